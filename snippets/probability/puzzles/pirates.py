"""Pirates who share gold, by backward induction."""

from itertools import product


# --8<-- [start:show]
def shares(pirates, coins):
    """The first proposes; half of the votes, his own included, carry it."""
    after = [coins]  # what each gets if only the last is left
    for n in range(2, pirates + 1):
        needed = (n + 1) // 2 - 1  # votes besides his own
        cheapest = sorted(range(n - 1), key=lambda i: after[i])[:needed]
        bribes = [after[i] + 1 if i in cheapest else 0 for i in range(n - 1)]
        after = [coins - sum(bribes), *bribes]
    return after


for n in range(1, 6):
    print(n, shares(n, 100))
# --8<-- [end:show]


def best(after, coins):
    """The most the first of one pirate more can keep, of all proposals."""
    n = len(after) + 1
    kept = [
        own
        for others in product(range(coins + 1), repeat=n - 1)
        if (own := coins - sum(others)) >= 0
        and 2 * (1 + sum(o > a for o, a in zip(others, after, strict=True)))
        >= n
    ]
    return max(kept)


for coins in range(2, 7):
    for n in range(1, 5):
        assert shares(n + 1, coins)[0] == best(shares(n, coins), coins)
        assert sum(shares(n, coins)) == coins
