"""Mean, median and trimmed mean of updates, some of them hostile."""

import numpy as np
from scipy import stats


# --8<-- [start:show]
def trimmed(U, f):
    """Drop the f least and f largest values of each coordinate."""
    return np.sort(U, axis=0)[f : len(U) - f].mean(axis=0)


rules = {
    "mean": lambda U: U.mean(axis=0),
    "median": lambda U: np.median(U, axis=0),
    "trimmed": lambda U: trimmed(U, 3),
}
table = {}
rng = np.random.default_rng(0)
honest = 1 + rng.normal(size=(500, 9, 40))  # 500 rounds; the truth is 1
loud = np.full((500, 3, 40), -100.0)
mean, spread = honest.mean(1), honest.std(1)
quiet = np.repeat((mean - 1.5 * spread)[:, None], 3, axis=1)
print("rule      no attack   loud  quiet   (mean distance from the truth)")
for name, rule in rules.items():
    out = []
    for U in (honest, *(np.hstack([honest, bad]) for bad in (loud, quiet))):
        errors = [np.linalg.norm(rule(u) - 1) for u in U]
        out.append(np.mean(errors))
    table[name] = out
    print(f"{name:8} {out[0]:10.2f} {out[1]:6.1f} {out[2]:6.2f}")
# --8<-- [end:show]
m, md, t = table["mean"], table["median"], table["trimmed"]
assert m[0] < t[0] < md[0]  # robust rules pay a little noise
assert m[1] > 100 > 5 > max(md[1], t[1])
assert min(md[2], t[2]) > m[2]  # a quiet shift moves them more
U = rng.normal(size=(9, 5))
assert np.allclose(trimmed(U, 0), U.mean(0))
assert np.allclose(trimmed(U, 4), np.median(U, axis=0))
from_scipy = stats.trim_mean(U, 2.5 / 9)  # cuts floor(2.5) on each side
assert np.allclose(trimmed(U, 2), from_scipy)
# with f cut, f liars cannot leave the range of the honest
for _ in range(50):
    V = np.vstack([U, 1e6 * rng.normal(size=(3, 5))])
    r = trimmed(V, 3)
    assert np.all(r >= U.min(0)) and np.all(r <= U.max(0))
# the card: 1, 2, 3, 2, 100: mean 21.6, median 2, trimmed 7 / 3
c = np.array([[1.0], [2], [3], [2], [100]])
assert c.mean() == 21.6 and np.isclose(trimmed(c, 1)[0], 7 / 3)
