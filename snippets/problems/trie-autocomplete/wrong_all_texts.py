"""Looks through all texts at each completion.

Fails: Neither a completion nor an update goes through all texts
"""


class Autocomplete:
    def __init__(self, k):
        self.k, self.weights = k, {}

    def update(self, text, weight):
        self.weights[text] = weight

    def complete(self, prefix):
        found = []
        for text, weight in self.weights.items():
            if weight and text.startswith(prefix):
                found.append((-weight, text))
        return [text for _, text in sorted(found)[: self.k]]
