"""Six detectors on the same rows: which kinds each one finds (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from scipy.stats import median_abs_deviation
from sklearn.covariance import MinCovDet
from sklearn.decomposition import PCA
from sklearn.ensemble import IsolationForest
from sklearn.neighbors import LocalOutlierFactor
from sklearn.svm import OneClassSVM


def data(rng):
    """700 normal rows in three groups, and 48 anomalies of four kinds."""
    t = rng.uniform(-4, 4, 300)
    normal = [
        rng.normal([-3, 3], 0.15, (200, 2)),  # small and dense
        rng.normal([3, -3], 1.0, (200, 2)),  # wide
        np.column_stack([t, t]) + rng.normal(0, 0.25, (300, 2)),  # a band
    ]
    turn = rng.uniform(0, 2 * np.pi, 6)
    ring = np.column_stack([np.cos(turn), np.sin(turn)])
    holes = [[-1.5, 0.8], [0.2, 2.4], [-1, 1.2], [1, 3], [-3, -1], [-2, -0.2]]
    kinds = {
        "far": ring * rng.uniform(9, 12, (6, 1)),
        "local": np.array([-3, 3]) + 1.1 * ring,
        "gap": np.array(holes) + rng.normal(0, 0.1, (6, 2)),
        "clump": rng.normal([7, 1], 0.1, (30, 2)),
    }
    X = np.vstack([*normal, *kinds.values()])
    kind = np.repeat(["normal", *kinds], [700, 6, 6, 6, 30])
    return X, kind


# --8<-- [start:show]
def scores(X, seed):
    """Name and score (n,) of each detector; high means unusual."""
    off = np.abs(X - np.median(X, axis=0))
    yield "robust z", (off / np.median(off, axis=0)).max(axis=1)
    yield "MCD", MinCovDet(random_state=seed).fit(X).mahalanobis(X)
    forest = IsolationForest(random_state=seed).fit(X)
    yield "forest", -forest.score_samples(X)
    for k in (20, 50):
        near = LocalOutlierFactor(n_neighbors=k).fit(X)
        yield f"LOF {k}", -near.negative_outlier_factor_
    svm = OneClassSVM(nu=0.05, gamma=0.1).fit(X)
    yield "SVM", -svm.score_samples(X)
    pca = PCA(1).fit(X)
    yield "PCA", ((X - pca.inverse_transform(pca.transform(X))) ** 2).sum(1)


share, first = {}, {}
for seed in range(3):
    X, kind = data(np.random.default_rng(seed))
    for name, score in scores(X, seed):
        first.setdefault(name, score)
        top = kind[np.argsort(-score)[:48]]  # the budget: 48 alerts
        row = [np.sum(top == k) / np.sum(kind == k) for k in np.unique(kind)]
        share.setdefault(name, []).append([*row, np.mean(top != "normal")])
print("          clump    far gap local  precision")
for name, rows in share.items():
    low, high = np.min(rows, axis=0)[0], np.max(rows, axis=0)[0]
    _, far, gap, local, _, precision = np.mean(rows, axis=0)
    print(f"{name:9} {low:.1f}-{high:.1f}  {far:.1f} {gap:.1f}", end="")
    print(f" {local:5.1f} {precision:10.1f}")
# --8<-- [end:show]

assert np.unique(kind).tolist() == ["clump", "far", "gap", "local", "normal"]
assert 0 <= precision <= 1 and 0 <= low <= high <= 1
for name, rows in share.items():
    parts = np.array(rows)
    assert np.allclose(parts[:, :4] @ [30, 6, 6, 6], 48 * parts[:, 5])
    assert parts[:, 1].min() > 0.3  # far ones, by every detector
    if name in ("robust z", "MCD", "PCA"):
        assert parts[:, 2:4].max() < 0.2
low, high = np.array(share["LOF 20"]), np.array(share["LOF 50"])
assert np.all(low[:, 2:4] > 0.8) and np.all(low[:, 0] < 0.15)
assert np.all(high[:, 2] < 0.2) and np.all(high[:, 0] > 0.8)
assert np.all(np.array(share["MCD"])[:, 0] > 0.9)
assert np.array(share["forest"])[:, 2].max() < 0.2

# What the kinds are: far ones outside the range of any normal row, gap ones
# away from all rows though each coordinate is common, the clump tight.
for seed in range(3):
    X, kind = data(np.random.default_rng(seed))
    normal = X[kind == "normal"]
    assert np.hypot(*X[kind == "far"].T).min() > np.hypot(*normal.T).max()
    gap = X[kind == "gap"]
    apart = np.linalg.norm(gap[:, None] - normal, axis=2).min(axis=1)
    close = np.sum(np.abs(gap[:, None] - normal) < 0.5, axis=1)
    assert apart.min() > 0.5 and close.min() > 20
    assert np.ptp(X[kind == "clump"], axis=0).max() < 0.7
    local = X[kind == "local"] - [-3, 3]
    assert np.allclose(np.hypot(*local.T), 1.1)
# From 20 to 50 neighbours the band's neighbourhoods double in width, while
# those of the gap rows, whose neighbours are band rows, hardly grow.
for seed in range(3):
    X, kind = data(np.random.default_rng(seed))
    far = np.sort(np.linalg.norm(X[:, None] - X, axis=2), axis=1)
    band, gap = np.arange(400, 700), np.flatnonzero(kind == "gap")
    wider = [np.median(far[g, 50]) / np.median(far[g, 20]) for g in (band, gap)]
    assert wider[0] > 1.8 > 1.3 > wider[1]
# The two scores that are our own.
X, kind = data(np.random.default_rng(0))
off = np.abs(X - np.median(X, axis=0)) / median_abs_deviation(X)
assert np.allclose(first["robust z"], np.maximum(*off.T))
_, _, axes = np.linalg.svd(X - X.mean(axis=0), full_matrices=False)
outside = (X - X.mean(axis=0)) @ axes[1]
assert np.allclose(first["PCA"], outside**2)

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
fig, axes = plt.subplots(2, 3, figsize=(7.2, 5.4), sharex=True, sharey=True)
side = np.linspace(-10, 13, 81)
flat = np.stack(np.meshgrid(side, side), axis=-1).reshape(-1, 2)
centre = np.median(X, axis=0)
spread = np.median(np.abs(X - centre), axis=0)
near = LocalOutlierFactor(n_neighbors=20, novelty=True).fit(X)
pca = PCA(1).fit(X)
back = pca.inverse_transform(pca.transform(flat))
forest = IsolationForest(random_state=0).fit(X)


def squares(x):  # what MCD's score, a quadratic function, consists of
    a, b = x.T
    return np.column_stack([a**0, a, b, a * a, a * b, b * b])


mcd = np.linalg.lstsq(squares(X), first["MCD"], rcond=None)[0]
assert np.allclose(squares(X) @ mcd, first["MCD"])
maps = {
    "robust z": (np.abs(flat - centre) / spread).max(axis=1),
    "MCD": squares(flat) @ mcd,
    "forest": -forest.score_samples(flat),
    "LOF 20": -near.score_samples(flat),
    "SVM": -OneClassSVM(nu=0.05, gamma=0.1).fit(X).score_samples(flat),
    "PCA": ((flat - back) ** 2).sum(axis=1),
}
titles = {"forest": "isolation forest", "SVM": "one-class SVM"}
titles |= {"LOF 20": "LOF, k = 20", "PCA": "PCA, one axis"}
marks = {"far": "s", "local": "^", "gap": "D", "clump": "v"}
for ax, (name, value) in zip(axes.flat, maps.items(), strict=True):
    level = np.sort(first[name])[-48]
    found = first[name] >= level
    ax.plot(*X[kind == "normal"][::4].T, ".", ms=2.5, color="C5", alpha=0.7)
    for j, (k, mark) in enumerate(marks.items()):
        style = {"ls": "", "marker": mark, "ms": 4.5, "color": f"C{j}"}
        here, full = X[kind == k], found[kind == k]
        if k == "clump":  # its thirty rows would cover one another
            ax.text(7.7, 1.2, f"{full.sum()} of 30", color=f"C{j}", size=8)
            here, full = here[:1], full[:1] & (full.sum() > 15)
        ax.plot(*here[full].T, **style)
        ax.plot(*here[~full].T, **style, mfc="none")
    flagged = (value >= level).reshape(81, 81)
    ax.contour(side, side, flagged, [0.5], colors="black", linewidths=1.1)
    ax.set(title=titles.get(name, name), aspect="equal")
    ax.set(xlim=(-10, 13), ylim=(-10, 13), xticks=[-5, 0, 5, 10])
handles = [
    plt.Line2D([], [], ls="", marker=m, color=f"C{j}", label=k)
    for j, (k, m) in enumerate(marks.items())
]
fig.legend(handles=handles, loc="outside lower center", ncol=4)
fig.savefig("detectors.svg", metadata={"Date": None})
