"""Polynomial least squares three ways: who keeps four digits?"""

import numpy as np
from scipy.linalg import cho_factor, cho_solve, qr, solve_triangular

norm, eps = np.linalg.norm, np.finfo(float).eps
t = np.linspace(0, 1, 100)


def solve(way, A, b):
    if way == "normal":
        return cho_solve(cho_factor(A.T @ A), A.T @ b)
    if way == "QR":
        Q, R = qr(A, mode="economic")
        return solve_triangular(R, Q.T @ b)
    return np.linalg.lstsq(A, b, rcond=1e-15)[0]  # by the SVD


def error(way, A, b, x):
    try:
        return norm(solve(way, A, b) - x) / norm(x)
    except np.linalg.LinAlgError:  # Cholesky met a pivot that is not positive
        return np.inf


print("degree  kappa    eps kappa  eps kappa^2  four digits by")
for d in (4, 7, 12, 14):
    A, x = np.vander(t, d + 1, increasing=True), np.ones(d + 1)
    kappa = np.linalg.cond(A)
    e = {way: error(way, A, A @ x, x) for way in ("normal", "QR", "SVD")}
    kept = " ".join(way for way in e if e[way] < 1e-4)
    print(f"{d:6}  {kappa:.1e}  {eps * kappa:.0e}", end="")
    print(f"      {eps * kappa**2:.0e}        {kept}")
    assert max(e["QR"], e["SVD"]) < 10 * eps * kappa  # backward stable
    assert d < 7 or e["normal"] > 100 * max(e["QR"], e["SVD"])

L = np.polynomial.legendre.legvander(2 * t - 1, 14)  # same space of curves
print(f"degree 14 in Legendre polynomials: kappa {np.linalg.cond(L):.1f}")
c = solve("normal", L, A @ x)
assert np.allclose(L @ c, A @ x, rtol=0, atol=1e-12)
