"""Tokens and parameters of a diffusion transformer."""


# --8<-- [start:show]
def block_parameters(h):
    """Attention, MLP of width 4h, and the six vectors of adaLN-zero."""
    attention = 4 * (h * h + h)
    mlp = (h * 4 * h + 4 * h) + (4 * h * h + h)
    modulation = h * 6 * h + 6 * h
    return attention, mlp, modulation


tokens, numbers = {}, {}
for name, height, channels, patch in (
    ("pixels", 512, 3, 2),
    ("pixels", 512, 3, 16),
    ("latent", 64, 4, 2),
):
    k = tokens[name, patch] = (height // patch) ** 2
    size = numbers[name] = height**2 * channels
    print(f"{name}: {height} x {height} x {channels} = {size:7,}", end=", ")
    print(f"patch {patch:2}: {k:6,} tokens, {k**2:13,} pairs")
parts = block_parameters(1152)
print("a block of width 1152:", *(f"{p:,}" for p in parts))
print(f"28 blocks: {28 * sum(parts):,}")
# --8<-- [end:show]
# 48 times smaller, 64 times fewer tokens for patches of 2
assert numbers["pixels"] == 48 * numbers["latent"]
assert tokens["pixels", 2] == 64 * tokens["latent", 2]
assert tokens["pixels", 16] == tokens["latent", 2] == 32 * 32
# the whole of DiT-XL/2: 675 million
h = 1152
embed = 16 * h + h + 256 * h + h + h * h + h + 1001 * h  # patch, time, class
head = h * 2 * h + 2 * h + h * 32 + 32
total = 28 * sum(parts) + embed + head
assert 674e6 < total < 676e6
assert sum(block_parameters(3)) == 18 * 9 + 15 * 3

# the card
assert 256 * 256 * 3 / (32 * 32 * 4) == 48
weights = sum(block_parameters(384)) - 15 * 384  # without biases
assert weights == 18 * 384**2 and round(12 * weights / 1e6, 1) == 31.9
assert (256 // 2) ** 2 == 16_384 and (16_384 // 256) ** 2 == 4096
