"""Full, thin, compact and truncated: the shapes of one rank-2 matrix."""

import numpy as np

rng = np.random.default_rng(0)
m, n, r, k = 5, 3, 2, 1
A = rng.normal(size=(m, r)) @ rng.normal(size=(r, n))

U, s, Vt = np.linalg.svd(A)  # full: U is square, s is a vector
Sigma = np.zeros((m, n))
Sigma[:n, :n] = np.diag(s)
thin_U, thin_s, thin_Vt = np.linalg.svd(A, full_matrices=False)

forms = {
    "full": (U, Sigma, Vt),
    "thin": (thin_U, np.diag(thin_s), thin_Vt),
    "compact": (U[:, :r], np.diag(s[:r]), Vt[:r]),
    "truncated": (U[:, :k], np.diag(s[:k]), Vt[:k]),
}
for name, (L, D, Rt) in forms.items():
    exact = np.allclose(L @ D @ Rt, A)
    print(f"{name:9} {L.shape} {D.shape} {Rt.shape}  gives A: {exact}")
    assert exact == (name != "truncated")

P = U[:, :r] @ U[:, :r].T  # thin and compact: U^T U = I but U U^T != I
assert np.allclose(U[:, :r].T @ U[:, :r], np.eye(r))
assert not np.allclose(P, np.eye(m))
assert np.allclose(P @ A, A) and np.allclose(P @ P, P)
