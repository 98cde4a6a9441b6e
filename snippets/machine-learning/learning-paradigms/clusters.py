"""Digits, unsupervised: ten clusters, named by one label each."""

import numpy as np
from sklearn.cluster import KMeans
from sklearn.datasets import load_digits
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import confusion_matrix
from sklearn.model_selection import train_test_split

X, y = load_digits(return_X_y=True)
pool, test, y_pool, y_test = train_test_split(
    X / 16, y, test_size=600, stratify=y, random_state=0
)

# --8<-- [start:show]
kmeans = KMeans(10, n_init=10, random_state=0).fit(pool)  # sees no label
typical = kmeans.transform(pool).argmin(axis=0)  # nearest to each centre
name = y_pool[typical]  # ten labels, asked for afterwards
cluster = kmeans.predict(test)
print(f"accuracy with ten labels: {np.mean(name[cluster] == y_test):.2f}")
share = np.mean(cluster == y_test)
print(f"accuracy of the bare cluster numbers: {share:.2f}")
# --8<-- [end:show]

assert (len(pool), len(test)) == (1797 - 600, 600)  # as the text says
assert pool.min() == 0 and pool.max() == 1  # grey values as shares
assert set(cluster) == set(range(10))
distance = ((pool[:, None] - kmeans.cluster_centers_) ** 2).sum(axis=2)
assert np.array_equal(typical, distance.argmin(axis=0))
table = confusion_matrix(y_test, cluster)
by_hand = sum(
    table[y_pool[distance[:, c].argmin()], c] for c in range(10)
) / len(test)
assert np.isclose(by_hand, np.mean(name[cluster] == y_test))
twenty = []  # accuracies from two random labels of each digit
for seed in range(4):
    rng = np.random.default_rng(seed)
    rows = [
        rng.choice(np.flatnonzero(y_pool == c), 2, False) for c in range(10)
    ]
    rows = np.concatenate(rows)
    model = LogisticRegression(max_iter=500).fit(pool[rows], y_pool[rows])
    twenty.append(model.score(test, y_test))
for seed in range(1, 4):
    again = KMeans(10, n_init=10, random_state=seed).fit(pool)
    names = y_pool[again.transform(pool).argmin(axis=0)]
    good = np.mean(names[again.predict(test)] == y_test)
    assert good > np.mean(twenty) and share < 0.5
