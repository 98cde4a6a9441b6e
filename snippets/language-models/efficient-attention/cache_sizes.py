"""Bytes of the cache of one stated model, by kind of attention (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")

# --8<-- [start:show]
L, h, d_k, width = 32, 32, 128, 2  # the stated model, 2 bytes a number
weights = 6.74e9 * width


def kv_bytes(h_kv, L=L, d_k=d_k, width=width):
    return 2 * L * h_kv * d_k * width  # a token: keys and values


def mla_bytes(d_c, d_r, L=L, width=width):
    return L * (d_c + d_r) * width  # latent and rotated key


kinds = {
    "multi-head": kv_bytes(h),
    "grouped, 8": kv_bytes(8),
    "multi-query": kv_bytes(1),
    "latent, 512 + 64": mla_bytes(512, 64),
}
T, memory = 32_768, 80e9


def fit(size):  # how many texts of T tokens
    return int((memory - weights) // (size * T))


print(f"{'':16} bytes a token  {T:,} tokens  fit in 80 GB")
for name, size in kinds.items():
    print(f"{name:16} {size:13,} {size * T / 1e9:11.2f} GB {fit(size):11}")
# --8<-- [end:show]
K = np.empty((L, h, 5, d_k), np.float16)  # 5 tokens, allocated
assert kinds["multi-head"] * 5 == 2 * K.nbytes
assert np.empty((L, 7, 576), np.float16).nbytes == 7 * kinds["latent, 512 + 64"]
assert kinds["multi-head"] / kinds["grouped, 8"] == 4
assert kinds["multi-query"] < kinds["latent, 512 + 64"] < kinds["grouped, 8"]
assert kinds["multi-head"] * T > weights > kinds["grouped, 8"] * T
# tokens at which the cache of multi-head attention is as large as the weights
assert 25_600 < weights / kinds["multi-head"] < 25_800
for size in kinds.values():
    full = weights + fit(size) * size * T
    assert full <= memory < full + size * T
# the card: 48 layers, 40 query heads, 8 key-value heads of 128, 14e9 weights
token = kv_bytes(8, L=48)
assert token == 196_608
assert np.isclose(token * 16_384, 3.221e9, rtol=1e-3)
assert (80e9 - 28e9) // (token * 16_384) == 16
assert np.isclose(kv_bytes(40, L=48) * 16_384, 16.1e9, rtol=1e-3)
assert (80e9 - 28e9) // (kv_bytes(40, L=48) * 16_384) == 3
assert (80e9 - 28e9) // (kv_bytes(8, L=48, width=1) * 16_384) == 32
# the design card: 131,072 tokens for 8 users of the stated model
assert np.isclose(kinds["multi-head"] * 131_072, 68.7e9, rtol=1e-3)
assert np.isclose(kinds["grouped, 8"] * 131_072, 17.2e9, rtol=2e-3)
assert np.isclose(8 * kinds["grouped, 8"] * 131_072, 137.4e9, rtol=1e-3)
assert np.isclose(8 * kinds["grouped, 8"] / 2 * 131_072, 68.7e9, rtol=1e-3)
assert 65e9 < memory - weights < 68.7e9
freed = width * 2 * L * 4_096 * (h - 8) * d_k  # W_K, W_V of 8 groups
free = memory - weights + freed
assert round(free / 1e9, 1) == 68.1
assert 0.5e9 < 8 * kinds["grouped, 8"] / 2 * 131_072 - free < 0.65e9
# a 1-in-4 mix of full layers with windows of 4,096
mixed = kinds["grouped, 8"] * (131_072 / 4 + 4_096 * 3 / 4)
assert np.isclose(mixed, 4.7e9, rtol=1e-2) and 8 * mixed < memory - weights
assert np.isclose(8 * kinds["multi-head"] * 131_072, 550e9, rtol=1e-3)
assert np.isclose(kinds["latent, 512 + 64"] * 131_072, 4.83e9, rtol=1e-3)
assert 38e9 < 8 * kinds["latent, 512 + 64"] * 131_072 < 39e9
# FLOPs a byte of cache in decoding: queries that share what is read
assert 2 * (h // 8) * 2 * d_k / (2 * d_k * width) == 4
latent = 2 * h * (576 + 512) / (576 * width)
assert 60 < latent < 61 and h * (576 + 512) == 4.25 * h * 2 * d_k
# weights saved by 8 groups: W_K and W_V
assert 32 * 2 * 4_096 * (32 - 8) * 128 == 805_306_368

fig, ax = plt.subplots(figsize=(6.5, 3.8))
tokens = np.geomspace(1e3, 2e5, 50)
for (name, size), colour in zip(
    kinds.items(), ("#c2410c", "#2f5bd0", "#0f7b6c", "#8b3fa8"), strict=True
):
    ax.loglog(tokens, tokens * size / 1e9, color=colour)
    ax.annotate(
        name,
        (tokens[-1], tokens[-1] * size / 1e9),
        (5, 0),
        textcoords="offset points",
        va="center",
        fontsize=9,
        color=colour,
    )
ax.axhline(weights / 1e9, color="#5b6472", ls="--", lw=1.2)
ax.text(1.05e3, weights / 1e9 * 1.2, "all weights", fontsize=9, color="#5b6472")
ax.set(xlim=(1e3, 1.6e6), xlabel="tokens in the cache", ylabel="GB")
ax.set_xticks((1e3, 1e4, 1e5), ("1,000", "10,000", "100,000"))
ax.set_yticks((0.1, 1, 10, 100), ("0.1", "1", "10", "100"))
ax.minorticks_off()
fig.savefig("cache_sizes.svg", metadata={"Date": None})
