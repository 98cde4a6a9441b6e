"""How often each input is used: Gaussian-like weights and gridding."""

import numpy as np


# --8<-- [start:show]
def path_counts(dilations):
    """Paths from each input to one output, through kernels of three."""
    counts = np.ones(1, int)
    for d in dilations:
        kernel = np.zeros(2 * d + 1, int)
        kernel[::d] = 1  # taps at 0, d, 2d
        counts = np.convolve(counts, kernel)
    return counts


for dilations in ((1, 1, 1), (2, 2, 2), (1, 2, 4), (1, 2, 5)):
    print(*dilations, "->", *path_counts(dilations))
# --8<-- [end:show]
assert path_counts((1, 1, 1)).tolist() == [1, 3, 6, 7, 6, 3, 1]
assert not path_counts((2, 2, 2))[1::2].any()
for gapless in ((1, 2, 4), (1, 2, 5)):
    assert path_counts(gapless).min() >= 1
# A dilation up to the width so far leaves no hole, one more does.
assert (path_counts((1, 2, 7)) > 0).all() and (
    path_counts((1, 2, 8)) == 0
).any()
for dilations in ((1, 1), (2, 3, 1), (4, 4)):
    assert path_counts(dilations).sum() == 3 ** len(dilations)
    assert len(path_counts(dilations)) == 1 + 2 * sum(dilations)
