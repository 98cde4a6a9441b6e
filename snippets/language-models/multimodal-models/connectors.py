"""What each connector adds to the stated model (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")

# --8<-- [start:show]
d, d_e, L, S, M = 4096, 1024, 32, 576, 64  # M learned queries
attend = 2 * d * d + 2 * d_e * d  # W_Q, W_O; W_K, W_V read the image
ways = {  # new weights, rows in the sequence, layers that cache, rows cached
    "projector, two layers": (d_e * d + d + d * d + d, S, L, S),
    "resampler, one layer": (attend + M * d, M, L, M),
    "cross-attention, 8 layers": (8 * (attend + 1), 0, 8, S),
}
print(f"{'':27}million weights   rows   cache MiB")
for name, (weights, rows, layers, cached) in ways.items():
    mib = layers * cached * 2 * d * 2 / 2**20  # K and V, 2 bytes each
    print(f"{name:27}{weights / 1e6:15.0f} {rows:6} {mib:11.0f}")
# --8<-- [end:show]
projector, resampler, cross = ways.values()
assert projector[0] == 20_979_712
W = {"Q": (d, d), "K": (d_e, d), "V": (d_e, d), "O": (d, d)}
assert attend == sum(m * n for m, n in W.values())
assert cross[2] * cross[3] * 4 == projector[2] * projector[3]  # a quarter
assert cross[0] == 8 * attend + 8 and cross[1] == 0
assert resampler[0] == attend + 64 * d and 9 * resampler[1] == projector[1]
token = 2**19 / 2**20  # MiB, keys and values in 32 layers (token_counts.py)
assert mib == 576 * token * 8 / 32  # the last row: 8 of 32 layers
mlp = 8 * 2 * d * 4 * d  # Flamingo: a gated MLP of hidden width 4 d each
assert round(mlp / 1e9, 2) == 1.07
# card: d = 2,048, encoder 1,152, 729 patches, 24 layers, 64 queries
assert 1152 * 2048 + 2048 * 2048 == 6_553_600
assert 24 * 2 * 2048 * 2 == 196_608
assert (
    round(729 * 196_608 / 1e6) == 143 and round(64 * 196_608 / 1e6, 1) == 12.6
)
assert 6 * (2 * 2048**2 + 2 * 1152 * 2048) == 78_643_200
assert 2 * 2048**2 + 2 * 1152 * 2048 + 64 * 2048 == 13_238_272
assert round(6 * 2 * 2048 * 2 * 729 / 1e6) == 36
# cheaper to run, though not in new weights: ten images, 2 bytes a number
assert (
    round(78_643_200 / 6_553_600) == 12 and round(cross[0] / projector[0]) == 16
)
assert 2 * 78.6e6 + 10 * 36e6 < (2 * 6.55e6 + 10 * 143e6) / 2
blocks = 24 * 12 * 2048**2  # weights of the language model's blocks
keys = 6 * 2 * 1152 * 2048  # all that reads an image in six layers
assert keys < blocks / 20
# on 64 resampled rows the blocks cost less than an encoder of 0.4 billion
assert 3 < 0.4e9 * 729 / (blocks * 64) < 4

fig, axes = plt.subplots(1, 2, figsize=(6.5, 3.9))
grey, blue, orange = "#5b6472", "#2f5bd0", "#c2410c"


def box(ax, x, y, w, h, colour, text="", size=8.5):
    patch = plt.Rectangle((x, y), w, h, fc=colour, ec="none", alpha=0.22)
    ax.add_patch(patch)
    ax.add_patch(plt.Rectangle((x, y), w, h, fill=False, ec=colour, lw=1.2))
    ax.text(x + w / 2, y + h / 2, text, ha="center", va="center", size=size)


def arrow(ax, a, b, colour=grey):
    style = {"arrowstyle": "->", "color": colour, "lw": 1.2}
    ax.annotate("", b, a, arrowprops=style)


for ax, title in zip(axes, ("projector", "cross-attention"), strict=True):
    ax.set(xlim=(0, 10), ylim=(0, 10.6), title=title)
    ax.axis("off")
left, right = axes
box(left, 0.2, 0.2, 4.6, 1.3, blue, "vision encoder")
box(left, 0.2, 2.2, 4.6, 1.3, orange, "projector")
for i in range(4):
    box(left, 0.35 + 1.15 * i, 4.2, 0.85, 0.9, blue)
for i in range(3):
    box(left, 5.75 + 1.15 * i, 4.2, 0.85, 0.9, grey)
left.text(7.5, 3.4, "text rows", ha="center", size=8.5)
for k in range(4):
    box(left, 0.2, 5.8 + 1.15 * k, 9.2, 0.9, grey, "block")
for a, b in ((1.5, 2.2), (3.5, 4.2), (5.1, 5.8)):
    arrow(left, (2.5, a), (2.5, b))
arrow(left, (7.3, 5.1), (7.3, 5.8))
box(right, 0.2, 0.2, 4.2, 1.3, blue, "vision encoder")
for i in range(4):
    box(right, 0.3 + 1.05 * i, 2.2, 0.8, 0.9, blue)
arrow(right, (2.3, 1.5), (2.3, 2.2))
for i in range(3):
    box(right, 6.2 + 1.1 * i, 2.2, 0.85, 0.9, grey)
right.text(7.8, 1.4, "text rows", ha="center", size=8.5)
arrow(right, (7.7, 3.1), (7.7, 3.8))
for y in (3.8, 7.2):
    box(right, 5.4, y, 4.5, 0.9, orange, "cross, gated")
    box(right, 5.4, y + 1.1, 4.5, 0.9, grey, "block")
    box(right, 5.4, y + 2.2, 4.5, 0.9, grey, "block")
    right.plot([2.3, 2.3], [3.1, y + 0.45], color=blue, lw=1.2)
    arrow(right, (2.3, y + 0.45), (5.4, y + 0.45), blue)
right.text(2.5, 6.0, "keys,\nvalues", size=8.5, va="center", color=blue)
fig.savefig("connectors.svg", metadata={"Date": None})
