"""k-means on the wine data, as measured and standardised."""

import numpy as np
from sklearn.cluster import KMeans
from sklearn.datasets import load_wine
from sklearn.metrics import adjusted_rand_score
from sklearn.preprocessing import scale

# --8<-- [start:show]
X, cultivar = load_wine(return_X_y=True)  # (178, 13), three cultivars
share = X.var(axis=0) / X.var(axis=0).sum()  # proline is column 12
print(f"proline's share of the total variance: {share[12]:.3f}")
for name, Z in (("as measured", X), ("standardised", scale(X))):
    labels = KMeans(3, n_init=10, random_state=0).fit_predict(Z)
    agreement = adjusted_rand_score(cultivar, labels)
    print(f"{name:13s} agreement with the cultivars {agreement:.2f}")
# --8<-- [end:show]

assert agreement > 0.8  # the standardised one came last
assert np.isclose(share.sum(), 1) and share.shape == (13,)
assert np.argmax(share) == 12 and share[12] > 0.99
for seed in range(5):
    raw, scaled = (
        adjusted_rand_score(
            cultivar,
            KMeans(3, n_init=5, random_state=seed).fit_predict(Z),
        )
        for Z in (X, scale(X))
    )
    assert raw < 0.45 and scaled > 0.8
# As measured, proline alone decides: the same three groups from one column.
alone = KMeans(3, n_init=10, random_state=0).fit_predict(X[:, [12]])
all_13 = KMeans(3, n_init=10, random_state=0).fit_predict(X)
assert adjusted_rand_score(alone, all_13) > 0.9
