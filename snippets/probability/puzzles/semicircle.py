"""Points on a circle inside a half circle: the largest gap."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)


def share_within(n, arc, trials=100_000):
    """Share of n points that fit into an arc, a part of the circle."""
    points = np.sort(rng.uniform(size=(trials, n)), axis=1)
    gaps = np.diff(points, append=points[:, :1] + 1, axis=1)
    return np.mean(gaps.max(axis=1) >= 1 - arc)


for n in (2, 3, 4, 5):
    print(f"{n} points: {share_within(n, 0.5):.3f}, exact {n / 2 ** (n - 1)}")
    # --8<-- [end:show]
    for arc in (0.5, 0.3):
        exact = n * arc ** (n - 1)
        error = np.sqrt(abs(exact * (1 - exact)) / 100_000)
        assert abs(share_within(n, arc) - exact) <= 4 * error
assert share_within(1, 0.5, 100) == 1
# Four points on a sphere in a half sphere: a positive combination is zero
# if and only if the centre lies inside their tetrahedron.
v = rng.normal(size=(20_000, 4, 3))
weights = np.stack(
    [(-1) ** i * np.linalg.det(np.delete(v, i, axis=1)) for i in range(4)]
)
inside = (weights > 0).all(axis=0) | (weights < 0).all(axis=0)
assert abs(np.mean(~inside) - 7 / 8) < 4 * 0.5 / np.sqrt(20_000)
