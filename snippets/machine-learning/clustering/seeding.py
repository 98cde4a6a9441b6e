"""k-means++ seeding against seeds drawn uniformly."""

import numpy as np
from sklearn.cluster import KMeans


def final_loss(X, start):
    """J after Lloyd's algorithm from the centres `start`."""
    return KMeans(len(start), init=start, n_init=1).fit(X).inertia_


# --8<-- [start:show]
def seed(X, k, rng):
    """k-means++: k rows of X, each drawn with weight squared distance."""
    centres = [X[rng.integers(len(X))]]
    D = ((X - centres[0]) ** 2).sum(axis=1)  # to the nearest seed so far
    while len(centres) < k:
        if D.sum() == 0:  # fewer than k distinct points: repeat one
            centres.append(X[rng.integers(len(X))])
            continue
        new = X[rng.choice(len(X), p=D / D.sum())]
        centres.append(new)
        D = np.minimum(D, ((X - new) ** 2).sum(axis=1))
    return np.array(centres)


rng = np.random.default_rng(0)
grid = np.stack(np.meshgrid(range(5), range(5)), axis=-1).reshape(-1, 2)
X = np.repeat(grid, 20, axis=0) + 0.1 * rng.normal(size=(500, 2))
best = final_loss(X, grid.astype(float))  # started in the 25 groups
for name in ("uniform", "k-means++"):
    runs = []
    for _ in range(40):
        start = X[rng.choice(500, 25, replace=False)]
        if name == "k-means++":
            start = seed(X, 25, rng)
        runs.append(final_loss(X, start) / best)
    tens = np.reshape(runs, (4, 10)).min(axis=1)
    print(
        f"{name:10s} J / best: one run {np.mean(runs):.1f},"
        f" best of ten {tens.mean():.1f}"
    )
    # --8<-- [end:show]
    assert len(start) == len(grid)  # as many seeds as groups

# The groups are on the crossings of a grid, 20 points each, and do not touch.
assert {tuple(g) for g in grid} == {(a, b) for a in range(5) for b in range(5)}
assert np.array_equal(np.round(X), np.repeat(grid, 20, axis=0))
middles = X.reshape(25, 20, 2).mean(axis=1, keepdims=True)
assert np.isclose(best, ((X.reshape(25, 20, 2) - middles) ** 2).sum())
assert np.isclose(runs[-1] * best, final_loss(X, start)) and len(runs) == 40

assert np.min(runs) >= 1 - 1e-9
assert np.mean(tens) < np.mean(runs) and len(tens) == 4

# The law of the second seed: squared distances, not distances. From 1 the
# other group of the text's six points has weight 251 of 256.
six = np.array([[1.0], [2], [3], [8], [10], [12]])
rng = np.random.default_rng(1)
drawn = np.array([seed(six, 2, rng)[:, 0] for _ in range(6000)])
from_1 = drawn[drawn[:, 0] == 1, 1]
assert len(from_1) > 800 and not np.any(from_1 == 1)
for other, weight in ((2, 1), (3, 4), (8, 49), (10, 81), (12, 121)):
    p = weight / 256
    slack = 5 * np.sqrt(p * (1 - p) / len(from_1))
    assert abs(np.mean(from_1 == other) - p) < slack

# The third seed looks at the nearest seed: 0 and 10 are taken by 0.1, 9.9.
tail = np.array([[0.0], [0.1], [9.9], [10.0], [5.0]])
third = [sorted(seed(tail, 3, rng)[:, 0])[1] for _ in range(400)]
assert np.mean(np.array(third) == 5) > 0.8

# The guarantee, of the seeding alone and of its mean: 8 (ln k + 2) times J.
for s in range(5):
    rng = np.random.default_rng(s)
    Z = np.repeat(grid, 20, axis=0) + 0.1 * rng.normal(size=(500, 2))
    least = final_loss(Z, grid.astype(float))
    seeds = [seed(Z, 25, rng) for _ in range(10)]
    D = [((Z[:, None] - S) ** 2).sum(axis=2).min(axis=1).sum() for S in seeds]
    assert np.mean(D) < 8 * (np.log(25) + 2) * least
    plus = [final_loss(Z, S) for S in seeds]
    flat = [
        final_loss(Z, Z[rng.choice(500, 25, replace=False)]) for _ in range(10)
    ]
    assert np.mean(plus) < 0.75 * np.mean(flat) and least < np.mean(plus)

assert seed(np.ones((4, 2)), 3, rng).shape == (3, 2)

# The card: 20, 21, 24, 30 after the seed 21.
card = (np.array([20, 21, 24, 30]) - 21) ** 2
assert card.tolist() == [1, 0, 9, 81] and round(81 / card.sum(), 2) == 0.89
after = np.minimum(card, (np.array([20, 21, 24, 30]) - 30) ** 2)
assert after.tolist() == [1, 0, 9, 0]
