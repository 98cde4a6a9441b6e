"""An encoder: one regression predicts every posterior."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
z = rng.normal(size=5000)  # prior N(0, 1)
x = 2 * z + rng.normal(size=5000)  # likelihood N(2 z, 1)
w, v = 0.0, 1.0  # encoder q(z | x) = N(w x, v), the same w, v for all x
for _ in range(400):  # ascend the bound, all in closed form here
    dw = np.mean(x * (2 * (x - 2 * w * x)) - x * (w * x))
    dv = 0.5 / v - 0.5 * (4 + 1)
    w, v = w + 0.02 * dw, v + 0.02 * dv
print(f"encoder: mean {w:.3f} x, variance {v:.3f}")
print(f"exact:   mean {2 / 5:.3f} x, variance {1 / 5:.3f}")


def elbo(m, v, x):
    fit = -0.5 * np.log(2 * np.pi) - 0.5 * ((x - 2 * m) ** 2 + 4 * v)
    return fit - 0.5 * (v + m**2 - 1 - np.log(v))


exact = elbo(0.4 * x, 0.2, x).mean()
print(f"bound {elbo(w * x, v, x).mean():.4f}, best possible {exact:.4f}")
blunt = np.sign(x) * 0.4 * np.sqrt(5)  # an encoder that sees only the sign
print(f"encoder that sees the sign of x: {elbo(blunt, 0.2, x).mean():.4f}")
# --8<-- [end:show]

assert np.isclose(w, 0.4, atol=1e-3) and np.isclose(v, 0.2, atol=1e-3)
evidence = -0.5 * np.log(2 * np.pi * 5) - x**2 / 10
assert np.isclose(evidence.mean(), exact)  # the posterior is Gaussian: no gap
assert elbo(blunt, 0.2, x).mean() < exact - 0.1  # the amortisation gap
h = 1e-6
num = (elbo((w + h) * x, v, x) - elbo((w - h) * x, v, x)).mean() / (2 * h)
assert abs(num - np.mean(x * (2 * (x - 2 * w * x)) - x * (w * x))) < 1e-6
