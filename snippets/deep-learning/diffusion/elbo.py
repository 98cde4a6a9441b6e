"""The bound of a diffusion model, exactly, for Gaussian data."""

import numpy as np
from scipy.stats import norm

v = 0.3  # variance of the data, N(0, v)


# --8<-- [start:show]
def negative_bound(T):
    """In nats: prior, steps t = 2..T, last; exact denoisers, T >= 2."""
    snr = np.exp(np.linspace(8, -3, T))  # t = 1..T
    error = v / (1 + snr * v)  # E (x_0 - E[x_0 | x_t])**2
    steps = 0.5 * (snr[:-1] - snr[1:]) * error[1:]
    ab = snr[-1] / (1 + snr[-1])
    prior = 0.5 * (ab * (v - 1) - np.log(1 - ab))  # KL(q(x_T | x_0) || N)
    last = 0.5 * np.log(2 * np.pi * np.e * error[0])  # -log p(x_0 | x_1)
    return prior, steps.sum(), last


entropy = 0.5 * np.log(2 * np.pi * np.e * v)  # the best possible
for T in (10, 30, 100, 1000):
    prior, steps, last = negative_bound(T)
    print(f"T {T:4}: prior {prior:.4f}  steps {steps:.3f}", end="  ")
    print(f"last {last:6.3f}  sum {prior + steps + last:.4f}")
print(f"entropy of the data {entropy:.4f}")
# --8<-- [end:show]
sums = [sum(negative_bound(T)) for T in (10, 30, 100, 1000, 1_000_000)]
assert np.all(np.diff(sums) < 0) and np.all(np.array(sums) > entropy)
prior = negative_bound(10)[0]
ab = 1 / (1 + np.exp(3))
end = ab * v + 1 - ab  # variance of x_T; its KL to N(0, 1) stays
rest = 0.5 * (end - 1 - np.log(end))
assert np.isclose(sums[-1] - entropy, rest, rtol=0.3) and rest < prior / 20

# every weight by the KL of two Gaussians of equal variance
rng = np.random.default_rng(0)
alpha_bar = np.cumprod(np.r_[1, rng.uniform(0.4, 0.95, 6)])
for t in range(2, 7):
    now, before = alpha_bar[t], alpha_bar[t - 1]
    beta, snr = 1 - now / before, alpha_bar / (1 - alpha_bar + (alpha_bar == 1))
    var = beta * (1 - before) / (1 - now)
    x0, guess = rng.normal(size=2)  # their part in the posterior's mean
    gap = np.sqrt(before) * beta / (1 - now) * (x0 - guess)
    kl = gap**2 / (2 * var)
    assert np.isclose(kl, 0.5 * (snr[t - 1] - snr[t]) * (x0 - guess) ** 2)
    eps_gap = np.sqrt(now / (1 - now)) * (x0 - guess)
    weight = beta**2 / (2 * var * (now / before) * (1 - now))
    assert np.isclose(kl, weight * eps_gap**2)
# the prior's term and the last, by a library
draws = np.sqrt(v) * rng.normal(size=400_000)
ab = 1 / (1 + np.exp(3))
z = np.sqrt(ab) * draws + np.sqrt(1 - ab) * rng.normal(size=draws.size)
ratio = norm.logpdf(z, np.sqrt(ab) * draws, np.sqrt(1 - ab)) - norm.logpdf(z)
assert abs(ratio.mean() - prior) < 5 * ratio.std() / draws.size**0.5
ab = 1 / (1 + np.exp(-8))
x1 = np.sqrt(ab) * draws + np.sqrt(1 - ab) * rng.normal(size=draws.size)
gain = v * np.sqrt(ab) / (v * ab + 1 - ab)
error = draws - gain * x1
assert np.isclose(
    -norm.logpdf(error, 0, error.std()).mean(), negative_bound(10)[2], atol=0.01
)
