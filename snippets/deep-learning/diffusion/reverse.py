"""One step back: the Gaussian of x_(t-1) given x_t and x_0."""

import numpy as np


# --8<-- [start:show]
def ddpm_step(x, eps, t, alpha_bar, noise):
    """x, eps, noise (n, d) at step t >= 1; alpha_bar (T + 1,), first 1."""
    alpha = alpha_bar[t] / alpha_bar[t - 1]
    b2, b2_before = 1 - alpha_bar[t], 1 - alpha_bar[t - 1]
    mean = (x - (1 - alpha) / np.sqrt(b2) * eps) / np.sqrt(alpha)
    return mean + np.sqrt((1 - alpha) * b2_before / b2) * noise


alpha_bar = np.array([1, 0.64, 0.36])
x2, eps = np.array([[0.8]]), np.array([[-0.5]])  # from x0 = 2
mean = ddpm_step(x2, eps, 2, alpha_bar, 0.0)
spread = ddpm_step(x2, eps, 2, alpha_bar, 1.0) - mean
print(f"formula: mean {mean.item():.3f}  variance {spread.item() ** 2:.3f}")

rng = np.random.default_rng(0)  # the same by brute force
x1 = 0.8 * 2 + 0.6 * rng.normal(size=2_000_000)
x2 = 0.75 * x1 + np.sqrt(0.4375) * rng.normal(size=x1.size)
near = x1[np.abs(x2 - 0.8) < 0.02]
print(f"drawn:   mean {near.mean():.2f}   variance {near.var():.2f}")
# --8<-- [end:show]
assert abs(near.mean() - mean) < 4 * near.std() / near.size**0.5
assert abs(near.var() / spread**2 - 1) < 4 * (2 / near.size) ** 0.5
# the formula in x_0 and x_t
assert np.isclose(mean, 0.8 * 0.4375 / 0.64 * 2 + 0.75 * 0.36 / 0.64 * 0.8)
assert np.isclose(spread**2, 0.4375 * 0.36 / 0.64)

# conditioning a joint Gaussian gives the same, for any schedule
for seed in range(3):
    rng = np.random.default_rng(seed)
    alpha_bar = np.cumprod(np.r_[1, rng.uniform(0.3, 0.95, 6)])
    for t in range(1, 7):
        x0, noise, unit = rng.normal(size=(3, 4, 2))
        a, b = np.sqrt(alpha_bar), np.sqrt(1 - alpha_bar)
        x = a[t] * x0 + b[t] * noise
        r = a[t] / a[t - 1]
        gain = b[t - 1] ** 2 * r / b[t] ** 2  # cov / var
        want = a[t - 1] * x0 + gain * (x - a[t] * x0)
        var = b[t - 1] ** 2 - gain * r * b[t - 1] ** 2
        got = ddpm_step(x, noise, t, alpha_bar, unit)
        assert np.allclose(got, want + np.sqrt(var) * unit)
# the last step adds no noise
assert ddpm_step(1.0, 0.3, 1, alpha_bar, 5.0) == ddpm_step(
    1.0, 0.3, 1, alpha_bar, 0.0
)

# the card: x0 = 1.5, eps = 1, a from 0.96 to 0.8
alpha_bar = np.array([1, 0.9216, 0.64])
x = 0.8 * 1.5 + 0.6
assert np.isclose(x, 1.8)
mean = ddpm_step(x, 1.0, 2, alpha_bar, 0.0)
assert np.isclose(mean, 1.549, atol=5e-4)
spread = ddpm_step(x, 1.0, 2, alpha_bar, 1.0) - mean
assert np.isclose(spread**2, 0.0665, atol=1e-4)
assert np.isclose(0.96 * 1.5 + 0.28 * 1, 1.72)  # the DDIM step
wrong_eps = 0.7
assert np.isclose((x - 0.6 * wrong_eps) / 0.8, 1.725)
