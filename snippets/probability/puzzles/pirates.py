"""Pirates who share gold, by backward induction."""

from itertools import product


# --8<-- [start:show]
def shares(pirates, coins):
    """The first proposes; half of the votes, his own included, carry it.

    There are at most 2 coins + 2 pirates, so that bribes can be paid.
    """
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


def accepted(after, coins, most):
    """Proposals that carry, of all; None in ``after`` is one who would drown.

    With ``most``, more than half of the votes are needed.
    """
    n = len(after) + 1
    for others in product(range(coins + 1), repeat=n - 1):
        yes = 1 + sum(
            a is None or o > a for o, a in zip(others, after, strict=True)
        )
        if sum(others) <= coins and 2 * yes >= n + most:
            yield (coins - sum(others), *others)


def best(after, coins, most=False):
    """Those that keep the most for the proposer."""
    found = list(accepted(after, coins, most))
    return {p for p in found if p[0] == max(found)[0]}


for coins in range(2, 7):
    for n in range(1, 5):
        ours = tuple(shares(n + 1, coins))
        assert ours in best(shares(n, coins), coins) and sum(ours) == coins
assert best(shares(4, 6), 6) == {(4, 0, 1, 0, 1)}
# More than half: with two left the first drowns, whatever he proposes.
assert not list(accepted([6], 6, most=True))
assert best([None, 6], 6, most=True) == {(6, 0, 0)}
assert best([6, 0, 0], 6, most=True) == {(4, 0, 1, 1)}
five = best([4, 0, 1, 1], 6, most=True)
assert five == {(3, 0, 1, 2, 0), (3, 0, 1, 0, 2)}
