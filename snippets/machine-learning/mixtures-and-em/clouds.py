"""Two long clouds: k-means cuts across, a Gaussian mixture follows them."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.patches import Ellipse
from sklearn.metrics import adjusted_rand_score
from sklearn.mixture import GaussianMixture

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")


turn = np.array([[0.94, 0.34], [-0.34, 0.94]])
assert np.allclose(turn @ turn.T, np.eye(2), atol=1e-2)


def sample(seed):
    rng = np.random.default_rng(seed)
    X = rng.normal(size=(160, 2)) * [3.0, 0.5]
    X[80:, 1] += 3.0
    return X @ turn, np.repeat([0, 1], 80)


def k_means(X, rng):
    """Lloyd from ten starts; labels and centres of the lowest cost."""
    best = np.inf, None, None
    for _ in range(10):
        centres = X[rng.choice(len(X), 2, replace=False)]
        for _ in range(50):
            D = ((X[:, None] - centres) ** 2).sum(axis=2)
            label = D.argmin(axis=1)
            centres = np.array([X[label == k].mean(axis=0) for k in (0, 1)])
        if D.min(axis=1).sum() < best[0]:
            best = D.min(axis=1).sum(), label, centres
    return best[1:]


def mixture(X):
    model = GaussianMixture(2, n_init=8, tol=1e-5, random_state=0)
    return model.set_params(init_params="random_from_data").fit(X)


for seed in (1, 2):
    X, y = sample(seed)
    assert adjusted_rand_score(y, k_means(X, np.random.default_rng(0))[0]) < 0.6
    assert adjusted_rand_score(y, mixture(X).predict(X)) > 0.95

X, y = sample(0)
label, centres = k_means(X, np.random.default_rng(0))
for k in (0, 1):
    assert np.allclose(centres[k], X[label == k].mean(axis=0))
gm = mixture(X)
fig, axes = plt.subplots(1, 2, figsize=(7, 3.2), sharey=True)
marks = {0: ("o", "C0"), 1: ("^", "C1")}
for ax, assigned, title in (
    (axes[0], label, "k-means"),
    (axes[1], gm.predict(X), "Gaussian mixture"),
):
    for k, (mark, colour) in marks.items():
        ax.plot(*X[assigned == k].T, mark, color=colour, ms=3.5)
    ax.set(title=title, aspect="equal", xticks=[], yticks=[])
axes[0].plot(*centres.T, "X", color="black", ms=10)
for mean, cov in zip(gm.means_, gm.covariances_, strict=True):
    length, V = np.linalg.eigh(cov)
    angle = np.degrees(np.arctan2(V[1, 1], V[0, 1]))
    for s in (1, 2):
        size = 2 * s * np.sqrt(length[::-1])
        ellipse = Ellipse(mean, *size, angle=angle, fill=False)
        ellipse.set(edgecolor="black", linewidth=1.4)
        axes[1].add_patch(ellipse)
        line = ellipse.get_path().vertices[[0, 3, 6, 9, 12, 15, 18, 21]]
        off = ellipse.get_patch_transform().transform(line) - mean
        # All lie s standard deviations from the mean, in their direction.
        squares = np.sum(off * np.linalg.solve(cov, off.T).T, axis=1)
        assert np.allclose(squares, s**2, rtol=1e-3)
fig.savefig("clouds.svg")
