"""Actions from a cost matrix: the likeliest class is not always answered."""

import numpy as np

# --8<-- [start:show]
actions = ["send home", "observe", "treat now"]
C = np.array(
    [
        [0.0, 1.0, 5.0],  # truth: healthy
        [4.0, 0.0, 2.0],  # truth: mild
        [30.0, 10.0, 0.0],  # truth: severe
    ]
)
P = np.array([[0.70, 0.20, 0.10], [0.97, 0.02, 0.01], [0.30, 0.30, 0.40]])
expected = P @ C  # (patients, truths) @ (truths, actions)
for p, row in zip(P, expected, strict=True):
    print(f"p {p}  costs {np.round(row, 2)}  {actions[np.argmin(row)]}")
# --8<-- [end:show]

by_hand = [[sum(p[k] * C[k, a] for k in range(3)) for a in range(3)] for p in P]
assert np.allclose(expected, by_hand)
# The first patient by hand; right actions cost nothing, rows of P sum to 1.
first = [0.2 * 4 + 0.1 * 30, 0.7 * 1 + 0.1 * 10, 0.7 * 5 + 0.2 * 2]
assert np.allclose(expected[0], first) and not np.any(np.diag(C))
assert np.allclose(P.sum(axis=1), 1)
choice = expected.argmin(axis=1)
assert choice[0] == 1 and P[0].argmax() == 0
# A constant added to a row (a truth) changes no decision: every action pays
# it alike. One added to a column (an action) may.
rows, columns = np.array([[3.0], [7], [1]]), np.array([3.0, 7, 1])
assert np.array_equal((P @ (rows + C)).argmin(axis=1), choice)
assert not np.array_equal((P @ (columns + C)).argmin(axis=1), choice)
# With cost 1 for each error the rule is the argmax.
assert np.array_equal((P @ (1 - np.eye(3))).argmin(1), P.argmax(1))
# The card: three routes for a support ticket.
p = np.array([0.5, 0.3, 0.2])
D = np.array([[0.0, 2, 6], [3, 0, 6], [40, 25, 6]])
assert np.allclose(p @ D, [8.9, 6.0, 6.0])
