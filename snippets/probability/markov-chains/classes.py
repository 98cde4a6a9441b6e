"""Classes of a chain, which of them are closed, and their periods."""

import numpy as np
from scipy.sparse.csgraph import connected_components


# fmt: off
# --8<-- [start:show]
def classes(P):
    """Yield (states, closed, period); period 0 where no return is possible."""
    count, label = connected_components(P > 0, connection="strong")
    for c in range(count):
        inside = label == c
        closed = not np.any(P[np.ix_(inside, ~inside)] > 0)
        step = P[np.ix_(inside, inside)] > 0
        period, walk = 0, np.eye(len(step), dtype=bool)
        # So many steps lead to any cycle, around it or not, and back.
        for n in range(1, 3 * len(step) + 1):
            walk = walk @ step  # is there a walk of n steps?
            if walk[0, 0]:
                period = np.gcd(period, n)
        yield np.flatnonzero(inside).tolist(), closed, int(period)


P = np.array([[0.5, 0.4, 0.1, 0.0, 0.0, 0.0],
              [0.7, 0.0, 0.0, 0.0, 0.0, 0.3],
              [0.0, 0.0, 0.0, 1.0, 0.0, 0.0],
              [0.0, 0.0, 0.2, 0.0, 0.8, 0.0],
              [0.0, 0.0, 0.0, 1.0, 0.0, 0.0],
              [0.0, 0.0, 0.0, 0.0, 0.0, 1.0]])
for states, closed, period in sorted(classes(P)):
    print(states, "closed" if closed else "open", "period", period)
# --8<-- [end:show]
# fmt: on

found = {tuple(s): (c, d) for s, c, d in classes(P)}
assert found == {(0, 1): (False, 1), (2, 3, 4): (True, 2), (5,): (True, 1)}
# A cycle of five with a chord makes cycles of 5 and 3: period 1. Of 6 and 3: 3.
for size, chord, period in ((5, (2, 0), 1), (6, (2, 0), 3), (6, (3, 0), 2)):
    A = np.roll(np.eye(size), 1, axis=1)
    A[chord] = 1
    ((states, closed, d),) = classes(A / A.sum(axis=1, keepdims=True))
    assert closed and d == period
# Period 1 shows in walks longer than the number of states only.
A = np.zeros((4, 4))
A[[0, 1, 1, 2, 3], [1, 0, 2, 3, 1]] = 1
((_, _, d),) = classes(A / A.sum(axis=1, keepdims=True))
assert d == 1


def period_by_levels(P):
    """Of an irreducible chain, in one breadth-first search."""
    level, queue = {0: 0}, [0]
    for i in queue:
        for j in np.flatnonzero(P[i] > 0):
            if j not in level:
                level[j] = level[i] + 1
                queue.append(j)
    edges = zip(*np.nonzero(P), strict=True)
    return np.gcd.reduce([level[i] + 1 - level[j] for i, j in edges])


rng = np.random.default_rng(0)
for _ in range(200):
    k = rng.integers(2, 8)
    A = np.roll(np.eye(k), 1, axis=1)
    A[tuple(rng.integers(k, size=(2, rng.integers(0, 3))))] = 1
    ((_, _, d),) = classes(A / A.sum(axis=1, keepdims=True))
    assert d == period_by_levels(A)
line = np.array([[0.0, 1.0], [0.0, 1.0]])  # state 0 is left for ever
assert ([0], False, 0) in list(classes(line))
# Closed classes keep their mass; the open one loses all of it.
far = np.linalg.matrix_power(P, 400)
assert np.allclose(far[:2, :2], 0) and np.allclose(far[2:5, 2:5].sum(axis=1), 1)
