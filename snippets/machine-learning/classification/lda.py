"""Linear discriminant analysis from scratch, against scikit-learn."""

import numpy as np
from scipy.stats import multivariate_normal
from sklearn.datasets import load_wine
from sklearn.discriminant_analysis import LinearDiscriminantAnalysis


# --8<-- [start:show]
def lda(X, y):
    """X (n, d), y in 0..K-1, all present: weights (d, K), biases (K,)."""
    n, K = len(y), y.max() + 1
    means = np.array([X[y == k].mean(axis=0) for k in range(K)])
    share = np.bincount(y) / n
    R = X - means[y]  # residuals around each example's own class mean
    pooled = R.T @ R / (n - K)
    W = np.linalg.solve(pooled, means.T)  # column k: pooled^-1 mean_k
    b = -0.5 * np.sum(means.T * W, axis=0) + np.log(share)
    return W, b


X, y = load_wine(return_X_y=True)
train = np.arange(len(y)) % 2 == 0
W, b = lda(X[train], y[train])
wrong = np.sum((X[~train] @ W + b).argmax(axis=1) != y[~train])
print(f"errors on {np.sum(~train)} held-out wines: {wrong}")
# --8<-- [end:show]

assert 2 * np.sum(train) == len(y)
# solver="svd" also divides by n - K, so it makes the same errors.
model = LinearDiscriminantAnalysis(solver="svd").fit(X[train], y[train])
assert wrong == np.sum(model.predict(X[~train]) != y[~train])
# solver="lsqr" divides by n where `lda` divides by n - K.
model = LinearDiscriminantAnalysis(solver="lsqr").fit(X[train], y[train])
n, share = np.sum(train), np.bincount(y[train]) / np.sum(train)
assert np.allclose(model.coef_.T, W * n / (n - 3), rtol=1e-6)
linear = (b - np.log(share)) * n / (n - 3) + np.log(share)
assert np.allclose(model.intercept_, linear, rtol=1e-6)
Z = X[~train] @ W + b
# Against the densities themselves, and blind to invertible linear maps.
M = np.array([X[train][y[train] == k].mean(axis=0) for k in range(3)])
R = X[train] - M[y[train]]
S = R.T @ R / (np.sum(train) - 3)
logs = np.array([multivariate_normal.logpdf(X[~train], m, S) for m in M]).T
logs += np.log(np.bincount(y[train]) / np.sum(train))
assert np.allclose(logs - logs[:, :1], Z - Z[:, :1], atol=1e-6)
A = np.random.default_rng(0).normal(size=(13, 13))
U = (X - X.mean(axis=0)) / X.std(axis=0) @ A
V, c = lda(U[train], y[train])
Zu = U[~train] @ V + c
assert np.allclose(Zu - Zu[:, :1], Z - Z[:, :1], atol=1e-5)
# The text: one feature, means 1 and 5, variance 4, shares 3/4 and 1/4.
cut = 3 + 4 / (5 - 1) * np.log(3)
d0 = 0.75 * np.exp(-((cut - 1) ** 2) / 8)
assert np.isclose(d0, 0.25 * np.exp(-((cut - 5) ** 2) / 8))
# The card: two features, pooled diag(4, 1), means (0, 0) and (4, 1).
m, S, prior = np.array([4.0, 1.0]), np.diag([4.0, 1.0]), np.log(0.2 / 0.8)
w = np.linalg.solve(S, m)
# Two equal means, standard deviations 1 and 3: two cuts, at +-1.57.
cut = np.sqrt(2 * np.log(3) / (1 - 1 / 9))
assert np.isclose(np.exp(-(cut**2) / 2), np.exp(-(cut**2) / 18) / 3)
assert abs(cut - 1.57) < 5e-3
bias = -0.5 * m @ w + prior
assert np.allclose(w, [1, 1]) and np.isclose(bias, -2.5 - np.log(4))
