"""Digits, supervised, from 20, 100, 1,197 labels; and the map (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.patches import PathPatch
from matplotlib.path import Path as Shape
from sklearn.cluster import KMeans

# --8<-- [start:show]
from sklearn.datasets import load_digits
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

X, y = load_digits(return_X_y=True)
pool, test, y_pool, y_test = train_test_split(
    X / 16, y, test_size=600, stratify=y, random_state=0
)


def labelled(per_class, seed):
    """Rows of the pool: so many of each class, drawn at random."""
    rng = np.random.default_rng(seed)
    rows = [np.flatnonzero(y_pool == c) for c in range(10)]
    return np.concatenate([rng.choice(r, per_class, False) for r in rows])


def accuracy(rows):
    model = LogisticRegression(max_iter=500).fit(pool[rows], y_pool[rows])
    return np.mean(model.predict(test) == y_test)


for k in (2, 10):
    scores = [accuracy(labelled(k, seed)) for seed in range(5)]
    print(f"{10 * k:5} labels: {np.mean(scores):.2f}", end="")
    print(f"  (draws from {min(scores):.2f} to {max(scores):.2f})")
everything = accuracy(np.arange(len(pool)))
print(f"{len(pool):5} labels: {everything:.2f}")
# --8<-- [end:show]

assert np.bincount(y_pool[labelled(3, 7)]).tolist() == [3] * 10
assert len(set(labelled(3, 7))) == 30
assert (len(pool), len(test)) == (1797 - 600, 600)  # as the text says
assert pool.min() == 0 and pool.max() == 1  # grey values as shares
mids = [accuracy(labelled(10, seed)) for seed in range(5)]
assert scores == mids  # the last that were shown: ten of each digit
for seed, mid in enumerate(mids):
    assert accuracy(labelled(2, seed)) + 0.03 < mid < everything - 0.02
assert not {row.tobytes() for row in pool} & {row.tobytes() for row in test}

# What stands where the label stood, in every paradigm.
plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
shown = np.arange(160, 168)
rest = np.delete(np.arange(len(y)), shown)

groups = KMeans(10, n_init=2, random_state=0).fit_predict(X)[shown]
letters = np.unique(groups, return_inverse=True)[1]
loops = np.isin(y[shown], (0, 6, 8, 9))  # a rule: "a loop means 0"
teacher = LogisticRegression(C=0.001, max_iter=300).fit(X[rest], y[rest])
second, best = np.argsort(teacher.predict_proba(X[shown]))[:, -2:].T
least = np.diff(np.sort(teacher.predict_proba(X[shown]))[:, -2:])
asked = least.argmin()
assert len(set(letters)) < len(shown)  # some of the eight share a group
assert np.any(loops & (y[shown] != 0))  # the rule is sometimes wrong
assert np.any(best == y[shown]) and np.all(best != second)

kept = (0, 3)  # the few images whose label is known
assert asked not in kept
few = [str(d) if i in kept else "" for i, d in enumerate(y[shown])]
rows = {
    "supervised": ([str(d) for d in y[shown]], "people, for all"),
    "unsupervised": (["ABCDEFGH"[g] for g in letters], "nobody: groups"),
    "semi-supervised": (few, "people, for a few"),
    "self-supervised": ([""] * 8, "the hidden half"),
    "weak": (["0?" if loop else "–" for loop in loops], "a rule: loop, so 0"),
    "active": (
        [few[i] or ("?" if i == asked else "") for i in range(8)],
        "people, where asked",
    ),
    "transfer": (
        ["odd" if d % 2 else "even" for d in y[shown]],
        "another task's model",
    ),
    "distillation": (
        [f"{b}, {s}" for b, s in zip(best, second, strict=True)],
        "a teacher's two best",
    ),
}


SQUARE = Shape.unit_rectangle()


def draw(ax, image, left, top):
    """Squares of ink in four greys, as paths."""
    for level in range(1, 5):
        row, column = np.nonzero(np.ceil(image / 4) == level)
        corner = np.column_stack([left + column, top - row])
        points = corner[:, None] + SQUARE.vertices  # (squares, 5, 2)
        codes = np.tile(SQUARE.codes, len(row))
        ink = Shape(points.reshape(-1, 2), codes)
        ax.add_artist(PathPatch(ink, fc=str(1 - level / 4), lw=0))


fig, ax = plt.subplots(figsize=(6.8, 5.9))
ax.set(xlim=(0, 145), ylim=(-115, 9), aspect="equal")
ax.axis("off")
for line, (name, (tags, source)) in enumerate(rows.items()):
    floor = -15.5 * line
    ax.text(0, floor + 5, name, weight="bold", size=9, va="center")
    ax.text(113, floor + 5, source, size=9, va="center")
    for column, (i, tag) in enumerate(zip(shown, tags, strict=True)):
        image, left = X[i].reshape(8, 8), 28 + 10.5 * column
        if name == "self-supervised":
            image = image[:, :4]
            hidden = plt.Rectangle((left + 4, floor), 4, 8, fc="C0", alpha=0.35)
            ax.add_patch(hidden)
        draw(ax, image, left, floor + 7)
        ax.text(left + 4, floor - 4, tag, color="C1", size=9, ha="center")
fig.savefig("supervised.svg", metadata={"Date": None})
