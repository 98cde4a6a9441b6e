"""Which third correlation do two others allow?"""

import numpy as np


# --8<-- [start:show]
def bounds(r, s):
    """Least and largest correlation of Y, Z if X has r with Y, s with Z."""
    room = np.sqrt((1 - r**2) * (1 - s**2))
    return r * s - room, r * s + room


for r, s in [(0.9, 0.9), (0.8, 0.6), (0.5, 0.5)]:
    low, high = bounds(r, s)
    print(f"{r}, {s}: third between {low:.2f} and {high:.2f}")
# --8<-- [end:show]

rng = np.random.default_rng(0)
for r, s in rng.uniform(-1, 1, size=(100, 2)):
    for t in bounds(r, s):
        C = np.array([[1, r, s], [r, 1, t], [s, t, 1]])
        assert abs(np.linalg.eigvalsh(C)[0]) < 1e-9  # at the edge: singular
    beyond = bounds(r, s)[1] + 0.01
    C = np.array([[1, r, s], [r, 1, beyond], [s, beyond, 1]])
    assert np.linalg.eigvalsh(C)[0] < 0
assert np.allclose(bounds(0.8, 0.6), (0, 0.96))
assert np.allclose(bounds(0.6, 0.6), (-0.28, 1))  # the card
assert np.sqrt(0.5) < 0.8
