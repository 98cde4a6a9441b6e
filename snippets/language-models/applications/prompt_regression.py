"""An old and a new prompt on the same cases, class by class."""

import numpy as np
from scipy.stats import binom, binomtest


# --8<-- [start:show]
def compare(old, new, groups):
    """group -> (mended, broken, p): booleans old, new (n,), groups (n,)."""
    table = {}
    for group in ["all", *np.unique(groups)]:
        here = (groups == group) | (group == "all")
        mended = int(np.sum(~old[here] & new[here]))
        broken = int(np.sum(old[here] & ~new[here]))
        p = 1.0  # without a change there is nothing to test
        if mended + broken:
            p = binomtest(mended, mended + broken).pvalue
        table[str(group)] = (mended, broken, p)
    return table


# --8<-- [end:show]
# --8<-- [start:run]
old, new, groups = [], [], []
for group, both, mended, broken, neither in (
    ("delivery", 86, 5, 5, 4),
    ("legal", 28, 1, 9, 2),
    ("refund", 150, 34, 6, 10),
):
    old += [True] * (both + broken) + [False] * (mended + neither)
    new += [True] * both + [False] * broken + [True] * mended
    new += [False] * neither
    groups += [group] * (both + broken + mended + neither)
old, new, groups = np.array(old), np.array(new), np.array(groups)
print(f"old {old.mean():.3f}, new {new.mean():.3f}, cases {len(old)}")
for group, (mended, broken, p) in compare(old, new, groups).items():
    print(f"{group:9} mended {mended:2}, broken {broken:2}, p {p:.2g}")
# --8<-- [end:run]
table = compare(old, new, groups)
assert table["all"][:2] == (40, 20) and len(old) == 340
assert table["legal"][:2] == (1, 9)
assert np.isclose(table["legal"][2], 2 * 11 / 2**10)
assert np.isclose(table["all"][2], 2 * binom.cdf(20, 60, 0.5))
assert np.isclose(table["delivery"][2], 1)
assert compare(old, old, groups)["all"] == (0, 0, 1.0)
swap = compare(new, old, groups)
for group in table:
    assert swap[group][:2] == table[group][:2][::-1]
    assert np.isclose(swap[group][2], table[group][2])
# text: five one-sided changes cannot pass 0.05, six can
assert 2 * 0.5**5 > 0.05 > 2 * 0.5**6
# Holm over the three classes: the smallest p times 3, the next times 2
ps = sorted(table[g][2] for g in ("delivery", "legal", "refund"))
assert ps[0] * 3 < 0.05 and ps[1] == table["legal"][2] and ps[1] * 2 < 0.05
# text: the same prompt twice, each answer right with 0.9
for seed in range(3):
    rng = np.random.default_rng(seed)
    a, b = rng.random((2, 20_000)) < 0.9
    assert abs(np.mean(a != b) - 0.18) < 4 * np.sqrt(0.18 * 0.82 / 20_000)
# card: 12 mended, 3 broken; in a class 0 and 3
assert round(binomtest(12, 15).pvalue, 3) == 0.035
assert np.isclose(2 * (1 + 15 + 105 + 455) / 2**15, binomtest(12, 15).pvalue)
assert np.isclose(binomtest(0, 3).pvalue, 0.25)
# six breaks or more, if a tenth of the cases break
assert round(binom.sf(5, 60, 0.1), 2) == 0.56
assert binom.sf(5, 77, 0.1) < 0.8 < binom.sf(5, 78, 0.1) < 0.805
