"""Four ways to choose k for the iris measurements, and what they choose."""

import numpy as np
from scipy.stats import norm
from sklearn.cluster import KMeans
from sklearn.datasets import load_iris
from sklearn.metrics import adjusted_rand_score, silhouette_score


def fit(X, k):
    """k-means, the best of three starts."""
    return KMeans(k, n_init=3, random_state=0).fit(X)


def stability(X, k, rng, pairs=10):
    """Mean agreement of two fits, each on half of the rows."""

    def labels():
        half = rng.permutation(len(X))[: len(X) // 2]
        return fit(X[half], k).predict(X)

    return np.mean(
        [adjusted_rand_score(labels(), labels()) for _ in range(pairs)]
    )


# --8<-- [start:show]
def log_losses(X, ks):
    return np.log([fit(X, k).inertia_ for k in ks])


def gap(X, ks, rng, B=6):
    """Gap and its error for each k, from B references without groups."""
    box = X.min(axis=0), X.max(axis=0)
    empty = [log_losses(rng.uniform(*box, X.shape), ks) for _ in range(B)]
    error = np.std(empty, axis=0) * np.sqrt(1 + 1 / B)
    return np.mean(empty, axis=0) - log_losses(X, ks), error


def bic(X, model):
    n, d = X.shape
    size = np.bincount(model.labels_)
    labels = 2 * np.sum(size * np.log(n / size))
    charge = len(size) * (d + 1) * np.log(n)
    return n * d * np.log(model.inertia_ / (n * d)) + labels + charge


X = load_iris().data  # (150, 4), three species
ks, rng = np.arange(1, 9), np.random.default_rng(0)
gaps, errors = gap(X, ks, rng)
print(" k    J  silhouette   gap  error    BIC  stability")
for k, g, e in zip(ks[:-1], gaps[:-1], errors[:-1], strict=True):
    model = fit(X, k)
    s = silhouette_score(X, model.labels_) if k > 1 else np.nan
    row = f"{k:2d} {model.inertia_:4.0f} {s:11.2f} {g:5.2f} {e:6.2f}"
    print(row, f"{bic(X, model):6.0f} {stability(X, k, rng):10.1f}")
# --8<-- [end:show]

models = [fit(X, k) for k in ks]
J = np.array([model.inertia_ for model in models])
drop = J[:-1] - J[1:]  # either of 2 and 3 may be called the elbow
assert drop[0] > 5 * drop[1] and drop[1] > 3 * drop[2] > 3 * drop[3]
sil = [silhouette_score(X, model.labels_) for model in models[1:]]
assert np.argmax(sil) == 0 and sil[0] > sil[1] + 0.1
two, five = (stability(X, k, np.random.default_rng(1)) for k in (2, 5))
assert two > 0.93 > five

# A long strip without groups has a stable cut.
rng = np.random.default_rng(1)
strip = rng.uniform(size=(600, 2)) * [4, 1]
assert stability(strip, 2, rng) > 0.85

# The gap. By hand with two references: half their difference is the
# deviation, and the mean of two adds half its variance.
g, e = gap(X, ks[:3], np.random.default_rng(5), B=2)
rng = np.random.default_rng(5)
a, b = (
    log_losses(rng.uniform(X.min(axis=0), X.max(axis=0), X.shape), ks[:3])
    for _ in range(2)
)
assert np.allclose(g, (a + b) / 2 - np.log(J[:3]))
assert np.allclose(e, np.abs(a - b) / 2 * np.sqrt(3 / 2))


def stop(gaps, errors):
    """The k at which the gap stops, 0 if at none."""
    enough = gaps[:-1] >= gaps[1:] - errors[1:]
    return ks[np.argmax(enough)] if enough.any() else 0


assert stop(gaps, errors) == 6  # as the text reads the table
# Other references: it often stops nowhere, and hardly ever before 6.
pool = np.array(
    [
        log_losses(rng.uniform(X.min(axis=0), X.max(axis=0), X.shape), ks)
        for _ in range(9)
    ]
)
stops = []
for _ in range(300):
    six = rng.permutation(pool)[:6]
    g = six.mean(axis=0) - np.log(J)
    stops.append(stop(g, six.std(axis=0) * np.sqrt(7 / 6)))
assert np.mean(np.equal(stops, 0)) > 0.2 and 6 in stops
assert np.mean(np.isin(stops, [1, 2, 3, 4, 5])) < 0.1
# The gap of data without groups does not rise much, and k = 1 is
# accepted for one round cloud.
none = np.random.default_rng(3).uniform(size=(150, 4)) * [1, 2, 3, 4]
g, e = gap(none, ks[:4], np.random.default_rng(4))
assert np.abs(g).max() < 0.1
round_cloud = np.random.default_rng(3).normal(size=(150, 4))
assert stop(*gap(round_cloud, ks[:3], np.random.default_rng(4))) == 1

# BIC is still falling at the last k for iris; of round clouds it finds the
# number, and without the labels' term it would not stop there.
scores = [bic(X, model) for model in models]
assert np.argmin(scores) == len(ks) - 1
for seed in range(2):
    noise = np.random.default_rng(seed).normal(size=(150, 2))
    for groups in (1, 3):
        centres = 20 * np.array([[0, 0], [1, 0], [0, 1]])
        Z = noise + centres[np.arange(150) % groups]
        models = [fit(Z, k) for k in ks]
        assert ks[np.argmin([bic(Z, model) for model in models])] == groups
        bare = [
            300 * np.log(model.inertia_) + 2 * k * np.log(150)
            for k, model in zip(ks, models, strict=True)
        ]
        assert ks[np.argmin(bare)] > 6
    # It is minus twice the log-likelihood of points and labels.
    labels, v = models[2].labels_, models[2].inertia_ / 300
    share = np.bincount(labels) / 150
    offset = Z - models[2].cluster_centers_[labels]
    density = norm.logpdf(offset, scale=np.sqrt(v)).sum()
    density += np.log(share[labels]).sum()
    left_out = 300 * (1 + np.log(2 * np.pi))
    charge = (3 * 2 + 2 + 1) * np.log(150)  # centres, shares, variance
    assert np.isclose(bic(Z, models[2]) + left_out, -2 * density + charge)

# Stretched groups, not k-means, make it go on: groups with the means and
# covariances of the species do so, round ones with the same traces stop at 3.
rng = np.random.default_rng(0)
species = X.reshape(3, 50, 4)
shapes = [np.cov(group.T) for group in species]
middles = species.mean(axis=1)
for covariances, is_round in (
    (shapes, False),
    ([np.trace(C) / 4 * np.eye(4) for C in shapes], True),
):
    draws = zip(middles, covariances, strict=True)
    Z = np.vstack([rng.multivariate_normal(m, C, 50) for m, C in draws])
    best = ks[np.argmin([bic(Z, fit(Z, k)) for k in ks])]
    assert best == 3 if is_round else best > 5
