import numpy as np


def als(
    R: np.ndarray, seen: np.ndarray, V: np.ndarray, lam: float, sweeps: int
) -> tuple[np.ndarray, np.ndarray]:
    """Matrix factorisation by alternating least squares.

    R: ratings of users for items, shape (m, n).
    seen: which of them were given, bool, shape (m, n).
    V: item factors to begin from, shape (n, k).
    Returns user factors, shape (m, k), and item factors, shape (n, k).
    """

    V = V.astype(float)
    U = np.zeros((len(R), V.shape[1]))
    for _ in range(sweeps):
        for a, mine in enumerate(seen):
            U[a] = ridge(V[mine], R[a, mine], lam)
        for i, mine in enumerate(seen.T):
            V[i] = ridge(U[mine], R[mine, i], lam)
    return U, V


def ridge(A, r, lam):
    return np.linalg.solve(A.T @ A + lam * np.eye(A.shape[1]), A.T @ r)
