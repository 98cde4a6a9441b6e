"""Three shifts, and what each of them moves."""

import numpy as np


# --8<-- [start:show]
def old_p(x):
    """The old p(y = 1 | x): 30 % have y = 1, and x is N(2y, 1)."""
    return 1 / (1 + np.exp(2 - 2 * x) * 0.7 / 0.3)


def draw(kind, n, rng):
    y = rng.uniform(size=n) < (0.6 if kind == "label" else 0.3)
    x = rng.normal(size=n) + 2 * y
    if kind == "covariate":  # more of the large x; p(y | x) stays
        x = x[rng.uniform(size=n) < 1 / (1 + np.exp(-x))]
        y = rng.uniform(size=len(x)) < old_p(x)
    if kind == "concept":  # what was typical at x now is at x + 1
        y = rng.uniform(size=n) < old_p(x - 1)
    return x, y


rng = np.random.default_rng(0)
print("           mean x  share  y - old p  mean x if 1, if 0")
for kind in "none", "covariate", "label", "concept":
    x, y = draw(kind, 200_000, rng)
    gap = np.mean(y - old_p(x))
    row = x.mean(), y.mean(), gap, x[y].mean(), x[~y].mean()
    print(f"{kind:9}", *(f"{v:8.2f}" for v in row))
# --8<-- [end:show]

# The last row: x is as before, so the old probabilities average 0.3.
assert abs(gap - (y.mean() - 0.3)) < 0.01 and gap < -0.1
table = {}
for kind in "none", "covariate", "label", "concept":
    x, y = draw(kind, 100_000, np.random.default_rng(1))
    table[kind] = np.array(
        (
            np.mean(x),
            np.mean(y),
            np.mean((y - old_p(x))[abs(x - 1) < 0.5]),
            np.mean(x[y]),
            np.mean(x[~y]),
        )
    )
moved = {
    kind: (abs(row - table["none"]) > 0.03).tolist()
    for kind, row in table.items()
}
# What each definition holds fixed stays; everything else moves.
assert np.all(table["covariate"][:2] > table["none"][:2] + 0.1)
assert moved["none"] == [False] * 5
assert moved["covariate"] == [True, True, False, True, True]
assert moved["label"] == [True, True, True, False, False]
assert moved["concept"] == [False, True, True, True, True]
assert abs(table["label"][1] - 0.6) < 0.01 and table["label"][2] > 0.1
assert table["concept"][2] < -0.1
# The card: odds times 2.25 in each band of the second market.
says, seen = np.array([0.1, 0.3, 0.6]), np.array([0.2, 0.49, 0.77])
odds = 2.25 * says / (1 - says)
assert np.array_equal(np.round(odds / (1 + odds), 2), seen)
# The old rule is right for the old world: Bayes's rule by densities.
for x in -0.7, 0.4, 2.2:
    one = 0.3 * np.exp(-((x - 2) ** 2) / 2)
    zero = 0.7 * np.exp(-(x**2) / 2)
    assert np.isclose(old_p(x), one / (one + zero))
# A model that misses |z| is right on average in each band at home; where the
# spread of z is another, p(y | x, z) stays and the bands break.
rng = np.random.default_rng(2)
x, z = rng.normal(size=(2, 200_000))
for wide, held in (1, True), (2, False):
    p = 1 / (1 + np.exp(2 - x - 2 * abs(wide * z)))
    if held:
        band = np.digitize(x, [-1, 0, 1])
        home = np.array([p[band == k].mean() for k in range(4)])
    y = rng.uniform(size=len(x)) < p
    seen = np.array([y[band == k].mean() for k in range(4)])
    assert np.all(abs(seen - home) < 0.02) == held
    assert held or np.all(seen > home + 0.05)
