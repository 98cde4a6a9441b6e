"""Removes a text by cutting off its node, with all texts that it begins.

Fails: A weight of 0 removes a text, but none that it begins
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
        path[-1].own = [(-weight, text)] if weight else []
        if not weight:
            del path[-2].children[text[-1]]
            path.pop()
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
