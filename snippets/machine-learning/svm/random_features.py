"""Random Fourier features and Nystroem against the exact RBF kernel."""

import numpy as np
from sklearn.datasets import load_digits
from sklearn.metrics.pairwise import rbf_kernel
from sklearn.svm import SVC, LinearSVC

# --8<-- [start:show]
rng = np.random.default_rng(0)
X, y = load_digits(return_X_y=True)
X, gamma = X / 16, 0.2
train, test = np.arange(0, 1797, 2), np.arange(1, 1797, 2)


def accuracy(model, Z):
    return model.fit(Z[train], y[train]).score(Z[test], y[test])


def fourier(X, r):
    W = rng.normal(scale=np.sqrt(2 * gamma), size=(X.shape[1], r))
    return np.sqrt(2 / r) * np.cos(X @ W + rng.uniform(0, 2 * np.pi, r))


def nystroem(X, r):
    L = X[rng.choice(train, r, replace=False)]  # landmarks
    lam, V = np.linalg.eigh(rbf_kernel(L, L, gamma) + 1e-9 * np.eye(r))
    return rbf_kernel(X, L, gamma) @ V / np.sqrt(lam)


K = rbf_kernel(X, X, gamma)
for r in (50, 200, 600):
    for name, features in (("Fourier", fourier), ("Nystroem", nystroem)):
        Z = features(X, r)
        error = np.sqrt(np.mean((Z @ Z.T - K) ** 2))
        score = accuracy(LinearSVC(), Z)
        print(f"{r:4} {name:9} kernel error {error:.3f}  accuracy {score:.2f}")
exact, pixels = accuracy(SVC(gamma=gamma), X), accuracy(LinearSVC(), X)
print(f"exact kernel {exact:.2f}, linear on pixels {pixels:.2f}")
# --8<-- [end:show]

few = X[:40]
for r in (100, 1000):  # unbiased, with an error that falls as 1/sqrt(r)
    draws = np.array([(lambda Z: Z @ Z.T)(fourier(few, r)) for _ in range(60)])
    spread = draws.std(axis=0)
    off = draws.mean(axis=0) - rbf_kernel(few, few, gamma)
    assert np.abs(off).max() < 6 * spread.max() / np.sqrt(60)
    assert 0.5 < np.sqrt(np.mean(spread**2) * r) < 1.0
direct = ((few[:, None] - few[None]) ** 2).sum(axis=2)
assert np.allclose(rbf_kernel(few, few, gamma), np.exp(-gamma * direct))
assert pixels + 0.02 < exact and pixels + 0.015 < score < exact + 0.01
assert error < 0.01  # without the root it is not small
