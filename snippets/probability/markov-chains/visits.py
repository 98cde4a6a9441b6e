"""Customers: visits, lifetime, value; checked by simulation."""

import numpy as np

# --8<-- [start:show]
P = np.array([[0.80, 0.15, 0.05], [0.30, 0.40, 0.30], [0.0, 0.0, 1.0]])
inner = P[:2, :2]  # active, lapsing: the states before "lost"
visits = np.linalg.inv(np.eye(2) - inner)
revenue = np.array([20.0, 5.0])
lifetime, v = visits.sum(axis=1), visits @ revenue
print("visits from active and from lapsing:")
print(visits.round(2))
print("lifetime:", lifetime.round(2))
print("value:   ", v.round(2))
# --8<-- [end:show]

rng = np.random.default_rng(0)
n = 20_000
for start in (0, 1):
    state = np.full(n, start)
    spent, value, share = np.zeros(n), np.zeros(n), np.zeros((n, 2))
    while np.any(state < 2):
        live = state < 2
        spent += live
        value += np.array([20.0, 5.0, 0.0])[state]
        share += state[:, None] == [0, 1]
        edges = np.cumsum(P, axis=1)[state, :2]
        state = (rng.uniform(size=n)[:, None] >= edges).sum(axis=1)
    for sample, mean in (
        (spent, lifetime[start]),
        (value, v[start]),
        (share[:, 0], visits[start, 0]),
        (share[:, 1], visits[start, 1]),
    ):
        assert abs(sample.mean() - mean) < 4 * sample.std() / np.sqrt(n)
assert np.allclose(visits, [[8, 2], [4, 8 / 3]])
# The value: this month's revenue plus the value of where one goes.
assert np.allclose(v, revenue + inner @ v)
