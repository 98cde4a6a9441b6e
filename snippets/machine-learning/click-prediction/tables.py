"""Where the memory and the arithmetic of a click model are."""

from itertools import combinations, pairwise

import numpy as np


# --8<-- [start:show]
def budget(rows, k, layers, hot=1, value=4, state=1):
    """Parameters, training bytes, table bytes read and multiplications.

    rows: rows of each table; k: width; layers: widths of a dense network;
    hot: values an example has in each field; value: bytes a number;
    state: numbers the optimiser keeps for each parameter.
    """
    table = sum(rows) * k
    dense = sum(a * b + b for a, b in pairwise(layers))
    F = len(rows)
    pairs = F * (F - 1) // 2
    return {
        "table": table,
        "dense": dense,
        "training": (table + dense) * value * (1 + state),
        "read": F * hot * k * value,
        "products": pairs * k + dense,
    }


rows = [200_000_000, 50_000_000, 5_000_000] + [100_000] * 20
layers = [23 * 64 + 253, 512, 256, 1]
b = budget(rows, 64, layers)
print(f"numbers in tables       {b['table'] / 1e9:7.2f} thousand million")
print(f"numbers in the network  {b['dense'] / 1e6:7.2f} million")
print(f"training, float32       {b['training'] / 1e9:7.1f} GB")
half = budget(rows, 64, layers, value=2, state=0)
print(f"serving, 16 bits        {half['training'] / 1e9:7.1f} GB")
print(f"read an example         {b['read']:7d} bytes of {len(rows)} rows")
print(f"multiplications         {b['products'] / 1e6:7.2f} million")
# --8<-- [end:show]

assert b["table"] > 1000 * b["dense"]
assert b["table"] == 257_000_000 * 64
assert np.isclose(b["training"], 8 * (16.448e9 + b["dense"]))
W = [np.zeros((j, i)) for i, j in pairwise(layers)]
assert b["dense"] == sum(w.size + len(w) for w in W)
assert layers[0] == 23 * 64 + 23 * 22 // 2
seen = len(list(combinations(rows, 2)))
assert b["products"] == seen * 64 + b["dense"] and seen * 64 == 16_192
# reading is what the network's weights are not: each row of another place
assert b["read"] == 23 * 256
# the card: 80 million ads, 40 million users, width 32, two bytes to serve
card = budget([80_000_000, 40_000_000], 32, [64, 1], value=4, state=1)
assert np.isclose(card["training"] / 1e9, 30.7, atol=0.05)
assert np.isclose(120e6 * 32 * 2 / 1e9, 7.68)
assert np.isclose(30.72 + 120e6 * 32 * 4 / 1e9, 46.08)
assert np.isclose(120e6 * (32 * 4 + 4) / 1e9, 15.84)
