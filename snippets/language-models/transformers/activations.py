"""Bytes that one classic block keeps for the backward pass."""


# --8<-- [start:show]
def kept_bytes(T, B, d, h):
    """16-bit activations, dropout masks of one byte; an MLP of 4d."""
    row = T * B * d  # entries of one stream
    table = h * T * T * B  # entries of all attention tables
    linear = {
        "inputs of two norms": 2 * 2 * row,
        "input of Q, K, V": 2 * row,
        "Q, K, V": 3 * 2 * row,
        "input of W_O, mask": (2 + 1) * row,
        "input of W_1": 2 * row,
        "before, after GELU": 2 * 2 * 4 * row,
        "mask after MLP": row,
    }
    square = {"softmax output, mask, dropped": (2 + 1 + 2) * table}
    return sum(linear.values()), sum(square.values())


for T, B in ((2048, 8), (4096, 4), (8192, 2)):
    linear, square = kept_bytes(T, B, d=4096, h=32)
    print(f"T {T:5}, B {B}: linear {linear / 2**30:.2f} GiB a block, "
          f"tables {square / 2**30:5.2f} GiB")  # fmt: skip
    # --8<-- [end:show]
    assert T * B == 16_384 and square == linear * T * 5 * 32 / (34 * 4096)
for T, B, d, h in ((5, 3, 8, 2), (7, 2, 12, 4)):
    linear, square = kept_bytes(T, B, d, h)
    assert linear == 34 * T * B * d and square == 5 * h * T * T * B
a, b = kept_bytes(2048, 8, 4096, 32), kept_bytes(4096, 4, 4096, 32)
assert a[0] == b[0] and b[1] == 2 * a[1]  # equal tokens, other length
even = 34 * 4096 / (5 * 32)  # T at which both parts are equal
assert 870 < even < 871
assert kept_bytes(871, 1, 4096, 32)[1] > kept_bytes(871, 1, 4096, 32)[0]
# the card: d 2,048, h 16, T from 1,024 to 4,096 at 16,384 tokens a batch
small, large = kept_bytes(1024, 16, 2048, 16), kept_bytes(4096, 4, 2048, 16)
assert [round(v / 2**30, 2) for v in (*small, *large)] == [1.06, 1.25, 1.06, 5]
assert round(24 * sum(small) / 2**30) == 56
assert round(24 * sum(large) / 2**30) == 146
# beside Adam and mixed precision, 16 bytes for each of 12 L d^2 weights
state = round(16 * 12 * 24 * 2048**2 / 2**30)
assert state == 18 and 56 + state < 80 < 146
assert round(16_384 * 32_000 * 4 / 1e9, 1) == 2.1  # the logits
