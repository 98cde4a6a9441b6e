"""Twenty planted points bend the ellipse that should expose them."""

import numpy as np
from scipy.stats import beta, chi2, kstest
from sklearn.covariance import EmpiricalCovariance, MinCovDet


# --8<-- [start:show]
def sample(rng):
    """80 correlated good rows, then 20 planted in one clump."""
    good = rng.multivariate_normal([0, 0], [[1, 0.9], [0.9, 1]], 80)
    bad = rng.multivariate_normal([3, -3], 0.1 * np.eye(2), 20)
    return np.vstack([good, bad])


X = sample(np.random.default_rng(0))
cut = chi2(df=2).ppf(0.975)  # 7.38 = -2 log 0.025
for name, estimate in (
    ("plain ", EmpiricalCovariance()),
    ("robust", MinCovDet(random_state=0)),
):
    D2 = estimate.fit(X).mahalanobis(X)  # squared distances, (n,)
    flagged = cut < D2
    bad, good = flagged[80:].sum(), flagged[:80].sum()
    print(f"{name}: {bad} of 20 planted flagged, {good} of 80 good")
# --8<-- [end:show]

assert np.isclose(cut, -2 * np.log(0.025))
assert bad == 20 and len(X) == 100  # the robust estimate finds all
assert good == flagged.sum() - bad and good < 0.1 * 80
# The clump on its own axis, in expectation: it lies 0.8 of the way to (3, -3)
# from the common mean, and makes the variance there.
away, between = 0.8 * np.sqrt(18), 0.8 * 0.2 * 18
variance = between + 0.8 * 0.1 + 0.2 * 0.1
D2 = away**2 / variance
assert np.isclose(variance, 2.98)
assert np.isclose(away, 3.4, atol=0.01) and np.isclose(D2, 3.9, atol=0.04)
for seed in range(6):
    X = sample(np.random.default_rng(seed))
    C, off = np.cov(X.T, ddof=0), X - X.mean(axis=0)
    plain = np.einsum("ij,jk,ik->i", off, np.linalg.inv(C), off)
    assert np.allclose(plain, EmpiricalCovariance().fit(X).mahalanobis(X))
    robust = MinCovDet(random_state=seed).fit(X)
    D2 = robust.mahalanobis(X)
    assert not np.any(plain[80:] > cut) and np.all(D2[80:] > 10 * cut)
    assert np.mean(D2[:80] > cut) < 0.15
    r = [S[0, 1] / np.sqrt(S[0, 0] * S[1, 1]) for S in (C, robust.covariance_)]
    assert r[0] < -0.15 and r[1] > 0.8  # the plain ellipse tilts the wrong way

# Leverages bound every squared distance by (n - 1)^2 / n, whatever d is.
rng = np.random.default_rng(1)
for n, d in ((5, 1), (9, 3), (30, 4)):
    X = rng.standard_cauchy((n, d))
    off = X - X.mean(axis=0)
    inverse = np.linalg.inv(np.atleast_2d(np.cov(X.T)))
    D2 = np.einsum("ij,jk,ik->i", off, inverse, off)
    A = np.column_stack([np.ones(n), X])
    hat = np.diag(A @ np.linalg.pinv(A))
    assert np.allclose(hat, 1 / n + D2 / (n - 1))
    assert D2.max() <= (n - 1) ** 2 / n + 1e-9
    assert np.isclose(D2.sum(), (n - 1) * d)
spike = np.vstack([np.eye(4), np.zeros((3, 4)), -np.eye(4)])
spike[:, 3] = [0, 0, 0, 9, 0, 0, 0, 0, 0, 0, 0]  # alone with this feature
off = spike - spike.mean(axis=0)
D2 = np.einsum("ij,jk,ik->i", off, np.linalg.inv(np.cov(spike.T)), off)
assert np.isclose(D2.max(), 10**2 / 11)

# Of 20 Gaussian rows with 10 features none can pass the cut; the law is Beta.
assert (20 - 1) ** 2 / 20 < 18.1 < chi2(10).ppf(0.975) < 20.5
draws = np.random.default_rng(2).normal(size=(4000, 9, 3))
off = draws - draws.mean(axis=1, keepdims=True)
C = np.einsum("bij,bik->bjk", off, off) / 8
D2 = np.einsum("bj,bjk,bk->b", off[:, 0], np.linalg.inv(C), off[:, 0])
law = beta(3 / 2, (9 - 3 - 1) / 2, scale=8**2 / 9)
assert kstest(D2, law.cdf).pvalue > 0.01

# The card: covariance [[4, 3], [3, 4]], points (3, -1) and (4, 4).
S = np.array([[4.0, 3.0], [3.0, 4.0]])
a, b = np.array([3.0, -1.0]), np.array([4.0, 4.0])
assert np.allclose(7 * np.linalg.inv(S), [[4, -3], [-3, 4]])
assert np.isclose(a @ np.linalg.solve(S, a), 58 / 7)
assert np.isclose(b @ np.linalg.solve(S, b), 32 / 7) and 32 / 7 < cut < 58 / 7
