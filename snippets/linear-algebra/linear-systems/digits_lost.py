"""Normal equations against QR in 12-digit arithmetic (figure)."""

from decimal import Decimal, getcontext
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
getcontext().prec = 12  # decimal digits; every machine rounds alike


def back(M, n):  # right-hand side in column n
    x = np.array([Decimal(0)] * n)
    for k in reversed(range(n)):
        x[k] = (M[k, n] - M[k, k + 1 : n] @ x[k + 1 :]) / M[k, k]
    return x


def normal(C, n):  # C = [A | b]: eliminate in A^T A x = A^T b
    M = C[:, :n].T @ C
    for k in range(n):
        M[k + 1 :] -= np.outer(M[k + 1 :, k] / M[k, k], M[k])
    return back(M, n)


def qr(C, n):  # modified Gram-Schmidt, b carried along
    M = C[:n].copy()
    for k in range(n):
        q = C[:, k] / (C[:, k] @ C[:, k]).sqrt()
        M[k] = q @ C
        C = C - np.outer(q, M[k])
    return back(M, n)


t, d = np.array([Decimal(i) / 20 for i in range(1, 21)]), np.arange(3, 9)
fig, ax = plt.subplots(figsize=(6.2, 3.0))
A = [np.stack([t**j for j in range(k + 1)], axis=1) for k in d]
kappa = np.array([np.linalg.cond(M.astype(float)) for M in A])
for way, power, style in ((normal, 2, "C0o"), (qr, 1, "C1s")):
    C = [np.column_stack([M, M.sum(axis=1)]) for M in A]  # weights are 1
    error = [float(max(abs(way(M, M.shape[1] - 1) - 1))) for M in C]
    ax.semilogy(d, error, style, d, 1e-12 * kappa**power, style[:2], lw=1)
    assert np.all(error < 1e-11 * kappa**power)
    ax.annotate(way.__name__, (8.15, error[-1]), color=style[:2], va="center")
    print(f"degree 8: kappa {kappa[-1]:.1e}  {way.__name__} {error[-1]:.0e}")
ax.set(xlabel="degree", ylabel="largest error", xlim=(2.7, 9))
fig.savefig("digits_lost.svg", metadata={"Date": None})
