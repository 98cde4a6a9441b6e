"""BLEU: clipped n-gram precision, geometric mean, brevity penalty."""

from collections import Counter

import numpy as np


# --8<-- [start:show]
def ngrams(tokens, n):
    return Counter(tuple(tokens[i : i + n]) for i in range(len(tokens) - n + 1))


def bleu(candidates, references, N=4):
    """BLEU of a corpus; lists of token lists, one reference each."""
    hits, total, c, r = np.zeros(N), np.zeros(N), 0, 0
    for cand, ref in zip(candidates, references, strict=True):
        c, r = c + len(cand), r + len(ref)
        for n in range(1, N + 1):
            mine = ngrams(cand, n)
            hits[n - 1] += (mine & ngrams(ref, n)).total()  # clipped
            total[n - 1] += mine.total()
    if hits.min() == 0:
        return 0.0
    brevity = min(1.0, np.exp(1 - r / c))
    return brevity * np.exp(np.log(hits / total).mean())


# --8<-- [end:show]
# --8<-- [start:run]
ref = "the old cat sat on the red mat".split()
for text in [
    "the old cat sat on the mat",
    "the the the the the the the the",
    "on a crimson rug the aged feline was sitting",
    "the old cat never sat on the red mat",
]:
    print(f"{bleu([text.split()], [ref], N=2):.2f}  {text}")
# --8<-- [end:run]
one = bleu(["the old cat sat on the mat".split()], [ref], N=2)
assert abs(one - np.exp(-1 / 7) * np.sqrt(1 * 5 / 6)) < 1e-12
assert abs(bleu([["the"] * 8], [ref], N=1) - 2 / 8) < 1e-12
assert abs(bleu([ref], [ref]) - 1) < 1e-12
assert bleu([[]], [ref]) == 0
never = "the old cat never sat on the red mat".split()
assert abs(bleu([never], [ref], N=2) - np.sqrt(8 / 9 * 6 / 8)) < 1e-12
# a corpus pools counts; it is not the mean of the sentences
pair = (
    ["a b c d e f".split(), "a x".split()],
    ["a b c d e f".split(), "a b".split()],
)
pooled = bleu(*pair, N=2)
assert abs(pooled - np.sqrt(7 / 8 * 5 / 6)) < 1e-12
alone = [bleu([x], [y], N=2) for x, y in zip(*pair, strict=True)]
assert alone == [1, 0] and abs(pooled - np.mean(alone)) > 0.3
# the card
card = bleu(
    ["a dog ran in the park".split()],
    ["a dog ran fast in the big park".split()],
    N=2,
)
assert abs(card - np.exp(1 - 8 / 6) * np.sqrt(1 * 3 / 5)) < 1e-12
assert abs(card - 0.555) < 5e-4
# lengths are pooled too: 6 words against 10, all of them right
cands, refs = ["a b c d".split(), "a b".split()], ["a b c d", "a b c d e f"]
got = bleu(cands, [r.split() for r in refs], N=1)
assert abs(got - np.exp(1 - 10 / 6)) < 1e-12
assert bleu([["a"]], [["a"]], N=2) == 0  # no pair at all
