"""Focal loss: what it charges, and which probability it asks for."""

import numpy as np


# --8<-- [start:show]
def focal(p, y, gamma):
    right = np.where(y == 1, p, 1 - p)
    return -((1 - right) ** gamma) * np.log(right)


for right in 0.9, 0.5, 0.1:
    a, b = focal(right, 1, 0), focal(right, 1, 2)
    print(f"p of the truth {right}: log loss {a:.3f}, focal {b:.3f}")
grid = np.arange(0.001, 1, 0.001)


def best_p(share, gamma):
    """The report of least expected loss if a share is positive."""
    risk = share * focal(grid, 1, gamma) + (1 - share) * focal(grid, 0, gamma)
    return grid[np.argmin(risk)]


for share in 0.02, 0.1, 0.5:
    a, b = best_p(share, 0), best_p(share, 2)
    print(f"true probability {share}: log loss {a:.2f}, focal {b:.2f}")
# --8<-- [end:show]

q = np.array([0.2, 0.9])
assert np.allclose(focal(q, np.array([1, 0]), 0), -np.log([0.2, 0.1]))
assert np.allclose(focal(0.9, 1, 2), 0.01 * -np.log(0.9))
for share in 0.02, 0.3, 0.62:
    assert abs(best_p(share, 0) - share) < 0.001  # the truth
    for gamma in 1, 2:  # nearer to one half
        best = best_p(share, gamma)
        assert abs(best - 0.5) < abs(share - 0.5) - 0.02
        assert (best > 0.5) == (share > 0.5)
