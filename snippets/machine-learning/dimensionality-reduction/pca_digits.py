"""PCA as an encoder and decoder: what k numbers keep of a digit."""

import numpy as np
from sklearn.datasets import load_digits
from sklearn.decomposition import PCA
from sklearn.model_selection import train_test_split
from sklearn.neighbors import KNeighborsClassifier


# --8<-- [start:show]
def run(seed, sizes):
    """For each k: training variance kept, test error left, test accuracy."""
    X, y = load_digits(return_X_y=True)
    train, test, y_train, y_test = train_test_split(
        X, y, test_size=0.5, stratify=y, random_state=seed
    )
    mean = train.mean(axis=0)  # all that is learnt comes from train
    s, Vt = np.linalg.svd(train - mean, full_matrices=False)[1:]
    rows = []
    for k in sizes:
        W = Vt[:k].T  # (64, k)
        codes = (test - mean) @ W  # encode
        rebuilt = mean + codes @ W.T  # decode
        kept = np.sum(s[:k] ** 2) / np.sum(s**2)
        left = np.sum((test - rebuilt) ** 2) / np.sum((test - mean) ** 2)
        knn = KNeighborsClassifier(5).fit((train - mean) @ W, y_train)
        rows.append((k, kept, left, knn.score(codes, y_test)))
    return rows


print(" k  kept in training  left in test  5-NN accuracy in test")
for k, kept, left, accuracy in run(seed=0, sizes=(2, 10, 20, 40, 64)):
    print(f"{k:2d}  {kept:16.2f}  {left:12.2f}  {accuracy:21.2f}")
# --8<-- [end:show]

X, y = load_digits(return_X_y=True)
for seed in range(4):
    (_, kept, left, two), (*_, ten), (*_, twenty), (*_, full) = run(
        seed, (2, 10, 20, 64)
    )
    assert abs(kept + left - 1) < 0.02  # many images: the shares carry over
    assert two < 0.75 and ten > 0.93 and abs(twenty - full) < 0.015
    train, test = train_test_split(
        X, test_size=0.5, stratify=y, random_state=seed
    )
    for k, kept, left, _ in run(seed, (3, 17)):
        model = PCA(k, svd_solver="full").fit(train)
        rebuilt = model.inverse_transform(model.transform(test))
        error = np.sum((test - rebuilt) ** 2)
        total = np.sum((test - train.mean(axis=0)) ** 2)
        assert np.isclose(left, error / total)
        assert np.isclose(kept, model.explained_variance_ratio_.sum())
        codes = model.transform(test)  # Pythagoras: kept and left add up
        assert np.isclose(np.sum(codes**2) + error, total)

# weights of the original features: W beta, over the standard deviations
W = np.array([[0.8, -0.6], [0.6, 0.8]])
assert np.allclose(W.T @ W, np.eye(2)) and np.allclose(W @ [1, 2], [-0.4, 2.2])
rng = np.random.default_rng(0)
A = rng.normal(size=(90, 5)) @ rng.normal(size=(5, 5)) * [1, 2, 5, 9, 3]
target = A @ [1, 0, -2, 1, 0.5] + rng.normal(size=90)
s = A.std(axis=0)
model = PCA(3, svd_solver="full").fit(A / s)
codes = model.transform(A / s)
beta = np.linalg.lstsq(codes, target - target.mean(), rcond=None)[0]
weights = model.components_.T @ beta / s
assert np.allclose((A - A.mean(axis=0)) @ weights, codes @ beta)
