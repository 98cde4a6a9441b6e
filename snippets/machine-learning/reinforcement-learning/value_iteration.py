"""Value iteration with a stopping rule that bounds the error."""

import numpy as np


# --8<-- [start:show]
def value_iteration(P, R, gamma, tol):
    """P (S, A, S), R (S, A), 0 <= gamma < 1: V (S,), greedy policy (S,).

    Every entry of V is within tol > 0 of the optimal value.
    """
    V = np.zeros(len(R))
    while True:
        Q = R + gamma * P @ V  # (S, A): (S, A, S) @ (S,)
        new = Q.max(axis=1)
        change = np.abs(new - V).max()
        V = new
        # Written without division this holds for gamma = 0 as well.
        if gamma * change <= tol * (1 - gamma):
            return V, (R + gamma * P @ V).argmax(axis=1)


P = np.array([[[0.5, 0.5], [1, 0]], [[0, 1], [1, 0]]])
R = np.array([[6.0, -1], [2, -1]])
for tol in (1, 0.01):
    V, pi = value_iteration(P, R, 0.8, tol)
    print(f"tol {tol}: V = {V.round(3)}, actions {pi}")
# --8<-- [end:show]
assert np.all(np.abs(V - [20, 15]) <= 0.01) and pi.tolist() == [0, 1]
V, _ = value_iteration(P, R, 0.8, 1)
assert np.all(np.abs(V - [20, 15]) <= 1)
V, pi = value_iteration(P, R, 0, 0.5)
assert np.allclose(V, [6, 2]) and pi.tolist() == [0, 0]

rng = np.random.default_rng(0)
for _ in range(30):
    S, A, gamma = rng.integers(2, 6), rng.integers(1, 4), rng.uniform(0.3, 0.97)
    P = rng.dirichlet(np.full(S, 0.5), size=(S, A))
    R = rng.normal(size=(S, A))
    best = np.full(S, -np.inf)
    for choice in np.ndindex(*[A] * S):  # all deterministic policies
        rows = np.arange(S), list(choice)
        M = np.eye(S) - gamma * P[rows]
        best = np.maximum(best, np.linalg.solve(M, R[rows]))
    for tol in (0.3, 1e-3):
        V, pi = value_iteration(P, R, gamma, tol)
        assert np.all(np.abs(V - best) <= tol)
    rows = np.arange(S), pi
    attained = np.linalg.solve(np.eye(S) - gamma * P[rows], R[rows])
    assert np.all(best - attained <= 2 * gamma * 1e-3 / (1 - gamma) + 1e-12)
    # Contraction: one update brings any two vectors closer by gamma.
    u, v = rng.normal(size=(2, S))
    gap = (R + gamma * P @ u).max(1) - (R + gamma * P @ v).max(1)
    assert np.abs(gap).max() <= gamma * np.abs(u - v).max() + 1e-12
