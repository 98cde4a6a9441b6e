"""A point uniform in the disc: the radius is not uniform."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
n = 200_000
angle = rng.uniform(0, 2 * np.pi, size=n)
radii = {
    "uniform radius": rng.uniform(size=n),  # as if area did not grow with r
    "sqrt of uniform": np.sqrt(rng.uniform(size=n)),  # density 2 r
}
points, inner = {}, {}
for name, r in radii.items():
    x = np.array([r * np.cos(angle), r * np.sin(angle)])
    points[name] = x
    inner[name] = np.mean(np.sum(x**2, axis=0) <= 0.25)
    print(f"{name:16} share within half the radius: {inner[name]:.3f}")
print("share of area: 0.250")
# --8<-- [end:show]

for name, exact in [("uniform radius", 0.5), ("sqrt of uniform", 0.25)]:
    assert abs(inner[name] - exact) < 4 * np.sqrt(exact * (1 - exact) / n)
    # As many points in each of eight sectors: the angle is uniform.
    x, y = points[name]
    sector = np.floor(np.arctan2(y, x) / (np.pi / 4)).astype(int)
    share = np.bincount(sector + 4, minlength=8)[:8] / n
    assert np.all(np.abs(share - 1 / 8) < 4 * np.sqrt(7 / 64 / n))
    boxes, _, _ = np.histogram2d(x, y, bins=8, range=[[-0.7, 0.7]] * 2)
    middle = boxes[2:6, 2:6]  # boxes wholly inside the disc
    expected = n * (1.4 / 8) ** 2 / np.pi
    even = np.all(np.abs(middle - expected) < 5 * np.sqrt(expected))
    assert even == (name == "sqrt of uniform")
# The card: in five dimensions the radius is U^(1/5).
Z = rng.normal(size=(n, 5))
ball = Z / np.linalg.norm(Z, axis=1)[:, None]
ball = ball * rng.uniform(size=(n, 1)) ** (1 / 5)
cube = rng.uniform(-1, 1, size=(4 * n, 5))
kept = cube[np.sum(cube**2, axis=1) <= 1]  # by rejection
for f in (lambda x: np.abs(x[:, 0]), lambda x: np.sum(x**2, axis=1)):
    a, b = f(ball), f(kept)
    error = np.sqrt(a.var() / len(a) + b.var() / len(b))
    assert abs(a.mean() - b.mean()) < 4 * error
square = rng.uniform(-1, 1, size=(n, 2))
share = np.mean(np.sum(square**2, axis=1) <= 1)
assert abs(share - np.pi / 4) < 4 * np.sqrt(0.17 / n)
