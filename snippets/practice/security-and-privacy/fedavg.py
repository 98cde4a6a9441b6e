"""FedAvg on two clients that disagree: where the rounds end."""

import numpy as np


# --8<-- [start:show]
def fedavg_round(w, clients, rate, steps):
    """One round; clients: list of (X, y), squared loss 1/(2 n)."""
    new, sizes = [], []
    for X, y in clients:
        local = w.copy()
        for _ in range(steps):
            local -= rate * X.T @ (X @ local - y) / len(y)
        new.append(local)
        sizes.append(len(y))
    return np.average(new, axis=0, weights=sizes)


# losses (w - 0)^2 / 2 and 9 (w - 10)^2 / 2: the mean is least at 9
clients = [
    (np.array([[1.0]]), np.array([0.0])),
    (np.array([[3.0]]), np.array([30.0])),
]
print("local steps  after 20 rounds  after 500 rounds")
for steps in (1, 5, 50):
    w, ends = np.zeros(1), []
    for r in range(500):
        w = fedavg_round(w, clients, 0.05, steps)
        if r in (19, 499):
            ends.append(w[0])
    print(f"{steps:11}  {ends[0]:15.2f}  {ends[1]:16.2f}")
    # --8<-- [end:show]
    q = 1 - (1 - 0.05 * np.array([1, 9.0])) ** steps
    assert np.isclose(ends[1], 10 * q[1] / q.sum())
    if steps == 1:
        assert np.isclose(ends[1], 9)  # the minimiser of the mean loss
rng = np.random.default_rng(0)
A, B = rng.normal(size=(7, 3)), rng.normal(size=(12, 3))
a, b = A @ [1, 2, 3] + rng.normal(size=7), B @ [3, 0, 1] + rng.normal(size=12)
w = rng.normal(size=3)
X, y = np.vstack([A, B]), np.append(a, b)
one = w - 0.1 * X.T @ (X @ w - y) / 19
got = fedavg_round(w, [(A, a), (B, b)], 0.1, 1)
assert np.allclose(got, one)  # one step = a step on all data
assert not np.allclose(
    np.mean([fedavg_round(w, [c], 0.1, 1) for c in [(A, a), (B, b)]], axis=0),
    one,
)
for steps in (1, 5):  # equal data: no drift
    v = np.zeros(3)
    for _ in range(1_500):
        v = fedavg_round(v, [(X, y), (X, y)], 0.1, steps)
    assert np.allclose(v, np.linalg.lstsq(X, y, rcond=None)[0])
# the card: losses w^2 / 2 and 3 (w - 4)^2 / 2, rate 0.1
assert np.isclose(3 * 4 / (1 + 3), 3) and (0 + 4) / 2 == 2
card = [
    (np.array([[1.0]]), np.array([0.0])),
    (np.array([[3**0.5]]), np.array([4 * 3**0.5])),
]
assert np.isclose(fedavg_round(np.zeros(1), card, 0.1, 1)[0], 0.6)
assert np.isclose(fedavg_round(np.zeros(1), card, 0.1, 2)[0], 1.02)
