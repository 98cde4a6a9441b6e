"""Keeps all texts of each prefix in a set, and sorts it at each completion.

Fails: Neither a completion nor an update compares all weights
"""


class Autocomplete:
    def __init__(self, k):
        self.k, self.weights, self.entries = k, {}, {}

    def update(self, text, weight):
        old = self.weights.pop(text, 0)
        for n in range(len(text) + 1):
            entries = self.entries.setdefault(text[:n], set())
            entries.discard((-old, text))
            if weight:
                entries.add((-weight, text))
        if weight:
            self.weights[text] = weight

    def complete(self, prefix):
        entries = self.entries.get(prefix, ())
        return [text for _, text in sorted(entries)[: self.k]]
