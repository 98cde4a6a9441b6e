"""Convex, strictly convex, strongly convex: how flat is the bottom?"""

import numpy as np

# --8<-- [start:show]
functions = {
    "max(|x| - 1, 0)": lambda x: np.maximum(np.abs(x) - 1, 0),
    "x^4": lambda x: x**4,
    "x^2": lambda x: x**2,
}
x = np.linspace(-3, 3, 60_001)
widths = {}
for name, f in functions.items():
    values = f(x)
    bottom = x[values < values.min() + 1e-12]
    low = x[values < 1e-4]
    widths[name] = np.ptp(bottom), np.ptp(low)
    print(f"{name:16} minima fill {widths[name][0]:.2f}", end=", ")
    print(f"below 0.0001: width {widths[name][1]:.3f}")
# --8<-- [end:show]

# x^q < c on a width of 2 c^(1/q); the kinked one is 0 on [-1, 1]. The grid is 1e-4.
for name, (bottom, low) in {
    "max(|x| - 1, 0)": (2, 2 + 2e-4),
    "x^4": (2 * 1e-12 ** (1 / 4), 2 * 1e-4 ** (1 / 4)),
    "x^2": (2 * 1e-12 ** (1 / 2), 2 * 1e-4 ** (1 / 2)),
}.items():
    assert np.allclose(widths[name], (bottom, low), atol=3e-4)
# Strong convexity: f - mu / 2 x^2 is still convex, tested on triples.
rng = np.random.default_rng(0)
a, b = rng.uniform(-1, 1, size=(2, 5000)) * rng.choice([1, 0.01], size=5000)


def strongly(f, mu):
    def g(z):
        return f(z) - mu / 2 * z**2

    return np.all(g((a + b) / 2) <= (g(a) + g(b)) / 2 + 1e-15)


assert strongly(lambda z: z**2, 2.0) and not strongly(lambda z: z**2, 2.2)
assert not strongly(lambda z: z**4, 0.01)
assert strongly(lambda z: z**4, 0.0)
# A bowl with curvatures 1 and 10, mu = 1: the gap bounds the distance and the
# gradient the gap, each with equality in one direction and not in the other.
curvature = np.array([1.0, 10.0])
for z in rng.normal(size=(100, 2)):
    gap, slope = curvature @ z**2 / 2, curvature * z
    assert z @ z <= 2 * gap <= slope @ slope
# Descent with a fixed step: linear on the bowl, lost far out on x^2 + x^4.
z = np.array([3.0, -2.0])
for _ in range(50):
    after = z - curvature * z / 10
    assert curvature @ after**2 <= (1 - 1 / 10) * curvature @ z**2
    z = after
for rate in (1e-1, 1e-2, 1e-3):
    far = 2 / rate
    assert abs(far - rate * (2 * far + 4 * far**3)) > abs(far)
# The card: 1/2 (u + v - 2)^2 satisfies the inequality with mu = 2, and no more;
# least squares with dependent columns with its smallest positive eigenvalue.
for w in rng.normal(size=(100, 2)):
    f, e = (w.sum() - 2) ** 2 / 2, 1e-5 * np.eye(2)
    g = [((w + d).sum() - 2) ** 2 - ((w - d).sum() - 2) ** 2 for d in e]
    g = np.array(g) / 4e-5
    assert np.isclose(g @ g / 2, 2 * f, atol=1e-8)
assert np.allclose(np.linalg.eigvalsh(np.ones((2, 2))), [0, 2])
X = rng.normal(size=(8, 2)) @ rng.normal(size=(2, 4))
y = rng.normal(size=8)
lam, Q = np.linalg.eigh(X.T @ X)
assert np.sum(lam > 1e-9) == 2
star = np.linalg.pinv(X) @ y
best = np.sum((X @ star - y) ** 2) / 2
for w in rng.normal(size=(100, 4)):
    slope, gap = X.T @ (X @ w - y), np.sum((X @ w - y) ** 2) / 2 - best
    assert slope @ slope / 2 >= lam[2] * gap * (1 - 1e-9)
w = star + Q[:, 2]  # and no larger mu would do
slope, gap = X.T @ (X @ w - y), np.sum((X @ w - y) ** 2) / 2 - best
assert np.isclose(slope @ slope / 2, lam[2] * gap)
