"""Tokens of one word in several languages, by merges learned on English."""

from collections import Counter
from itertools import pairwise

text = """
the water of the river runs down to the sea and the rain brings it back to
the hills where the river begins again when the winter comes the water in
the lake turns to ice and the children of the town walk over it in the
morning to reach the school on the other side in the spring the ice breaks
and the boats return with fish and salt and letters from the cities by the
sea the old woman at the harbour reads the letters to those who can not read
and takes some bread or a little fish for it she has done so for thirty
years and knows more about the people of the town than the people know about
themselves when the letters bring bad news she reads them slowly and waits
with the next line until the other has understood what has been said
"""
unseen = "the boats wait in the harbour until the ice on the river breaks"


def merge(pieces, pair):
    out = []
    for piece in pieces:
        if out and (out[-1], piece) == pair:
            out[-1] += piece
        else:
            out.append(piece)
    return out


def train_bpe(counts, n_merges):
    words = {w: [w[i : i + 1] for i in range(len(w))] for w in counts}
    merges = []
    while len(merges) < n_merges:
        pairs = Counter()
        for word, pieces in words.items():
            for pair in pairwise(pieces):
                pairs[pair] += counts[word]
        best = min(pairs, key=lambda pair: (-pairs[pair], pair))
        merges.append(best)
        words = {w: merge(pieces, best) for w, pieces in words.items()}
    return merges


def encode(word, merges):
    pieces = [word[i : i + 1] for i in range(len(word))]
    for pair in merges:
        pieces = merge(pieces, pair)
    return pieces


# --8<-- [start:show]
counts = Counter(word.encode() for word in text.split())  # UTF-8
merges = train_bpe(counts, 160)
water = {
    "English": "water",
    "German": "wasser",
    "Greek": "\u03bd\u03b5\u03c1\u03cc",  # four letters, two bytes each
    "Hindi": "\u092a\u093e\u0928\u0940",  # four signs, three bytes each
}
tokens = {}
for language, word in water.items():
    data = word.encode()
    tokens[language] = n = len(encode(data, merges))
    print(f"{language:8} {len(data):2} bytes, {n:2} tokens")
total = {}
for k in [0, 40, 80, 160]:
    words = [encode(w.encode(), merges[:k]) for w in unseen.split()]
    total[k] = sum(map(len, words))
    print(f"{k:3} merges:", total[k], "tokens")
# --8<-- [end:show]

size = {k: len(w.encode()) for k, w in water.items()}
assert tokens["Greek"] == size["Greek"] == 2 * len(water["Greek"])
assert tokens["Hindi"] == size["Hindi"] == 3 * len(water["Hindi"])
assert tokens["English"] == 1
pairs = Counter(p for w in text.split() for p in pairwise(w))
first = b"".join(merges[0]).decode()
assert pairs[tuple(first)] == max(pairs.values())
assert tokens["English"] < tokens["German"] < size["German"]
for word in [*water.values(), *unseen.split()]:
    assert b"".join(encode(word.encode(), merges)) == word.encode()
assert total[0] == len(unseen.replace(" ", "").encode())
assert total[0] > total[40] > total[80] > total[160] >= len(unseen.split())
assert total[0] - total[40] > total[40] - total[160]
