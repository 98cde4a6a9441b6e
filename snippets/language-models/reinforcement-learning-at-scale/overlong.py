"""DAPO's soft penalty for long answers."""

import numpy as np


# --8<-- [start:show]
def overlong_penalty(length, limit, buffer):
    """0 up to limit - buffer, then linearly down to -1 at the limit."""
    start = limit - buffer
    return np.clip((start - np.asarray(length)) / buffer, -1, 0)


length = np.array([12_000, 16_384, 18_432, 20_480, 30_000])
print(overlong_penalty(length, 20_480, 4_096))
# --8<-- [end:show]

p = overlong_penalty(length, 20_480, 4_096)
assert p.tolist() == [0, 0, -0.5, -1, -1]
grid = overlong_penalty(np.arange(25_000), 20_480, 4_096)
assert (np.diff(grid) <= 0).all() and np.isclose(grid[16_385], -1 / 4096)
