"""Partial and directional derivatives of one function, by hand and by steps."""

import numpy as np


# --8<-- [start:show]
def f(x, y):
    return x**2 * y + 3 * y


def gradient(x, y):
    return np.array([2 * x * y, x**2 + 3])


a = np.array([2.0, 1.0])
h = 1e-5
dx = (f(a[0] + h, a[1]) - f(a[0] - h, a[1])) / (2 * h)
dy = (f(a[0], a[1] + h) - f(a[0], a[1] - h)) / (2 * h)
print(f"partials by steps: {dx:.4f}, {dy:.4f}; by formula {gradient(*a)}")
u = np.array([0.6, 0.8])
along = (f(*(a + h * u)) - f(*(a - h * u))) / (2 * h)
print(f"along (0.6, 0.8): {along:.4f}, gradient dot u = {gradient(*a) @ u:.4f}")
# --8<-- [end:show]

# By hand: y fixed at 1 gives x^2 + 3, x fixed at 2 gives 7 y.
assert np.allclose([dx, dy], [2 * 2, 7])
assert np.isclose(np.linalg.norm(u), 1) and np.isclose(along, 4 * 0.6 + 7 * 0.8)
assert along < np.linalg.norm(gradient(*a))
# With the largest coordinate as length the signs are the best direction.
corners = [(p, q) for p in (-1, 0, 1) for q in (-1, 0, 1)]
for g in np.array([[4, 7], [-3, 2], [-1, -5]]):
    assert max(corners, key=lambda v: g @ v) == tuple(np.sign(g))

rng = np.random.default_rng(0)
for x, y in rng.normal(size=(20, 2)):
    g = gradient(x, y)
    num = [
        (f(x + h, y) - f(x - h, y)) / (2 * h),
        (f(x, y + h) - f(x, y - h)) / (2 * h),
    ]
    assert np.allclose(num, g, atol=1e-8)
    for angle in rng.uniform(0, 2 * np.pi, size=5):
        v = np.array([np.cos(angle), np.sin(angle)])
        slope = (
            f(x + h * v[0], y + h * v[1]) - f(x - h * v[0], y - h * v[1])
        ) / (2 * h)
        assert np.isclose(slope, g @ v, atol=1e-7)
        assert slope <= np.linalg.norm(g) + 1e-7  # none is steeper
# The cards: f = x y^2 - x^3 at (1, 2) along (3, -4) / 5.
g = np.array([2**2 - 3, 2 * 1 * 2])
assert g.tolist() == [1, 4] and np.isclose(g @ [0.6, -0.8], -2.6)
assert np.isclose(np.linalg.norm(g), 4.123, atol=5e-4)
