"""Who spoke when: the diarisation error rate."""

from itertools import permutations

import numpy as np
from scipy.optimize import linear_sum_assignment


# --8<-- [start:show]
def diarisation_error(said, heard):
    """Missed, invented and confused frames over the frames of speech.

    One label a frame, so no overlaps; 0 for silence; names are free.
    """
    said, heard = np.asarray(said), np.asarray(heard)
    missed = np.sum((said > 0) & (heard == 0))
    invented = np.sum((said == 0) & (heard > 0))
    both = (said > 0) & (heard > 0)
    shared = np.zeros((said.max() + 1, heard.max() + 1), np.int64)
    np.add.at(shared, (said[both], heard[both]), 1)
    rows, columns = linear_sum_assignment(-shared)  # most shared: it minimises
    confused = both.sum() - shared[rows, columns].sum()
    return (missed + invented + confused) / np.sum(said > 0)
    # --8<-- [end:show]


# --8<-- [start:run]
said = [1, 1, 1, 1, 0, 2, 2, 2, 0, 1, 1, 1]
heard = [7, 7, 7, 0, 0, 3, 3, 3, 3, 3, 7, 7]
print(f"as heard     {diarisation_error(said, heard):.2f}")
print(f"one speaker  {diarisation_error(said, [1] * 12):.2f}")
# --8<-- [end:run]
rng = np.random.default_rng(0)
for _ in range(50):  # against all ways to name three heard speakers
    said, heard = rng.integers(4, size=(2, 30))
    wrong = min(
        np.sum(said != np.array([0, *names])[heard])
        for names in permutations([1, 2, 3])
    )
    assert np.isclose(diarisation_error(said, heard), wrong / sum(said > 0))
    names = np.array([0, 5, 9, 2])
    assert np.isclose(
        diarisation_error(said, heard), diarisation_error(said, names[heard])
    )
assert diarisation_error([1, 0], [0, 1]) == 2  # more than one is possible
# the card
card = [1, 1, 1, 2, 2, 2, 2, 0, 0, 1], [4, 4, 5, 5, 5, 5, 0, 0, 5, 4]
assert diarisation_error(*card) == 3 / 8
