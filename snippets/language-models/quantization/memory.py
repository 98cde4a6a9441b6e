"""Memory of tuning the stated model, and the bits of a 4-bit weight."""

import math

# --8<-- [start:show]
d, hidden, layers, V = 4096, 11008, 32, 32000
matrices = layers * (4 * d * d + 3 * d * hidden)
rest = 2 * V * d + (2 * layers + 1) * d  # embeddings, norms
total = matrices + rest
r = 16  # rank of the adapters, on all matrices of all blocks
adapters = layers * r * (4 * (d + d) + 3 * (d + hidden))

single = 4 + 32 / 64  # one fp32 scale for 64 weights
double = 4 + 8 / 64 + 32 / (64 * 256)  # 8-bit scales, one fp32 for 256
GB = 1e9
state = 16 * adapters  # 16 bytes: weight, gradient, Adam, master copy
print(f"matrices {matrices / GB:.2f}, others {rest / GB:.2f} billion")
print(f"bits a weight: {single:.3f}, twice quantised {double:.3f}")
print(f"all weights trained   {16 * total / GB:6.1f} GB")
lora = 2 * total + state
print(f"LoRA, 16-bit base     {lora / GB:6.1f} GB")
base = matrices * double / 8 + 2 * rest
print(f"QLoRA                 {(base + state) / GB:6.1f} GB")
print(f"  of it adapters {adapters / 1e6:.1f} million: {state / GB:.2f} GB")
# --8<-- [end:show]

assert total == 6_738_415_616
assert adapters == 32 * (4 * 16 * 8192 + 3 * 16 * 15104)
assert 8 * (lora - state) == 16 * total  # 2 bytes a weight instead of 16
assert math.isclose(8 * base, double * matrices + 16 * rest)
blocks = 64 * 256  # by counting a stretch of 16,384 weights
assert double == (blocks * 4 + 256 * 8 + 32) / blocks
assert round(double, 3) == 4.127
saved = (single - double) * matrices / 8
assert 0.29e9 < saved < 0.31e9
# The card: 13 billion weights, all at 4.127 bits; 60 million adapters.
assert round(13e9 * double / 8 / GB, 1) == 6.7
assert round(60e6 * 16 / GB, 2) == 0.96
assert round(13e9 * 2 / GB) == 26 and round(13e9 * 16 / GB) == 208
# The card: perplexity 6.20 to 6.26; 52 answers lost, 16 gained, of 400.
assert round(math.log(6.26 / 6.20), 4) == 0.0096
assert (52 - 16) / 400 == 0.09 and round(
    (52 - 16) / math.sqrt(52 + 16), 1
) == 4.4
# One token in a hundred bears it all: about a nat.
assert round(100 * math.log(6.26 / 6.20), 2) == 0.96
assert round(6.26**100 / 6.20**100, 1) == 2.6
# The text: one token in a hundred bears a mean rise of 0.01.
assert round(math.exp(0.01 / 0.01), 1) == 2.7
