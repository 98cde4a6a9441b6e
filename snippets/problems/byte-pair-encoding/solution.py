from collections import Counter
from itertools import pairwise


def train_bpe(counts: dict[str, int], n_merges: int) -> list[tuple[str, str]]:
    """Learns merges from words and how often each occurs.

    Returns at most n_merges pairs of pieces, in the order learned.
    """
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


def encode(word: str, merges: list[tuple[str, str]]) -> list[str]:
    """Cuts a word into pieces by merges in the order learned."""
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
