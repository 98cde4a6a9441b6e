"""A point uniform in the disc: the radius is not uniform."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
n = 200_000
angle = rng.uniform(0, 2 * np.pi, size=n)
wrong = rng.uniform(size=n)  # as if area did not grow with r
right = np.sqrt(rng.uniform(size=n))  # density 2 r
for name, r in [("uniform radius", wrong), ("sqrt of uniform", right)]:
    x, y = r * np.cos(angle), r * np.sin(angle)
    inner = np.mean(x**2 + y**2 <= 0.25)
    print(f"{name:16} share within half the radius: {inner:.3f}")
print("share of area: 0.250")
# --8<-- [end:show]

x = right * np.cos(angle)
y = right * np.sin(angle)
boxes, _, _ = np.histogram2d(x, y, bins=8, range=[[-0.7, 0.7]] * 2)
middle = boxes[2:6, 2:6]  # boxes wholly inside the disc
expected = n * (1.4 / 8) ** 2 / np.pi
assert np.all(np.abs(middle - expected) < 5 * np.sqrt(expected))
assert abs(np.mean(wrong <= 0.5) - 0.5) < 4 * np.sqrt(0.25 / n)
assert abs(np.mean(right <= 0.5) - 0.25) < 4 * np.sqrt(0.1875 / n)
