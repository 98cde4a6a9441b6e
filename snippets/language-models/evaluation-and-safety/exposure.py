"""Exposure of a canary: its rank among all that it could have been."""

from collections import Counter
from itertools import product

import numpy as np


# --8<-- [start:show]
def exposure(loss, canary, candidates):
    """log2(number of candidates) - log2(rank of canary by loss)."""
    mine = loss(canary)
    rank = 1 + sum(loss(c) < mine for c in candidates)
    return np.log2(len(candidates)) - np.log2(rank)


def train(texts):
    """A character trigram model, smoothed: text -> loss in nats."""
    pairs, triples = Counter(), Counter()
    for text in texts:
        for i in range(len(text) - 2):
            pairs[text[i : i + 2]] += 1
            triples[text[i : i + 3]] += 1

    def loss(text):
        parts = [text[i : i + 3] for i in range(len(text) - 2)]
        return -sum(
            np.log((triples[t] + 0.1) / (pairs[t[:2]] + 1)) for t in parts
        )

    return loss


# --8<-- [end:show]
# --8<-- [start:run]
candidates = [f"pin {a}{b}{c}" for a, b, c in product("0123456789", repeat=3)]
for copies in (0, 1, 4, 16):
    values = []
    for seed in range(20):
        rng = np.random.default_rng(seed)
        secret, *others = rng.choice(candidates, size=61, replace=False)
        loss = train([secret] * copies + others)
        values.append(exposure(loss, secret, candidates))
    print(f"{copies:>2} copies: exposure {np.mean(values):.1f}")
    # --8<-- [end:run]
    means = globals().setdefault("means", [])
    means.append(np.mean(values))
assert means[0] < 2.5 and means[1] > means[0] + 1 and means[3] > 9
assert means[3] <= np.log2(1000)
# by hand: "ab" twice, then c once; ties count in the secret's favour
assert np.isclose(train(["abc", "abx"])("abc"), -np.log(1.1 / 3))
assert exposure({"a": 1, "b": 1}.get, "a", ["a", "b"]) == 1
# by hand: the card, rank 8 of 1,024: 7 bits; text: rank 1 of 1,000
order = {f"c{i}": i for i in range(1024)}
assert exposure(order.get, "c7", list(order)) == 7
assert exposure(order.get, "c0", list(order)) == 10
# a random rank: mean exposure is about log2(e) = 1.44
ranks = np.arange(1, 10**6 + 1)
assert abs(np.mean(6 * np.log2(10) - np.log2(ranks)) - 1.4427) < 1e-3
