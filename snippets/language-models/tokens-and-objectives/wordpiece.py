"""WordPiece: pairs scored by a ratio, words cut by the longest match."""

from collections import Counter
from itertools import pairwise


# --8<-- [start:show]
def scores(counts):
    """freq(ab) / (freq(a) freq(b)) of the first round of training."""
    single, pairs = Counter(), Counter()
    for word, n in counts.items():
        pieces = [word[0], *("##" + letter for letter in word[1:])]
        for piece in pieces:
            single[piece] += n
        for pair in pairwise(pieces):
            pairs[pair] += n
    return {(a, b): n / (single[a] * single[b]) for (a, b), n in pairs.items()}


def longest_match(word, vocabulary):
    pieces, start = [], 0
    while start < len(word):
        mark = "##" if start else ""
        for end in range(len(word), start, -1):
            if mark + word[start:end] in vocabulary:
                break
        else:
            return ["[UNK]"]  # the whole word is lost
        pieces.append(mark + word[start:end])
        start = end
    return pieces


# --8<-- [end:show]

# --8<-- [start:run]
found = scores({"her": 4, "hers": 3, "there": 2, "the": 6})
for a, b in sorted(found, key=found.get, reverse=True)[:2]:
    print(f"{a} {b}: {found[a, b]:.3f}")
vocabulary = {"t", "the", "h", "her", "##her", "##re", "##r", "##e", "##s"}
for word in ["there", "these", "then"]:
    print(word, "->", " ".join(longest_match(word, vocabulary)))
# --8<-- [end:run]

best = max(found, key=found.get)
assert best == ("t", "##h") and abs(found[best] - 8 / (8 * 8)) < 1e-15
assert abs(found["##r", "##s"] - 3 / (9 * 3)) < 1e-15
assert abs(found["##e", "##r"] - 9 / (17 * 9)) < 1e-15
assert longest_match("there", vocabulary) == ["the", "##re"]
assert longest_match("these", vocabulary) == ["the", "##s", "##e"]
assert longest_match("then", vocabulary) == ["[UNK]"]
assert longest_match("", vocabulary) == []
