"""Byte-pair encoding: trained on four words, applied to others."""

from collections import Counter
from itertools import pairwise


# --8<-- [start:show]
def merge(pieces, pair):
    """Join each adjacent occurrence of the pair, from left to right."""
    out = []
    for piece in pieces:
        if out and (out[-1], piece) == pair:
            out[-1] += piece
        else:
            out.append(piece)
    return out


def train_bpe(counts, n_merges):
    """Merges in the order learned; counts > 0 of words, all str or bytes."""
    words = {w: [w[i : i + 1] for i in range(len(w))] for w in counts}
    merges = []
    while len(merges) < n_merges:
        pairs = Counter()
        for word, pieces in words.items():
            for pair in pairwise(pieces):
                pairs[pair] += counts[word]
        if not pairs:
            break
        best = min(pairs, key=lambda pair: (-pairs[pair], pair))
        merges.append(best)
        words = {w: merge(pieces, best) for w, pieces in words.items()}
    return merges


# --8<-- [end:show]


# --8<-- [start:encode]
def encode(word, merges):
    """Pieces of one word: every merge once, in the order learned."""
    pieces = [word[i : i + 1] for i in range(len(word))]
    for pair in merges:
        pieces = merge(pieces, pair)
    return pieces


# --8<-- [end:encode]

# --8<-- [start:run]
counts = {"her": 4, "hers": 3, "there": 2, "the": 6}
merges = train_bpe(counts, 4)
print("merges:", " ".join("+".join(pair) for pair in merges))
for word in ["there", "herder"]:
    print(word, "->", " ".join(encode(word, merges)))
# --8<-- [end:run]

assert merges == [("h", "e"), ("he", "r"), ("t", "he"), ("her", "s")]
assert encode("there", merges) == ["t", "her", "e"]
assert encode("there", merges[::-1]) != encode("there", merges)
assert merge(list("aaaaa"), ("a", "a")) == ["aa", "aa", "a"]
assert merge(["ab", "a", "b"], ("a", "b")) == ["ab", "ab"]
assert merge(["a", "bc"], ("ab", "c")) == ["a", "bc"]
assert train_bpe({"": 3, "x": 1}, 5) == [] and encode("", merges) == []
assert train_bpe({"ba": 1, "ab": 1}, 1) == [("a", "b")]  # tie


def lowest_rank(word, merges):
    """The other way to say it: always the earliest merge that is present."""
    pieces = [word[i : i + 1] for i in range(len(word))]
    rank = {pair: r for r, pair in enumerate(merges)}
    while True:
        present = [p for p in pairwise(pieces) if p in rank]
        if not present:
            return pieces
        pieces = merge(pieces, min(present, key=rank.get))


more = train_bpe(counts, 99)
for merges_ in (merges, more):
    for word in [*counts, "herder", "hersthe", "hehehe"]:
        assert encode(word, merges_) == lowest_rank(word, merges_)
        assert "".join(encode(word, merges_)) == word
assert all(len(encode(word, more)) == 1 for word in counts)
assert more[4] == ("her", "e")  # tie with t+her, taken by the alphabet
# The card: other words, other counts.
card = train_bpe({"ten": 5, "tent": 3, "net": 4, "nets": 2}, 4)
assert card == [("e", "n"), ("t", "en"), ("e", "t"), ("n", "et")]
assert encode("tents", card) == ["ten", "t", "s"]
assert encode("netent", card) == ["n", "e", "ten", "t"]
five = train_bpe({"ten": 5, "tent": 3, "net": 4, "nets": 2}, 5)
assert five[4] == ("ten", "t") and encode("tents", five) == ["tent", "s"]
assert len({"n", "e", "t", "s"}) + len(card) == 8
