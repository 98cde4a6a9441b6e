"""A Kalman filter learns a velocity that it never measures."""

import numpy as np


# --8<-- [start:show]
def predict(m, P, F, Q):  # state's mean and covariance; Q: noise added
    return F @ m, F @ P @ F.T + Q


def update(m, P, z, H, R):  # z = H state + noise of covariance R
    S = H @ P @ H.T + R  # covariance of z's prediction
    K = np.linalg.solve(S, H @ P).T  # gain P H' S^-1
    return m + K @ (z - H @ m), P - K @ H @ P


F = np.array([[1.0, 1], [0, 1]])  # position += velocity
H = np.array([[1.0, 0]])  # only the position is measured
m, P = np.zeros(2), np.diag([1.0, 4.0])
for z in (3.0, 6.0):
    m, P = predict(m, P, F, np.zeros((2, 2)))
    print("predicted", m.round(2), P.round(2).tolist())
    m, P = update(m, P, np.array([z]), H, np.eye(1))
    print("updated  ", m.round(2), P.round(2).tolist())
# --8<-- [end:show]
# By hand, first step: gain (5, 4)/6.
a, A = predict(np.zeros(2), np.diag([1.0, 4.0]), F, np.zeros((2, 2)))
assert np.allclose(A, [[5, 4], [4, 4]])
b, _ = update(a, A, np.array([3.0]), H, np.eye(1))
assert np.allclose(b, [2.5, 2])
# Against one joint Gaussian: least squares on start, velocity and both z.
rows = np.array([[1, 0], [0, 1], [1, 1], [1, 2]])  # of (p0, v)
w = np.array([1, 1 / 4, 1, 1])
y = np.array([0, 0, 3, 6])
N = rows.T @ (w[:, None] * rows)
p0, v = np.linalg.solve(N, rows.T @ (w * y))
assert np.allclose(m, [p0 + 2 * v, v])
G = np.array([[1, 2], [0, 1]])
assert np.allclose(P, G @ np.linalg.inv(N) @ G.T)
# A generic filter against conditioning, several measurements.
rng = np.random.default_rng(0)
P3 = np.cov(rng.normal(size=(3, 9)))
H3, R3, m3 = rng.normal(size=(2, 3)), np.diag([0.5, 2]), rng.normal(size=3)
z3 = rng.normal(size=2)
got, cov = update(m3, P3, z3, H3, R3)
info = np.linalg.inv(P3) + H3.T @ np.linalg.inv(R3) @ H3
want = np.linalg.solve(
    info, np.linalg.inv(P3) @ m3 + H3.T @ np.linalg.inv(R3) @ z3
)
assert np.allclose(got, want) and np.allclose(cov, np.linalg.inv(info))
F3, Q3 = rng.normal(size=(3, 3)), np.diag([1.0, 2, 3])
draws = rng.multivariate_normal(m3, P3, size=200_000) @ F3.T
draws += rng.normal(size=draws.shape) * np.sqrt([1, 2, 3])
mean, cov = predict(m3, P3, F3, Q3)
assert np.allclose(draws.mean(axis=0), mean, atol=0.03)
assert np.allclose(np.cov(draws.T), cov, rtol=0.05, atol=0.05)
