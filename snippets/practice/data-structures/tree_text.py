"""A binary tree as text and back, without recursion."""

import random


class Tree:
    def __init__(self, key, left=None, right=None):
        self.key, self.left, self.right = key, left, right


# --8<-- [start:show]
def dump(root):
    """Keys in pre-order, # for each missing child."""
    words, todo = [], [root]
    while todo:
        node = todo.pop()
        words.append("#" if node is None else str(node.key))
        if node is not None:
            todo += [node.right, node.left]  # left comes off first
    return " ".join(words)


def parse(text):
    """The tree that `dump` wrote; ValueError if the text is none."""
    top = Tree(None)  # a helper: the root becomes its left child
    free = [(top, "left")]  # places to be filled, the next one last
    for word in text.split():
        if not free:
            raise ValueError("words after the end")
        parent, side = free.pop()
        if word != "#":
            node = Tree(int(word))
            setattr(parent, side, node)  # parent.left or parent.right
            free += [(node, "right"), (node, "left")]
    if free:
        raise ValueError("the text ends too early")
    return top.left


# --8<-- [end:show]
# --8<-- [start:run]
tree = Tree(8, Tree(3, Tree(1), Tree(-6)), Tree(8, None, Tree(14)))
print(dump(tree), "| same again:", dump(parse(dump(tree))) == dump(tree))
print(dump(Tree(1, Tree(2))), "and", dump(Tree(1, None, Tree(2))))
print("empty:", dump(None), parse("#"))
# --8<-- [end:run]


def same(a, b):
    if a is None or b is None:
        return a is b
    return a.key == b.key and same(a.left, b.left) and same(a.right, b.right)


def some_tree(n, rng):
    if n == 0:
        return None
    left = rng.randrange(n)
    return Tree(
        rng.randrange(-3, 4), some_tree(left, rng), some_tree(n - 1 - left, rng)
    )


rng, texts = random.Random(0), {}
for _ in range(1_000):
    n = rng.randrange(7)
    tree = some_tree(n, rng)
    text = dump(tree)
    assert same(parse(text), tree)
    assert len(text.split()) == 2 * n + 1  # n keys, n + 1 missing children
    assert same(texts.setdefault(text, tree), tree)  # no two share a text
    for broken in " ".join(text.split()[:-1]), text + " #":
        try:
            parse(broken)
            raise AssertionError("accepted " + broken)
        except ValueError:
            pass
deep = None
for key in range(20_000):  # deeper than Python recurses
    deep = Tree(key, None, deep)
copy = parse(dump(deep))
assert dump(copy) == dump(deep)
while deep is not None:  # link by link: freed as a whole it goes as deep
    deep, copy = deep.right, copy.right
