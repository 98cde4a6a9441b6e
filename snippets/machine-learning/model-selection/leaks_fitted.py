"""Two steps that saw the test rows' labels: every label is a coin flip."""

import numpy as np
from sklearn.linear_model import LogisticRegression


def noise(rng):
    return rng.normal(size=(200, 2000))


def shops(rng):
    return rng.integers(80, size=200)


# --8<-- [start:show]
def select(X, y, seen):
    """The ten columns whose means differ most between classes, where seen."""
    a, b = X[seen & (y == 1)], X[seen & (y == 0)]
    return X[:, np.argsort(-np.abs(a.mean(axis=0) - b.mean(axis=0)))[:10]]


def target_encode(shop, y, seen):
    """Each shop becomes the mean label of its seen rows, 0.5 without."""
    total = np.bincount(shop[seen], y[seen], minlength=shop.max() + 1)
    count = np.bincount(shop[seen], minlength=shop.max() + 1)
    means = np.where(count > 0, total / np.maximum(count, 1), 0.5)
    return means[shop][:, None]


def scores(step, draw, rng):
    """Accuracy on rows 100-199: the step saw all 200, or only 0-99."""
    y, data, train = rng.integers(2, size=200), draw(rng), np.arange(200) < 100
    for seen in (np.full(200, True), train):
        Z = step(data, y, seen)
        model = LogisticRegression().fit(Z[train], y[train])
        yield model.score(Z[~train], y[~train])


rng = np.random.default_rng(0)
for step, draw in ((select, noise), (target_encode, shops)):
    leaky, honest = np.mean([[*scores(step, draw, rng)] for _ in range(20)], 0)
    print(f"{step.__name__:15s} leaky {leaky:.2f}   honest {honest:.2f}")
    # --8<-- [end:show]
    assert leaky > 0.65 and abs(honest - 0.5) < 0.05  # 4 standard errors

seen = np.array([True, True, True, False, True])
shop, y = np.array([2, 0, 2, 0, 2]), np.array([1, 1, 0, 0, 1])
means = target_encode(
    np.append(shop, 1), np.append(y, 1), np.append(seen, False)
)
assert np.allclose(means[:, 0], [2 / 3, 1, 2 / 3, 1, 2 / 3, 0.5])
rng = np.random.default_rng(1)
assert noise(rng).shape == (200, 2000)  # as the text says
assert np.array_equal(np.unique([shops(rng) for _ in range(50)]), range(80))
X, y = rng.normal(size=(60, 30)), rng.integers(2, size=60)
X[:, 12:22] -= 3 * y[:, None]
Z = select(X, y, np.arange(60) < 40)
assert {tuple(c) for c in Z.T} == {tuple(c) for c in X[:, 12:22].T}
rng = np.random.default_rng(2)
for step, draw in ((select, noise), (target_encode, shops)):
    leaky, honest = np.mean([[*scores(step, draw, rng)] for _ in range(20)], 0)
    assert leaky > 0.65 and abs(honest - 0.5) < 0.05
