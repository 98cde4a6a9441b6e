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

assert low < 0 < high  # the last pair: the third may have either sign


def least_eigenvalue(r, s, t):
    return np.linalg.eigvalsh([[1, r, s], [r, 1, t], [s, t, 1]])[0]


rng = np.random.default_rng(0)
for r, s in rng.uniform(-1, 1, size=(200, 2)):
    low, high = bounds(r, s)
    for t in (low, high):
        assert abs(least_eigenvalue(r, s, t)) < 1e-9  # at the edge: singular
        assert np.isclose(1 - r**2 - s**2 - t**2 + 2 * r * s * t, 0)
    for t in np.linspace(low, high, 7)[1:-1]:
        assert least_eigenvalue(r, s, t) > 0  # inside: all values occur
    assert least_eigenvalue(r, s, high + 0.01) < 0
    assert least_eigenvalue(r, s, low - 0.01) < 0
    # The third is certainly positive if and only if:
    assert (low > 0) == (r * s > 0 and r**2 + s**2 > 1)
    a, b = np.arccos(r), np.arccos(s)
    assert np.allclose((low, high), (np.cos(a + b), np.cos(a - b)))
assert np.allclose(bounds(-0.9, -0.9), bounds(0.9, 0.9))
# The card: 0.6 twice, and from which value on the third is never negative.
assert np.allclose(bounds(0.6, 0.6), (0.36 - 0.64, 0.36 + 0.64))
edge = np.sqrt(0.5)
assert (
    bounds(edge - 1e-6, edge - 1e-6)[0]
    < 0
    < bounds(edge + 1e-6, edge + 1e-6)[0]
)
