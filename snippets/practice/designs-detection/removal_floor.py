"""A floor on the precision of a set says little about its last member."""

import numpy as np


# --8<-- [start:show]
def lowest_threshold(p, floor):
    """Lowest cut with mean `floor` from it on; inf if there is none."""
    p = np.sort(p)[::-1]
    mean = np.cumsum(p) / np.arange(1, len(p) + 1)
    whole = np.append(p[1:] < p[:-1], True)  # the last of equal ones
    return p[(mean >= floor) & whole].min(initial=np.inf)


def removals(p, floor, rng):
    """Cut, number removed, share right: of all, of the 500 nearest."""
    violates = rng.random(len(p)) < p  # p is calibrated
    cut = lowest_threshold(p, floor)
    removed = np.flatnonzero(p >= cut)
    last = removed[np.argsort(p[removed])[:500]]
    return cut, len(removed), violates[removed].mean(), violates[last].mean()


rng = np.random.default_rng(0)
usual = 1 / (1 + np.exp(9 - 4 * rng.normal(size=1_000_000)))
wave = rng.uniform(0.99, 1.0, size=15_000)  # one spam text, copied
print("day    cut at p  removed  right  of the 500 nearest the cut")
days = {"usual": usual, "wave": np.append(usual, wave)}
found = {name: removals(p, 0.95, rng) for name, p in days.items()}
for name, row in found.items():
    print("{:5}  {:8.2f}  {:7,}  {:5.2f}  {:11.2f}".format(name, *row))
# --8<-- [end:show]
assert 0 < usual.min() < 1e-9 and usual.max() < 1
assert 0.99 <= wave.min() and len(days["wave"]) == 1_015_000
for seed in range(5):
    rng = np.random.default_rng(seed)
    p = 1 / (1 + np.exp(9 - 4 * rng.normal(size=400_000)))
    flood = np.append(p, rng.uniform(0.99, 1.0, size=6_000))
    rows = []
    for day in (p, flood):
        cut, number, right, near = removals(day, 0.95, rng)
        chosen = day >= cut
        assert number == chosen.sum() and day[chosen].mean() >= 0.95 > cut
        # one post more and the mean is below the floor
        assert day[day >= day[~chosen].max()].mean() < 0.95
        assert abs(right - 0.95) < 0.03
        # calibrated: near the cut about as many are right as the cut says
        assert cut - 0.07 < near < cut + 0.12
        rows.append((cut, near))
    assert rows[1][0] < rows[0][0] - 0.15 and rows[1][0] < 0.75
    assert rows[1][1] < rows[0][1] - 0.1
# equal scores are removed together or not at all
assert lowest_threshold(np.array([1, 0.9, 0.9, 0.9]), 0.95) == 1
assert lowest_threshold(np.array([0.9, 1, 1, 0.9]), 0.95) == 0.9
assert lowest_threshold(np.array([0.9, 0.8]), 0.95) == np.inf
# the text's figures: three of ten, and one of ten, wrong near the cut
for name, cut, wrong in (("usual", 0.89, 0.1), ("wave", 0.70, 0.3)):
    assert abs(found[name][0] - cut) < 0.006
    assert abs(1 - found[name][3] - wrong) < 0.05
# the card: 900 posts at 0.99, 60 at 0.60, 40 at 0.45
size, share = np.array([900, 60, 40]), np.array([0.99, 0.60, 0.45])
assert size @ share == 891 + 36 + 18 == 945
assert round((891 + 36) / 960, 3) == 0.966
# thresholds by harm: w / (w + h v), wrong removal w = 10, v in thousands
for h, v, t in ((0.1, 5, 0.95), (2, 5, 0.5), (20, 5, 0.09), (2, 100, 0.05)):
    assert round(10 / (10 + h * v), 2) == t
# estimates in the text
assert round(50_000_000 / 86_400) == 579 and 400 * 5 * 30 == 60_000
assert 50_000_000 * 0.01 * 800 == 400_000_000
assert round(400_000_000 / 86_400, -1) == 4_630
# appeals: 10,000 removals, 120 overturned; 40 of 500 audited ones wrong
wide = 1.96 * np.sqrt(0.08 * 0.92 / 500)
assert round(wide, 3) == 0.024 and 0.08 * 10_000 == 800 and 120 / 800 == 0.15
