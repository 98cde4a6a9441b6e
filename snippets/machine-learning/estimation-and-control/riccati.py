"""One equation for the steady controller and the steady filter."""

import numpy as np
from scipy.linalg import solve_discrete_are


# --8<-- [start:show]
def riccati(A, B, Q, R):
    """P (d, d) and K (m, d) for endless time; A (d, d), B (d, m)."""
    P = Q
    while True:
        K = np.linalg.solve(R + B.T @ P @ B, B.T @ P @ A)
        new = Q + A.T @ P @ (A - B @ K)
        if np.allclose(new, P, rtol=1e-12, atol=1e-14):
            return P, K
        P = new


one = np.eye(1)
P, K = riccati(one, one, one, one)
print(f"scalar: P = {P[0, 0]:.3f}, K = {K[0, 0]:.3f}")
A = np.array([[1, 0.1], [0, 1]])  # position, velocity
B = np.array([[0.005], [0.1]])  # a force for a tenth of a second
for effort in (0.1, 10.0):  # radius of A - BK below 1: stable
    P, K = riccati(A, B, np.diag([1.0, 0]), effort * one)
    size = np.abs(np.linalg.eigvals(A - B @ K)).max()
    print(f"effort {effort:4}: K = {K[0].round(2)}, radius {size:.2f}")
# The filter: transpose, and measure (H) where one would push (B).
H, R = np.array([[1.0, 0]]), one
M, _ = riccati(A.T, H.T, B @ B.T, R)
gain = M @ H.T / (M[0, 0] + 1)
print("filter gain", gain.ravel().round(3))
# --8<-- [end:show]
golden = (1 + 5**0.5) / 2
P, K = riccati(one, one, one, one)
assert np.isclose(P[0, 0], golden) and np.isclose(K[0, 0], 1 / golden)
rng = np.random.default_rng(0)
for _ in range(20):
    a, b = rng.normal(size=(3, 3)), rng.normal(size=(3, 2))
    q, r = np.diag([1.0, 2, 3]), np.array([[1.0, 0.3], [0.3, 2]])
    P, K = riccati(a, b, q, r)
    assert np.allclose(P, solve_discrete_are(a, b, q, r))
    assert np.abs(np.linalg.eigvals(a - b @ K)).max() < 1
# The filter's gain is where an ordinary filter settles.
C = np.eye(2)
for _ in range(400):
    C = A @ C @ A.T + B @ B.T
    k = C @ H.T / (C[0, 0] + 1)
    C = C - k @ H @ C
assert np.allclose(k, gain)
# The cost is x' P x: run it.
P, K = riccati(A, B, np.diag([1.0, 0]), 0.1 * one)
x, total = np.array([2.0, -1]), 0.0
start = x @ P @ x
for _ in range(2000):
    u = -K @ x
    total += x[0] ** 2 + 0.1 * u @ u
    x = A @ x + B @ u
assert np.isclose(total, start)
# By hand: A = 2, B = 1, Q = 0, R = 1: P = 3, K = 1.5.
P, K = riccati(2 * one, one, 1e-9 * one, one)
assert np.isclose(P[0, 0], 3, atol=1e-6) and np.isclose(K[0, 0], 1.5)
# A cost that does not see the unstable mode leaves it alone.
P, K = riccati(2 * one, one, 0 * one, one)
assert K[0, 0] == 0 and P[0, 0] == 0
# A = B = 1, Q = 2, R = 4: P^2 - 2P - 8 = 0, so P = 4.
P, K = riccati(one, one, 2 * one, 4 * one)
assert np.isclose(P[0, 0], 4) and np.isclose(K[0, 0], 0.5)
# The card: x <- x + u, cost x^2 + 2 u^2, from x = 4.
P, K = riccati(one, one, one, 2 * one)
assert np.isclose(P[0, 0], 2) and np.isclose(K[0, 0], 0.5)
path = 4 * 0.5 ** np.arange(60)
assert np.isclose(np.sum(path**2 + 2 * (0.5 * path) ** 2), 32)
# Seen through noise: on the filter's mean no other gain is cheaper.
w, v = rng.normal(size=(2, 20_000)) * [[1], [2**0.5]]


def mean_cost(k, filter_gain=0.5):
    x, m, total = 0.0, 0.0, 0.0
    for a, b in zip(w, v, strict=True):
        m = m + filter_gain * (x + b - m)
        u = -k * m
        total += x**2 + 2 * u**2
        x, m = x + u + a, m + u
    return total / len(w)


best = mean_cost(0.5)
assert all(mean_cost(k) > best for k in (0.35, 0.65))
assert all(mean_cost(0.5, g) > best for g in (0.3, 0.7))
