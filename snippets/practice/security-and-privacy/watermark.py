"""The green-list watermark: written, paraphrased, tested."""

import numpy as np
from scipy.stats import norm


# --8<-- [start:show]
def watermark_z(tokens, green, gamma):
    """tokens: (n,) ids; green[a, b]: b is green after a; pairs once."""
    pairs = np.stack([tokens[:-1], tokens[1:]], axis=1)
    pairs = np.unique(pairs, axis=0)
    n = len(pairs)
    if n == 0:
        return 0.0
    hits = green[pairs[:, 0], pairs[:, 1]].sum()
    return float((hits - gamma * n) / np.sqrt(gamma * (1 - gamma) * n))


# --8<-- [end:show]
V, gamma = 400, 0.5
rng = np.random.default_rng(0)
rank = np.random.default_rng(1).random((V, V)).argsort(1).argsort(1)
green = rank < gamma * V  # half of the vocabulary after each token


def write(n, spread, bias):
    """Tokens of an invented model: random logits, bias for green ones."""
    tokens = [0]
    for _ in range(n):
        logits = spread * rng.normal(size=V) + bias * green[tokens[-1]]
        tokens.append(int(np.argmax(logits + rng.gumbel(size=V))))
    return np.array(tokens)


# --8<-- [start:run]
def reworded(tokens, share):
    new = rng.integers(0, V, len(tokens))
    return np.where(rng.random(len(tokens)) < share, new, tokens)


print("tokens  bias  spread   z: as written  30 % replaced  60 %")
for n, bias, spread in (
    (200, 0, 1), (50, 2, 1), (200, 2, 1), (800, 2, 1), (200, 2, 8)
):  # fmt: skip
    texts = [write(n, spread, bias) for _ in range(10)]
    z = [
        np.mean([watermark_z(reworded(t, s), green, gamma) for t in texts])
        for s in (0, 0.3, 0.6)
    ]
    print(
        f"{n:6}  {bias:4}  {spread:6}  {z[0]:14.1f}  {z[1]:13.1f}  {z[2]:4.1f}"
    )
    # --8<-- [end:run]
    if bias == 0:
        assert np.max(np.abs(z)) < 4 / np.sqrt(10)
    elif n >= 200 and spread == 1:
        # a pair survives if neither of its tokens was replaced
        for s, got in zip((0.3, 0.6), z[1:], strict=True):
            assert abs(got / z[0] - (1 - s) ** 2) < 0.12
    if spread == 8:
        assert z[0] < 6
# the statistic by hand: 0 1 0 1 2 has the pairs 01, 10, 12
g = np.zeros((3, 3), dtype=bool)
g[0, 1] = g[1, 2] = True
got = watermark_z(np.array([0, 1, 0, 1, 2]), g, 0.25)
assert np.isclose(got, (2 - 0.75) / np.sqrt(3 * 0.25 * 0.75))
assert watermark_z(np.array([5]), np.zeros((9, 9), dtype=bool), 0.5) == 0
# a phrase said twenty times is one observation, not twenty
phrase = rng.integers(0, V, 8)
false, false_raw = 0, 0
for key in range(150):
    lists = np.random.default_rng(key).random((V, V)) < gamma
    text = np.tile(phrase, 20)
    false += watermark_z(text, lists, gamma) > 3.3
    hits = lists[text[:-1], text[1:]].sum()
    false_raw += (hits - 159 / 2) / np.sqrt(159 / 4) > 3.3
assert false == 0 and false_raw > 15
# the card: 140 of 200 green; text: a million human texts
assert round((140 - 100) / np.sqrt(50), 2) == 5.66
assert round(1e6 * norm.sf(4)) == 32 and round(1e6 * norm.sf(2)) == 22_750
assert round(norm.isf(0.01 / 1e6), 2) == 5.61
assert round(5.66 * 0.8**2, 1) == 3.6
