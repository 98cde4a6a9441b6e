"""Simulate a Markov chain by its cumulative rows."""

import numpy as np


# --8<-- [start:show]
def simulate(P, start, steps, rng):
    """States visited, shape (steps + 1,), the first of them start."""
    cumulative = np.cumsum(P, axis=1)
    cumulative /= cumulative[:, -1:]  # rounding must not leave a gap at 1
    path = np.empty(steps + 1, dtype=int)
    path[0] = start
    for t, u in enumerate(rng.uniform(size=steps)):
        row = cumulative[path[t]]
        path[t + 1] = np.searchsorted(row, u, side="right")
    return path


# --8<-- [end:show]


class Fixed:
    """Uniform numbers that are given, to reach the edges."""

    def __init__(self, numbers):
        self.numbers = numbers

    def uniform(self, size):
        return np.array(self.numbers[:size])


P = np.array([[0.0, 0.7, 0.3, 0.0], [0.25, 0.25, 0.1, 0.4],
              [0.6, 0.0, 0.4, 0.0], [0.0, 1.0, 0.0, 0.0]])  # fmt: skip
path = simulate(P, 2, 100_000, np.random.default_rng(0))
assert path[0] == 2 and path.shape == (100_001,)
counts = np.zeros((4, 4))
np.add.at(counts, (path[:-1], path[1:]), 1)
assert np.all(counts[P == 0] == 0)
visits = counts.sum(axis=1, keepdims=True)
assert np.all(np.abs(counts / visits - P) <= 4 * np.sqrt(P * (1 - P) / visits))
# u = 0 must not choose a state of probability 0, nor u just below 1.
below = np.nextafter(1.0, 0.0)
assert np.array_equal(simulate(P, 0, 1, Fixed([0.0])), [0, 1])
assert np.array_equal(simulate(P, 0, 1, Fixed([below])), [0, 2])
assert np.array_equal(simulate(P, 3, 0, Fixed([])), [3])
short = np.full((1, 10), 0.1)  # a row whose cumulative sum is below 1
assert np.cumsum(short)[-1] < 1
ten = np.tile(short, (10, 1))
assert simulate(ten, 0, 1, Fixed([below]))[1] == 9
