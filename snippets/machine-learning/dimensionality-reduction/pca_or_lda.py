"""The loud direction is not the one that separates (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from sklearn.decomposition import PCA
from sklearn.discriminant_analysis import LinearDiscriminantAnalysis
from sklearn.linear_model import LogisticRegression


# --8<-- [start:show]
def clouds(n, rng):
    """Two long thin clouds, one beside the other."""
    y = np.repeat([0, 1], n)
    loud = rng.normal(scale=4, size=2 * n)
    quiet = rng.normal(scale=0.5, size=2 * n) + np.where(y, 1.5, -1.5)
    turn = np.array([[0.8, 0.6], [-0.6, 0.8]])
    return np.column_stack([loud, quiet]) @ turn, y


rng = np.random.default_rng(0)
(X, y), (X_new, y_new) = clouds(60, rng), clouds(1000, rng)
pca = PCA(1).fit(X)
lda = LinearDiscriminantAnalysis(n_components=1).fit(X, y)
print(f"share of the first axis: {pca.explained_variance_ratio_[0]:.2f}")
for name, method in (("PCA", pca), ("LDA", lda)):
    model = LogisticRegression().fit(method.transform(X), y)
    score = model.score(method.transform(X_new), y_new)
    print(f"accuracy from one {name} coordinate: {score:.1f}")
# --8<-- [end:show]

for seed in range(5):
    rng = np.random.default_rng(seed)
    (A, a), (B, b) = clouds(60, rng), clouds(1000, rng)
    for method, low, high in (
        (PCA(1), 0.45, 0.6),
        (LinearDiscriminantAnalysis(n_components=1), 0.98, 1),
        (PCA(2), 0.98, 1),  # both components: nothing is lost
    ):
        method.fit(A, a)
        model = LogisticRegression().fit(method.transform(A), a)
        assert low <= model.score(method.transform(B), b) <= high
    assert PCA(1).fit(A).explained_variance_ratio_[0] > 0.8

A, a = clouds(50_000, np.random.default_rng(0))  # turned, not stretched
spread = sum(np.cov(A[a == c].T) for c in (0, 1)) / 2
assert np.allclose(np.linalg.eigvalsh(spread), [0.5**2, 4**2], rtol=0.03)
gap = A[a == 1].mean(axis=0) - A[a == 0].mean(axis=0)
assert np.allclose(gap, 3 * np.array([-0.6, 0.8]), atol=0.15)

first = pca.components_[0] * np.sign(pca.components_[0, 0])
within = sum(np.cov(X[y == c].T) for c in (0, 1))  # equal sizes
gap = X[y == 1].mean(axis=0) - X[y == 0].mean(axis=0)
assert np.allclose(gap, lda.means_[1] - lda.means_[0])
fisher = np.linalg.solve(within, gap)
fisher /= np.linalg.norm(fisher)
library = lda.scalings_[:, 0] / np.linalg.norm(lda.scalings_[:, 0])
assert np.isclose(abs(fisher @ library), 1)

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
figure, (plane, one, two) = plt.subplots(
    1, 3, figsize=(6.8, 2.9), width_ratios=[1.6, 1, 1]
)
mean = X.mean(axis=0)
for c, mark in ((0, "o"), (1, "^")):
    plane.plot(*X[y == c].T, mark, ms=3.5, color=f"C{c}")
for axis, reach, name, color in (
    (first, 11, "PCA", "C2"),
    (fisher, 5, "LDA", "C3"),
):
    ends = mean + np.outer([-reach, reach], axis)
    plane.plot(*ends.T, color=color)
    plane.text(*(ends[1] + 0.9 * axis), name, color=color, ha="center")
plane.set(title="two classes", aspect="equal", xlabel="$x_1$", ylabel="$x_2$")
plane.set(xlim=(-11, 11), ylim=(-9, 9))
for panel, axis, name in ((one, first, "on PCA"), (two, fisher, "on LDA")):
    scores = (X - mean) @ axis
    bins = np.linspace(scores.min(), scores.max(), 19)
    for c in (0, 1):
        style = {"histtype": "step", "lw": 1.6, "ls": ["-", "--"][c]}
        panel.hist(scores[y == c], bins, color=f"C{c}", **style)
    panel.set(title=name, yticks=[], xlabel="score")
figure.savefig("pca_or_lda.svg", metadata={"Date": None})
