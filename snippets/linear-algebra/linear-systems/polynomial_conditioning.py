"""Polynomial least squares three ways: who keeps four digits?"""

import numpy as np
from scipy.linalg import cho_factor, cho_solve, qr, solve_triangular


# --8<-- [start:show]
def solve(way, A, b):
    if way == "normal":  # Cholesky of the Gram matrix
        return cho_solve(cho_factor(A.T @ A), A.T @ b)
    if way == "QR":
        Q, R = qr(A, mode="economic")
        return solve_triangular(R, Q.T @ b)
    return np.linalg.lstsq(A, b, rcond=1e-15)[0]  # SVD


def error(way, A, x):
    try:
        return np.linalg.norm(solve(way, A, A @ x) - x) / np.linalg.norm(x)
    except np.linalg.LinAlgError:  # Cholesky met a pivot that is not positive
        return np.inf


def kept(A):
    x, ways = np.ones(A.shape[1]), ("normal", "QR", "SVD")
    return " ".join(way for way in ways if error(way, A, x) < 1e-4)


t = np.linspace(0, 1, 100)
print("degree  kappa    four digits kept by")
for d in (4, 7, 12, 14):
    A = np.vander(t, d + 1, increasing=True)
    print(f"{d:6}  {np.linalg.cond(A):.1e}  {kept(A)}")
L = np.polynomial.legendre.legvander(2 * t - 1, 14)  # same space of curves
print(f"degree 14, Legendre basis: kappa {np.linalg.cond(L):.1f}, {kept(L)}")
# --8<-- [end:show]

assert A.shape == (100, d + 1)  # degree d has d + 1 coefficients
eps = np.finfo(float).eps
for d in (4, 7, 12, 14):
    A, x = np.vander(t, d + 1, increasing=True), np.ones(d + 1)
    kappa = np.linalg.cond(A)
    e = {way: error(way, A, x) for way in ("normal", "QR", "SVD")}
    assert max(e["QR"], e["SVD"]) < 10 * eps * kappa  # backward stable
    assert d < 7 or e["normal"] > 100 * max(e["QR"], e["SVD"])
A = np.vander(t, 5, increasing=True)
assert np.isclose(np.linalg.cond(A.T @ A), np.linalg.cond(A) ** 2, rtol=1e-6)
B, c = np.vander(t, 15, increasing=True), np.ones(15)
for way in ("normal", "QR", "SVD"):
    assert error(way, L, c) < 1e-12
assert "QR" not in kept(np.vander(t, 19, increasing=True))  # lost at last
assert np.allclose(L @ solve("normal", L, B @ c), B @ c, rtol=1e-10)
N = B / np.linalg.norm(B, axis=0)  # neighbours alike is not what does it:
log_cos = np.append(0, np.cumsum(np.log(np.sum(N[:, 1:] * N[:, :-1], axis=0))))
chain = np.exp(-np.abs(log_cos[:, None] - log_cos))  # the same cosines
assert np.allclose(np.diag(chain, 1), np.diag(N.T @ N, 1))
assert np.sqrt(np.linalg.cond(chain)) < 1e3 < 1e9 < np.linalg.cond(N)
noisy = t + np.sin(9 * t)  # not in the image: the three still agree
for way in ("normal", "QR"):
    assert np.allclose(solve(way, A, noisy), solve("SVD", A, noisy))
