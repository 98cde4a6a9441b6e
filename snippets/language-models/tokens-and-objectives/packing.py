"""Documents packed into one row: a mask by document, and positions."""

import numpy as np


# --8<-- [start:show]
def packed(tokens, end):
    """Mask (T, T), positions (T,) and which tokens are targets (T,)."""
    ends = tokens == end
    document = np.cumsum(ends) - ends  # an end belongs to what it ends
    place = np.arange(len(tokens))
    mask = document[:, None] == document[None, :]
    mask &= place[:, None] >= place[None, :]  # rows are queries
    start = np.r_[True, ends[:-1]]
    position = place - np.maximum.accumulate(np.where(start, place, 0))
    return mask, position, ~start


tokens = np.array([5, 8, 0, 7, 0, 6, 9, 4])  # 0 ends a document
mask, position, keep = packed(tokens, end=0)
print("positions:", position)
print("targets:  ", keep.astype(int))
print("pairs seen:", mask.sum(), "of", 8 * 9 // 2)
# --8<-- [end:show]

assert (position == [0, 1, 2, 0, 1, 0, 1, 2]).all()
assert (keep == [0, 1, 1, 0, 1, 0, 1, 1]).all()
for i in range(8):
    for j in range(8):
        own = not (tokens[j:i] == 0).any()
        assert mask[i, j] == (j <= i and own), (i, j)
assert mask.sum() == 6 + 3 + 6
