"""Keeps some entries more than k at each node, and forgets all others.

Fails: A text that was pushed out returns when others fall or vanish
"""


class Node:
    def __init__(self):
        self.children, self.best = {}, []


class Autocomplete:
    def __init__(self, k):
        self.k, self.root = k, Node()

    def update(self, text, weight):
        path = [self.root]
        for character in text:
            path.append(path[-1].children.setdefault(character, Node()))
        for node in path:
            entries = [entry for entry in node.best if entry[1] != text]
            if weight:
                entries.append((-weight, text))
            node.best = sorted(entries)[: 5 * self.k]

    def complete(self, prefix):
        node = self.root
        for character in prefix:
            if character not in node.children:
                return []
            node = node.children[character]
        return [text for _, text in node.best[: self.k]]
