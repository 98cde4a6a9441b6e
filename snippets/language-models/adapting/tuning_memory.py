"""Trained numbers and bytes of tuning the stated model, by method."""

import math

import numpy as np

# --8<-- [start:show]
d, L, V, hidden = 4_096, 32, 32_000, 11_008  # the stated model
attention, mlp = [(d, d)] * 4, [(hidden, d)] * 2 + [(d, hidden)]
linear = L * sum(a * b for a, b in attention + mlp)
N = linear + 2 * V * d + (2 * L + 1) * d  # + embeddings, norms


def lora_numbers(r, shapes):
    return L * sum(r * (a + b) for a, b in shapes)


p, m = 20, 64  # learned positions; width of a bottleneck
trained = {
    "full": N,
    "LoRA, all, r 16": lora_numbers(16, attention + mlp),
    "bottlenecks, 64": 2 * L * (2 * d * m + m + d),
    "prefix, 20": 2 * L * p * d,  # keys and values
    "prompt, 20": p * d,  # input rows
    "norm gains": (2 * L + 1) * d,
}
total = {}
for name, n in trained.items():
    frozen = N - n if name in ("full", "norm gains") else N
    total[name] = 2 * frozen + 16 * n
    print(f"{name:16} {n:13,}  {total[name] / 1e9:6.2f} GB")
four_bit = linear * 4.127 / 8 + 2 * (N - linear)
four_bit += 16 * trained["LoRA, all, r 16"]
print(f"LoRA, 4-bit base {' ':13}  {four_bit / 1e9:6.2f} GB")
# --8<-- [end:show]
assert round(N / 1e9, 2) == 6.74
assert lora_numbers(16, attention + mlp) == 16 * 2_498_560
assert round(trained["LoRA, all, r 16"] / N, 4) == 0.0059
assert trained["full"] == N and round(16 * N / 1e9) == 108
assert 2 * N / 1e9 > 13.4
# the other rows from shapes, and bytes as 2 for every number, 14 more if trained
cache = 20 * 2**19  # transformers: 2^19 bytes of cache a token, 16 bits
assert 2 * trained["prefix, 20"] == cache
assert trained["prefix, 20"] == trained["prompt, 20"] * L * len("KV")
down, up = [(64, d), (64,)], [(d, 64), (d,)]  # weights and biases
assert trained["bottlenecks, 64"] == 2 * 32 * sum(map(math.prod, down + up))
assert trained["norm gains"] == N - linear - math.prod((2, V, d))
state = sum((2, 2, 4, 4, 4))
for name, n in trained.items():
    held = N if name in ("full", "norm gains") else N + n
    assert total[name] == 2 * held + (state - 2) * n
saved = linear * (16 - 4 - 8 / 64 - 32 / 16_384)  # bits; the scales are extra
assert np.isclose(four_bit, total["LoRA, all, r 16"] - saved / 8, rtol=1e-3)
# a merged change costs nothing; attention alone needs fewer numbers
assert lora_numbers(16, attention) == 16 * 32_768 * L
# the card: 40 layers, d 5,120, MLP 13,824, N 13.0e9; r 8 on four square maps
n = 40 * 4 * 8 * (5_120 + 5_120)
assert n == 13_107_200
assert round(16 * 13.0, 0) == 208 and round(2 * 13.0 + 16 * n / 1e9, 1) == 26.2
assert round(13.0 / 2 + 16 * n / 1e9, 1) == 6.7
# the design card: 200 customers, adapters of r 16 in 2 bytes
one = 2 * trained["LoRA, all, r 16"]
assert round(one / 1e6) == 80 and round(200 * one / 1e9) == 16
assert round(200 * 2 * N / 1e12, 1) == 2.7
