"""Adds the weight to the old one, instead of replacing it.

Fails: A new weight replaces the old one, also if it is less
"""


class Node:
    def __init__(self):
        self.children = {}
        self.own = []
        self.best = []


class Autocomplete:
    def __init__(self, k):
        self.k = k
        self.root = Node()

    def update(self, text, weight):
        path = [self.root]
        for character in text:
            path.append(path[-1].children.setdefault(character, Node()))
        if weight:
            old = path[-1].own[0][0] if path[-1].own else 0
            path[-1].own = [(old - weight, text)]
        else:
            path[-1].own = []
        for node in reversed(path):
            entries = list(node.own)
            for child in node.children.values():
                entries += child.best
            node.best = sorted(entries)[: self.k]

    def complete(self, prefix):
        node = self.root
        for character in prefix:
            if character not in node.children:
                return []
            node = node.children[character]
        return [text for _, text in node.best]
