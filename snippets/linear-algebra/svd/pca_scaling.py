"""Units decide unscaled PCA: the wine data, raw and standardised."""

import numpy as np
from sklearn.datasets import load_wine

# --8<-- [start:show]
wine = load_wine()
raw = wine.data
grams = raw.copy()
grams[:, wine.feature_names.index("proline")] /= 1000  # from mg to g
standardised = (raw - raw.mean(axis=0)) / raw.std(axis=0, ddof=1)

for name, X in (
    ("raw", raw),
    ("proline in g", grams),
    ("standardised", standardised),
):
    _, s, Vt = np.linalg.svd(X - X.mean(axis=0), full_matrices=False)
    top = int(np.argmax(np.abs(Vt[0])))
    print(f"{name:13} share of the first axis {s[0] ** 2 / np.sum(s**2):.3f}")
    print(f"{'':13} largest weight on {wine.feature_names[top]}")
    # --8<-- [end:show]
    lam, V = np.linalg.eigh(np.cov(X.T))  # by the covariance matrix
    assert np.isclose(s[0] ** 2 / np.sum(s**2), lam[-1] / lam.sum())
    assert top == np.argmax(np.abs(V[:, -1]))


def first(X):  # by the covariance matrix
    lam, V = np.linalg.eigh(np.cov(X.T))
    return lam[-1] / lam.sum(), wine.feature_names[np.argmax(np.abs(V[:, -1]))]


assert first(raw)[0] > 0.99 and first(raw)[1] == "proline"
assert first(grams)[1] == "magnesium"
assert first(standardised)[0] < 0.5 and np.isclose(
    s[0] ** 2 / np.sum(s**2), first(standardised)[0]
)
# PCA of standardised data is PCA of the correlation matrix.
lam = np.linalg.eigvalsh(np.corrcoef(raw.T))[::-1]
assert np.allclose(s**2 / (len(raw) - 1), lam)
assert np.isclose(lam.sum(), raw.shape[1])
