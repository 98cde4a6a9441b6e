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
