"""Mean hitting times from a linear system, infinite where a miss is possible."""

import numpy as np


# --8<-- [start:show]
def hitting_times(P, target):
    """Mean steps until a state of target, shape (k,); inf where it may miss."""
    step = P > 0
    hit = np.isin(np.arange(len(P)), target)

    def leads_to(goal):  # paths into goal that do not pass the target
        for _ in range(len(P)):
            goal = goal | (~hit & (step @ goal))
        return goal

    miss = leads_to(~leads_to(hit))
    rest = ~hit & ~miss
    A = np.eye(rest.sum()) - P[np.ix_(rest, rest)]
    h = np.where(miss, np.inf, 0.0)
    h[rest] = np.linalg.solve(A, np.ones(len(A)))
    return h


# --8<-- [end:show]


P = np.array([[0.80, 0.15, 0.05], [0.30, 0.40, 0.30], [0.0, 0.0, 1.0]])
assert np.allclose(hitting_times(P, [2]), [10, 20 / 3, 0])
# From active, lapsing is missed if the customer is lost directly.
assert np.array_equal(hitting_times(P, [1]), [np.inf, 0, np.inf])
assert np.array_equal(hitting_times(P, [0, 1, 2]), [0, 0, 0])
assert np.all(np.isinf(hitting_times(P, [])))
# A dangerous state behind the target does not matter.
Q = np.array([[0.5, 0.5, 0, 0], [0, 0, 0.4, 0.6], [0, 0, 1, 0], [0, 1, 0, 0]])
assert np.array_equal(hitting_times(Q, [1])[[0, 1, 3]], [2, 0, 1])
assert np.isinf(hitting_times(Q, [1])[2])
# A forced path of six steps to the target, and beyond it.
path = np.eye(7, k=1)
path[6, 6] = 1
assert np.array_equal(hitting_times(path, [6]), [6, 5, 4, 3, 2, 1, 0])
assert np.array_equal(hitting_times(path, [3])[:4], [3, 2, 1, 0])
assert np.all(np.isinf(hitting_times(path, [3])[4:]))
rng = np.random.default_rng(0)
R = rng.dirichlet(np.ones(5), size=5)
h = hitting_times(R, [1, 3])
assert np.allclose(h[[0, 2, 4]], (1 + R @ h)[[0, 2, 4]])
# Mean of a positive integer: sum of P(T > n), by powers of the inner block.
inner = R[np.ix_([0, 2, 4], [0, 2, 4])]
tail, power = 0, np.ones(3)
for _ in range(2000):
    tail, power = tail + power, inner @ power
assert np.allclose(tail, h[[0, 2, 4]])
# The card: open, review, closed.
card = np.array([[0.5, 0.5, 0], [0.25, 0, 0.75], [0, 0, 1]])
assert np.allclose(hitting_times(card, [2]), [4, 2, 0])
visits = np.linalg.inv(np.eye(2) - card[:2, :2])
assert np.allclose(visits[0], [8 / 3, 4 / 3])
