"""LQR: the best linear feedback by a recursion backwards in time."""

import numpy as np
from scipy.linalg import solve_discrete_are


# --8<-- [start:show]
def lqr(A, B, Q, R, T):
    """Gains (T, m, d), first step first, for x' = A x + B u over T steps.

    Each step costs x'Q x + u'R u, the end x'Q x.
    """
    P, gains = Q, []
    for _ in range(T):
        K = np.linalg.solve(R + B.T @ P @ B, B.T @ P @ A)
        P = Q + A.T @ P @ (A - B @ K)
        gains.append(K)
    return np.array(gains[::-1])


A, B = np.array([[1, 0.5], [0, 1]]), np.array([[0.25], [0.5]])
Q, R = np.diag([1.0, 0.1]), np.array([[0.5]])
gains = lqr(A, B, Q, R, 20)
for t in (0, 10, 18, 19):
    print(f"step {t:2}: u = -", gains[t, 0].round(3), "@ (position, speed)")
# --8<-- [end:show]


def unrolled(A, B, Q, R, T, x):
    """All T actions at once, by least squares on the whole trajectory."""
    m = B.shape[1]
    free, forced = [], []
    for t in range(T + 1):
        free.append(np.linalg.matrix_power(A, t) @ x)
        row = [
            np.linalg.matrix_power(A, t - 1 - k) @ B if k < t else 0 * B
            for k in range(T)
        ]
        forced.append(np.hstack(row))
    root = np.linalg.cholesky(Q).T
    top = np.vstack([root @ block for block in forced])
    side = np.concatenate([root @ block for block in free])
    low = np.kron(np.eye(T), np.linalg.cholesky(R).T)
    U = np.linalg.lstsq(
        np.vstack([top, low]), -np.concatenate([side, np.zeros(T * m)])
    )[0]
    return U.reshape(T, m)


rng = np.random.default_rng(0)
for d, m, T in ((2, 1, 7), (3, 2, 5)):
    A2, B2 = rng.normal(size=(d, d)), rng.normal(size=(d, m))
    G, H = rng.normal(size=(d, d)), rng.normal(size=(m, m))
    Q2, R2 = G @ G.T + np.eye(d), H @ H.T + np.eye(m)
    x = rng.normal(size=d)
    wanted = unrolled(A2, B2, Q2, R2, T, x)
    for K, u in zip(lqr(A2, B2, Q2, R2, T), wanted, strict=True):
        assert np.allclose(-K @ x, u)
        x = A2 @ x + B2 @ u
P = solve_discrete_are(A, B, Q, R)  # far from the end the gain is constant
K = np.linalg.solve(R + B.T @ P @ B, B.T @ P @ A)
assert np.allclose(gains[0], K, rtol=1e-3)
assert np.all(np.abs(np.linalg.eigvals(A - B @ K)) < 1)
one = np.eye(1)  # the card: one state, two steps
assert np.allclose(lqr(one, one, one, one, 2).ravel(), [0.6, 0.5])
