"""Offers the text to the lists on its path, but brings back none pushed out.

Fails: A new weight replaces the old one, also if it is less
"""


class Node:
    def __init__(self):
        self.children, self.best = {}, []


class Autocomplete:
    def __init__(self, k):
        self.k, self.root, self.weights = k, Node(), {}

    def update(self, text, weight):
        self.weights[text] = weight
        node = self.root
        self._offer(node, text)
        for character in text:
            node = node.children.setdefault(character, Node())
            self._offer(node, text)

    def _offer(self, node, text):
        if text not in node.best:
            node.best.append(text)
        node.best = [t for t in node.best if self.weights[t]]
        node.best.sort(key=lambda t: (-self.weights[t], t))
        del node.best[self.k :]

    def complete(self, prefix):
        node = self.root
        for character in prefix:
            if character not in node.children:
                return []
            node = node.children[character]
        return list(node.best)
