"""Minimax with alpha-beta: the same value from far fewer leaves."""

import numpy as np


# --8<-- [start:show]
def alpha_beta(node, low, high, maximise):
    """Value of node, and the number of leaves looked at.

    A leaf is a number, any other node a non-empty list of its children. One
    player can already force at least low, the other at most high.
    """
    if not isinstance(node, list):
        return node, 1
    best, leaves = (-np.inf if maximise else np.inf), 0
    for child in node:
        value, n = alpha_beta(child, low, high, not maximise)
        leaves += n
        if maximise:
            best = max(best, value)
            low = max(low, best)
        else:
            best = min(best, value)
            high = min(high, best)
        if low >= high:
            break  # the opponent will not let the game come here
    return best, leaves


# --8<-- [end:show]
def minimax(node, maximise):
    if not isinstance(node, list):
        return node
    pick = max if maximise else min
    return pick(minimax(child, not maximise) for child in node)


def random_tree(b, d, rng):
    if d == 0:
        return float(rng.random())
    return [random_tree(b, d - 1, rng) for _ in range(b)]


def ordered(node, maximise, best_first):
    """The same tree, children sorted by their true value for who moves."""
    if not isinstance(node, list):
        return node
    children = [ordered(child, not maximise, best_first) for child in node]
    children.sort(
        key=lambda child: minimax(child, not maximise),
        reverse=maximise == best_first,
    )
    return children


# --8<-- [start:run]
print(alpha_beta([[4, 7, 5], [3, 9, 8], [6, 2, 1]], -np.inf, np.inf, True))
for d in (4, 6):
    tree = random_tree(4, d, np.random.default_rng(0))
    looked = []
    for first in (True, None, False):  # best first, as it comes, worst first
        trial = tree if first is None else ordered(tree, True, first)
        looked.append(alpha_beta(trial, -np.inf, np.inf, True)[1])
    print(f"4^{d} = {4**d} leaves; best, random, worst order: {looked}")
# --8<-- [end:run]

inf = np.inf
for seed in range(40):
    rng = np.random.default_rng(seed)
    b, d = int(rng.integers(1, 5)), int(rng.integers(0, 5))
    tree, side = random_tree(b, d, rng), bool(seed % 2)
    value, leaves = alpha_beta(tree, -inf, inf, side)
    assert value == minimax(tree, side)
    best, least = alpha_beta(ordered(tree, side, True), -inf, inf, side)
    # The best case of Knuth and Moore; no order can do with fewer.
    assert best == value and least == b ** (d // 2) + b ** ((d + 1) // 2) - 1
    assert least <= leaves <= b**d
    # A value outside the bounds is one itself: the truth lies as far out.
    low, high = np.sort(rng.random(2))
    cut, _ = alpha_beta(tree, low, high, side)
    if low < cut < high:
        assert cut == value
    else:
        assert value <= cut if cut <= low else value >= cut
    # Ties, which rounding makes common, do not change the value.
    tied = [[round(3 * rng.random()) for _ in range(3)] for _ in range(4)]
    assert alpha_beta(tied, -inf, inf, side)[0] == minimax(tied, side)
# A reply as bad as what we have already is bad enough.
assert alpha_beta([[1, 2], [1, 0]], -inf, inf, True) == (1, 3)
# Its value is then a bound: the second move looks as good as the first.
assert alpha_beta([1, 0], 1, inf, False)[0] == 1 > minimax([1, 0], False)
# The card: three replies each, our move at the root.
card = [[6, 8, 5], [9, 4, 7], [2, 9, 8]]
assert alpha_beta(card, -inf, inf, True) == (5, 3 + 2 + 1)
assert alpha_beta([card[1], card[0], card[2]], -inf, inf, True) == (
    5,
    3 + 3 + 1,
)
# One depth after the other, each in the best order: less than a third of the
# leaves of one search of depth six in random order.
tree = random_tree(4, 6, np.random.default_rng(0))
deeper = [
    alpha_beta(
        ordered(random_tree(4, d, np.random.default_rng(d)), True, True),
        -inf,
        inf,
        True,
    )[1]
    for d in range(1, 7)
]
assert deeper == [4 ** (d // 2) + 4 ** ((d + 1) // 2) - 1 for d in range(1, 7)]
assert 3 * sum(deeper) < alpha_beta(tree, -inf, inf, True)[1]
