"""A sparse autoencoder on features that are known."""

import numpy as np
from scipy.optimize import nnls


# --8<-- [start:show]
def gradients(x, E, b, D, lam):
    """Of the mean of |x - fD|^2 + lam * sum(f) with f = relu(xE + b)."""
    f = np.maximum(x @ E + b, 0)
    error = f @ D - x
    g = (2 * error @ D.T + lam) * (f > 0) / len(x)  # before ReLU
    return x.T @ g, g.sum(axis=0), 2 * f.T @ error / len(x)


def train_sae(X, m, lam, rng, steps=700, batch=128, rate=0.008):
    """X (N, d) to encoder E (d, m), bias b (m,) and unit rows D (m, d)."""
    D = rng.normal(size=(m, X.shape[1]))
    D /= np.linalg.norm(D, axis=1, keepdims=True)
    theta = [D.T.copy(), np.zeros(m), D]
    mean, var = [0, 0, 0], [0, 0, 0]
    for t in range(1, steps + 1):
        x = X[rng.integers(len(X), size=batch)]
        grads = gradients(x, *theta, lam)
        for i in range(3):  # Adam
            mean[i] = 0.9 * mean[i] + 0.1 * grads[i]
            var[i] = 0.999 * var[i] + 0.001 * grads[i] ** 2
            step = mean[i] / (1 - 0.9**t)
            theta[i] = theta[i] - rate * step / (
                np.sqrt(var[i] / (1 - 0.999**t)) + 1e-8
            )
        theta[2] /= np.linalg.norm(theta[2], axis=1, keepdims=True)
    return theta


# --8<-- [end:show]
# --8<-- [start:run]
rng = np.random.default_rng(0)
n, d, m, N = 20, 10, 40, 2000
F = rng.normal(size=(n, d))
F /= np.linalg.norm(F, axis=1, keepdims=True)  # the true directions
active = rng.uniform(size=(N, n)) < 0.05
X = (active * rng.uniform(0.5, 1.5, size=(N, n))) @ F


def refit(f, D, x):
    """The best reconstruction from the same active latents."""
    S = D[f > 0].T
    return S @ np.linalg.lstsq(S, x, rcond=None)[0] if S.size else 0 * x


for lam in (0.02, 0.2, 0.8):
    E, b, D = train_sae(X, m, lam, np.random.default_rng(1))
    f = np.maximum(X @ E + b, 0)
    kept = 1 - ((f @ D - X) ** 2).sum() / (X**2).sum()
    again = np.array([refit(*row) for row in zip(f, [D] * N, X, strict=True)])
    free = 1 - ((again - X) ** 2).sum() / (X**2).sum()
    found = ((F @ D.T).max(axis=1) > 0.9).sum()
    print(f"lam {lam}: L0 {(f > 0).sum(axis=1).mean():.1f},", end=" ")
    print(f"kept {kept:.2f}, refit {free:.2f}, found {found},", end=" ")
    print("dead", (f == 0).all(axis=0).sum())
# --8<-- [end:run]
# 40 random directions, none of them true, rebuild with ten that are active
R = np.random.default_rng(1).normal(size=(m, d))
R /= np.linalg.norm(R, axis=1, keepdims=True)
assert (F @ R.T).max() < 0.9
for x in X[:100]:
    weights, rest = nnls(R.T, x)
    assert rest < 1e-9 and (weights > 0).sum() <= d
kept_main, results = kept, []
for seed in (2,):
    for lam in (0.02, 0.2, 0.8):
        E, b, D = train_sae(X, m, lam, np.random.default_rng(seed))
        f = np.maximum(X @ E + b, 0)
        kept = 1 - ((f @ D - X) ** 2).sum() / (X**2).sum()
        found = ((F @ D.T).max(axis=1) > 0.9).sum()
        results.append((seed, (f > 0).sum(axis=1).mean(), kept, found))
        assert np.allclose(np.linalg.norm(D, axis=1), 1)
for low, mid, high in (results,):
    assert low[1] > mid[1] > high[1]  # sparser,
    assert low[2] > mid[2] > high[2]  # rebuilt worse,
    assert low[3] < mid[3] < high[3]  # and nearer to the truth
assert free > kept_main + 0.1  # the loss is mostly shrinkage
# one latent, unit direction: (a - f)^2 + lam f is least at f = a - lam / 2
grid = np.linspace(0, 2, 200_001)
for a, lam in ((1.5, 0.8), (0.7, 0.2), (0.3, 0.8)):
    best = grid[((a - grid) ** 2 + lam * grid).argmin()]
    assert np.isclose(best, max(a - lam / 2, 0), atol=1e-4)
# without unit rows the penalty is dodged: same output, smaller f
f = np.maximum(X @ E + b, 0)
assert np.allclose((f / 10) @ (10 * D), f @ D)


def loss(theta, x, lam):
    E, b, D = theta
    f = np.maximum(x @ E + b, 0)
    return (((f @ D - x) ** 2).sum() + lam * f.sum()) / len(x)


# the gradients of the listing, by central differences
rng = np.random.default_rng(4)
x = rng.normal(size=(8, 3))
theta = [rng.normal(size=s) for s in ((3, 5), (5,), (5, 3))]
for part, grad in zip(theta, gradients(x, *theta, 0.3), strict=True):
    for i in np.ndindex(part.shape):
        old, eps = part[i], 1e-6
        part[i] = old + eps
        up = loss(theta, x, 0.3)
        part[i] = old - eps
        down = loss(theta, x, 0.3)
        part[i] = old
        assert np.isclose((up - down) / (2 * eps), grad[i], atol=1e-6)
# the card: a = 1.2, lam = 0.6
assert np.isclose(1.2 - 0.3, 0.9) and np.isclose(0.3**2 / 1.2**2, 0.0625)
