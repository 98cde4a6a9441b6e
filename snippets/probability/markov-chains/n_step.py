"""Months of a customer: powers of the transition matrix."""

import itertools

import numpy as np

# fmt: off
# --8<-- [start:show]
#             active lapsing lost
P = np.array([[0.80, 0.15, 0.05],  # from active
              [0.30, 0.40, 0.30],  # from lapsing
              [0.00, 0.00, 1.00]])  # from lost
start = np.array([1.0, 0.0, 0.0])  # a new customer is active

for months in (1, 2, 12):
    now = start @ np.linalg.matrix_power(P, months)
    print(f"after {months:2d} months: {now.round(3)}")

revenue = np.array([20.0, 5.0, 0.0])  # in a month spent in each state
mean = P @ revenue
print("mean revenue a month from now, by state today:", mean)
# --8<-- [end:show]
# fmt: on

assert np.allclose(P.sum(axis=1), 1)
step = start
for _ in range(12):
    step = P.T @ step
assert np.allclose(now, step)
for i, j in itertools.product(range(3), repeat=2):
    # Sum over all paths of three steps from i to j.
    paths = sum(
        P[i, a] * P[a, b] * P[b, j]
        for a, b in itertools.product(range(3), repeat=2)
    )
    assert np.isclose(np.linalg.matrix_power(P, 3)[i, j], paths)
two = start @ np.linalg.matrix_power(P, 2)
assert np.allclose(
    two, [0.8 * 0.8 + 0.15 * 0.3, 0.8 * 0.15 + 0.15 * 0.4, 0.135]
)
assert np.allclose(mean, [0.8 * 20 + 0.15 * 5, 0.3 * 20 + 0.4 * 5, 0])
# The card: P = [[0.5, 0.5], [0.2, 0.8]], two steps.
two = np.linalg.matrix_power(np.array([[0.5, 0.5], [0.2, 0.8]]), 2)
assert np.allclose(two, [[0.35, 0.65], [0.26, 0.74]])
assert np.isclose(np.array([0.4, 0.6]) @ two[:, 0], 0.296)
