"""A scalar Kalman filter: the gain does not see the readings."""

import numpy as np


# --8<-- [start:show]
def kalman(zs, m, P, Q, R):  # a random walk, measured directly
    rows = []
    for z in zs:
        P = P + Q  # predict: the mean stays
        K = P / (P + R)  # gain
        m, P = m + K * (z - m), (1 - K) * P
        rows.append((K, m, P))
    return np.array(rows)


for zs in ((6.0, 3.0, 5.0), (60.0, -30.0, 5.0)):
    print("readings", zs)
    for K, m, P in kalman(zs, m=0.0, P=3.0, Q=1.0, R=2.0):
        print(f"  gain {K:.3f}  mean {m:5.2f}  variance {P:.3f}")
# --8<-- [end:show]


a = kalman((6.0, 3.0, 5.0), 0.0, 3.0, 1.0, 2.0)
b = kalman((60.0, -30.0, 5.0), 0.0, 3.0, 1.0, 2.0)
assert np.array_equal(a[:, [0, 2]], b[:, [0, 2]])
assert np.allclose(a[0], [2 / 3, 4, 4 / 3]) and np.isclose(a[1, 0], 7 / 13)
# One joint Gaussian of the three states: least squares.
s = np.zeros((4, 3))
s[0, 0], s[[1, 2], [0, 1]], s[[1, 2], [1, 2]] = 1, -1, 1
L = np.vstack([s[:3], np.eye(3)])
w = np.array([1 / 4, 1, 1, 1 / 2, 1 / 2, 1 / 2])
N = L.T @ (w[:, None] * L)
sol = np.linalg.solve(N, L.T @ (w * np.array([0, 0, 0, 6, 3, 5])))
assert np.isclose(sol[2], a[2, 1])
assert np.isclose(np.linalg.inv(N)[2, 2], a[2, 2])
# The steady state solves M^2 - QM - QR = 0, M before the update.
last = kalman(np.zeros(60), 0.0, 3.0, 1.0, 2.0)[-1]
assert np.isclose(last[2] + 1, 2) and np.isclose(last[0], 0.5)
# The card: prior variance 9, R = 3, then Q = 0.75.
card = kalman((14.0,), 10.0, 9.0, 0.0, 3.0)[0]
assert np.allclose(card, [0.75, 13, 2.25])
assert np.isclose((card[2] + 0.75) / (card[2] + 0.75 + 3), 0.5)
