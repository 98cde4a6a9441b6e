"""Numbers moved between the large memory and the chip, one head."""


# --8<-- [start:show]
def standard(T, d):
    S = 2 * T * d + T * T  # read Q and K, write S
    A = T * T + T * T  # read S, write A
    return S + A + T * T + T * d + T * d  # read A and V, write the output


def tiled(T, d, rows):
    moved = 0
    for _ in range(0, T, rows):
        moved += rows * d  # a tile of queries comes in once
        moved += 2 * T * d  # and all keys and values stream past it
        moved += rows * d  # its output leaves once
    return moved


T, d = 8_192, 128
flops = 4 * T * T * d  # two products, a multiply-add counts 2
ways = {"standard": standard(T, d)}
ways |= {f"tiles of {r}": tiled(T, d, r) for r in (64, 128, 256)}
for name, moved in ways.items():
    ratio = flops / (2 * moved)  # 2 bytes a number
    print(f"{name:12} {2 * moved / 1e6:6.0f} MB {ratio:5.0f} FLOP a byte")
# --8<-- [end:show]
assert 0.95 * 256 < ratio < 256  # tiles of 256, the last
for T, d in ((128, 128), (1_000, 64), (8_192, 128)):
    assert 4 * T * T * d / (2 * standard(T, d)) < d / 2  # at most
for T, d, rows in ((8_192, 128, 64), (4_096, 64, 256)):
    assert standard(T, d) == 4 * T * T + 4 * T * d
    assert tiled(T, d, rows) == 2 * T * d + 2 * T * d * T // rows
    # far from small T: d / 2 against rows
    assert abs(4 * T * T * d / 2 / standard(T, d) - d / 2) < 0.05 * d / 2
    assert abs(4 * T * T * d / 2 / tiled(T, d, rows) - rows) < 0.1 * rows
assert (
    flops / 2 / standard(8_192, 128) < 150 < flops / 2 / tiled(8_192, 128, 256)
)
# keys and values read once only, as from a cache that holds them
assert flops / (2 * 4 * 8_192 * 128) == 8_192 / 2
# the scores of 32 heads at 32,768 tokens, 2 bytes each
assert 68e9 < 32 * 32_768**2 * 2 < 69e9
