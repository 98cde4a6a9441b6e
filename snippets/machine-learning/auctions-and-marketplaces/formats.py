"""Two ad places: own bid, generalised second price and VCG."""

from itertools import permutations

import numpy as np


# --8<-- [start:show]
def vcg(bids, slots):
    """Payments (n,) for bids per click (n,) and clicks by place, falling."""
    n = len(bids)
    order = np.argsort(-bids, kind="stable")
    s = np.zeros(n + 1)  # clicks of rank 0, 1, ...; beyond the places 0
    s[: min(n, len(slots))] = slots[:n]
    below = np.append(bids[order][1:], 0)
    harm = (s[:-1] - s[1:]) * below  # clicks the next one gains, at its bid
    pay = np.empty(n)
    pay[order] = np.cumsum(harm[::-1])[::-1]  # and all further down
    return pay


# --8<-- [end:show]


# --8<-- [start:run]
def gains(mine, value, rivals, slots):
    """Our gain if we pay our bid, the bid below (GSP), or VCG's payment."""
    bids = np.append(mine, rivals)
    rank = (rivals > mine).sum()
    clicks = slots[rank] if rank < len(slots) else 0
    below = np.append(np.sort(bids)[::-1], 0)[rank + 1]
    cost = [clicks * mine, clicks * below, vcg(bids, slots)[0]]
    return clicks * value - np.array(cost)


rivals, slots = np.array([7, 2]), np.array([10, 6])
print("our bid  first    GSP    VCG")
for mine in (9, 7.5, 6, 2.5):
    row = [f"{g:6.1f}" for g in gains(mine, 9, rivals, slots)]
    print(f"{mine:7}", " ".join(row))
# --8<-- [end:run]


def welfare(bids, slots, without=None):
    """Best total value by trying every order, with one bidder left out."""
    who = [i for i in range(len(bids)) if i != without]
    return max(
        sum(bids[i] * s for i, s in zip(p, slots, strict=False))
        for p in permutations(who)
    )


rng = np.random.default_rng(0)
for n, k in ((1, 2), (2, 2), (4, 2), (4, 3), (5, 1)):
    for _ in range(20):
        b, s = rng.random(n), np.sort(rng.random(k))[::-1]
        pay, order = vcg(b, s), np.argsort(-b)
        for rank, i in enumerate(order):
            own = b[i] * s[rank] if rank < k else 0
            others = welfare(b, s) - own
            assert np.isclose(pay[i], welfare(b, s, i) - others)
        value = rng.random()  # truth is best under VCG
        best = gains(value, value, b, s)[2]
        tries = [gains(m, value, b, s)[2] for m in rng.random(40)]
        assert best >= max(tries) - 1e-12
honest, lower = gains(9, 9, rivals, slots), gains(6, 9, rivals, slots)
assert lower[1] > honest[1] and lower[2] < honest[2] and honest[0] == 0
assert list(vcg(np.array([9, 7, 2]), slots)) == [40, 12, 0]
# the card: values 12, 8, 5; clicks 20 and 15
card = np.array([12, 8, 5])
assert list(vcg(card, np.array([20, 15]))) == [20 * 8 - 15 * 3, 75, 0]
assert gains(12, 12, card[1:], [20, 15])[1] == 80
assert gains(7, 12, card[1:], [20, 15])[1] == 105
assert gains(12, 12, card[1:], [20, 15])[2] == 125


# GSP settles (the stretch section): bids that make each bidder indifferent
# between its place and the one above at its own bid as the price there.
def lowest(values, slots):
    """Least envy-free bids; values fall, more bidders than places."""
    bids = np.array(values, float)
    for k in range(len(slots) - 1, 0, -1):
        bids[k] = values[k] - slots[k] / slots[k - 1] * (
            values[k] - bids[k + 1]
        )
    return bids


def prices(bids, slots):
    """Price a click of each place if bids fall: the bid below."""
    return np.array([bids[k + 1] for k in range(len(slots))])


