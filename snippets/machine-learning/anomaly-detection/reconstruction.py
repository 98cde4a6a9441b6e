"""A larger code reconstructs the strangers too."""

import numpy as np
from sklearn.datasets import load_digits
from sklearn.decomposition import PCA
from sklearn.metrics import roc_auc_score

X, y = load_digits(return_X_y=True)


# --8<-- [start:show]
def errors(pca, A):
    """Squared reconstruction error of each row of A."""
    return ((A - pca.inverse_transform(pca.transform(A))) ** 2).sum(axis=1)


def split(seed):
    """Known digits (0 to 4) to fit and to judge, and foreign ones."""
    known = np.random.default_rng(seed).permutation(X[y < 5])
    half = len(known) // 2
    return known[:half], known[half:], X[y >= 5]


def compare(k, seed):
    """Mean errors of known and foreign digits, and the AUC."""
    fit, known, foreign = split(seed)
    pca = PCA(k, svd_solver="full").fit(fit)
    old, new = errors(pca, known), errors(pca, foreign)
    truth = np.repeat([0, 1], [len(old), len(new)])
    return old.mean(), new.mean(), roc_auc_score(truth, np.r_[old, new])


print(" k   known  foreign   AUC")
for k in (1, 2, 10, 40, 50):
    old, new, auc = compare(k, seed=0)
    print(f"{k:2} {old:7.1f} {new:8.1f} {auc:5.2f}")
# --8<-- [end:show]

fit, known, foreign = split(0)
assert len(fit) + len(known) + len(foreign) == len(X)
assert len(fit) == 450 and len(known) == 451
rows = set(map(bytes, np.r_[fit, known]))
assert [bytes(x) in rows for x in X] == (y < 5).tolist()
for seed in range(4):
    table = np.array([compare(k, seed) for k in (1, 2, 10, 40, 50)])
    assert np.all(np.diff(table[:, :2], axis=0) < 0)
    assert np.argmax(table[:, 2]) == 2  # ten axes are best
    assert table[2, 2] - 0.1 > table[[0, 1, 3, 4], 2].max()
    assert table[3, 2] > table[4, 2] > 0.5 and table[0, 2] > 0.7
    # The ratio of the mean errors does not tell ten axes from forty.
    ratio = table[2:4, 1] / table[2:4, 0]
    assert abs(ratio[0] - ratio[1]) < 0.1
    # The AUC: the share of pairs in which the foreign one is higher.
    fit, known, foreign = split(seed)
    pca = PCA(10).fit(fit)
    old, new = errors(pca, known), errors(pca, foreign)
    assert np.isclose(np.mean(new[:, None] > old), table[2, 2])
    assert np.allclose([old.mean(), new.mean()], table[2, :2])
pca = PCA(7).fit(X[:300])
off = X[300:] - pca.mean_
left = off - off @ pca.components_.T @ pca.components_
assert np.allclose(errors(pca, X[300:]), (left**2).sum(axis=1))
# Blind along the kept axes: a row moved far out on one has error zero.
far = pca.mean_ + 1000 * pca.components_[:1]
assert np.allclose(errors(pca, far), 0, atol=1e-6)
