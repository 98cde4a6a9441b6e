"""What a game program adds to alpha-beta: a table of positions met."""

from functools import cache

import numpy as np

inf = np.inf


# --8<-- [start:show]
def lead(i, low, high, coins, order, table, calls):
    """Lead of who moves at coin i: exact inside (low, high), else a bound."""
    calls.append(i)
    if i == len(coins):
        return 0
    kind, value = table.get(i, ("unknown", 0))
    if kind == "exact" or (kind == "at least" and value >= high):
        return value
    if kind == "at most" and value <= low:
        return value
    best, floor = -inf, low
    for k in [k for k in order if i + k <= len(coins)]:
        gain = sum(coins[i : i + k])
        bounds = gain - high, gain - floor  # as the other player sees them
        theirs = lead(i + k, *bounds, coins, order, table, calls)
        best = max(best, gain - theirs)
        floor = max(floor, best)
        if floor >= high:
            break
    kind = "exact" if low < best < high else "at least"
    table[i] = ("at most" if best <= low else kind, best)
    return best


# --8<-- [end:show]
class Forgets(dict):
    """A table that keeps nothing."""

    def __setitem__(self, key, value):
        pass


def minimax(coins):
    @cache
    def value(i):
        return max(
            (
                sum(coins[i : i + k]) - value(i + k)
                for k in range(1, min(3, len(coins) - i) + 1)
            ),
            default=0,
        )

    return value(0)


# --8<-- [start:run]
coins = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9, 3]
for order in ((1, 2, 3), (3, 2, 1)):
    for name, table in (("no table", Forgets()), ("a table", {})):
        calls = []
        value = lead(0, -inf, inf, coins, order, table, calls)
        print(f"{order}, {name:>8}: lead {value}, {len(calls):,} calls")
# --8<-- [end:run]
assert value == minimax(coins)
for seed in range(300):
    rng = np.random.default_rng(seed)
    row = [int(v) for v in rng.integers(-3, 10, int(rng.integers(0, 13)))]
    order, true = tuple(rng.permutation([1, 2, 3])), minimax(row)
    # A table filled by one question answers the next, with other bounds: its
    # bounds must not be taken for values, nor one kind for the other.
    table = {}
    for _ in range(6):
        low, high = sorted(rng.choice(np.arange(-15, 16), 2, replace=False))
        got = lead(0, low, high, row, order, table, [])
        if low < true < high:
            assert got == true
        elif true <= low:
            assert true <= got <= low
        else:
            assert high <= got <= true
    assert lead(0, -inf, inf, row, order, table, []) == true
    assert lead(0, -inf, inf, row, order, Forgets(), []) == true
    # One coin first: the first way through has no bounds, so every value is
    # exact, and each position makes its moves once.
    calls = []
    lead(0, -inf, inf, row, (1, 2, 3), {}, calls)
    n = len(row)
    assert len(calls) == 1 + sum(min(3, n - i) for i in range(n))
