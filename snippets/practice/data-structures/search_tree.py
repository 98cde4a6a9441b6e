"""Is it a search tree? Bounds from all ancestors, against the parent alone."""

import itertools
import random
from math import inf


class Tree:
    def __init__(self, key, left=None, right=None):
        self.key, self.left, self.right = key, left, right


# --8<-- [start:show]
def is_search_tree(root):
    """All left of a node smaller, all right larger; finite numbers."""
    todo = [(root, -inf, inf)]
    while todo:
        node, low, high = todo.pop()
        if node is None:
            continue
        if not low < node.key < high:
            return False
        todo.append((node.left, low, node.key))
        todo.append((node.right, node.key, high))
    return True


def parents_only(node):
    if node is None:
        return True
    left, right = node.left, node.right
    if left is not None and not left.key < node.key:
        return False
    if right is not None and not node.key < right.key:
        return False
    return parents_only(left) and parents_only(right)


# --8<-- [end:show]
# --8<-- [start:run]
good = Tree(8, Tree(3, Tree(1), Tree(6)), Tree(10, None, Tree(14)))
bad = Tree(8, Tree(3, Tree(1), Tree(9)), Tree(10, None, Tree(14)))
for tree in good, bad:
    print("bounds:", is_search_tree(tree), " parents:", parents_only(tree))
# --8<-- [end:run]


def in_order(node):
    if node is None:
        return []
    return [*in_order(node.left), node.key, *in_order(node.right)]


def some_tree(keys, rng):
    if not keys:
        return None
    cut = rng.randrange(len(keys))
    left, right = some_tree(keys[:cut], rng), some_tree(keys[cut + 1 :], rng)
    return Tree(keys[cut], left, right)


rng, fooled, seen = random.Random(0), 0, set()
for _ in range(2_000):
    keys = sorted(rng.choices(range(-9, 9), k=rng.randrange(7)))
    if keys and rng.random() < 0.5:  # spoil one
        keys[rng.randrange(len(keys))] = rng.randrange(-9, 9)
    tree = some_tree(keys, rng)
    rising = all(a < b for a, b in itertools.pairwise(in_order(tree)))
    assert is_search_tree(tree) == rising  # equivalent, by another way
    fooled += parents_only(tree) and not rising
    seen.add(rising)
    assert parents_only(tree) or not rising  # necessary, not sufficient
assert fooled > 0 and seen == {True, False}
card = Tree(5, Tree(2), Tree(9, Tree(4), Tree(12)))
assert parents_only(card) and not is_search_tree(card)
assert in_order(card) == [2, 5, 4, 9, 12]
assert not is_search_tree(Tree(2, Tree(2)))  # ties, on either side
assert not is_search_tree(Tree(2, None, Tree(2)))
