"""Transpose: direct, through shared memory, and with padding (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")

lane = np.arange(32)


def sectors(index, size=32):
    return len(set(4 * np.asarray(index) // size))


# --8<-- [start:show]
def turns(word):
    """Turns of shared memory: most different words in one of 32 banks."""
    return np.bincount(np.unique(word) % 32).max()


def transpose(A, pitch):
    """A^T by tiles of 32 x 32 whose rows lie `pitch` words apart."""
    (m, n), a, out = A.shape, A.ravel(), np.empty(A.size)
    tile, most = np.empty(32 * pitch), [0, 0, 0]
    for by in range(0, m, 32):
        for bx in range(0, n, 32):
            for ty in range(32):  # each ty is one warp, lane is tx
                source = (by + ty) * n + bx + lane
                tile[ty * pitch + lane] = a[source]
            for ty in range(32):  # after a barrier
                target, word = (bx + ty) * m + by + lane, lane * pitch + ty
                out[target] = tile[word]  # a column of the tile
                seen = sectors(source), sectors(target), turns(word)
                most = np.maximum(most, seen)
    return out.reshape(n, m), most


A = np.random.default_rng(0).normal(size=(64, 96))
print("direct   read 4, write", sectors(lane * len(A)), "sectors, no tile")
for pitch in 32, 33:
    T, (read, write, most) = transpose(A, pitch)
    print(f"pitch {pitch} read {read}, write {write} sectors, turns {most}")
    # --8<-- [end:show]
    assert np.array_equal(T, A.T)
    assert (read, write) == (4, 4) and most == {32: 32, 33: 1}[pitch]
assert sectors(lane * len(A)) == 32 and sectors(lane) == 4
# writing a row of the tile never conflicts; one word for all is one turn
assert turns(lane) == turns(5 * 33 + lane) == turns(0 * lane + 7) == 1
# a column at pitch p: gcd(p, 32) turns
for p in range(1, 70):
    assert turns(lane * p) == np.gcd(p, 32)
# card
assert [turns(s * lane) for s in (2, 3, 8, 6, 64)] == [2, 1, 8, 2, 32]
assert turns(lane // 2) == 1

fig, axes = plt.subplots(1, 2, figsize=(6.5, 3.3), sharey=True)
for ax, pitch in zip(axes, (32, 33), strict=True):
    bank = (lane[:, None] * pitch + lane) % 32
    ax.pcolormesh(lane, lane, bank, cmap="Blues", vmin=-8, vmax=40)
    count = turns(lane * pitch)
    assert len(set(bank[:, 0])) * count == 32
    ax.add_patch(
        plt.Rectangle((-0.5, -0.5), 1, 32, fill=False, ec="#c2410c", lw=2.2)
    )
    ax.set_title(
        f"rows {pitch} words apart: {count} turn{'s' if count > 1 else ''}"
    )
    ax.set(xlabel="column of the tile", xticks=(0, 8, 16, 24, 31), aspect=1)
axes[0].set(ylabel="row of the tile", yticks=(0, 8, 16, 24, 31))
axes[0].invert_yaxis()  # shared
fig.savefig("transpose.svg", metadata={"Date": None})
