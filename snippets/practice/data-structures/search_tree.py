"""Is it a search tree? Bounds from all ancestors; and common ancestors."""

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


# --8<-- [start:ancestor]
def lowest_common_ancestor(root, p, q):
    """p and q are nodes, perhaps the same; None if one is not in the tree."""
    parent, todo = {}, [(root, None)]
    while todo:
        node, above = todo.pop()
        if node is not None:
            parent[node] = above
            todo += [(node.left, node), (node.right, node)]
    if p not in parent or q not in parent:
        return None
    above_p = set()
    while p is not None:
        above_p.add(p)  # p counts as its own ancestor
        p = parent[p]
    while q not in above_p:
        q = parent[q]
    return q


# --8<-- [end:ancestor]
def in_search_tree(root, low, high):
    """Keys low <= high are present: the first node between them."""
    while not low <= root.key <= high:
        root = root.right if root.key < low else root.left
    return root


def paths(root):  # every node with the nodes from the root down to it
    found, todo = {}, [(root, ())]
    while todo:
        node, above = todo.pop()
        found[node] = (*above, node)
        for child in (node.left, node.right):
            if child is not None:
                todo.append((child, found[node]))
    return found


rng = random.Random(0)
for size in (1, 2, 3, 8, 15):
    for _ in range(20):
        root = some_tree(list(range(size)), rng)
        above = paths(root)
        for p in above:
            for q in above:
                both = [n for n in above[p] if n in above[q]]
                lca = lowest_common_ancestor(root, p, q)
                assert lca is both[-1]
                low, high = sorted((p.key, q.key))
                assert in_search_tree(root, low, high) is lca
        assert lowest_common_ancestor(root, root, Tree(0)) is None
        assert lowest_common_ancestor(root, Tree(0), root) is None
assert lowest_common_ancestor(None, root, root) is None  # an empty tree
# equal keys in different nodes: nodes are compared, not keys
left, right = Tree(7), Tree(7)
root = Tree(7, Tree(1, left), right)
assert lowest_common_ancestor(root, left, right) is root
assert lowest_common_ancestor(root, left, root.left) is root.left
# a chain deeper than Python's recursion
chain = bottom = Tree(0)
for key in range(5_000):
    bottom.right = Tree(key)
    bottom = bottom.right
assert lowest_common_ancestor(chain, bottom, chain.right) is chain.right
# the card
nodes = {key: Tree(key) for key in (6, 2, 8, 0, 4, 3, 5)}
for key, left, right in ((6, 2, 8), (2, 0, 4), (4, 3, 5)):
    nodes[key].left, nodes[key].right = nodes[left], nodes[right]
for p, q, lca in ((3, 0, 2), (3, 5, 4), (2, 5, 2), (0, 8, 6)):
    got = lowest_common_ancestor(nodes[6], nodes[p], nodes[q])
    assert got is nodes[lca] is in_search_tree(nodes[6], *sorted((p, q)))
