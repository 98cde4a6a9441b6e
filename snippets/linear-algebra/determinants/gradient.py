"""The gradient of log|det|, and the covariance that it makes most likely."""

import numpy as np
from scipy.stats import multivariate_normal


# --8<-- [start:show]
def differences(f, A, h=1e-6):
    G = np.zeros_like(A)
    for i, j in np.ndindex(A.shape):
        E = np.zeros_like(A)
        E[i, j] = h
        G[i, j] = (f(A + E) - f(A - E)) / (2 * h)
    return G


A = np.array([[3.0, 1.0], [2.0, 2.0]])
G = differences(lambda M: np.linalg.slogdet(M)[1], A)
print("gradient    ", np.round(G, 4).tolist())
print("A^-T        ", np.round(np.linalg.inv(A).T, 4).tolist())
print("A^-1        ", np.round(np.linalg.inv(A), 4).tolist())

X = np.random.default_rng(0).normal(size=(6, 2)) @ A.T
Xc = X - X.mean(axis=0)
Sigma_hat = Xc.T @ Xc / len(X)
sums = []
for name, c in (("1/n", 1), ("1/(n-1)", 6 / 5), ("3/(2n)", 3 / 2)):
    Sigma = c * Sigma_hat
    fit = -0.5 * np.trace(np.linalg.solve(Sigma, Sigma_hat))
    log_det = np.linalg.slogdet(Sigma)[1]
    print(f"{name:8} fit {fit:.3f}  -0.5 log det {-0.5 * log_det:.3f}", end="")
    sums.append(fit - 0.5 * log_det)
    print(f"  sum {sums[-1]:.3f}")
# --8<-- [end:show]


def adjugate(A):
    adj = np.empty_like(A)
    for i, j in np.ndindex(A.shape):
        minor = np.delete(np.delete(A, i, axis=0), j, axis=1)
        adj[j, i] = (-1) ** (i + j) * np.linalg.det(minor)
    return adj


def average(P):  # log-likelihood per example, without the constant
    return 0.5 * (np.linalg.slogdet(P)[1] - np.trace(P @ Sigma_hat))


assert np.allclose(G, [[0.5, -0.5], [-0.25, 0.75]])  # (2, -2; -1, 3) / 4
rng = np.random.default_rng(1)
for n in (2, 3, 4):
    M = rng.normal(size=(n, n))
    assert np.allclose(M @ adjugate(M), np.linalg.det(M) * np.eye(n))
    G = differences(lambda N: np.linalg.slogdet(N)[1], M)
    assert np.allclose(G, np.linalg.inv(M).T, atol=1e-6)
    M[-1] = M[:-1].sum(axis=0)  # singular: det still has a gradient
    G = differences(np.linalg.det, M)
    assert np.allclose(G, adjugate(M).T, atol=1e-6)
P = np.linalg.inv(Sigma_hat)
assert np.allclose(differences(average, P), 0, atol=1e-7)
for _ in range(200):  # a maximum: every direction falls, in both senses
    H = rng.normal(size=(2, 2))
    H = 0.01 * (H + H.T) * np.linalg.norm(P) / np.linalg.norm(H + H.T)
    for D in (H, -H):
        if np.linalg.eigvalsh(P + D)[0] > 0:
            assert average(P + D) < average(P)
best = multivariate_normal(X.mean(axis=0), Sigma_hat).logpdf(X).mean()
assert np.isclose(best, average(P) - np.log(2 * np.pi))
shown = (Sigma_hat, np.cov(X.T), 1.5 * Sigma_hat)  # 1/n, 1/(n-1), 3/(2n)
for S, total in zip(shown, sums, strict=True):
    density = multivariate_normal(X.mean(axis=0), S)
    mean = density.logpdf(X).mean()  # the data themselves prefer 1/n
    assert np.isclose(total, mean + np.log(2 * np.pi))
    assert mean < best or S is Sigma_hat
for c in (0.5, 5 / 6, 0.99, 1.01):
    other = multivariate_normal(X.mean(axis=0), c * Sigma_hat)
    assert other.logpdf(X).mean() < best
C = np.array([[2.0, -1.0], [1.0, 4.0]])  # the card: not symmetric
G = differences(lambda N: np.linalg.slogdet(N)[1], C)
assert np.allclose(G, np.array([[4, -1], [1, 2]]) / 9, atol=1e-8)


def filled(q):  # one parameter fills both off-diagonal entries
    N = P.copy()
    N[0, 1] = N[1, 0] = q
    return np.linalg.slogdet(N)[1]


slope = (filled(P[0, 1] + 1e-6) - filled(P[0, 1] - 1e-6)) / 2e-6
assert np.isclose(slope, 2 * Sigma_hat[0, 1], rtol=1e-5)
