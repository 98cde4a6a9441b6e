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
# No other gain leaves less variance: (1 - K)^2 P + K^2 R, least at 0.75.
K = np.linspace(0, 1, 101)
left = (1 - K) ** 2 * 9 + K**2 * 3
assert np.isclose(K[left.argmin()], 0.75) and np.isclose(left.min(), 2.25)

# The loop: steps of variance 1 from the start; closing says "back at 0", variance 1.
steps = np.array([10.5, 10.3, -9.6, -9.2])
L = np.tril(np.ones((4, 4)))  # places are sums of steps
place, P = L @ steps, L @ L.T
assert np.allclose(place, [10.5, 20.8, 11.2, 2.0])
assert np.allclose(np.diag(P), [1, 2, 3, 4])
assert np.allclose(P[:, 3], [1, 2, 3, 4])  # covariance with the last
H, R = np.array([[0.0, 0, 0, 1]]), 1.0
K = P @ H.T / (P[3, 3] + R)
closed = place + K[:, 0] * (0 - place[3])
after = P - K @ H @ P
assert np.allclose(closed, [10.1, 20.0, 10.0, 0.4])
assert np.allclose(np.diag(after), [0.8, 1.2, 1.2, 0.8])
# Least squares over the graph: four steps and the closure.
D = np.vstack([np.linalg.inv(L), H])
graph = np.linalg.solve(D.T @ D, D.T @ np.append(steps, 0.0))
assert np.allclose(graph, closed)
assert np.allclose(np.linalg.inv(D.T @ D), after)
# Without the first place nothing fixes the map: one direction is free.
free = np.column_stack([np.zeros(5), D])
free[[0, 4], 0] = -1  # the first step and the closure start at place 0
assert np.linalg.matrix_rank(free) == 4 < free.shape[1]
assert np.allclose(free @ np.ones(5), 0)
# A false closure passes the gate up to an innovation of 7.3.
assert np.isclose(np.sqrt(10.8 * 5), 7.35, atol=0.005)


def observability(F, H):
    d = len(F)
    return np.vstack([H @ np.linalg.matrix_power(F, k) for k in range(d)])


def rank(F, H):
    return np.linalg.matrix_rank(observability(F, H))


def settled(F, H, P, R, n=2000):
    for _ in range(n):
        P = F @ P @ F.T
        K = P @ H.T @ np.linalg.inv(H @ P @ H.T + R)
        A = np.eye(len(P)) - K @ H
        P = A @ P @ A.T + K @ R @ K.T
    return P


drive, still = np.array([[1.0, 1], [0, 1]]), np.eye(2)
place, speed = np.array([[1.0, 0]]), np.array([[0.0, 1]])
assert np.array_equal(observability(drive, place), [[1, 0], [1, 1]])
assert rank(drive, place) == 2
assert np.array_equal(observability(drive, speed), [[0, 1], [0, 1]])
assert rank(drive, speed) == 1
# Position plus a constant offset of its only sensor: the sum alone.
both = np.array([[1.0, 1]])
assert rank(still, both) == 1
assert rank(still, np.vstack([both, place])) == 2  # a second sensor
P = np.diag([4.0, 1.0])
end = settled(still, both, P, np.eye(1))
assert np.isclose(end[0, 0], 0.8, atol=0.001)  # 4 - 4^2 / 5
assert np.isclose(both @ end @ both.T, 0, atol=0.001).all()
second = settled(still, np.vstack([both, place]), P, np.eye(2))
assert second[0, 0] < 0.001
# From speeds alone the place is never better known than at the start.
alone = settled(drive, speed, np.diag([4.0, 1.0]), np.eye(1))
assert alone[0, 0] >= 4
assert settled(drive, place, np.diag([4.0, 1.0]), np.eye(1))[0, 0] < 0.01
