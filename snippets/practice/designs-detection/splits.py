"""A random split has seen each campaign before it is tested on it."""

import numpy as np
from sklearn.neighbors import KNeighborsClassifier


# --8<-- [start:show]
def world(seed, weeks=26, n=300):
    """Payments by week; frauds come in campaigns, three every two weeks."""
    rng = np.random.default_rng(seed)
    week = np.repeat(np.arange(weeks), n)
    X = rng.normal(size=(len(week), 6))
    y = rng.random(len(week)) < 0.05
    centres = rng.normal(0, 2, size=(weeks, 3, 6))
    centres[1::2] = centres[::2]
    centres[..., 0] = 4.6 - 0.15 * np.arange(weeks)[:, None]  # blends in
    which = rng.integers(3, size=len(week))
    near = centres[week, which] + 0.3 * rng.normal(size=X.shape)
    return week, np.where(y[:, None], near, X), y


def recall(fit, test, week, X, y):
    """Share of the frauds among the 5 % of the test with highest scores."""
    model = KNeighborsClassifier(7).fit(X[fit], y[fit])
    score = model.predict_proba(X[test])[:, 1]
    top = np.argsort(-score, kind="stable")[: int(0.05 * len(score))]
    return y[test][top].sum() / y[test].sum()


# --8<-- [end:show]
# --8<-- [start:run]
found = []
for seed in range(24):
    week, X, y = data = world(seed)
    lot = np.random.default_rng(100 + seed).random(len(y))
    recent, gap = (week >= 8) & (week < 18), week < 10  # ten weeks each
    test = week // 2 == 9
    pairs = (lot < 10 / 26, lot > 24 / 26), (recent, test), (gap, test)
    found.append([recall(fit, rows, *data) for fit, rows in pairs])
names = "random split", "next two weeks", "after a gap of 8"
for name, r in zip(names, np.transpose(found), strict=True):
    print(f"{name:16}: recall {r.mean():.2f}, spread {r.std():.2f}")
# --8<-- [end:run]
found = np.array(found)
assert found.shape == (24, 3)
assert abs(np.mean(lot < 10 / 26) - 10 / 26) < 0.02
assert set(week[test]) == {18, 19}
assert set(week[recent]) == set(range(8, 18)) and set(week[gap]) == set(
    range(10)
)
# the world as described: what frauds have in common fades, honest rows stay
for w in (0, 10, 25):
    own = y & (week == w)
    assert abs(X[own, 0].mean() - (4.6 - 0.15 * w)) < 0.35
    assert abs(X[~y & (week == w)].mean()) < 0.12
assert abs(np.corrcoef(week[y], X[y, 0])[0, 1]) > 0.7
assert 0.25 < np.std(X[y, 0] - 4.6 + 0.15 * week[y]) < 0.35
# in nearly each world the random split promises most
assert np.mean(found[:, 0] > found[:, 1:].max(1)) > 0.9
assert found[:, 0].mean() > 2 * found[:, 1].mean()
# older rows cost recall by more than chance: over two standard errors
lost = found[:, 1] - found[:, 2]
assert lost.mean() > 2 * lost.std(ddof=1) / len(lost) ** 0.5
# a campaign lasts two weeks: the frauds of the week after an even one lie
# near those of that week, the next ones do not
for seed in range(3):
    week, X, y = world(seed)
    by_week = [X[y & (week == w), 1:, None] for w in range(26)]
    for w in (0, 8, 18):
        this, other, third = by_week[w : w + 3]
        same, new = (
            np.median(np.linalg.norm(rows - this.T, axis=1).min(1))
            for rows in (other, third)
        )
        assert same < 1.2 < new
# scores that know nothing find 5 % of the frauds: 5 % are alerts
rng = np.random.default_rng(2)
rows, half = rng.normal(size=(6_000, 6)), rng.random(6_000) < 0.5
lot = rng.random(6_000) < 0.5
se = np.sqrt(0.05 * 0.95 / half[~lot].sum())
assert abs(recall(lot, ~lot, None, rows, half) - 0.05) < 4 * se < 0.025
# with no campaign across the border, a random split is honest
rng = np.random.default_rng(1)
easy = rng.random(6_000) < 0.05
rows = rng.normal(size=(6_000, 6)) + 1.5 * easy[:, None]
lot = rng.random(6_000) < 0.7
past = np.arange(6_000) < 4_200
gap = recall(lot, ~lot, None, rows, easy) - recall(
    past, ~past, None, rows, easy
)
assert abs(gap) < 0.12
# every campaign of the test weeks is new: none is shared with the past
week, X, y = world(3)
assert set(week[y & (week < 18)] // 2).isdisjoint(week[y & (week >= 18)] // 2)
# the card: 500 attempts an arm, stopped 60 and 80 %, each tries once more
again = 500 * 0.6 + 500 * 0.8
old, new = (500 + again / 2) * 0.4, (500 + again / 2) * 0.2
assert np.allclose([old, new, new / old], [340, 170, 0.5])
before, after = 400 + 600 * 0.4, 200 + 800 * 0.2
assert np.allclose([before, after], [640, 360])
assert after / before == 0.5625
# each arm is off: with one model for all, half of the frauds fall in it
assert (old, before / 2, new, after / 2) == (340, 320, 170, 180)
