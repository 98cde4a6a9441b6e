"""Shapley values of channels, and Markov removal, from counted journeys."""

import itertools
from math import comb

import numpy as np


# --8<-- [start:show]
def shapley_credit(rate, channels):
    """Mean gain of each channel over all orders in which they could join.

    rate: maps a frozenset of channels to the conversion rate with them.
    """
    orders = list(itertools.permutations(channels))
    credit = dict.fromkeys(channels, 0.0)
    for order in orders:
        seen = frozenset()
        for c in order:
            credit[c] += (rate[seen | {c}] - rate[seen]) / len(orders)
            seen |= {c}
    return credit


seen = {"": 2, "S": 8, "V": 3, "SV": 11}  # per cent who buy, by channels met
rate = {frozenset(k): v for k, v in seen.items()}
print("Shapley", shapley_credit(rate, "SV"))


# --8<-- [end:show]
# --8<-- [start:markov]
def removal_effect(paths, channel):
    """Share of conversions lost if every visit to the channel ends a journey.

    paths: (channels in order, journeys, conversions); first-order chain.
    """
    move = {}
    for steps, n, bought in paths:
        stops = ["start", *steps]
        for a, b in itertools.pairwise(stops):
            move[a, b] = move.get((a, b), 0) + n
        for end, k in (("buy", bought), ("none", n - bought)):
            move[stops[-1], end] = move.get((stops[-1], end), 0) + k
    names = sorted({a for a, _ in move})
    out = {a: sum(k for (x, _), k in move.items() if x == a) for a in names}
    chance = np.zeros(2)
    for i, gone in enumerate((None, channel)):
        keep = [a for a in names if a != gone]
        q = [[move.get((a, b), 0) / out[a] for b in keep] for a in keep]
        r = [move.get((a, "buy"), 0) / out[a] for a in keep]
        solved = np.linalg.solve(np.eye(len(keep)) - np.array(q), r)
        chance[i] = solved[keep.index("start")]
    return 1 - chance[1] / chance[0]


paths = [("S", 100, 10), ("V", 100, 0), ("VS", 100, 10)]
print("removal", *(f"{c} {removal_effect(paths, c):.2f}" for c in "SV"))
# --8<-- [end:markov]
got = shapley_credit(rate, "SV")
assert np.isclose(got["S"], 7) and np.isclose(got["V"], 2)
assert np.isclose(sum(got.values()), 11 - 2)
rng = np.random.default_rng(0)
sets = [
    frozenset(s) for k in range(5) for s in itertools.combinations("abcd", k)
]
game = {s: rng.normal() for s in sets}
got = shapley_credit(game, "abcd")

for c in "abcd":  # the weighted form
    want = sum(
        (game[s | {c}] - game[s]) / (4 * comb(3, len(s)))
        for s in sets
        if c not in s
    )
    assert np.isclose(got[c], want)
assert np.isclose(
    sum(got.values()), game[frozenset("abcd")] - game[frozenset()]
)
# removal by simulation of the chain
move = {"start": [("S", 1 / 3), ("V", 2 / 3)], "V": [("S", 0.5), ("none", 0.5)]}
move["S"] = [("buy", 0.1), ("none", 0.9)]


def simulate(gone, runs=100_000):
    rng, bought = np.random.default_rng(3), 0
    u = rng.random((runs, 4))
    for row in u:
        at = "start"
        for x in row:
            if at in ("buy", "none"):
                break
            at = move[at][0][0] if x < move[at][0][1] else move[at][1][0]
            if at == gone:
                at = "none"
        bought += at == "buy"
    return bought / runs


base = simulate(None)
assert abs(1 - simulate("V") / base - removal_effect(paths, "V")) < 0.04
assert removal_effect(paths, "S") == 1
# the card: three channels, none 1; A 3, B 2, C 1; AB 6, AC 3, BC 2; all 6
t = {"": 1, "A": 3, "B": 2, "C": 1, "AB": 6, "AC": 3, "BC": 2, "ABC": 6}
got = shapley_credit({frozenset(k): v for k, v in t.items()}, "ABC")
assert np.allclose([got[c] for c in "ABC"], [3, 2, 0])
assert np.isclose((1 / 3 + 2 / 3 * 1 / 2) * 20 / 200, 1 / 15)
assert np.isclose(removal_effect(paths, "V"), 0.5)
two = [("S", 10, 5), ("V", 10, 2), ("SV", 10, 4)]  # both sell: by hand
whole = 2 / 3 * (5 / 20 + 10 / 20 * 6 / 20) + 1 / 3 * 6 / 20
assert np.isclose(removal_effect(two, "V"), 1 - 2 / 3 * 5 / 20 / whole)
assert np.isclose(removal_effect(two, "S"), 1 - 1 / 3 * 6 / 20 / whole)
