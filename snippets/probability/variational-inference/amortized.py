"""An encoder: one regression predicts every posterior."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
z = rng.normal(size=5000)  # prior N(0, 1)
x = 2 * z + rng.normal(size=5000)  # likelihood N(2 z, 1)


def elbo(m, v, x):  # of q = N(m, v), for each x
    fit = -0.5 * np.log(2 * np.pi) - 0.5 * ((x - 2 * m) ** 2 + 4 * v)
    return fit - 0.5 * (v + m**2 - 1 - np.log(v))


w, v = 0.0, 1.0  # encoder q(z | x) = N(w x, v), the same w, v for all x
for _ in range(400):  # ascend the mean bound by its derivatives
    dw = np.mean(x * (2 * (x - 2 * w * x)) - x * (w * x))
    dv = 0.5 / v - 0.5 * (4 + 1)
    w, v = w + 0.02 * dw, v + 0.02 * dv
print(f"encoder: mean {w:.3f} x, variance {v:.3f}")
print(f"exact:   mean {2 / 5:.3f} x, variance {1 / 5:.3f}")

exact = elbo(0.4 * x, 0.2, x).mean()
print(f"bound {elbo(w * x, v, x).mean():.4f}, best possible {exact:.4f}")
# An encoder that sees only the sign of x: at best 0.4 E[x | sign].
blunt = np.sign(x) * 0.4 * np.sqrt(2 * 5 / np.pi)
sign_only = elbo(blunt, 0.2, x).mean()
print(f"encoder that sees the sign of x: {sign_only:.4f}", end=", ")
print(f"loses {exact - sign_only:.2f}")
# --8<-- [end:show]

assert np.isclose(w, 0.4, atol=1e-3) and np.isclose(v, 0.2, atol=1e-3)
evidence = -0.5 * np.log(2 * np.pi * 5) - x**2 / 10
assert np.isclose(evidence.mean(), exact)  # the posterior is Gaussian: no gap
h = 1e-6
for at in (0.1, w):
    num = elbo((at + h) * x, v, x) - elbo((at - h) * x, v, x)
    slope = np.mean(x * (2 * (x - 2 * at * x)) - x * (at * x))
    assert abs(num.mean() / (2 * h) - slope) < 1e-5
num = (elbo(w * x, 0.5 + h, x) - elbo(w * x, 0.5 - h, x)).mean() / (2 * h)
assert abs(num - (0.5 / 0.5 - 2.5)) < 1e-5
# The amortisation gap: the sign's best constant, and what is lost with it.
size = np.abs(x)
error = 0.4 * size.std() / np.sqrt(len(x))
assert abs(np.abs(blunt).max() - 0.4 * size.mean()) < 4 * error
loss = 2.5 * (blunt - 0.4 * x) ** 2  # half of precision 5, squared distance
assert np.isclose(loss.mean(), exact - sign_only)
expected = 2 * (1 - 2 / np.pi)
assert abs(loss.mean() - expected) < 4 * loss.std() / np.sqrt(len(x))
