"""Sorts by weight and text in descending order, which reverses the alphabet.

Fails: The best k by weight, of equal weights the first in the alphabet
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
        path[-1].own = [(weight, text)] if weight else []
        for node in reversed(path):
            entries = list(node.own)
            for child in node.children.values():
                entries += child.best
            node.best = sorted(entries, reverse=True)[: self.k]

    def complete(self, prefix):
        node = self.root
        for character in prefix:
            if character not in node.children:
                return []
            node = node.children[character]
        return [text for _, text in node.best]
