"""Four losses for a positive example, and their slopes by the score."""

import numpy as np

# --8<-- [start:show]
z = np.array([-4.0, -1.0, 0.5, 3.0])  # scores of an example with y = 1
p = 1 / (1 + np.exp(-z))

losses = {
    "log loss": (np.log1p(np.exp(-z)), p - 1),
    "squared, on p": ((p - 1) ** 2 / 2, (p - 1) * p * (1 - p)),
    "squared, on z": ((z - 1) ** 2 / 2, z - 1),
    "hinge": (np.maximum(0, 1 - z), np.where(z < 1, -1.0, 0.0)),
}
print("score         ", "".join(f"{v:8.1f}" for v in z))
for name, (_, slope) in losses.items():
    print(f"{name:14}", "".join(f"{v:8.3f}" for v in slope))
# --8<-- [end:show]

h = 1e-6


def values(z):
    p = 1 / (1 + np.exp(-z))
    hinge = np.where(z < 1, 1 - z, 0)
    return [-np.log(p), (1 - p) ** 2 / 2, (1 - z) ** 2 / 2, hinge]


for (_, slope), up, down in zip(
    losses.values(), values(z + h), values(z - h), strict=True
):
    assert np.allclose(slope, (up - down) / (2 * h), atol=1e-8)
for (value, _), now in zip(losses.values(), values(z), strict=True):
    assert np.allclose(value, now)
# The card: z = -3, and a second derivative of each sign for squared on p.
s = 1 / (1 + np.exp(3))
assert abs((1 - s) - 0.953) < 5e-4 and abs((1 - s) * s * (1 - s) - 0.043) < 5e-4
grid = np.linspace(-6, 6, 1201)
bend = [np.diff(v, 2) for v in values(grid)]
assert np.all(bend[0] > 0) and bend[1].min() < 0 < bend[1].max()
# With P(y = 1) = 0.8: log loss and squared error are least at p = 0.8, the
# hinge at z = 1, whatever the probability above a half.
for q, hinge_best in ((0.8, 1.0), (0.6, 1.0), (0.3, -1.0)):
    mean = [
        q * a + (1 - q) * b
        for a, b in zip(values(grid), values(-grid), strict=True)
    ]
    best = [grid[np.argmin(m)] for m in mean]
    assert np.allclose(best[:2], np.log(q / (1 - q)), atol=0.006)
    assert np.isclose(best[3], hinge_best, atol=0.011)
