"""Alternating least squares on ratings, against simpler predictors."""

import numpy as np
from sklearn.linear_model import Ridge


def ratings(seed, m=300, n=200, k=3, share=0.15):
    """Ratings (m, n) with biases and k tastes, and which ones were given."""
    rng = np.random.default_rng(seed)
    R = 3.6 + 0.4 * rng.normal(size=(m, 1)) + 0.4 * rng.normal(size=n)
    R += 0.5 * rng.normal(size=(m, k)) @ rng.normal(size=(k, n))
    R += 0.4 * rng.normal(size=(m, n))
    return R, rng.uniform(size=(m, n)) < share


def baseline(R, seen, lam, sweeps=10):
    """Mean plus user and item biases, (m, n); each bias is shrunk by lam."""
    mu, b_item = R[seen].mean(), np.zeros(R.shape[1])
    for _ in range(sweeps):
        rest = np.where(seen, R - mu - b_item, 0)
        b_user = rest.sum(axis=1) / (seen.sum(axis=1) + lam)
        rest = np.where(seen, R - mu - b_user[:, None], 0)
        b_item = rest.sum(axis=0) / (seen.sum(axis=0) + lam)
    return mu + b_user[:, None] + b_item


def zero_svd(R, seen, k):
    """The best approximation of rank k to R with zeros for what is unseen."""
    U, s, Vt = np.linalg.svd(np.where(seen, R, 0), full_matrices=False)
    return (U[:, :k] * s[:k]) @ Vt[:k]


def predictions(R, seen, rng):
    base = baseline(R, seen, lam=5)
    U, V = als(R - base, seen, k=3, lam=3, sweeps=10, rng=rng)
    yield "mean", np.full(R.shape, R[seen].mean())
    yield "biases", base
    yield "zeros, then SVD of rank 3", zero_svd(R, seen, 3)
    yield "biases and ALS", base + U @ V.T


# --8<-- [start:show]
def als(R, seen, k, lam, sweeps, rng):
    """Factors U (m, k), V (n, k) of R (m, n), fitted where seen is True."""
    V = 0.1 * rng.normal(size=(R.shape[1], k))
    for _ in range(sweeps):
        U = ridge_rows(V, R, seen, lam)
        V = ridge_rows(U, R.T, seen.T, lam)
    return U, V


def ridge_rows(V, R, seen, lam):
    """For each row of R a ridge regression on the rows of V it has seen."""
    U = np.zeros((len(R), V.shape[1]))
    for u in range(len(R)):
        A = V[seen[u]]  # features of this regression, (ratings, k)
        G = A.T @ A + lam * np.eye(V.shape[1])
        U[u] = np.linalg.solve(G, A.T @ R[u, seen[u]])
    return U


R, given = ratings(seed=0)
rng = np.random.default_rng(1)
train = given & (rng.uniform(size=R.shape) < 0.8)
test = given & ~train
for name, P in predictions(R, train, rng):
    print(f"{name:26} {np.sqrt(np.mean((R - P)[test] ** 2)):.2f}")
# --8<-- [end:show]

for seed in (1, 2):
    R2, given2 = ratings(seed)
    rng = np.random.default_rng(seed)
    train2 = given2 & (rng.uniform(size=R2.shape) < 0.8)
    gone = given2 & ~train2
    rmse = [
        np.sqrt(np.mean((R2 - P)[gone] ** 2))
        for _, P in predictions(R2, train2, rng)
    ]
    assert rmse[2] > 1.5 * rmse[0]  # zeros are worse than the mean
    assert rmse[0] > rmse[1] + 0.05 and rmse[1] > rmse[3] + 0.2
    assert rmse[3] > 0.4  # the noise

# Each row is the ridge regression of scikit-learn, empty rows are zero.
V = np.random.default_rng(3).normal(size=(R.shape[1], 3))
hide = train.copy()
hide[4] = False
U = ridge_rows(V, R, hide, 0.7)
assert (U[4] == 0).all()
for u in (0, 9):
    model = Ridge(alpha=0.7, fit_intercept=False)
    assert np.allclose(U[u], model.fit(V[hide[u]], R[u, hide[u]]).coef_)


# The objective falls with each half-step from here and ends where its gradient is 0.
def objective(U, V):
    fit = np.sum((R - U @ V.T)[train] ** 2)
    return fit + 2.5 * (np.sum(U**2) + np.sum(V**2))


values = []
for _ in range(12):
    U = ridge_rows(V, R, train, 2.5)
    values.append(objective(U, V))
    V = ridge_rows(U, R.T, train.T, 2.5)
    values.append(objective(U, V))
assert (np.diff(values) < 0).all()
same = als(R, train, 3, 2.5, 4, np.random.default_rng(8))
V = 0.1 * np.random.default_rng(8).normal(size=(R.shape[1], 3))
for _ in range(4):
    U = ridge_rows(V, R, train, 2.5)
    V = ridge_rows(U, R.T, train.T, 2.5)
assert np.allclose(same[0], U) and np.allclose(same[1], V)
# The baseline: at the fixed point each bias is its shrunk mean.
base = baseline(R, train, 5, sweeps=60)
mu = R[train].mean()
b_user = (base - base.mean(axis=0))[:, 0]
item = (base - mu)[0]
rest = np.where(train, R - base, 0)
full_user = rest.sum(axis=1) / 5  # sum of residuals = lam times the bias
assert np.allclose(full_user - full_user.mean(), b_user, atol=1e-6)
full_item = rest.sum(axis=0) / 5
assert np.allclose(full_item, item - full_user[0], atol=1e-6)
