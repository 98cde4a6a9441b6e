"""Collects all texts below the prefix's node, which is the whole tree for "".

Fails: Neither a completion nor an update goes through all texts
"""


class Autocomplete:
    def __init__(self, k):
        self.k, self.root = k, {}

    def update(self, text, weight):
        node = self.root
        for character in text:
            node = node.setdefault(character, {})
        node["weight"] = -weight, text

    def complete(self, prefix):
        node = self.root
        for character in prefix:
            if character not in node:
                return []
            node = node[character]
        found, stack = [], [node]
        while stack:
            for key, below in stack.pop().items():
                if key != "weight":
                    stack.append(below)
                elif below[0]:
                    found.append(below)
        return [text for _, text in sorted(found)[: self.k]]
