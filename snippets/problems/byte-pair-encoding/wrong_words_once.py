"""Counts each distinct word once, however often it occurs.

Fails: Merges come in the order of their counts
"""

from collections import Counter
from itertools import pairwise


def train_bpe(counts, n_merges):
    words = {word: list(word) for word in counts}
    merges = []
    for _ in range(n_merges):
        pairs = Counter()
        for pieces in words.values():
            for pair in pairwise(pieces):
                pairs[pair] += 1
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
    merged = []
    for piece in pieces:
        if merged and (merged[-1], piece) == pair:
            merged[-1] += piece
        else:
            merged.append(piece)
    return merged
