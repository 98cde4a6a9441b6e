"""Takes the longest known piece at each place, and forgets the order.

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
    known = {first + second for first, second in merges}
    pieces = []
    while word:
        size = max(
            (n for n in range(2, len(word) + 1) if word[:n] in known),
            default=1,
        )
        pieces.append(word[:size])
        word = word[size:]
    return pieces


def merge(pieces, pair):
    merged = []
    for piece in pieces:
        if merged and (merged[-1], piece) == pair:
            merged[-1] += piece
        else:
            merged.append(piece)
    return merged
