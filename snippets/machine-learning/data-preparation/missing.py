"""Three mechanisms of missing values, three ways to fill them."""

import numpy as np

# --8<-- [start:show]
rng, n = np.random.default_rng(0), 100_000
x = rng.normal(size=n)  # always observed
z = 0.8 * x + 0.6 * rng.normal(size=n)  # mean 0, deviation 1
lost_if = {
    "MCAR": np.full(n, 0.5),
    "MAR": np.where(x > 0, 0.9, 0.1),
    "MNAR": np.where(z > 0, 0.9, 0.1),
}


def fill(seen, how, rng):
    if how == "mean":
        return np.where(seen, z, z[seen].mean())
    guess = np.polyval(np.polyfit(x[seen], z[seen], 1), x)
    if how == "draw":
        guess = guess + np.std((z - guess)[seen]) * rng.normal(size=n)
    return np.where(seen, z, guess)


def report(seen, how, rng):
    a, b = (x[seen], z[seen]) if how == "drop" else (x, fill(seen, how, rng))
    numbers = b.mean(), b.std(), np.corrcoef(a, b)[0, 1]
    return np.round(numbers, 2) + 0.0


print("     ", *(f"{name:16s}" for name in lost_if))
seen = [rng.random(n) > p for p in lost_if.values()]
for how in ("drop", "mean", "line", "draw"):
    row = np.concatenate([report(s, how, rng) for s in seen])
    print(how, *(f"{number:5.2f}" for number in row))
# --8<-- [end:show]

rng = np.random.default_rng(1)
se = 4 / np.sqrt(n / 10)
for name, p in lost_if.items():
    seen = rng.random(n) > p
    row = report(seen, "drop", rng)
    assert np.allclose(row[:2], [z[seen].mean(), z[seen].std()], atol=0.006)
    r = 0.8 if name == "MCAR" else 0.72  # the correlation of those seen
    assert abs(row[2] - r) < se
    filled = {how: fill(seen, how, rng) for how in ("mean", "line", "draw")}
    slope, start = np.polyfit(x[seen], z[seen], 1)
    if name == "MCAR":
        q = seen.mean()  # variance times q, correlation times its root
        assert np.isclose(filled["mean"].var(), q * z[seen].var())
        r = np.corrcoef(x, filled["mean"])[0, 1]
        assert abs(r - 0.8 * np.sqrt(q)) < se
        assert abs(z[seen].mean()) < se
    if name != "MNAR":
        assert abs(slope - 0.8) < se and abs(start) < se
        d = filled["draw"]
        assert abs(d.mean()) < se and abs(d.std() - 1) < se
        assert abs(np.corrcoef(x, d)[0, 1] - 0.8) < se
        # the line makes z look more certain than it is
        assert filled["line"].std() < 0.95
        assert np.corrcoef(x, filled["line"])[0, 1] > 0.85
    else:
        assert all(f.mean() < -0.2 for f in filled.values())
    if name == "MAR":
        # the mean of those seen: 0.8 E[x | seen], E|x| = sqrt(2 / pi)
        want = 0.8 * (0.9 - 0.1) * -np.sqrt(2 / np.pi)
        assert abs(z[seen].mean() - want) < se
        assert z[seen].std() < 1

# the card: 2, 4, 6, 6, 8, 10 and two gaps, filled by the mean 6
z = np.array([2.0, 4, 6, 6, 8, 10])
filled = np.append(z, [6.0, 6.0])
assert z.mean() == 6 and z.var(ddof=1) == 8
assert np.isclose(filled.var(ddof=1), 40 / 7) and filled.var() == 5


# careless answers: what two straight-liners do to Cronbach's alpha
def alpha(items):
    k = items.shape[1]
    return k / (k - 1) * (1 - items.var(axis=0).sum() / items.sum(axis=1).var())


careful = np.array([(2, 2), (2, 4), (4, 2), (4, 4)])
both = np.vstack([careful, [(1, 1), (5, 5)]])
assert careful.var(axis=0).tolist() == [1, 1] and alpha(careful) == 0
assert np.allclose(both.var(axis=0), 2) and np.isclose(alpha(both), 0.8)
assert np.isclose(both.sum(axis=1).var(), 40 / 6)
assert alpha(np.vstack([careful, [(1, 5), (5, 1)]])) < -1  # one item reversed
noise = rng.normal(size=(400, 30))
likert = np.clip(np.round(3 + rng.normal(0, 0.5, (400, 1)) + noise), 1, 5)
lines = np.repeat(rng.integers(1, 6, (100, 1)), 30, axis=1)
for reversed_items, higher in ((0, True), (5, True), (15, False)):
    scored = lines.copy()
    scored[:, :reversed_items] = 6 - scored[:, :reversed_items]
    assert (alpha(np.vstack([likert, scored])) > alpha(likert)) == higher
assert round(1 - 0.98**3, 2) == 0.06
