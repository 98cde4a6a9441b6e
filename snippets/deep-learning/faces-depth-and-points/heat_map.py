"""Decoding a heat map below the size of its cells, with a figure."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from scipy.ndimage import gaussian_filter

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")


# --8<-- [start:show]
def peak(H):
    return np.array(np.unravel_index(H.argmax(), H.shape), float)


def quadratic(H):
    """The top of a parabola through the log of the peak's neighbours."""
    p = peak(H)
    L = np.log(np.maximum(H, 1e-10))
    for axis in range(2):
        i = p.astype(int)
        if 0 < i[axis] < H.shape[axis] - 1:
            step = np.eye(2, dtype=int)[axis]
            a, b, c = (L[tuple(i + k * step)] for k in (-1, 0, 1))
            if a - 2 * b + c < 0:
                p[axis] += 0.5 * (a - c) / (a - 2 * b + c)
    return p


def soft_argmax(H, beta):
    """The mean cell under softmax weights; differentiable."""
    P = np.exp(beta * (H - H.max()))
    P /= P.sum()
    rows, columns = (np.arange(n) for n in P.shape)
    return np.array([P.sum(axis=1) @ rows, P.sum(axis=0) @ columns])


# --8<-- [end:show]
# --8<-- [start:run]
def draw(where, n=32, sigma=2.0):
    i = np.arange(n)
    return np.exp(-(((i[:, None] - where[0]) ** 2 + (i - where[1]) ** 2)
                    / (2 * sigma**2)))  # fmt: skip


decoders = {"argmax": peak, "parabola": quadratic,
            "soft, beta 10": lambda H: soft_argmax(H, 10),
            "soft, beta 30": lambda H: soft_argmax(H, 30)}  # fmt: skip
cases = {"clean": (10, 22, 0), "noise": (10, 22, 0.02),
         "at the edge": (0, 2, 0)}  # fmt: skip
print(f"{'pixels off':14}", *(f"{c:>11}" for c in cases))
errors = {}
for name, f in decoders.items():
    for case, (low, high, noise) in cases.items():
        rng = np.random.default_rng(0)
        off = []
        for _ in range(200):
            p = np.array([rng.uniform(low, high), rng.uniform(10, 22)])
            H = draw(p) + noise * rng.normal(size=(32, 32))
            off.append(4 * np.linalg.norm(f(H) - p))  # a cell: 4 pixels
        errors[name, case] = np.mean(off)
    print(f"{name:14}", *(f"{errors[name, c]:11.2f}" for c in cases))
# --8<-- [end:run]
rng = np.random.default_rng(1)
for _ in range(50):  # exact for a clean Gaussian, off the border
    p = rng.uniform(5, 25, size=2)
    assert np.allclose(quadratic(draw(p)), p)
    assert np.allclose(peak(draw(p)), np.round(p))
# Rows and columns are not mixed up, also when not square.
H = draw((7.3, 20.4))[:20]
assert np.allclose(quadratic(H), [7.3, 20.4])
assert np.allclose(soft_argmax(H, 400), [7, 20], atol=0.1)
assert np.allclose(soft_argmax(np.zeros((5, 9)), 1), [2, 4])
# Uniform within a cell: mean distance of a unit square's points to its centre.
u = rng.uniform(-0.5, 0.5, size=(200_000, 2))
assert abs(4 * np.linalg.norm(u, axis=1).mean() - 1.53) < 0.01
for case in ("clean", "noise"):
    assert errors["parabola", case] < errors["argmax", case] / 3
# With noise of 0.1 it is hardly better, unless the map is smoothed first.
off = []
for _ in range(200):
    p = rng.uniform(10, 22, size=2)
    H = draw(p) + 0.1 * rng.normal(size=(32, 32))
    three = peak(H), quadratic(H), quadratic(gaussian_filter(H, 1))
    off.append([np.linalg.norm(found - p) for found in three])
top, plain, smooth = np.mean(off, axis=0)
assert 0.8 * top < plain < top and smooth < top / 3
low, high = "soft, beta 10", "soft, beta 30"
assert errors[low, "at the edge"] > 2 * errors[low, "clean"]
assert errors[high, "at the edge"] < errors[low, "at the edge"]
# The bias of a small beta points to the centre of the map.
pull = soft_argmax(draw((2, 2)), 10) - 2
assert (pull > 0).all()
# Near the edge most of the bias is the background's, the rest the cut bump's.
for row in (0.5, 1.0, 1.5):
    H = draw((row, 16))
    bump = soft_argmax(np.where(H > 0.01, H, -np.inf), 10)[0] - row
    assert 0 <= bump < 0.5 * (soft_argmax(H, 10)[0] - row)
# Two candidates: the mean lies between them, where the map is low.
two = np.maximum(0.9 * draw((16, 8)), draw((16, 23)))
mid = soft_argmax(two, 10)
assert np.allclose(peak(two), [16, 23])
assert two[16, round(mid[1])] < 0.2
# The card: log values -0.5, 0, -0.1 about cell 6.
a, b, c = -0.5, 0, -0.1
assert np.isclose(0.5 * (a - c) / (a - 2 * b + c), 1 / 3)

fig, (left, right) = plt.subplots(1, 2, figsize=(6.5, 2.7))
cell, fine = np.arange(32), np.linspace(0, 31, 500)
truth = 13.4
row = np.exp(-((cell - truth) ** 2) / 8)
left.vlines(cell[9:19], 0, row[9:19], color="#5b6472", lw=1.2)
left.plot(cell[9:19], row[9:19], "o", ms=4, color="#2f5bd0", label="cells")
left.plot(fine, np.exp(-((fine - truth) ** 2) / 8), ":", color="#5b6472", lw=1)
left.vlines(
    truth, 0, 1.08, lw=1.8, color="#0f7b6c", ls="--", label="truth, parabola"
)
left.vlines(13, 0, 1.08, lw=1.8, color="#c2410c", label="argmax")
left.set(xlim=(8.5, 18.5), ylim=(0, 1.75), xlabel="cell", title="between cells")
left.legend(loc="upper left", ncols=1, fontsize=8)
right.vlines(cell, 0, two[16], color="#5b6472", lw=1.2)
right.plot(cell, two[16], "o", ms=3.5, color="#2f5bd0")
right.vlines(23, 0, 1.08, lw=1.8, color="#c2410c", label="argmax")
right.vlines(
    mid[1], 0, 1.08, lw=1.8, color="#8b3fa8", ls="--", label="soft-argmax"
)
right.set(ylim=(0, 1.75), xlabel="cell", title="two wrists")
right.legend(loc="upper left", fontsize=8)
fig.savefig("heat_map.svg")