def stable(values, bids, slots, envy_free):
    """No bidder gains from another place (a small margin for rounding)."""
    p = prices(bids, slots)
    for i, v in enumerate(values):
        own = slots[i] * (v - p[i]) if i < len(slots) else 0
        for j in range(len(slots)):
            # moving up means to outbid who is there, down to outbid who is below
            price = bids[j] if j < i and not envy_free else p[j]
            if j != i and slots[j] * (v - price) > own + 1e-9:
                return False
        if own < -1e-9:
            return False
    return True


values, slots = np.array([9.0, 7, 2]), np.array([10.0, 6])
low = lowest(values, slots)
assert np.allclose(low, [9, 4, 2])  # 7 - 6/10 (7 - 2) = 4
assert np.isclose(prices(low, slots) @ slots, vcg(values, slots).sum())
assert prices(values, slots) @ slots == 82 and vcg(values, slots).sum() == 52
assert not stable(values, values, slots, False)  # true bids do not last
second = np.arange(2, 9, 0.1)  # the third bids its value, 2
free = [b for b in second if stable(values, [9, b, 2], slots, True)]
nash = [b for b in second if stable(values, [9, b, 2], slots, False)]
assert np.allclose((min(free), max(free)), (4, 4.8))  # 40 + 12 to 48 + 12
assert np.allclose((min(nash), max(nash)), (2, 4.8))
assert np.isclose(prices([9, 2.5, 2], slots) @ slots, 37)
assert vcg(low, slots).sum() == 40  # VCG, before anybody raises the bid
for _ in range(300):  # payments are VCG's, and the least of all envy-free ones
    k = rng.integers(1, 5)
    v = np.sort(rng.random(k + rng.integers(1, 3)))[::-1]
    s = np.sort(rng.random(k))[::-1]
    low_bids = lowest(v, s)
    paid = prices(low_bids, s) * s
    assert np.allclose(paid, vcg(v, s)[:k])
    assert stable(v, low_bids, s, True) and stable(v, low_bids, s, False)
tried = 0
for _ in range(6000):  # any falling bids, kept if nobody envies anybody
    v, s = np.sort(rng.random(3))[::-1], np.sort(rng.random(2))[::-1]
    other = np.sort(rng.random(3))[::-1]
    if stable(v, other, s, True):
        tried += 1
        assert prices(other, s) @ s >= vcg(v, s).sum() - 1e-9
assert tried > 50
# The card: values 12, 8, 5; clicks 20 and 15.
low = lowest(card, [20, 15])
assert low[1] == 5.75 and stable(card, low, [20, 15], True)
assert (
    prices(low, [20, 15]) @ [20, 15]
    == 190
    == vcg(card, np.array([20, 15])).sum()
)
assert vcg(low, np.array([20, 15])).sum() == 178.75


# Exchanges that each hold a second-price auction and offer their price.
def layered(exchanges):
    """The winning bid and its price if the page takes the largest price."""
    offers = [np.sort(e)[::-1] for e in exchanges]
    best = max(offers, key=lambda e: e[1])
    return best[0], best[1]


def joint(exchanges):
    best = np.sort(np.concatenate(exchanges))[::-1]
    return best[0], best[1]


text, asked = [[10, 4], [7, 6]], [[12, 3], [8, 5]]
assert layered(text) == (7, 6) and joint(text) == (10, 7)
assert layered(asked) == (8, 5) and joint(asked) == (12, 8)
differ = 0
for _ in range(1000):  # first price: the largest of the largest is the largest
    e = rng.random((2, 2))
    assert e.max(axis=1).max() == joint(e)[0]
    differ += layered(e)[0] < joint(e)[0]
    assert layered(e)[1] <= joint(e)[1]
# Of four equal bidders the two best share an exchange with probability 1/3,
# and then win; else the exchange of the larger second bid wins: even odds.
assert abs(differ / 1000 - 1 / 3) < 4 * np.sqrt(2 / 9 / 1000)
