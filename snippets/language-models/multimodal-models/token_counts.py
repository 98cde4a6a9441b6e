"""What an image costs in the stated language model."""

import numpy as np


# --8<-- [start:show]
def visual_tokens(height, width, side=336, p=14, join=1):
    """Cut into tiles of side by side, add a small view of the whole if there
    is more than one; each block of join by join patches is one token."""
    tiles = int(np.ceil(height / side) * np.ceil(width / side))
    tiles += tiles > 1
    return tiles * (side // p // join) ** 2


N, L, d = 6.74e9, 32, 4096  # the stated model; an FP16 number has 2 bytes
cache = 2 * L * d * 2  # bytes a token: keys and values of all layers
print("                        tokens   cache MiB   TFLOP (2 N a token)")
for name, tokens in (
    ("caption, 40 tokens", 40),
    ("336 by 336", visual_tokens(336, 336)),
    ("672 by 1008, tiles", visual_tokens(672, 1008)),
    ("the same, joined 2 x 2", visual_tokens(672, 1008, join=2)),
    ("60 frames of 336", 60 * visual_tokens(336, 336)),
):
    print(f"{name:22} {tokens:7,} {tokens * cache / 2**20:9,.0f}", end=" ")
    print(f"{2 * N * tokens / 1e12:10.1f}")
# --8<-- [end:show]
assert visual_tokens(336, 336) == 576 == 24 * 24
assert visual_tokens(337, 336) == 3 * 576  # a pixel more: two tiles, view
assert visual_tokens(672, 1008) == 7 * 576
assert visual_tokens(672, 1008, join=2) == 7 * 144
assert cache == 2**19
# a vision encoder of 0.3 billion weights is the smaller part
encoder = 2 * 0.3e9 * 577 / 1e12
assert round(encoder, 2) == 0.35
assert 20 < 2 * N * 576 / 1e12 / encoder < 24
# joined 2 by 2, 1.2 billion weights cost what the encoder costs
assert np.isclose(2 * 1.2e9 * 576 / 4, 2 * 0.3e9 * 576)
# text: a page of A4 (297 mm high) in 336 pixels, letters of 2 mm
assert round(336 / 297 * 2, 1) == 2.3
assert 297 / 2 * 10 == 1485 and 210 / 2 * 10 == 1050  # ten pixels a letter
assert visual_tokens(1485, 1050) == 21 * 576 == 12_096
assert visual_tokens(1485, 1050, join=2) == 3_024
# card: 1344 by 896, tiles of 448, patches of 14, joined 2 x 2
assert visual_tokens(1344, 896, side=448, join=2) == 7 * 256 == 1792
assert visual_tokens(1344, 896, side=448) == 7168
assert 1792 * cache / 2**20 == 896
assert round(2 * N * 1792 / 1e12, 1) == 24.2
assert round(2 * 0.3e9 * 7168 / 1e12, 1) == 4.3  # its encoder
assert visual_tokens(448, 448, side=448, join=2) == 256
assert 20 * 256 == 5120
