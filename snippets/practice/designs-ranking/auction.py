"""A second-price auction for one place, and why bidding the value is best."""

import numpy as np


# --8<-- [start:show]
def auction(bid, ctr, reserve=0.0):
    bid, ctr = np.asarray(bid, float), np.asarray(ctr, float)
    score = np.where(bid >= reserve, bid * ctr, -np.inf)
    winner = int(np.argmax(score))  # the first of several best
    if score[winner] == -np.inf:
        return None, 0.0
    others = np.delete(score, winner)
    needed = max(others, default=-np.inf) / ctr[winner]
    return winner, float(max(needed, reserve))


# --8<-- [end:show]
# --8<-- [start:run]
VALUE, CTR = 2.0, 0.05  # of a click to us; our click probability
print("gain in 1,000 views     rival 0.06   rival 0.12")
for bid in 1.0, 2.0, 3.0:
    gain = []
    for rival in 0.06, 0.12:  # bid times click probability
        winner, price = auction([bid, rival / 0.03], [CTR, 0.03])
        won = winner == 0
        gain.append(1_000 * CTR * (VALUE - price) if won else 0.0)
    print(f"bid {bid:.2f}               {gain[0]:10.0f}   {gain[1]:10.0f}")
# --8<-- [end:run]
# a bid of 3 beats both rivals and pays each product, not the bid
assert np.allclose(gain, [1_000 * (CTR * VALUE - r) for r in (0.06, 0.12)])
rng = np.random.default_rng(0)
for _ in range(200):  # no bid beats one's value, whatever the others do
    n = int(rng.integers(1, 5))
    others, ctr = rng.uniform(0, 3, n - 1), rng.uniform(0.01, 0.1, n)
    value, reserve = rng.uniform(0.2, 3), rng.choice([0.0, 0.7])

    def profit(b, value=value, others=others, ctr=ctr, reserve=reserve):
        w, price = auction([b, *others], ctr, reserve)
        return ctr[0] * (value - price) if w == 0 else 0.0

    tried = [profit(b) for b in np.linspace(0, 4, 41)]
    assert profit(value) >= max(tried) - 1e-12
    w, price = auction([value, *others], ctr, reserve)
    if w is not None:
        bids = np.array([value, *others])
        assert reserve <= price <= bids[w] + 1e-12
        lower, higher = bids.copy(), bids.copy()
        lower[w], higher[w] = price * (1 - 1e-9) - 1e-12, price + 1e-6
        assert auction(higher, ctr, reserve)[0] == w
        assert auction(lower, ctr, reserve)[0] != w or price == 0
assert auction([1, 1], [0.02, 0.02]) == (0, 1.0)
assert auction([1], [0.02], 0.5) == (0, 0.5)
assert auction([0.4], [0.02], 0.5) == (None, 0.0)
assert auction([0.5], [0.02], 0.5) == (0, 0.5)
# the reserve is per click: the larger product may fall to it
assert auction([0.4, 1], [0.2, 0.05]) == (0, 0.25)
assert auction([0.4, 1], [0.2, 0.05], 0.5) == (1, 0.5)
# miscalibration: the second's rate doubled lets it win and pays less
assert auction([2, 3], [0.04, 0.02]) == (0, 1.5)
assert auction([2, 3], [0.04, 0.04]) == (1, 2.0)
assert np.isclose(1_000 * 0.04 * 1.5, 60) and np.isclose(1_000 * 0.02 * 2, 40)
