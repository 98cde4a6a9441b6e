"""t-SNE by gradient descent, and two maps that mislead (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from sklearn.cluster import KMeans
from sklearn.decomposition import PCA
from sklearn.manifold import TSNE
from sklearn.metrics import adjusted_rand_score, silhouette_score


def affinities(X, perplexity):
    """Symmetric P of t-SNE, all widths by bisection at once."""
    D = np.sum((X[:, None] - X) ** 2, axis=2)
    np.fill_diagonal(D, np.inf)
    D -= D.min(axis=1, keepdims=True)
    low, high = np.full((len(X), 1), 1e-9), np.full((len(X), 1), 1e9)
    for _ in range(60):
        precision = np.sqrt(low * high)
        P = np.exp(-precision * D)
        P /= P.sum(axis=1, keepdims=True)
        entropy = -np.sum(P * np.log(np.where(P > 0, P, 1)), axis=1)
        many = entropy[:, None] > np.log(perplexity)
        low = np.where(many, precision, low)
        high = np.where(many, high, precision)
    return (P + P.T) / (2 * len(X))


def principal(X, first=0):
    """Two scores, from the first on, the first scaled to deviation 1."""
    U, s, Vt = np.linalg.svd(X - X.mean(axis=0), full_matrices=False)
    scores = (U * s * np.sign(Vt[:, 0]))[:, first : first + 2]
    return scores / scores[:, 0].std()


def groups(rng):
    """Two tight groups near each other; one far away, four times as wide."""
    label = np.repeat([0, 1, 2], 35)
    X = rng.normal(size=(105, 10)) * np.where(label == 2, 4, 1)[:, None]
    X[label == 1, 0] += 10
    X[label == 2, 1] += 40
    return X, label


def distortion(Z, label):
    """Far gap over near gap, spread of group 2 over that of group 0."""
    centre = np.array([Z[label == c].mean(axis=0) for c in range(3)])
    spread = [np.sqrt(np.sum(Z[label == c].var(axis=0))) for c in range(3)]
    far, near = centre[2] - centre[0], centre[1] - centre[0]
    return np.linalg.norm(far) / np.linalg.norm(near), spread[2] / spread[0]


def islands(Z):
    """Labels (n,) of fifteen k-means clusters."""
    return KMeans(15, n_init=3, random_state=0).fit_predict(Z)


def clustered(Z):
    """Mean silhouette of fifteen k-means clusters."""
    return silhouette_score(Z, islands(Z))


# --8<-- [start:show]
def gradient(P, Y):
    """Of KL(P || Q) by the map Y (n, 2); P (n, n) symmetric with sum 1."""
    length = np.sum(Y**2, axis=1)
    W = 1 / (1 + np.maximum(length[:, None] + length - 2 * Y @ Y.T, 0))
    np.fill_diagonal(W, 0)
    pull = (P - W / W.sum()) * W
    return 4 * (pull.sum(axis=1)[:, None] * Y - pull @ Y)


def tsne(P, Y, steps=600, rate=20.0, momentum=0.8):
    """Move the map Y downhill; no shortcuts, so O(n^2) a step."""
    velocity = np.zeros_like(Y)
    for _ in range(steps):
        velocity = momentum * velocity - rate * gradient(P, Y)
        Y = Y + velocity
    return Y


rng = np.random.default_rng(0)
cloud = rng.normal(size=(90, 10))  # one Gaussian, no clusters
X, label = groups(rng)  # three: far over near gap 4, spreads 4 to 1
print("map            looks clustered  far/near gap  wide/tight spread")
for perplexity in (None, 3, 25):
    Z, Y = principal(cloud), principal(X)
    if perplexity:
        Z = tsne(affinities(cloud, perplexity), Z)
        Y = tsne(affinities(X, perplexity), Y)
    name = f"perplexity {perplexity}" if perplexity else "PCA"
    numbers = clustered(Z), *distortion(Y, label)
    print(f"{name:13}", "  ".join(f"{number:14.2f}" for number in numbers))
# --8<-- [end:show]

# The same without a map: in ten dimensions, and two scores of the cloud.
assert clustered(cloud) < 0.2 < clustered(principal(cloud)) < 0.48
scores = PCA(2).fit_transform(X + 5)
start = scores / scores[:, 0].std()
assert np.allclose(np.abs(principal(X + 5)), np.abs(start))
maps = {}
for seed, perplexity in ((0, 3), (0, 25), (1, 3)):
    rng = np.random.default_rng(seed)
    cloud = rng.normal(size=(90, 10))
    X, label = groups(rng)
    assert all(3.5 < ratio < 4.6 for ratio in distortion(X, label))
    Z = tsne(affinities(cloud, perplexity), principal(cloud))
    Y = tsne(affinities(X, perplexity), principal(X))
    assert all(0.75 < ratio < 1.3 for ratio in distortion(Y, label))
    assert (clustered(Z) > 0.48) == (perplexity == 3)
    if perplexity == 3:  # another start: much the same islands
        again = tsne(affinities(cloud, 3), principal(cloud, first=2))
        assert adjusted_rand_score(islands(Z), islands(again)) > 0.5
    if seed == 0:
        maps[perplexity] = principal(cloud), Z, principal(X), Y
        labels = label
    # An island's size follows its number of points, against the spread.
    count = np.repeat([0, 1], [20, 60])
    two = rng.normal(size=(80, 10)) * np.where(count == 0, 4, 1)[:, None]
    two[count == 1, 1] += 40
    two = tsne(affinities(two, 10), principal(two))
    few, many = (np.sum(two[count == c].var(axis=0)) for c in (0, 1))
    assert many > 2 * few


def divergence(P, Y):
    W = 1 / (1 + np.sum((Y[:, None] - Y) ** 2, axis=2))
    np.fill_diagonal(W, 0)
    i, j = np.nonzero(P)
    return np.sum(P[i, j] * np.log(P[i, j] / (W / W.sum())[i, j]))


P = affinities(cloud, 10)
step = np.random.default_rng(3).normal(size=(90, 2))
for Y in (principal(cloud), 3 * principal(cloud)[::-1]):
    slope = (
        divergence(P, Y + 1e-5 * step) - divergence(P, Y - 1e-5 * step)
    ) / 2e-5
    assert np.isclose(slope, np.sum(gradient(P, Y) * step), rtol=1e-5)
# Against the library: its P gives its divergence, its map the same verdict.
library = TSNE(perplexity=25, init="pca", method="exact", max_iter=300)
Y = library.fit_transform(X)
P = affinities(X, 25)
assert np.isclose(library.kl_divergence_, divergence(P, Y), rtol=1e-2)
assert all(0.7 < ratio < 1.4 for ratio in distortion(Y, label))

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
figure, panels = plt.subplots(2, 3, figsize=(6.8, 4.6))
flat, small, _, near = maps[3]
_, large, wide, _ = maps[25]
near25 = maps[25][3]
top = (flat, "PCA"), (small, "t-SNE, perplexity 3"), (large, "perplexity 25")
for panel, (Z, title) in zip(panels[0], top, strict=True):
    panel.plot(*Z.T, "o", ms=2.8)
    panel.set(title=title)
for panel, Y in zip(panels[1], (wide, near, near25), strict=True):
    for c, mark in enumerate("o^s"):
        panel.plot(*Y[labels == c].T, mark, ms=2.8, color=f"C{c}")
for panel in panels.flat:
    low, high = panel.dataLim.min, panel.dataLim.max
    middle, half = (low + high) / 2, 0.55 * max(high - low)
    panel.set(xticks=[], yticks=[], aspect="equal")
    panel.set(xlim=(middle[0] - half, middle[0] + half))
    panel.set(ylim=(middle[1] - half, middle[1] + half))
panels[0, 0].set_ylabel("one cloud")
panels[1, 0].set_ylabel("three groups")
figure.savefig("tsne_maps.svg", metadata={"Date": None})
