"""Orthogonal features: one simple regression each; otherwise residualise."""

import numpy as np

rng = np.random.default_rng(0)
n = 200
x1 = rng.normal(size=n)
x2 = 0.9 * x1 + 0.4 * rng.normal(size=n)
y = 1.0 * x1 + 2.0 * x2 + 0.1 * rng.normal(size=n)
x1, x2, y = x1 - x1.mean(), x2 - x2.mean(), y - y.mean()


def simple(x, y):
    return x @ y / (x @ x)


X = np.column_stack([x1, x2])
w = np.linalg.lstsq(X, y, rcond=1e-12)[0]
z2 = x2 - x1 * simple(x1, x2)  # Gram-Schmidt without normalising
print(f"correlation of x1, x2: {np.corrcoef(x1, x2)[0, 1]:.2f}")
print(f"both together   {w[0]:.3f} {w[1]:.3f}")
print(f"one at a time   {simple(x1, y):.3f} {simple(x2, y):.3f}")
print(f"y on z2 alone   {simple(z2, y):.3f}")
assert np.isclose(simple(z2, y), w[1])
assert np.isclose(simple(x1, y), w[0] + w[1] * simple(x1, x2))

Z = np.column_stack([x1, z2])  # same span, orthogonal columns
v = np.linalg.lstsq(Z, y, rcond=1e-12)[0]
assert np.allclose(v, [simple(x1, y), simple(z2, y)])
assert np.allclose(Z @ v, X @ w)
drop = np.linalg.norm(z2) / np.linalg.norm(x2)
print(f"length of z2 / length of x2 = {drop:.3f}")
assert np.isclose(drop**2, 1 - np.corrcoef(x1, x2)[0, 1] ** 2)
