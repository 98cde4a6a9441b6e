"""Learning curves of a rigid and of a flexible classifier."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from sklearn.datasets import load_digits
from sklearn.model_selection import learning_curve as library_curve
from sklearn.tree import DecisionTreeClassifier


def centroids(X, y):
    """Predict the class whose mean image is nearest."""
    labels = np.unique(y)
    means = np.array([X[y == c].mean(axis=0) for c in labels])
    squares = (means**2).sum(axis=1)
    return lambda Z: labels[np.argmin(squares - 2 * Z @ means.T, axis=1)]


def tree(X, y):
    return DecisionTreeClassifier(random_state=0).fit(X, y).predict


X, y = load_digits(return_X_y=True)


# --8<-- [start:show]
def learning_curve(fit, X, y, X_val, y_val, sizes):
    """Error rates on what was trained on, and on the validation data.

    fit(X, y) returns a function that predicts; the rows of X (n, d) are in
    random order; sizes are at most n. Two arrays of shape (len(sizes),).
    """
    train, val = [], []
    for n in sizes:
        predict = fit(X[:n], y[:n])
        train.append(np.mean(predict(X[:n]) != y[:n]))
        val.append(np.mean(predict(X_val) != y_val))
    return np.array(train), np.array(val)


def curves(fit, seed):
    order = np.random.default_rng(seed).permutation(len(y))
    first, last = order[:1200], order[1200:]
    return learning_curve(fit, X[first], y[first], X[last], y[last], sizes)


sizes = [50, 100, 200, 400, 800, 1200]
mean = {}
print("            n:" + "".join(f"{n:6}" for n in sizes))
for name, fit in {"centroids": centroids, "full tree": tree}.items():
    mean[name] = np.mean([curves(fit, seed) for seed in range(5)], axis=0)
    for kind, row in zip(("train", "val"), mean[name], strict=True):
        print(f"{name} {kind:5}" + "".join(f"{e:6.2f}" for e in row))
# --8<-- [end:show]

for seed in range(5, 8):
    (rigid_train, rigid), (tree_train, flexible) = (
        curves(fit, seed) for fit in (centroids, tree)
    )
    assert rigid_train[-1] > rigid_train[0] and rigid[-1] < rigid[0]
    assert abs(rigid[-1] - rigid[3]) < 0.03  # flat from 400 on
    assert abs(rigid[-1] - rigid_train[-1]) < 0.04  # the curves have met
    assert np.all(tree_train == 0)
    assert flexible[3] - flexible[-1] > 0.04 and flexible[-1] > 0.08
# The same numbers as the library on the same rows.
order = np.random.default_rng(7).permutation(len(y))
n_, train_, val_ = library_curve(
    DecisionTreeClassifier(random_state=0, max_depth=6),
    X,
    y,
    train_sizes=np.array([60, 300, 1000]),
    cv=[(order[:1200], order[1200:])],
)
ours = learning_curve(
    lambda A, b: (
        DecisionTreeClassifier(random_state=0, max_depth=6).fit(A, b).predict
    ),
    X[order[:1200]],
    y[order[:1200]],
    X[order[1200:]],
    y[order[1200:]],
    [60, 300, 1000],
)
assert np.allclose(ours, 1 - np.array([train_[:, 0], val_[:, 0]]))
# The card: 0.28, 0.20, 0.16 at 2, 4, 8 thousand: each doubling halves the
# distance to 0.12.
errors = np.array([0.28, 0.20, 0.16])
floor = (0.28 * 0.16 - 0.20**2) / (0.28 + 0.16 - 2 * 0.20)
assert np.isclose(floor, 0.12)
assert np.allclose((errors - floor) * np.array([2, 4, 8]), 0.32)
assert np.isclose(floor + 0.32 / 16, 0.14) and np.isclose(0.32 / 0.01, 32)

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
fig, axes = plt.subplots(1, 2, figsize=(7.0, 3.0), sharey=True)
titles = "nearest centroid: underfits", "full tree: overfits"
for ax, title, (train, val) in zip(axes, titles, mean.values(), strict=True):
    ax.plot(sizes, val, "o-", color="C1", ms=4, label="validation")
    ax.plot(sizes, train, "s-", color="C0", ms=4, label="training")
    ax.set(title=title, xlabel="training examples", ylim=(-0.02, 0.55))
axes[0].set_ylabel("error rate")
axes[1].legend(loc="upper right")
fig.savefig("learning_curve.svg", metadata={"Date": None})
