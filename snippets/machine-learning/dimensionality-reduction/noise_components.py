"""Explained variance is a training score: PCA on pure noise."""

import numpy as np
from sklearn.decomposition import PCA


# --8<-- [start:show]
def shares(n, d, k, rng):
    """Variance that k axes fitted to n noise vectors keep: there, on new."""
    train, new = rng.normal(size=(n, d)), rng.normal(size=(1000, d))
    mean = train.mean(axis=0)
    axes = np.linalg.svd(train - mean, full_matrices=False)[2][:k]
    return [
        np.sum(((rows - mean) @ axes.T) ** 2) / np.sum((rows - mean) ** 2)
        for rows in (train, new)
    ]


rng = np.random.default_rng(0)
print("rows  columns  axes  kept in training  kept on new rows")
d, k = 200, 10
for n in (30, 300, 30_000):
    inside, outside = shares(n, d, k, rng)
    print(f"{n:5d}  {d:6d}  {k:4d}  {inside:15.2f}  {outside:15.2f}")
# --8<-- [end:show]

assert k / d == 0.05  # the true share
again = np.random.default_rng(0)  # the text's rows and columns, drawn again
for n in (30, 300, 30_000):
    again.normal(size=(n + 1000, 200))
assert rng.random() == again.random()

for seed in range(5):
    rng = np.random.default_rng(seed)
    inside, outside = shares(30, 200, 10, rng)
    assert inside > 0.45 and abs(outside - 10 / 200) < 0.01
    inside, outside = shares(25, 120, 24, rng)  # n - 1 axes: all of it
    assert np.isclose(inside, 1) and outside < 0.25
    rng = np.random.default_rng(seed)
    train, new = rng.normal(size=(40, 15)), rng.normal(size=(1000, 15))
    model = PCA(4).fit(train)
    ratio = model.explained_variance_ratio_.sum()
    total = np.sum((new - train.mean(axis=0)) ** 2)
    kept = np.sum(model.transform(new) ** 2) / total
    rng = np.random.default_rng(seed)
    assert np.allclose(shares(40, 15, 4, rng), [ratio, kept])

# The card: 30 patients, 5,000 genes of pure noise, 10 axes.
for seed in range(3):
    rng = np.random.default_rng(seed)
    inside, outside = shares(30, 5000, 10, rng)
    assert 0.37 < inside < 0.38 and abs(outside - 10 / 5000) < 2e-4
    # Genes of unequal deviation: more, as much as the colleague reports.
    noise = rng.normal(size=(30, 5000)) * np.exp(rng.normal(0, 0.5, 5000))
    noise = noise - noise.mean(axis=0)
    parts = np.linalg.svd(noise, compute_uv=False) ** 2
    assert 0.385 < parts[:10].sum() / parts.sum() < 0.405
