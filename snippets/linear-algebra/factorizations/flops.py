"""Count the flops of each algorithm, loop by loop."""

import numpy as np


def lu(n):
    left = n - np.arange(1, n + 1)  # rows below the pivot
    return np.sum(left + 2 * left**2)  # divide; multiply and subtract


def cholesky(n):
    left = n - np.arange(1, n + 1)
    return np.sum(1 + left + left * (left + 1))  # lower triangle only


def triangular_solve(n):
    return np.sum(2 * np.arange(n) + 1)


def householder(m, n):
    k = np.arange(1, n + 1)
    return np.sum(4 * (m - k + 1) * (n - k))  # reflect the later columns


def gram_schmidt(m, n):
    k = np.arange(n)
    return np.sum(4 * m * k + 3 * m)  # project off, subtract, normalise


m, n = 5000, 1000
print(f"counted flops / leading term, m = {m}, n = {n}")
for name, count, term in (
    ("LU", lu(n), 2 / 3 * n**3),
    ("Cholesky", cholesky(n), 1 / 3 * n**3),
    ("triangular solve", triangular_solve(n), n**2),
    ("Householder R", householder(m, n), 2 * m * n**2 - 2 / 3 * n**3),
    ("Gram-Schmidt", gram_schmidt(m, n), 2 * m * n**2),
):
    print(f"  {name:17} {count / term:.3f}")
    assert abs(count / term - 1) < 0.01
square = householder(n, n) / lu(n)
print(f"square: Householder / LU = {square:.2f}, ", end="")
print(f"LU / Cholesky = {lu(n) / cholesky(n):.2f}")
