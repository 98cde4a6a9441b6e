"""Log-mel features of a synthetic glide, with masks (figure)."""

import itertools
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.patches import PathPatch
from matplotlib.path import Path as Outline

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")


# --8<-- [start:show]
def spec_augment(X, rng, n_time=2, max_time=15, n_freq=2, max_freq=6):
    """A copy of X (frames, bands) with random stripes set to its mean."""
    Y = X.copy()
    for axis, n, widest in ((0, n_time, max_time), (1, n_freq, max_freq)):
        side = Y if axis == 0 else Y.T  # both write into Y
        size = X.shape[axis]
        for _ in range(n):
            width = rng.integers(0, min(widest, size) + 1)
            start = rng.integers(0, size - width + 1)
            side[start : start + width] = X.mean()
    return Y


# --8<-- [end:show]
rng = np.random.default_rng(0)
X = rng.normal(size=(9, 30))
Z = X.copy()
for seed in range(300):
    Y = spec_augment(X, np.random.default_rng(seed), 1, 4, 1, 6)
    masked = Y != X
    rows, columns = masked.all(axis=1), masked.all(axis=0)
    assert rows.sum() <= 4 and columns.sum() <= 6
    assert (masked == (rows[:, None] | columns[None, :])).all()
    assert np.isin(Y[masked], X.mean()).all()
    for kept in (rows, columns):  # one stripe, without holes
        assert np.abs(np.diff(np.r_[0, kept, 0].astype(int))).sum() in (0, 2)
assert (X == Z).all()  # the caller's array is left alone
widths = [
    (spec_augment(X, np.random.default_rng(s), 1, 4, 0, 6) != X)[:, 0].sum()
    for s in range(300)
]
assert set(widths) == {0, 1, 2, 3, 4}
last = [
    (spec_augment(X, np.random.default_rng(s), 1, 4, 0, 6) != X)[-1, 0]
    for s in range(300)
]
assert any(last)  # the last frame can be hidden too
heights = [
    (spec_augment(X, np.random.default_rng(s), 0, 4, 1, 6) != X)[0].sum()
    for s in range(300)
]
assert set(heights) == set(range(7))  # bands are hidden, and up to six

# a voice whose pitch rises, shaped by two moving resonances
rate, n_fft, hop = 16_000, 512, 160
t = np.arange(2 * rate) / rate
pitch = 110 + 45 * t
phase = 2 * np.pi * np.cumsum(pitch) / rate
x = np.zeros_like(t)
for k in range(1, 60):
    f = k * pitch
    gain = np.exp(-(((f - 500 - 150 * np.sin(3 * t)) / 220) ** 2))
    gain += 0.5 * np.exp(-(((f - 1_900 + 500 * np.sin(3 * t)) / 350) ** 2))
    gain += 0.02
    x += gain * np.sin(k * phase) * (f < 7_800)
x *= (t < 0.9) | (t > 1.1)
x += 0.02 * np.random.default_rng(1).normal(size=len(x))
starts = np.arange(0, len(x) - 400 + 1, hop)
frames = x[starts[:, None] + np.arange(400)] * np.hanning(400)
power = np.abs(np.fft.rfft(frames, n_fft)) ** 2
edges = 700 * (
    10 ** (np.linspace(0, 2595 * np.log10(1 + 8_000 / 700), 42) / 2595) - 1
)
bins = np.arange(n_fft // 2 + 1) * rate / n_fft
low, mid, high = (edges[k : k + 40, None] for k in range(3))
W = np.maximum(
    0, np.minimum((bins - low) / (mid - low), (high - bins) / (high - mid))
)
logmel = np.log(power @ W.T + 1e-6)
assert logmel.shape == (1 + (2 * rate - 400) // hop, 40) == (198, 40)
masked = spec_augment(logmel, np.random.default_rng(5), 2, 30, 2, 8)

fig, axes = plt.subplots(1, 3, figsize=(7.2, 2.7))
for ax, image, top, title in (
    (axes[0], np.log(power + 1e-6)[:, :96], 3, "log power"),
    (axes[1], logmel, 40, "log mel"),
    (axes[2], masked, 40, "masked"),
):
    # Bars of one grey, because a PDF would photograph a raster.
    cells = image.reshape(len(image) // 3, 3, -1).mean(axis=1).T
    levels = np.digitize(cells, np.percentile(cells, [40, 65, 82, 94]))
    height, width = top / len(cells), 0.03
    bars = {1: [], 2: [], 3: [], 4: []}
    for row, grey in enumerate(levels):
        cuts = np.flatnonzero(np.diff(grey, prepend=-1, append=-1))
        for left, right in itertools.pairwise(cuts):
            if grey[left]:
                corners = [(left, row), (left, row + 1)]
                corners += [(right, row + 1), (right, row)]
                bars[grey[left]].append(np.array(corners) * (width, height))
    for grey, outlines in bars.items():
        outline = Outline.make_compound_path(
            *(
                Outline(np.vstack([bar, bar[:1]]), closed=True)
                for bar in outlines
            )
        )
        shade = str(1 - 0.22 * grey)
        ax.add_patch(PathPatch(outline, color=shade, linewidth=0))
    ax.set(title=title, xlabel="seconds", xlim=(0, 2), ylim=(0, top))
    ax.set(xticks=[0, 1, 2], yticks=np.linspace(0, top, 4 if top == 3 else 5))
axes[0].set_ylabel("kHz")
axes[1].set_ylabel("mel band")
fig.savefig("spec_augment.svg", metadata={"Date": None})
