"""Takes the pair that was met first among equally frequent ones.

Fails: Of equally frequent pairs the smallest wins
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
        best = max(pairs, key=pairs.get)
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
