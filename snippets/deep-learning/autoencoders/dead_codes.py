"""How many codes of a codebook are used, by start and by revival."""

import numpy as np
from sklearn.datasets import load_digits

data = load_digits().data / 16
data = data - data.mean(axis=0)
X = data @ np.linalg.svd(data, full_matrices=False)[2][:8].T


# --8<-- [start:show]
def learn_codes(codes, rng, revive, steps=300, n=64, decay=0.95):
    K, sums, counts = len(codes), codes.copy(), np.ones(len(codes))
    for _ in range(steps):
        Z = X[rng.integers(len(X), size=n)]
        index = (np.sum(codes**2, axis=1) - 2 * Z @ codes.T).argmin(axis=1)
        hits = np.eye(K)[index]  # (n, K)
        counts = decay * counts + (1 - decay) * hits.sum(axis=0)
        sums = decay * sums + (1 - decay) * hits.T @ Z
        codes = sums / counts[:, None]  # running mean of its examples
        dead = np.flatnonzero(counts < 0.1)
        if revive and len(dead):
            codes[dead] = Z[rng.integers(n, size=len(dead))]
            sums[dead], counts[dead] = codes[dead], 1
    index = (np.sum(codes**2, axis=1) - 2 * X @ codes.T).argmin(axis=1)
    p = np.bincount(index, minlength=K) / len(X)
    error = np.mean(np.sum((X - codes[index]) ** 2, axis=1))
    return np.sum(p > 0), np.exp(-np.sum(p[p > 0] * np.log(p[p > 0]))), error


# --8<-- [end:show]
# --8<-- [start:run]
results = {}
for name, near, revive in (
    ("normal start", False, False),
    ("from data", True, False),
    ("normal, revived", False, True),
):
    for seed in range(3):
        rng = np.random.default_rng(seed)
        codes = rng.normal(size=(64, 8))
        if near:
            codes = X[rng.choice(len(X), 64, replace=False)]
        row = learn_codes(codes, rng, revive)
        results.setdefault(name, []).append(row)
    low, high = (g(results[name], axis=0) for g in (np.min, np.max))
    print(f"{name:16} used {low[0]:.0f} to {high[0]:.0f}", end=", ")
    print(f"perplexity {low[1]:.0f} to {high[1]:.0f}", end=", ")
    print(f"error {low[2]:.2f} to {high[2]:.2f}")
# --8<-- [end:run]
assert np.allclose(X.mean(axis=0), 0)
poor, good, mended = map(np.array, results.values())
assert poor[:, 0].max() < 45 and good[:, 0].min() > 60 < mended[:, 0].min()
assert poor[:, 2].min() > 1.15 * max(good[:, 2].max(), mended[:, 2].max())
assert np.all(good[:, 1] < good[:, 0])


# on all data and without memory one step is a step of k-means
class Everything:
    def integers(self, high, size):
        return np.arange(high)[:size]


def assign(codes):
    squared = ((X[:, None] - codes) ** 2).sum(axis=2)
    return squared.argmin(axis=1), squared.min(axis=1).mean()


index, _ = assign(X[:3])
codes = np.array([X[index == j].mean(axis=0) for j in range(3)])
index, error = assign(codes)
p = np.bincount(index) / len(X)
row = learn_codes(X[:3], Everything(), False, 1, len(X), 0)
assert np.allclose(row, (3, np.exp(-p @ np.log(p)), error))
