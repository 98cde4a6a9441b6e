"""RANSAC for a line in the plane or a plane in space, with a figure."""

import tracemalloc
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")


# --8<-- [start:show]
def fit(P):
    """P (n, d): unit normal w and b of the nearest w @ x = b, by SVD."""
    centre = P.mean(axis=0)
    # not full: no n by n factor is built
    w = np.linalg.svd(P - centre, full_matrices=False)[2][-1]
    return w, w @ centre


def ransac(P, threshold, trials, rng):
    """P (n, d), n >= d: w (d,), b, inliers (n,); refitted to inliers."""
    n, d = P.shape
    best = np.zeros(n, bool)
    for _ in range(trials):
        w, b = fit(P[rng.choice(n, size=d, replace=False)])
        near = np.abs(P @ w - b) <= threshold
        if near.sum() > best.sum():
            best = near
    w, b = fit(P[best])
    return w, b, best


def trials_needed(inliers, s, p=0.99):
    return int(np.ceil(np.log(1 - p) / np.log(1 - inliers**s)))


for s in (2, 3, 4, 8):
    print(f"s = {s}:", *(trials_needed(w, s) for w in (0.9, 0.7, 0.5, 0.3)))
# --8<-- [end:show]


# --8<-- [start:plane]
def angle(w, truth):
    return np.degrees(np.arccos(min(1, abs(w @ truth))))


rng = np.random.default_rng(0)
floor = np.array([0.1, 0.2, 1.0])
floor /= np.linalg.norm(floor)
P = rng.uniform(-2, 2, size=(300, 3))  # half of them scattered
P[:150, 2] = -(P[:150, :2] @ floor[:2]) / floor[2]  # on the floor
P[:150] += rng.normal(0, 0.02, size=(150, 3))
P[150:, 2] += 2  # the scattered half lies above
print(f"all points: {angle(fit(P)[0], floor):.1f} degrees off")
w, b, inliers = ransac(P, 0.05, trials_needed(0.5, 3), rng)
print(f"RANSAC:     {angle(w, floor):.1f} degrees, {inliers.sum()} inliers")
# --8<-- [end:plane]
# The number of trials is the smallest that reaches p.
for s in (2, 3, 4, 8):
    for w0 in (0.9, 0.7, 0.5, 0.3):
        N = trials_needed(w0, s)
        assert 1 - (1 - w0**s) ** N >= 0.99 > 1 - (1 - w0**s) ** (N - 1)
# By chance: how often 35 draws of 3 hold one without outliers.
draw = np.random.default_rng(1)
clean = (draw.random((20000, 35, 3)) < 0.5).all(axis=2).any(axis=1).mean()
assert abs(clean - (1 - 0.875**35)) < 0.005
# fit against the eigenvector of the covariance, generic points.
G = draw.normal(size=(40, 3)) * [1, 2, 3] + 5
w1, b1 = fit(G)
lam, V = np.linalg.eigh(np.cov(G.T))
assert np.isclose(abs(w1 @ V[:, 0]), 1) and np.isclose(w1 @ G.mean(0), b1)
# The fit builds no n by n factor: far less memory than that would take.
tracemalloc.start()
fit(draw.normal(size=(2000, 3)))
assert tracemalloc.get_traced_memory()[1] < 8 * 2000**2 / 10
tracemalloc.stop()
refit_error, sample_error = [], []
for seed in range(10):
    rng = np.random.default_rng(seed)
    Q = rng.uniform(-2, 2, size=(300, 3))
    Q[:150, 2] = -(Q[:150, :2] @ floor[:2]) / floor[2]
    Q[:150] += rng.normal(0, 0.02, size=(150, 3))
    Q[150:, 2] += 2
    w, b, near = ransac(Q, 0.05, 100, rng)
    assert near[:150].sum() > 100 and angle(w, floor) < 1
    assert angle(fit(Q)[0], floor) > 5 * angle(w, floor)
    refit_error.append(angle(w, floor))
    three = Q[rng.choice(150, 3, replace=False)]
    sample_error.append(angle(fit(three)[0], floor))
# The refit is better than three good points alone.
assert np.median(refit_error) < np.median(sample_error)
# Three good points close together are a bad sample.
off = {}
for width in (0.2, 2):
    near3 = rng.uniform(-width, width, size=(100, 3, 3))
    near3[..., 2] = -(near3[..., :2] @ floor[:2]) / floor[2]
    near3 += rng.normal(0, 0.02, size=near3.shape)
    off[width] = np.median([angle(fit(p)[0], floor) for p in near3])
assert off[0.2] > 5 * off[2]
# The cards.
assert trials_needed(0.6, 4) == 34 and trials_needed(0.6, 8) == 272
assert trials_needed(0.5, 3) == 35
assert trials_needed(0.4, 3) == 70 and trials_needed(0.3, 3) == 169

rng = np.random.default_rng(4)
x = rng.uniform(0, 10, 40)
L = np.stack([x, 1 + 0.4 * x + rng.normal(0, 0.15, 40)], axis=1)
L[26:] = np.stack([rng.uniform(5, 10, 14), rng.uniform(-3, 1, 14)], axis=1)
w, b, near = ransac(L, 0.4, 50, rng)
slope, start = np.polyfit(L[:, 0], L[:, 1], 1)
assert abs(-w[0] / w[1] - 0.4) < 0.05 < abs(slope - 0.4)
assert near[:26].all() and not near[26:].any()  # as the picture is told
assert (start + slope * L[:26, 0] < L[:26, 1]).all()
fig, ax = plt.subplots(figsize=(6.4, 3.2))
ends = np.array([0, 10])
ax.fill_between(ends, (b - w[0] * ends) / w[1] - 0.4 / abs(w[1]),
                (b - w[0] * ends) / w[1] + 0.4 / abs(w[1]),
                color="#2f5bd0", alpha=0.15, lw=0)  # fmt: skip
ax.plot(L[near, 0], L[near, 1], "o", ms=4.5, color="#2f5bd0", label="inliers")
ax.plot(L[~near, 0], L[~near, 1], "x", ms=5, color="#c2410c",
        label="outliers")  # fmt: skip
ax.plot(ends, (b - w[0] * ends) / w[1], color="#2f5bd0", label="RANSAC")
ax.plot(ends, start + slope * ends, "--", color="#c2410c",
        label="least squares")  # fmt: skip
ax.set(xlabel="x", ylabel="y")
ax.legend(loc="upper left", ncols=2)
ax.set_ylim(-3.4, 7.6)
fig.savefig("ransac.svg")
