"""Buyers share a stock: what an A/B test of users sees."""

import numpy as np


# --8<-- [start:show]
def orders(wants, stock, rng):
    """Who is served (n,): wants is boolean, the stock goes by lot."""
    asking = rng.permutation(np.flatnonzero(wants))
    served = np.zeros(wants.size, dtype=bool)
    served[asking[:stock]] = True
    return served


def lifts(stock, seed, cities=200, buyers=1000):
    """Relative lift by users, by cities, and the truth."""
    rng = np.random.default_rng(seed)
    totals = {k: np.zeros(2) for k in ("users", "cities", "truth")}
    for city in range(cities):
        draw = rng.random(buyers)
        group = rng.permutation(buyers) % 2
        arms = {"users": group, "cities": np.full(buyers, city % 2)}
        for name, treated in arms.items():
            got = orders(draw < 0.30 + 0.06 * treated, stock, rng)
            totals[name] += [got[treated == a].sum() for a in (0, 1)]
        for a in (0, 1):
            wants = draw < 0.30 + 0.06 * a
            totals["truth"][a] += min(wants.sum(), stock)
    return {k: v[1] / v[0] - 1 for k, v in totals.items()}


for stock in (1000, 330, 270):
    found = lifts(stock, seed=0)
    text = "  ".join(f"{k} {v:6.1%}" for k, v in found.items())
    print(f"stock {stock:4}: {text}")
# --8<-- [end:show]
for seed in range(1, 4):
    wide, mid, tight = (lifts(s, seed, cities=100) for s in (1000, 330, 270))
    assert abs(wide["users"] - 0.2) < 0.03 and abs(wide["truth"] - 0.2) < 0.02
    assert abs(wide["cities"] - 0.2) < 0.03
    for found in (mid, tight):  # users: 20 % whatever the stock
        assert abs(found["users"] - 0.2) < 0.03
        assert abs(found["cities"] - found["truth"]) < 0.03
    assert tight["truth"] < 0.01 < 0.07 < mid["truth"] < 0.13
# by hand: demand 150 + 180 = 330 for a stock of 270
fill = 270 / 330
assert round(150 * fill) == 123 and round(180 * fill) == 147
assert np.isclose(180 * fill / (150 * fill), 1.2)
# the card: 400 riders want 40 %, treated 50 %, 170 drivers
a, b = 200 * 0.4, 200 * 0.5
assert a == 80 and b == 100 and a + b > 170
assert min(400 * 0.4, 170) == 160 and min(400 * 0.5, 170) == 170
assert a + b < 190 and round(190 / 160 - 1, 2) == 0.19 and 400 * 0.5 == 200
assert abs(170 / 160 - 1.0625) < 1e-12 and b / a == 1.25
