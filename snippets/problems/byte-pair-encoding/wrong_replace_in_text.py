"""Replaces in a text with spaces, where "t he" is found within "t her" too.

Fails: Merges are applied in the order learned
"""

from collections import Counter
from itertools import pairwise


def train_bpe(counts, n_merges):
    words = {word: list(word) for word in counts}
    merges = []
    for _ in range(n_merges):
        pairs = Counter()
        for word, pieces in words.items():
            for pair in pairwise(pieces):
                pairs[pair] += counts[word]
        if not pairs:
            break
        best = min(pairs, key=lambda pair: (-pairs[pair], pair))
        merges.append(best)
        words = {word: merge(pieces, best) for word, pieces in words.items()}
    return merges


def encode(word, merges):
    pieces = list(word)
    for pair in merges:
        pieces = merge(pieces, pair)
    return pieces


def merge(pieces, pair):
    return " ".join(pieces).replace(" ".join(pair), "".join(pair)).split()
