"""A walk on a graph: flows balance, visits are proportional to degree."""

import numpy as np

# fmt: off
# --8<-- [start:show]
A = np.array([[0, 1, 1, 1],  # edges 0-1, 0-2, 0-3, 1-2
              [1, 0, 1, 0],
              [1, 1, 0, 0],
              [1, 0, 0, 0]])
degree = A.sum(axis=1)
P = A / degree[:, None]
pi = degree / degree.sum()
flow = pi[:, None] * P  # flow[i, j]: share of all steps that go i -> j
print("pi:", pi)
print("flow balances:", np.allclose(flow, flow.T))
print("stationary:   ", np.allclose(pi @ P, pi))
print("mean return times:", (1 / pi).round(2))
# --8<-- [end:show]
# fmt: on

assert np.allclose(flow, flow.T) and np.allclose(pi @ P, pi)
edges = list(zip(*np.nonzero(np.triu(A)), strict=True))
assert edges == [(0, 1), (0, 2), (0, 3), (1, 2)]
assert not np.allclose(P, P.T)  # it is the flow that is symmetric


def return_time(P, i):
    """One step, then the mean hitting time of i from there."""
    rest = np.arange(len(P)) != i
    inner = np.eye(len(P) - 1) - P[np.ix_(rest, rest)]
    return 1 + P[i, rest] @ np.linalg.solve(inner, np.ones(len(P) - 1))


assert np.allclose([return_time(P, i) for i in range(4)], 1 / pi)
rng = np.random.default_rng(0)
W = rng.uniform(size=(5, 5))
W = W + W.T  # weights of the edges, loops allowed
share = W.sum(axis=1) / W.sum()
assert np.allclose(share @ (W / W.sum(axis=1, keepdims=True)), share)
# The card: a knight on an empty 8 x 8 board.
jumps = [(1, 2), (2, 1), (-1, 2), (-2, 1), (1, -2), (2, -1), (-1, -2), (-2, -1)]
B = np.zeros((64, 64))
for x in range(8):
    for y in range(8):
        for dx, dy in jumps:
            if 0 <= x + dx < 8 and 0 <= y + dy < 8:
                B[8 * x + y, 8 * (x + dx) + y + dy] = 1
deg = B.sum(axis=1)
assert B.sum() == 336 and deg[0] == 2 and deg[27] == 8
counted = {d: int(np.sum(deg == d)) for d in (2, 3, 4, 6, 8)}
assert counted == {2: 4, 3: 8, 4: 20, 6: 16, 8: 16}
knight = B / deg[:, None]
assert np.isclose(return_time(knight, 0), 168)
assert np.isclose(return_time(knight, 27), 42)
