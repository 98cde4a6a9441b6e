"""Tokens and arithmetic of a generated clip (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")


# --8<-- [start:show]
def clip_tokens(frames, height, width, time=4, space=8, patch=2):
    """A causal encoder codes the first frame alone, then `time` at once."""
    latent = 1 + (frames - 1) // time
    return latent, (height // (space * patch)) * (width // (space * patch))


def layer_flops(tokens, seen, h):
    """One block, forward: weights of 12 h^2, and attention to `seen`."""
    return 24 * tokens * h * h, 4 * tokens * seen * h


h = 2048
for name, frames, height, width in (
    ("an image", 1, 720, 1280),
    ("1 s", 25, 720, 1280),
    ("5 s", 121, 720, 1280),
    ("5 s, small", 121, 480, 832),
):
    f, s = clip_tokens(frames, height, width)
    weights, full = layer_flops(f * s, f * s, h)
    window = layer_flops(f * s, min(f, 5) * s, h)[1]  # 5 latent frames
    print(f"{name + ':':11} {f:2} x {s} = {f * s:7,}", end="  ")
    print(f"weights {weights:.1e}  pairs {full:.1e}  window {window:.1e}")
# --8<-- [end:show]
assert clip_tokens(121, 720, 1280) == (31, 3600)
assert clip_tokens(1, 720, 1280) == (1, 3600)  # an image is a clip of one
# attention passes the weights at 6 h tokens
w, a = layer_flops(6 * h, 6 * h, h)
assert w == a
# counted on a small product: a (n, h) by (h, h) takes 2 n h^2
n, k = 3, 4
assert (
    sum(2 for _ in range(n) for _ in range(k) for _ in range(k))
    == 2 * n * k * k
)
grid = np.geomspace(500, 300_000, 200)
w, a = layer_flops(grid, grid, h)
fig, ax = plt.subplots(figsize=(6.5, 3.2))
ax.loglog(grid, w, label="weights, in proportion")
ax.loglog(grid, a, label="full attention, squared")
ax.loglog(
    grid,
    layer_flops(grid, np.minimum(grid, 18_000), h)[1],
    "--",
    label="window of 5 latent frames",
)
for name, t in (("image", 3600), ("1 s", 25_200), ("5 s", 111_600)):
    ax.axvline(t, color="0.7", lw=0.8, zorder=0)
    ax.text(t * 1.05, 4e10, name, fontsize=9)
ax.set(xlabel="tokens", ylabel="FLOPs of a block")
ax.legend(loc="upper left")
fig.savefig("video_cost.svg", metadata={"Date": None})
# the card: 81 frames of 480 by 832, h = 1536
f, s = clip_tokens(81, 480, 832)
assert (f, s, f * s) == (21, 1560, 32_760)
w, a = layer_flops(f * s, f * s, 1536)
assert round(w / 1e12, 2) == 1.85 and round(a / 1e12, 2) == 6.59
assert clip_tokens(321, 480, 832)[0] == 81 and abs((81 / 21) ** 2 - 14.9) < 0.03
assert abs(a / w - 32_760 / (6 * 1536)) < 1e-9 and abs(a / w - 3.55) < 0.01
# serving: 2 billion weights, 4,096 + 256 tokens, 28 steps, guidance
assert round(2 * 2e9 * 4352 * 28 * 2 / 1e12) == 975
