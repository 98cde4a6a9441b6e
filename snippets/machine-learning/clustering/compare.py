"""Four methods on four kinds of groups; agreement with the truth."""

import numpy as np
from sklearn.cluster import DBSCAN, AgglomerativeClustering, KMeans
from sklearn.datasets import make_moons
from sklearn.metrics import adjusted_rand_score


def blob(rng, n, centre, spread):
    return np.array(centre) + spread * rng.normal(size=(n, 2))


def data(seed):
    """Name, points and true group of each data set."""
    g = np.random.default_rng(seed)
    yield "round", [blob(g, 100, c, 0.6) for c in ((0, 0), (4, 0), (2, 3))]
    yield "unequal", [blob(g, 400, (0, 0), 1.2), blob(g, 40, (4, 0), 0.3)]
    moons, side = make_moons(300, noise=0.06, random_state=seed)
    yield "moons", [moons[side == 0], moons[side == 1]]
    dense = [blob(g, 150, c, 0.2) for c in ((0, 0), (2, 0))]
    yield "densities", [*dense, blob(g, 100, (8, 0), 1.8)]


# --8<-- [start:show]
def methods(X, k):
    D = np.sqrt(((X[:, None] - X) ** 2).sum(axis=2))
    fifth = np.sort(D, axis=1)[:, 4]  # column 0 is the point itself
    yield KMeans(k, n_init=5, random_state=0)
    yield AgglomerativeClustering(k, linkage="ward")
    yield AgglomerativeClustering(k, linkage="single")
    yield DBSCAN(eps=np.quantile(fifth, 0.95), min_samples=5)


mean = {}
for seed in range(5):
    for name, groups in data(seed):
        X, k = np.vstack(groups), len(groups)
        truth = np.repeat(range(k), [len(group) for group in groups])
        row = [
            adjusted_rand_score(truth, m.fit_predict(X)) for m in methods(X, k)
        ]
        mean.setdefault(name, []).append(row)
print("           k-means  Ward  single  DBSCAN")
for name, rows in mean.items():
    a = np.round(np.mean(rows, axis=0), 1) + 0.0  # no minus zero
    print(f"{name:10s} {a[0]:7} {a[1]:5} {a[2]:7} {a[3]:7}")
# --8<-- [end:show]

# The last row of the table, to the first decimal.
assert len(a) == len(row)
assert np.abs(a - sum(map(np.array, rows)) / len(rows)).max() < 0.051
# The radius makes 95 % of the points core points, no more.
core = list(methods(X, k))[3].fit(X).core_sample_indices_
assert len(core) == int(0.95 * (len(X) - 1)) + 1
# Ward agrees better on the unequal clouds, but not in every sample.
ward_on_unequal = np.array(mean["unequal"])[:, 1]
assert ward_on_unequal.mean() > np.mean(mean["unequal"], axis=0)[0] + 0.3
assert ward_on_unequal.min() < 0.4 < ward_on_unequal.max()
alone = []
for seed in range(5):
    named = dict(data(seed))
    # Least J: the tight cloud whole, with a part of the wide one. It is less
    # than the J of Ward's groups.
    X = np.vstack(named["unequal"])
    best, ward, _, _ = (m.fit(X).labels_ for m in methods(X, 2))
    tight = best[400:]
    assert len(set(tight)) == 1 and np.sum(best[:400] == tight[0]) > 40
    cost = [
        sum(X[z == j].var(axis=0).sum() * np.sum(z == j) for j in (0, 1))
        for z in (best, ward)
    ]
    assert cost[0] < cost[1]
    # Single linkage gives strays clusters of their own, DBSCAN does not.
    X = np.vstack(named["round"])
    _, _, single, dense = (m.fit(X).labels_ for m in methods(X, 3))
    alone.append(np.bincount(single).min() == 1)
    assert np.bincount(dense[dense >= 0]).min() > 90
assert sum(alone) >= 2
for name, (low, high) in {
    "moons": ([0, 1], [2, 3]),
    "unequal": ([0, 2, 3], [1]),
    "densities": ([2, 3], [0, 1]),
}.items():
    a = np.median(mean[name], axis=0)
    assert a[low].max() < 0.6 < 0.8 < a[high].min()
assert np.median(mean["round"], axis=0)[[0, 1, 3]].min() > 0.9
