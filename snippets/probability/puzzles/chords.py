"""Three random chords: three ways to draw, three answers."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
n = 100_000  # chords of the unit circle, by their distance from its centre
a, b = rng.uniform(0, 2 * np.pi, size=(2, n))
x, y = rng.uniform(-1, 1, size=(2, 2 * n))
radius = np.hypot(x, y)
distance = {
    "two ends on the circle": abs(np.cos((a - b) / 2)),
    "distance uniform": rng.uniform(size=n),
    "midpoint in the disc": radius[radius <= 1],
}
shares = []
for name, d in distance.items():
    shares.append(np.mean(2 * np.sqrt(1 - d**2) > np.sqrt(3)))
    print(f"{name:23} {shares[-1]:.3f}")
# --8<-- [end:show]

for share, exact in zip(shares, (1 / 3, 1 / 2, 1 / 4), strict=True):
    assert abs(share - exact) < 4 * 0.5 / np.sqrt(n)
# The distance formula, from the two ends themselves.
ends = np.exp(1j * a) + np.exp(1j * b)
assert np.allclose(abs(ends) / 2, distance["two ends on the circle"])
