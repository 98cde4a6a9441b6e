"""A judged pool is unfair to a system that did not fill it."""

import numpy as np
from scipy.stats import norm, sem


def ranks(rng, queries=150, docs=1_000):
    """Relevance (queries, docs) and top tens of old A, old B, new C."""
    good = rng.random((queries, docs)) < 0.03
    shared, other = rng.normal(size=(2, queries, docs))
    own = rng.normal(size=(2, queries, docs))
    words = [0.9 * shared + 0.44 * own[i] for i in range(2)]
    dense = 0.75 * shared + 0.66 * other
    top = {}
    for name, noise, lift in ("A", words[0], 2.0), ("B", words[1], 1.9):
        top[name] = np.argsort(-(lift * good + noise), axis=1)[:, :10]
    top["C"] = np.argsort(-(2.2 * good + dense), axis=1)[:, :10]
    return good, top


# --8<-- [start:show]
def precision(known, top):
    """Mean of known relevance over each query's ten: (queries,)."""
    return np.take_along_axis(known, top, axis=1).mean(axis=1)


def compare(name, known, top):
    a, c = precision(known, top["A"]), precision(known, top["C"])
    d = c - a
    half = 1.96 * d.std(ddof=1) / len(d) ** 0.5
    low, high = d.mean() - half, d.mean() + half
    print(f"{name:16} {a.mean():.2f} {c.mean():.2f}", end="   ")
    print(f"{d.mean():+.2f} ({low:+.2f} to {high:+.2f})")
    return d, low, high


def judged(good, lists):
    """Relevance of what stands in the lists; 0 for everything else."""
    known = np.zeros(good.shape)
    for top in lists:
        rows = np.arange(len(good))[:, None]
        known[rows, top] = good[rows, top]
    return known


# --8<-- [end:show]
def half(good, top, rng):
    """Pool of A and B; of C's other results half are judged, twice."""
    pool, whole = np.zeros(good.shape, bool), judged(good, top.values())
    rows = np.arange(len(good))[:, None]
    for name in "AB":
        pool[rows, top[name]] = True
    drawn = rng.random(good.shape) < 0.5
    return np.where(pool, whole, 2 * whole * drawn), pool


rng = np.random.default_rng(0)
good, top = ranks(rng)
known, pool = half(good, top, rng)
# --8<-- [start:run]
print("judged                A    C   difference")
whole = compare("everything", good, top)
pooled = compare("pool of A and B", judged(good, [top["A"], top["B"]]), top)
compare("and half of C's", known, top)  # these count twice
print(f"of C's ten judged: {precision(pool, top['C']).mean():.2f}")
# --8<-- [end:run]
for d, low, high in whole, pooled:
    assert d.shape == (150,) and np.isclose((low + high) / 2, d.mean())
    assert np.isclose(high - low, 2 * norm.isf(0.025) * sem(d), rtol=1e-3)
assert np.all(whole[0] >= pooled[0])  # the pool hides results of C alone
assert pooled[2] < 0 < whole[1] and all(
    t.shape == (150, 10) for t in top.values()
)
for seed in range(4):
    rng = np.random.default_rng(seed)
    good, top = ranks(rng)
    known, pool = half(good, top, rng)

    def gap(known, top=top):
        return (precision(known, top["C"]) - precision(known, top["A"])).mean()

    assert gap(good) > 0.04 and gap(judged(good, [top["A"], top["B"]])) < -0.05
    assert abs(gap(judged(good, top.values())) - gap(good)) < 1e-12
    found, asked = (precision(x, top["C"]).mean() for x in (pool & good, pool))
    assert (
        found / asked > precision(good, top["C"]).mean() + 0.05
    )  # leaving out
    means = [gap(half(good, top, rng)[0]) for _ in range(60)]
    assert abs(np.mean(means) - gap(good)) < 0.01
