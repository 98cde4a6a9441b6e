"""Newton's method diverges on a convex function and walks into a saddle."""

import numpy as np


# --8<-- [start:show]
def f(w):
    return w[0] ** 2 / 2 + w[1] ** 4 / 4 - w[1] ** 2 / 2


for start in (0.9, 1.1):  # sqrt(1 + x^2): convex, least at 0
    x, path = start, [start]
    for _ in range(4):
        slope, curvature = x / np.sqrt(1 + x**2), (1 + x**2) ** -1.5
        x = x - slope / curvature
        path.append(x)
    print("sqrt(1 + x^2):", "  ".join(f"{x:.4g}" for x in path))

v = np.array([1.0, 0.3])  # near the saddle (0, 0)
for _ in range(4):
    gradient = np.array([v[0], v[1] ** 3 - v[1]])
    v = v - gradient / np.array([1, 3 * v[1] ** 2 - 1])
print("Newton:", v.round(3), "  value", round(f(v), 3))

w = np.array([1.0, 0.3])
for _ in range(40):
    w = w - 0.3 * np.array([w[0], w[1] ** 3 - w[1]])
print("descent:", w.round(3), "  value", round(f(w), 3))
# --8<-- [end:show]


assert np.allclose(w, [0, 1], atol=1e-4) and np.isclose(f(w), -0.25)
x = np.array([0.9, 1.1, -1.7])
s, c, h = x / np.sqrt(1 + x**2), (1 + x**2) ** -1.5, 1e-4


def root(x):
    return np.sqrt(1 + x**2)


assert np.allclose((root(x + h) - root(x - h)) / (2 * h), s, atol=1e-7)
second = (root(x + h) - 2 * root(x) + root(x - h)) / h**2
assert np.allclose(second, c, atol=1e-6)
assert np.allclose(x - s / c, -(x**3))
assert np.allclose(path[1:], -(np.array(path[:-1]) ** 3))  # from 1.1
y = 0.3
for _ in range(4):
    y = 2 * y**3 / (3 * y**2 - 1)
assert np.allclose(v, [0, y], atol=1e-15) and abs(f(v)) < 1e-12
for at in ([0.4, -0.7], [1.3, 0.6]):
    for i, e in enumerate(1e-4 * np.eye(2)):
        slope = (f(at + e) - f(at - e)) / 2e-4
        assert np.isclose(slope, [at[0], at[1] ** 3 - at[1]][i], atol=1e-6)
