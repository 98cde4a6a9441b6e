"""Units decide unscaled PCA: the wine data, raw and standardised."""

import numpy as np
from sklearn.datasets import load_wine
from sklearn.preprocessing import StandardScaler

wine = load_wine()


def first_axis(X):
    X_c = X - X.mean(axis=0)
    _, s, Vt = np.linalg.svd(X_c, full_matrices=False)
    return s[0] ** 2 / np.sum(s**2), Vt[0]


Z = StandardScaler().fit_transform(wine.data)
for name, X in (("raw", wine.data), ("standardised", Z)):
    share, v = first_axis(X)
    top = int(np.argmax(np.abs(v)))
    print(f"{name:12}  first share {share:.3f}  ", end="")
    print(f"top weight {abs(v[top]):.3f} on {wine.feature_names[top]}")

rescaled = wine.data.copy()
rescaled[:, wine.feature_names.index("proline")] /= 1000  # as g for mg
print(f"{'other unit':12}  first share {first_axis(rescaled)[0]:.3f}")

# PCA of standardised data is PCA of the correlation matrix
lam = np.linalg.eigvalsh(np.corrcoef(wine.data.T))[::-1]
assert np.isclose(lam[0] / lam.sum(), first_axis(Z)[0])
assert np.isclose(lam.sum(), wine.data.shape[1])
