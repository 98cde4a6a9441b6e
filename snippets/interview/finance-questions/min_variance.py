"""Minimum-variance portfolios from an estimated covariance."""

import numpy as np
from sklearn.covariance import LedoitWolf


# --8<-- [start:show]
def min_variance(C):
    """Weights with sum 1 and the least variance under covariance C (d, d)."""
    w = np.linalg.solve(C, np.ones(len(C)))
    return w / w.sum()


rng = np.random.default_rng(0)
d = 50
beta = 0.16 * rng.uniform(0.5, 1.5, size=d)  # share in one market factor
own = rng.uniform(0.1, 0.4, size=d)
C = np.outer(beta, beta) + np.diag(own**2)


def risk(w, C):
    return np.sqrt(w @ C @ w)


print(f"true weights {risk(min_variance(C), C):.3f}", end=", ")
print(f"equal {risk(np.full(d, 1 / d), C):.3f}")
for n in (60, 125, 500):
    X = rng.normal(size=(n, 1)) * beta + rng.normal(size=(n, d)) * own
    S, shrunk = np.cov(X, rowvar=False), LedoitWolf().fit(X).covariance_
    w, v = min_variance(S), min_variance(shrunk)
    print(f"n = {n:3d}: promised {risk(w, S):.3f}", end=", ")
    print(f"real {risk(w, C):.3f}, shrunk {risk(v, C):.3f}")
# --8<-- [end:show]

w = min_variance(C)
for _ in range(20):  # any other weights with sum 1 are worse
    step = rng.normal(size=d)
    assert risk(w + 0.01 * (step - step.mean()), C) > risk(w, C)
# By hand: 20 % and 30 %, correlation one half: 6/7 and 1/7.
two = np.array([[0.04, 0.03], [0.03, 0.09]])
assert np.allclose(min_variance(two), [6 / 7, 1 / 7])
assert np.isclose(risk(min_variance(two), two), 0.1964, atol=1e-4)
# Mean over samples: real variance up by about 1 / (1 - d / n).
for n in (60, 125, 500):
    up, down, better = [], [], []
    for _ in range(12):
        X = rng.normal(size=(n, 1)) * beta + rng.normal(size=(n, d)) * own
        S = np.cov(X, rowvar=False)
        est, cured = (
            min_variance(S),
            min_variance(LedoitWolf().fit(X).covariance_),
        )
        up.append(risk(est, C) ** 2 / risk(w, C) ** 2)
        down.append(risk(est, S) ** 2 / risk(w, C) ** 2)
        better.append(risk(cured, C) < risk(est, C))
    assert np.isclose(np.mean(down), 1 - d / n, rtol=0.2)
    assert np.isclose(np.median(up), (n - 1) / (n - d), rtol=0.25)
    assert n > 300 or np.mean(better) > 0.9
# A factor model has few numbers and an inverse, also by Woodbury.
m, k = 500, 10
B, G = rng.normal(size=(m, k)), rng.normal(size=(k, 3 * k))
Omega, D = G @ G.T / (3 * k), rng.uniform(0.1, 1, size=m)
Sigma = B @ Omega @ B.T + np.diag(D)
assert len(np.triu_indices(m)[0]) == 125_250
assert B.size + len(np.triu_indices(k)[0]) + D.size == 5_555
assert np.linalg.eigvalsh(Sigma)[0] > D.min() > 0
assert np.linalg.eigvalsh(Sigma - np.diag(D))[0] < D.min() / 2  # D is needed
y, U = rng.normal(size=m), B / D[:, None]
inner = np.linalg.solve(np.linalg.inv(Omega) + B.T @ U, U.T @ y)
assert np.allclose(y / D - U @ inner, np.linalg.solve(Sigma, y))
# Two unbiased forecasts with errors of 1 and 2, correlation 0.8.
pair = np.array([[1, 1.6], [1.6, 4]])
w = min_variance(pair)
assert np.allclose(w, [4 / 3, -1 / 3]) and np.isclose(risk(w, pair) ** 2, 0.8)
assert np.isclose(risk(np.array([0.5, 0.5]), pair) ** 2, 2.05)
errors = rng.multivariate_normal([0, 0], pair, 200_000)
shares = np.linspace(0, 2, 201)  # by trying all of them
spread = [np.var(errors @ [v, 1 - v]) for v in shares]
assert abs(shares[np.argmin(spread)] - w[0]) < 0.02
for rho, sign in ((0.49, 1), (0.5, 0), (0.51, -1)):
    weight = min_variance(np.array([[1, 2 * rho], [2 * rho, 4]]))[1]
    assert abs(weight) < 1e-12 if sign == 0 else weight * sign > 1e-3
