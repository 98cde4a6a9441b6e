"""The silhouette of six points, by hand."""

import numpy as np
from sklearn.cluster import KMeans
from sklearn.metrics import silhouette_samples, silhouette_score
from sklearn.preprocessing import scale

third = []  # silhouettes of the third customer


# --8<-- [start:show]
def silhouette(D, labels):
    """Silhouettes (n,) from distances D (n, n) and at least 2 clusters."""
    s = np.zeros(len(D))
    for i, own in enumerate(labels):
        mates = (labels == own) & (np.arange(len(D)) != i)
        if not mates.any():
            continue  # alone in its cluster: 0 by convention
        a = D[i, mates].mean()
        b = min(D[i, labels == c].mean() for c in set(labels) - {own})
        s[i] = (b - a) / max(a, b) if max(a, b) > 0 else 0
    return s


x = np.array([1, 2, 3, 8, 10, 12])
D = np.abs(x[:, None] - x)
for labels in ([0, 0, 0, 1, 1, 1], [0, 0, 1, 1, 1, 1]):
    s = silhouette(D, np.array(labels))
    print(labels, np.round(s, 2), f"mean {s.mean():.2f}")
    # --8<-- [end:show]

    assert np.allclose(s, silhouette_samples(x[:, None], labels))
    others = np.delete(labels, 2) == (np.delete(x, 2) > 5)
    assert others.all()  # only the third is put into the other group
    third.append(s[2])
assert np.isclose(third[0], 5.5 / 7) and third[1] < 0

rng = np.random.default_rng(0)
X = rng.normal(size=(30, 3))
D = np.sqrt(((X[:, None] - X) ** 2).sum(axis=2))
labels = np.repeat([4, 1, 7, 2], [1, 5, 10, 14])  # one point is alone
assert np.allclose(silhouette(D, labels), silhouette_samples(X, labels))
assert silhouette(D, labels)[0] == 0
assert not silhouette(np.zeros((4, 4)), np.array([0, 0, 1, 1])).any()

# The card: 0, 2, 6, 8.
four = np.array([0, 2, 6, 8])
D = np.abs(four[:, None] - four)
s = silhouette(D, np.array([0, 0, 1, 1]))
assert np.allclose(s, [5 / 7, 3 / 5, 3 / 5, 5 / 7])
assert np.isclose(silhouette(D, np.array([0, 1, 1, 1]))[1], -3 / 5)

# The card on customers: revenue in cents makes a splendid silhouette out of
# a few big spenders; logarithms and standardising take it away.
scores = []
for seed in range(5):
    rng = np.random.default_rng(seed)
    age, orders = rng.normal(45, 12, size=1500), rng.poisson(5, size=1500)
    cents = np.exp(rng.normal(9, 1.5, size=1500))
    raw = np.column_stack([age, orders, cents])
    mended = scale(np.column_stack([age, orders, np.log(cents)]))
    labels = [
        KMeans(2, n_init=3, random_state=0).fit_predict(Z)
        for Z in (raw, mended)
    ]
    share = [np.bincount(z).min() / 1500 for z in labels]
    s = [
        silhouette_score(Z, z)
        for Z, z in zip((raw, mended), labels, strict=True)
    ]
    scores.append([*s, *share])
good, honest, few, more = np.median(scores, axis=0)
assert good > 0.85 > 0.5 > honest and few < 0.05 < 0.2 < more
