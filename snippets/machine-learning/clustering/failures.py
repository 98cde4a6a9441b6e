"""Eight pictures of where k-means goes wrong."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from sklearn.cluster import KMeans
from sklearn.datasets import make_moons
from sklearn.metrics import adjusted_rand_score

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
rng = np.random.default_rng(0)


def blob(n, centre, spread):
    return np.array(centre) + spread * rng.normal(size=(n, 2))


fig, axes = plt.subplots(2, 4, figsize=(8, 4))
moons, side = make_moons(120, noise=0.06, random_state=0)
flat = [(0, 0), (0, 2.2), (0, 4.4)]
panels = [
    ("unequal sizes", [blob(250, (0, 0), 1.2), blob(25, (4, 0), 0.3)], 2),
    ("stretched", [blob(45, c, np.array([3, 0.35])) for c in flat], 3),
    ("bent", [moons[side == 0], moons[side == 1]], 2),
    (
        "one outlier",
        [blob(40, (0, 0), 0.5), blob(40, (3, 0), 0.5), blob(1, (30, 0), 0)],
        2,
    ),
    (
        "two units",
        [blob(50, (500, y), np.array([250, 0.07])) for y in (0, 1)],
        2,
    ),
    ("no groups at all", [rng.uniform(size=(150, 2))], 4),
]
for ax, (title, groups, k) in zip(axes.flat[:6], panels, strict=True):
    X = np.vstack(groups)
    truth = np.repeat(range(len(groups)), [len(g) for g in groups])
    fit = KMeans(k, n_init=10, random_state=0).fit(X)
    assert adjusted_rand_score(truth, fit.labels_) < 0.5, title
    # Rows: true groups; columns: what share of them each centre gets.
    share = np.array(
        [
            np.bincount(fit.labels_[truth == g], minlength=k)
            / np.sum(truth == g)
            for g in range(len(groups))
        ]
    )
    if title == "unequal sizes":  # the small one whole, with part of the other
        assert share[1].max() == 1 and 0.2 < share[0, share[1].argmax()] < 0.8
    elif title == "one outlier":  # the others share a centre
        assert np.array_equal(share[0], share[1]) and share[2] @ share[0] == 0
    else:  # cut: no centre gets nine tenths of a group
        assert share.max() < 0.9, title
    if title in ("two units", "no groups at all"):  # into about equal parts
        assert np.abs(share - 1 / k).max() < 0.2, title
    for g in range(len(groups)):
        for j in range(k):
            here = X[(truth == g) & (fit.labels_ == j)]
            ax.plot(*here.T, "o^s"[g], color=f"C{j}", ms=3, mew=0, alpha=0.75)
    ax.plot(*fit.cluster_centers_.T, "X", color="black", ms=9, mec="white")
    ax.set(title=title, xticks=[], yticks=[])
    if title == "two units":
        ax.set(xticks=[0, 1000], yticks=[0, 1])
    else:
        ax.margins(0.08)
    if title == "one outlier":
        ax.set_ylim(-5, 5)
    if title not in ("two units", "one outlier", "stretched"):
        ax.set_aspect("equal", adjustable="datalim")

# Two bad starts, on the points of a rectangle and of two groups.
rectangle = np.array([(0, 0), (0, 2), (5, 0), (5, 2)], float)
middles = np.array([(2.5, 0), (2.5, 2)])
pairs = np.array([blob(12, (0, 0), 0.5), blob(12, (8, 0), 0.5)]).reshape(-1, 2)
between = np.array([(1.5, 0), (4, 0), (6.5, 0)])
starts = ("bad start", rectangle, middles), ("empty cluster", pairs, between)
for ax, (title, X, centres) in zip(axes.flat[6:], starts, strict=True):
    k = len(centres)
    labels = np.sum((X[:, None] - centres) ** 2, axis=2).argmin(axis=1)
    counts = np.bincount(labels, minlength=k)
    if title == "bad start":  # already a fixed point, and not the best
        means = [X[labels == j].mean(axis=0) for j in range(k)]
        assert np.allclose(means, centres)
        best = KMeans(k, n_init=10, random_state=0).fit(X).inertia_
        assert np.isclose(best, 4) and np.isclose(k * 2 * 2.5**2, 25)
        assert np.isclose(np.sum((X - centres[labels]) ** 2), 25)
    else:  # the centre in the middle is nearest to no point
        assert counts.tolist() == [12, 0, 12]
    for j in range(k):
        ax.plot(*X[labels == j].T, "o", color=f"C{j}", ms=4, mew=0, alpha=0.75)
        look = {"color": "black", "mec": "white"}
        if not counts[j]:
            look = {"color": "none", "mec": "black"}
        ax.plot(*centres[j], "X", ms=9, **look)
    ax.set(title=title, xticks=[], yticks=[])
    ax.margins(0.15)
    ax.set_aspect("equal", adjustable="datalim")
fig.savefig("failures.svg", metadata={"Date": None})
