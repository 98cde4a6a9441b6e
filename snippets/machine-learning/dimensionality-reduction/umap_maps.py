"""UMAP from its definition, on the data that mislead t-SNE."""

import numpy as np
from scipy.optimize import curve_fit
from sklearn.cluster import KMeans
from sklearn.decomposition import PCA
from sklearn.metrics import silhouette_score

A, B = 1.577, 0.895  # the curve u for min_dist = 0.1


def fuzzy_graph(X, m):
    """Edge weights v (n, n) among m nearest neighbours, itself counted."""
    D = np.linalg.norm(X[:, None] - X, axis=2)
    nearest = np.argsort(D, axis=1)[:, 1:m]
    beyond = np.take_along_axis(D, nearest, axis=1)
    beyond -= beyond[:, :1]
    low, high = np.full((len(X), 1), 1e-9), np.full((len(X), 1), 1e9)
    for _ in range(60):
        width = np.sqrt(low * high)
        total = np.exp(-beyond / width).sum(axis=1, keepdims=True)
        high = np.where(total > np.log2(m), width, high)
        low = np.where(total > np.log2(m), low, width)
    V = np.zeros_like(D)
    np.put_along_axis(V, nearest, np.exp(-beyond / width), axis=1)
    return V + V.T - V * V.T


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


def clustered(Z):
    """Mean silhouette of fifteen k-means clusters."""
    labels = KMeans(15, n_init=3, random_state=0).fit_predict(Z)
    return silhouette_score(Z, labels)


def pca(X):
    """Scores (n, 2), the largest of size 10."""
    scores = PCA(2).fit_transform(X)
    return 10 * scores / np.abs(scores).max()


# --8<-- [start:show]
def pull(r2):
    """Of d log u / dy_i, the factor before y_i - y_j."""
    return -2 * A * B * r2 ** (B - 1) / (1 + A * r2**B)


def push(r2):
    """Of d log(1 - u) / dy_i, the factor before y_i - y_k."""
    return 2 * B / (r2 * (1 + A * r2**B))


def umap(X, m, rng, epochs=150, strangers=5):
    V, Y = fuzzy_graph(X, m), pca(X)
    i, j = np.nonzero(V)
    for epoch in range(epochs):
        drawn = rng.random(len(i)) < V[i, j]  # an edge as often as it weighs
        start, rate = i[drawn], 1 - epoch / epochs
        ends = [(pull, j[drawn])]
        for _ in range(strangers):
            ends.append((push, rng.integers(len(X), size=len(start))))
        for factor, end in ends:
            gap = Y[start] - Y[end]
            r2 = np.sum(gap**2, axis=1, keepdims=True) + 1e-3
            step = np.clip(factor(r2) * gap, -4, 4)
            np.add.at(Y, start, rate * step)
    return Y


# --8<-- [end:show]


names = {"PCA": None, "UMAP, m = 3": 3, "UMAP, m = 25": 25}
print("mean of three    looks clustered  far/near gap  wide/tight spread")
for name, m in names.items():
    numbers = []
    for seed in range(3):
        rng = np.random.default_rng(seed)
        cloud = rng.normal(size=(90, 10))
        X, label = groups(rng)
        Z, Y = (umap(D, m, rng) if m else pca(D) for D in (cloud, X))
        numbers.append((clustered(Z), *distortion(Y, label)))
    looks, gap, spread = np.mean(numbers, axis=0)
    print(f"{name:15} {looks:12.1f} {gap:14.0f} {spread:15.0f}")
    assert (looks > 0.45) == (m == 3)
    if m:
        assert np.max(np.array(numbers)[:, 1:]) < 3.4
        assert 0.7 < spread < 1.7 and gap < 2
    else:
        assert gap > 3.5 and spread > 3.5

# The graph: 1 to the nearest, a sum of log2 m before it is made symmetric.
X = np.random.default_rng(5).normal(size=(40, 3))
V = fuzzy_graph(X, 6)
D = np.linalg.norm(X[:, None] - X, axis=2)
np.fill_diagonal(D, np.inf)
assert np.allclose(V[np.arange(40), D.argmin(axis=1)], 1)
assert np.allclose(V, V.T) and not V.diagonal().any() and V.max() <= 1 + 1e-9
for row in (0, 17):  # one row by root finding in another way
    d = np.sort(D[row])[:5] - D[row].min()
    widths = np.geomspace(1e-3, 1e3, 200_001)
    sums = np.exp(-d[:, None] / widths).sum(axis=0)
    width = widths[np.abs(sums - np.log2(6)).argmin()]
    near = np.argsort(D[row])[:5]
    mine = np.exp(-d / width)
    assert np.all(V[row, near] >= mine - 1e-3)
# The factors against finite differences of log u and log(1 - u).
gap, h = np.array([0.7, -0.4]), 1e-6


def log_u(gap):
    return -np.log(1 + A * (gap @ gap) ** B)


def log_not_u(gap):
    return np.log(1 - np.exp(log_u(gap)))


for factor, function in ((pull, log_u), (push, log_not_u)):
    for axis in np.eye(2):
        slope = (function(gap + h * axis) - function(gap - h * axis)) / (2 * h)
        assert np.isclose(slope, factor(gap @ gap) * gap @ axis, rtol=1e-6)
# The curve: one up to min_dist, then exponential, over three units.
r = np.linspace(0, 3, 300)
target = np.where(r < 0.1, 1, np.exp(-(r - 0.1)))


def curve(r, a, b):
    return 1 / (1 + a * r ** (2 * b))


fitted, _ = curve_fit(curve, r, target)
assert np.allclose(fitted, (A, B), atol=2e-3)
