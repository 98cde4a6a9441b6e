"""Three depth-first orders and the level order of a binary tree."""

import random
import sys


# --8<-- [start:show]
class Tree:
    def __init__(self, key, left=None, right=None):
        self.key, self.left, self.right = key, left, right


def walk(node, order):
    """Keys in "pre", "in" or "post" order: when does a node speak?"""
    if node is not None:
        if order == "pre":
            yield node.key
        yield from walk(node.left, order)
        if order == "in":
            yield node.key
        yield from walk(node.right, order)
        if order == "post":
            yield node.key


def levels(root):
    row, rows = [root], []  # the present row, with None for no child
    while row := [node for node in row if node is not None]:
        rows.append([node.key for node in row])
        row = [child for node in row for child in (node.left, node.right)]
    return rows


# --8<-- [end:show]
# --8<-- [start:run]
root = Tree(8, Tree(3, Tree(1), Tree(6)), Tree(10, None, Tree(14)))
for order in "pre", "in", "post":
    print(f"{order:4}", *walk(root, order))
print("rows", levels(root))
# --8<-- [end:run]


def insert(node, key):
    if node is None:
        return Tree(key)
    if key < node.key:
        node.left = insert(node.left, key)
    else:
        node.right = insert(node.right, key)
    return node


def depths(node, depth=0):
    """Pairs (depth, key), left before right."""
    if node is None:
        return []
    here = [(depth, node.key)]
    return depths(node.left, depth + 1) + here + depths(node.right, depth + 1)


rng = random.Random(0)
assert levels(None) == [] and list(walk(None, "in")) == []
for _ in range(300):
    keys = rng.sample(range(-20, 20), rng.randrange(1, 12))
    tree = None
    for key in keys:
        tree = insert(tree, key)
    assert list(walk(tree, "in")) == sorted(keys)  # a search tree, in order
    again = None  # inserting in pre-order builds the same tree
    for key in walk(tree, "pre"):
        again = insert(again, key)
    assert levels(again) == levels(tree)
    flat = [key for row in levels(tree) for key in row]
    by_depth = sorted(depths(tree), key=lambda pair: pair[0])
    assert flat == [key for _, key in by_depth]
    place = {key: i for i, key in enumerate(walk(tree, "post"))}
    nodes = [tree]
    for node in nodes:  # children stand before their parents
        for child in (node.left, node.right):
            if child is not None:
                assert place[child.key] < place[node.key]
                nodes.append(child)
deep = None
for key in range(sys.getrecursionlimit()):
    deep = Tree(key, deep)
assert len(levels(deep)) == sys.getrecursionlimit()  # the loop gets through
try:
    list(walk(deep, "pre"))
    raise AssertionError("recursion should have been too deep")
except RecursionError:
    pass
