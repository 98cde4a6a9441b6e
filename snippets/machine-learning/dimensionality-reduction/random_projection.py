"""A random projection knows nothing of the data and keeps distances."""

import numpy as np
from scipy.spatial.distance import cdist
from scipy.stats import chi2, mode
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split
from sklearn.neighbors import KNeighborsClassifier


# --8<-- [start:show]
def random_matrix(k, d, rng):
    """A Gaussian matrix (k, d) that keeps squared lengths on average."""
    return rng.normal(scale=1 / np.sqrt(k), size=(k, d))


def try_matrices(k, seed):
    """Ratio of squared distances for 2,000 matrices; accuracy for five."""
    X, y = load_digits(return_X_y=True)
    train, test, y_train, y_test = train_test_split(
        X, y, test_size=0.5, stratify=y, random_state=seed
    )
    rng = np.random.default_rng(seed)
    draws = [random_matrix(k, X.shape[1], rng) for _ in range(2000)]
    gap = train[0] - train[1]
    ratios = [np.sum((G @ gap) ** 2) / np.sum(gap**2) for G in draws]
    knn = KNeighborsClassifier(5)
    scores = [
        knn.fit(train @ G.T, y_train).score(test @ G.T, y_test)
        for G in draws[:5]
    ]
    return np.mean(ratios), np.std(ratios), np.mean(scores)


print(" k  mean ratio  deviation  sqrt(2/k)  5-NN accuracy in test")
for k in (5, 20, 40):
    mean, deviation, score = try_matrices(k, seed=0)
    row = f"{k:2d}  {mean:10.1f}  {deviation:9.2f}  {np.sqrt(2 / k):9.2f}"
    print(f"{row}  {score:21.2f}")
# --8<-- [end:show]

# The last row, with 40 coordinates, once more: distances between projected
# points, and the most frequent of the five nearest labels.
X, y = load_digits(return_X_y=True)
train, test, y_train, y_test = train_test_split(
    X, y, test_size=0.5, stratify=y, random_state=0
)
G = np.random.default_rng(0).normal(size=(2000, 40, 64)) / np.sqrt(40)
moved = np.linalg.norm(G @ train[0] - G @ train[1], axis=1)
ratios = (moved / np.linalg.norm(train[0] - train[1])) ** 2
right = []
for A, B in ((train @ g.T, test @ g.T) for g in G[:5]):
    nearest = cdist(B, A).argsort(axis=1)[:, :5]
    right.append(np.mean(mode(y_train[nearest], axis=1).mode == y_test))
again = np.mean(ratios), np.std(ratios), np.mean(right)
assert np.allclose((mean, deviation, score), again)
for k, low, high in ((5, 0.5, 0.7), (40, 0.94, 0.98)):
    for seed in (0, 1):
        mean, deviation, score = try_matrices(k, seed)
        assert abs(mean - 1) < 5 * deviation / np.sqrt(2000)
        assert abs(deviation / np.sqrt(2 / k) - 1) < 0.12
        assert low < score < high

# The card: k for a deviation of 10 %; the bound for all pairs.
assert np.isclose(np.sqrt(2 / 200), 0.1)
off = chi2.cdf(0.9 * 200, 200) + chi2.sf(1.1 * 200, 200)
assert 0.3 < off < 0.35  # a third of them is off by more
bound = np.log(1e7**2 / 0.01) / (0.1**2 / 4 - 0.1**3 / 6)
assert 15_000 < bound < 16_000
