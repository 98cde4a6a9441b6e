"""Parameters and FLOPs of a vision transformer."""

import math


# --8<-- [start:show]
def vit(side, p, d=768, layers=12, classes=1000):
    """Tokens, parameters, FLOPs of the blocks: with weights, with tokens."""
    T = (side // p) ** 2 + 1  # patches and the class token
    attention = 4 * (d * d + d)  # queries, keys, values, output
    mlp = (d * 4 * d + 4 * d) + (4 * d * d + d)
    block = attention + mlp + 2 * 2 * d  # two layer norms
    ends = (3 * p * p * d + d) + d + T * d  # patches, class, positions
    ends += 2 * d + d * classes + classes  # last norm, head
    weights = layers * 24 * T * d * d  # 8 for attention, 16 for the MLP
    tokens = layers * 4 * T * T * d  # scores, and the weighted sum
    return T, layers * block + ends, weights, tokens


for side, p in ((224, 32), (224, 16), (448, 16), (896, 16)):
    T, parameters, weights, tokens = vit(side, p)
    print(f"{side} / {p}: T = {T:4}, {parameters / 1e6:.1f} M parameters, "
          f"GFLOPs {weights / 1e9:6.1f} + {tokens / 1e9:6.1f}")  # fmt: skip
# --8<-- [end:show]
# Twice the side: about 4 times the first kind, about 16 times the second.
small, large = vit(224, 16), vit(448, 16)
assert 3.9 < large[2] / small[2] < 4 and 15.5 < large[3] / small[3] < 16
# Parameters, from the shapes of all arrays.
for side, p, d, layers, K in ((224, 16, 768, 12, 1000), (20, 5, 8, 3, 7)):
    block = 4 * [(d, d), (d,)] + [(4 * d, d), (4 * d,), (d, 4 * d), (d,)]
    block += 2 * [(d,), (d,)]  # scale and shift of the norms
    rest = [(d, 3, p, p), (d,), (d,), ((side // p) ** 2 + 1, d)]
    rest += [(d,), (d,), (K, d), (K,)]
    count = sum(map(math.prod, layers * block + rest))
    assert vit(side, p, d, layers, K)[1] == count
# Products, from the shapes: (T, a) times (a, b) costs 2 T a b.
d, T = 384, 577
pairs = 4 * [(d, d)] + [(d, 4 * d), (4 * d, d)]
assert vit(384, 16, d)[2] == 12 * sum(2 * T * a * b for a, b in pairs)
assert vit(384, 16, d)[3] == 12 * (2 * T * d * T + 2 * T * T * d)
# The two kinds are equal at T = 6 d.
T = 6 * 768
assert 24 * T * 768**2 == 4 * T * T * 768
# The share of the second kind is T / (T + 6 d).
for side in (224, 448, 896):
    T, _, a, b = vit(side, 16)
    assert abs(b / (a + b) - T / (T + 6 * 768)) < 1e-12
# The card: 384 by 384, patches of 16 (then 8), width 384, 12 layers.
T, _, a, b = vit(384, 16, d=384)
assert T == 577 and abs(b / (a + b) - 577 / 2881) < 1e-12
assert round(a / 1e9, 1) == 24.5 and round(b / 1e9, 1) == 6.1
T8, _, a8, b8 = vit(384, 8, d=384)
assert T8 == 2305 and abs(b8 / (a8 + b8) - 0.5) < 0.001
assert round((a8 + b8) / (a + b), 1) == 6.4
assert round(T8 * T8 / T / T) == 16 and 16 * 16 * 3 * 384 + 384 == 295_296
