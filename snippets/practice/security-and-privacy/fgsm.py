"""FGSM on logistic regression, where the worst step is known exactly."""

import numpy as np


# --8<-- [start:show]
def fgsm(x, y, w, b, eps):
    """Worst x + delta with |delta_j| <= eps; y is 0 or 1."""
    # The gradient of the loss in x is (p - y) w. A computed p, which needs
    # b, may round to y; the sign of p - y is that of 1 - 2 y at any score.
    return x + eps * (1 - 2 * y) * np.sign(w)


for d in (4, 64, 1024):
    w = np.where(np.arange(d) % 2, 1.0, -1.0) / np.sqrt(d)  # 2-norm 1
    x = 2 * w  # score 2: probability 0.88
    attacked = fgsm(x, 1, w, 0.0, 0.1)
    print(f"d = {d:4}: 1-norm {abs(w).sum():4.0f}, score 2 ->", end="")
    print(f" {attacked @ w:5.2f}, length of the step", end="")
    print(f" {np.linalg.norm(attacked - x):.1f}")
# --8<-- [end:show]
rng = np.random.default_rng(0)
for _ in range(200):
    d = int(rng.integers(2, 7))
    w, x, b = rng.normal(size=d), rng.normal(size=d), rng.normal()
    y, eps = int(rng.integers(2)), rng.uniform(0.1, 1)
    s = 2 * y - 1
    bad = fgsm(x, y, w, b, eps)
    # no corner of the box is worse, and the loss is a formula
    corners = eps * (2 * ((np.arange(2**d)[:, None] >> np.arange(d)) & 1) - 1.0)
    margins = s * ((x + corners) @ w + b)
    assert np.isclose(s * (bad @ w + b), margins.min())
    assert np.isclose(margins.min(), s * (x @ w + b) - eps * abs(w).sum())
    assert np.max(abs(bad - x)) <= eps + 1e-12
    # the closest point of the boundary in the maximum norm
    r = abs(x @ w + b) / abs(w).sum()
    own = int(x @ w + b > 0)
    assert abs(fgsm(x, own, w, b, r) @ w + b) < 1e-9
    # the sign of the loss's gradient, by differences
    loss = lambda u, s=s, w=w, b=b: np.logaddexp(0, -s * (u @ w + b))  # noqa: E731
    steps = 1e-6 * np.eye(d)
    slope = [loss(x + e) - loss(x - e) for e in steps]
    assert np.array_equal(np.sign(slope), np.sign(bad - x))
# at score 280 a computed p is exactly 1, and (p - y) w would not move
w = np.array([3, -2, 1.0])
assert 1 / (1 + np.exp(-20 * w @ w)) == 1
assert np.isclose((fgsm(20 * w, 1, w, 0, 0.1) - 20 * w) @ w, -0.6)
# the card: w = (3, -2, 1), b = -1, x = (1, 0.5, 0.2), label 1
w, x = np.array([3, -2, 1.0]), np.array([1, 0.5, 0.2])
assert np.isclose(x @ w - 1, 1.2) and np.isclose(1.2 / abs(w).sum(), 0.2)
assert np.isclose(fgsm(x, 1, w, -1, 0.3) @ w - 1, -0.6)
assert np.allclose(fgsm(x, 1, w, -1, 0.3), [0.7, 0.8, -0.1])
assert round(1.2 / np.linalg.norm(w), 2) == 0.32
