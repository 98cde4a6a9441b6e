"""A bigram model by counts: a zero, and what smoothing does to it."""

from collections import Counter
from itertools import pairwise

import numpy as np


# --8<-- [start:show]
def bigram(texts, k=0.0):
    """P(next | previous) with k added to each count."""
    pairs, before, targets = Counter(), Counter(), set()
    for text in texts:
        tokens = ["<s>", *text.split(), "</s>"]
        pairs.update(pairwise(tokens))
        before.update(tokens[:-1])
        targets.update(tokens[1:])

    def p(new, old):
        return (pairs[old, new] + k) / (before[old] + k * len(targets))

    return p, targets


def perplexity(p, text):
    tokens = ["<s>", *text.split(), "</s>"]
    steps = [p(new, old) for old, new in pairwise(tokens)]
    with np.errstate(divide="ignore"):
        return np.exp(-np.mean(np.log(steps)))


texts = ["the cat sat", "the cat ran", "the dog sat"]
found = {}
for k in [0.0, 1.0, 0.1]:
    p, _ = bigram(texts, k)
    seen, new = perplexity(p, "the cat sat"), perplexity(p, "the dog ran")
    found[k] = seen, new
    print(f"k = {k}: seen {seen:.2f}, new {new:.2f}")
# --8<-- [end:show]

for k in (0.1, 1.0):
    p, targets = bigram(texts, k)
    for old in ["<s>", "the", "cat", "dog", "sat", "ran"]:
        assert np.isclose(sum(p(new, old) for new in targets), 1), (k, old)
assert np.allclose(found[0.0], [3**0.25, np.inf])
assert np.allclose(found[1.0], [72**0.25, (3969 / 16) ** 0.25])
assert found[0.0][0] < found[0.1][0] < found[1.0][0]
assert len(targets) == 6 and "<s>" not in targets
assert np.isclose(p("ran", "dog"), 1 / 7)
assert np.isclose(perplexity(p, "the dog ran"), (3969 / 16) ** 0.25)
plain, _ = bigram(texts)
assert np.isclose(plain("cat", "the"), 2 / 3)
assert np.isinf(perplexity(plain, "the dog ran"))
assert np.isclose(perplexity(plain, "the cat sat"), 3**0.25)
# Kneser-Ney with discount 3/4 on the three texts.
tokens = [["<s>", *text.split(), "</s>"] for text in texts]
pairs = Counter(pair for line in tokens for pair in pairwise(line))
after = {w: sum(new == w for _, new in pairs) for w in targets}
assert len(pairs) == 8 and after["sat"] == 2 and after["ran"] == 1


def kneser_ney(new, old):
    total = sum(n for (a, _), n in pairs.items() if a == old)
    kinds = sum(a == old for a, _ in pairs)
    kept = max(pairs[old, new] - 0.75, 0) / total
    return kept + 0.75 * kinds / total * after[new] / len(pairs)


for old in ["<s>", "the", "cat", "dog", "sat", "ran"]:
    assert np.isclose(sum(kneser_ney(new, old) for new in targets), 1), old
assert kneser_ney("sat", "dog") == 0.4375
assert kneser_ney("ran", "dog") == 0.09375
# The card: three texts of the letters a and b.
q, goal = bigram(["a b a", "a a", "b a"])
assert np.isclose(perplexity(q, "a b a"), (2 / 3 / 5 * 3 / 5) ** -0.25)
assert round(float(perplexity(q, "a b a")), 2) == 1.88
assert q("b", "b") == 0 and len(goal) == 3
q, goal = bigram(["a b a", "a a", "b a"], 1.0)
# b b: <s> to b, b to b, b to the end
steps = [q("b", "<s>"), q("b", "b"), q("</s>", "b")]
assert np.allclose(steps, [2 / 6, 1 / 5, 1 / 5])
assert round(float(perplexity(q, "b b")), 2) == 4.22
