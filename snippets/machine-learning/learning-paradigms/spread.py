"""Digits, semi-supervised: labels spread over a graph of neighbours."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components
from scipy.spatial.distance import cdist
from sklearn.cluster import KMeans
from sklearn.datasets import load_digits
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.neighbors import KNeighborsClassifier, kneighbors_graph

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")

X, y = load_digits(return_X_y=True)
pool, test, y_pool, y_test = train_test_split(
    X / 16, y, test_size=600, stratify=y, random_state=0
)


def labelled(per_class, seed):
    rng = np.random.default_rng(seed)
    rows = [np.flatnonzero(y_pool == c) for c in range(10)]
    return np.concatenate([rng.choice(r, per_class, False) for r in rows])


def logistic(rows, labels):
    model = LogisticRegression(max_iter=500).fit(pool[rows], labels)
    return model.predict(test)


def much(images):
    return (images.sum(axis=1) > np.median(pool.sum(axis=1))).astype(int)


tasks = {
    "which digit": (y_pool, y_test, 10),
    "much ink or little": (much(pool), much(test), 2),
}

# --8<-- [start:show]
images = np.vstack([pool, test])  # the graph holds all, no label among them
A = kneighbors_graph(images, 10).toarray()
A = np.maximum(A, A.T)  # linked if either is among the other's nearest ten
degree = A.sum(axis=1)
S = csr_array(A / np.sqrt(np.outer(degree, degree)))  # mostly zeros
alpha = 0.9


def spread_labels(rows, labels, classes):
    Y = np.zeros((len(A), classes))
    Y[rows, labels] = 1
    F = Y
    for _ in range(50):  # the labels at the end of walks of up to 50 links
        F = Y + alpha * (S @ F)
    return F.argmax(axis=1)[len(pool) :]


for task, (known, truth, classes) in tasks.items():
    scores = []
    for seed in range(5):
        rows = labelled(2, seed)  # two of each digit: 20 labels
        closest = rows[cdist(test, pool[rows]).argmin(axis=1)]
        graph = spread_labels(rows, known[rows], classes)
        guesses = [graph, known[closest], logistic(rows, known[rows])]
        scores.append([np.mean(guess == truth) for guess in guesses])
    graph, nearest, line = np.mean(scores, axis=0)
    target = np.concatenate([known, truth])
    alike = A[target[:, None] == target].sum() / A.sum()
    print(f"{task:18}: equal links {alike:.2f}, graph {graph:.2f},", end="")
    print(f" nearest {nearest:.2f}, logistic {line:.2f}")
    # --8<-- [end:show]
    ends = target[np.argwhere(A)]  # both ends of every link
    assert np.isclose(alike, np.mean(ends[:, 0] == ends[:, 1]))
    gain = np.array(scores)[:, 1:] - np.array(scores)[:, :1]
    if classes == 10:
        assert (gain < 0).all()
    else:
        assert (gain[:, 0] > 0).all() and gain[:, 1].mean() > 0.05
    rule = KNeighborsClassifier(1).fit(pool[rows], known[rows])
    assert np.array_equal(rule.predict(test), known[closest])

# The sum over walks of every length, damped by alpha, solves the equation;
# longer walks than 50 change no answer.
rows = labelled(2, 0)
Y = np.zeros((len(A), 10))
Y[rows, y_pool[rows]] = 1
F, walks = Y.copy(), Y.copy()
for _ in range(250):
    walks = alpha * (S @ walks)
    F += walks
assert np.allclose(F - alpha * (S @ F), Y, atol=1e-9) and F.max() > 0.1
some = spread_labels(rows, y_pool[rows], 10)
assert np.array_equal(some, F.argmax(axis=1)[len(pool) :])
assert connected_components(csr_array(A))[0] == 1
assert (
    abs(S - S.T).max() < 1e-12
)  # so this positive eigenvector has the largest value
assert np.allclose(S @ np.sqrt(degree), np.sqrt(degree))

per_class = (1, 2, 5, 10, 20)
curves = {"labels only": logistic, "with the graph": spread_labels}
fig, ax = plt.subplots(figsize=(6, 3.4))
for i, name in enumerate(curves):
    means, sds = [], []
    for k in per_class:
        runs = []
        for seed in range(3):
            rows = labelled(k, seed)
            extra = (10,) if curves[name] is spread_labels else ()
            guess = curves[name](rows, y_pool[rows], *extra)
            runs.append(np.mean(guess == y_test))
        means.append(np.mean(runs))
        sds.append([np.mean(runs) - min(runs), max(runs) - np.mean(runs)])
    n = 10 * np.array(per_class)
    ax.errorbar(
        n,
        means,
        yerr=np.transpose(sds),
        color=f"C{i}",
        marker="o",
        ms=4,
        capsize=2,
    )
    at = (26, 0.745) if i == 0 else (22, 0.945)
    ax.text(*at, name, color=f"C{i}", ha="left")
kmeans = KMeans(10, n_init=4, random_state=0).fit(pool)
name = y_pool[kmeans.transform(pool).argmin(axis=0)]
clusters = np.mean(name[kmeans.predict(test)] == y_test)
assert 0.65 < clusters < 0.9
ax.plot(10, clusters, "D", color="C2", ms=6)
ax.text(
    9.3,
    clusters,
    "ten clusters,\neach named",
    color="C2",
    ha="right",
    va="center",
)
full = logistic(np.arange(len(pool)), y_pool)
ax.axhline(np.mean(full == y_test), color="black", lw=1, ls=":")
ax.text(5, 0.975, "all 1,197 labels", va="bottom")
ax.set(xscale="log", xlim=(4.7, 260), ylim=(0.55, 1))
ax.set(xlabel="labels", ylabel="test accuracy")
ax.set_xticks(10 * np.array(per_class), [str(10 * k) for k in per_class])
ax.minorticks_off()
fig.savefig("spread.svg")

assert (len(pool), len(test)) == (1797 - 600, 600)  # as the text says
assert pool.min() == 0 and pool.max() == 1  # grey values as shares
# Linked if no farther than the tenth neighbour of either end.
gaps = cdist(images, images)
tenth = np.sort(gaps, axis=1)[:, 10]  # the nearest is the image itself
reach = np.maximum.outer(tenth, tenth)
near = gaps < reach - 1e-9
np.fill_diagonal(near, False)
assert np.all(A[near] == 1) and np.all(gaps[A > 0] < reach[A > 0] + 1e-9)
assert np.array_equal(S.toarray() > 0, A > 0) and not A.diagonal().any()
