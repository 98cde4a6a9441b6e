"""Time of one pass, and tokens a second against batch size (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")

# --8<-- [start:show]
N, L, d = 6.74e9, 32, 4_096  # the stated model
peak, bandwidth, memory = 300e12, 2e12, 80e9  # FLOP/s, byte/s, bytes


def decode_step(batch, context, kv=524_288, weight_bytes=2):
    """FLOPs and bytes to add one token to each request."""
    flops = batch * (2 * N + 4 * L * d * context)
    read = weight_bytes * N + batch * context * kv
    return flops, read


def prefill(T, weight_bytes=2):
    """FLOPs and bytes (weights only) to read T tokens in one pass."""
    return 2 * N * T + 2 * L * d * T**2, weight_bytes * N


print("                ms if compute  ms if memory  FLOPs a byte")
for name, (flops, read) in {
    "prefill 2,000": prefill(2_000),
    "decode 1": decode_step(1, 1_000),
    "decode 16": decode_step(16, 1_000),
    "decode 126": decode_step(126, 1_000),
    "126, 8 heads": decode_step(126, 1_000, kv=131_072),
}.items():
    times = 1e3 * flops / peak, 1e3 * read / bandwidth
    print(f"{name:15} {times[0]:12.2f} {times[1]:13.2f} {flops / read:13.1f}")
# --8<-- [end:show]
# 8 heads of 128 numbers, keys and values, 32 layers, 2 bytes
groups = 2 * 8 * 128 * 32 * 2
assert np.isclose(times[0] / 126, 1e3 * decode_step(1, 1_000)[0] / 300e12)
assert np.isclose(times[1], 1e3 * (2 * N + 126_000 * groups) / 2e12)
# a causal mask: token t sees t keys, 4 d FLOPs each in each layer
loop = sum(2 * N + 4 * L * d * t for t in range(1, 1_001))
assert np.isclose(prefill(1_000)[0], loop, rtol=1e-4)
assert np.isclose(
    decode_step(1, 1_000)[0],
    loop - sum(2 * N + 4 * L * d * t for t in range(1, 1_000)),
)
f, b = prefill(2_000)
assert f / peak > b / bandwidth and 0.093 < f / peak < 0.098
# text: 22 times the tokens, each text 5.7 times slower, four places checked
one, full = (decode_step(n, 1_000) for n in (1, 126))
slower = full[1] / one[1]
assert round(slower, 1) == 5.7 and round(126 / slower) == 22
assert round(126 * bandwidth / full[1], -1) == 3_170
short = decode_step(500, 100, kv=131_072)  # large batch, small caches
assert short[0] / peak > short[1] / bandwidth
assert 6 * full[0] / peak < full[1] / bandwidth < 7 * full[0] / peak
f, b = decode_step(1, 0)
assert np.isclose(f / b, 1) and np.isclose(1 / (b / bandwidth), 148, atol=0.5)
f, b = decode_step(150, 0)
assert np.isclose(f / peak, b / bandwidth)
assert (memory - 2 * N) // (1_000 * 524_288) == 126
assert (memory - 2 * N) // (1_000 * 131_072) == 507
assert memory / bandwidth == 0.04
# the share of the cache in what a step of 126 reads
assert 0.82 < 126 * 524_288_000 / decode_step(126, 1_000)[1] < 0.84
# quantised to 4.25 bits
w4 = 4.25 / 8
gain = [
    decode_step(n, 1_000)[1] / decode_step(n, 1_000, weight_bytes=w4)[1]
    for n in (1, 126)
]
assert 3.3 < gain[0] < 3.5 and 1.13 < gain[1] < 1.15
assert 3.5e9 < w4 * N < 3.6e9
assert (memory - w4 * N) // (1_000 * 524_288) == 145

fig, ax = plt.subplots(figsize=(6.5, 3.8))
n = np.arange(1, 601)
for label, kv, colour, most in (
    ("no cache to read", 0, "#5b6472", 600),
    ("8 key-value heads", 131_072, "#2f5bd0", 507),
    ("32 key-value heads", 524_288, "#c2410c", 126),
):
    flops, read = decode_step(n, 1_000 if kv else 0, kv)
    speed = n / np.maximum(flops / peak, read / bandwidth)
    ax.plot(n[:most], speed[:most], color=colour)
    ax.annotate(
        label,
        (n[most - 1], speed[most - 1]),
        (26 if most == 126 else 5, -4),
        textcoords="offset points",
        fontsize=9,
        color=colour,
    )
    if kv:
        ax.plot(n[most - 1], speed[most - 1], "o", color=colour)
ax.axvline(150, color="#5b6472", ls="--", lw=1)
ax.text(155, 1_000, "batch 150", fontsize=9, color="#5b6472")
ax.set(
    xlim=(0, 790),
    ylim=(0, 25_000),
    xlabel="requests in the batch",
    ylabel="tokens a second, all requests",
)
ax.set_yticks((0, 10_000, 20_000), ("0", "10,000", "20,000"))
ax.set_xticks((0, 200, 400, 600))
fig.savefig("roofline.svg", metadata={"Date": None})
