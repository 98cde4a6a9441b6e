"""Old and new accuracy while a small network is tuned (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from sklearn.datasets import load_digits

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
images, label = load_digits(return_X_y=True)
images = images / 16
turned = np.rot90(images.reshape(-1, 8, 8), axes=(1, 2)).reshape(-1, 64)
turned = np.ascontiguousarray(turned)
onehot = np.eye(10)[label]
m, every = 64, 20


def forward(X, P):
    H = np.maximum(X @ P[0].T + P[1], 0)
    return H, H @ P[2].T + P[3]


def gradients(X, Y, P):
    H, Z = forward(X, P)
    G = np.exp(Z - Z.max(axis=1, keepdims=True))
    G = (G / G.sum(axis=1, keepdims=True) - Y) / len(X)
    D = (G @ P[2]) * (H > 0)
    return [D.T @ X, D.sum(axis=0), G.T @ H, G.sum(axis=0)]


def accuracy(X, rows, P):
    return (forward(X[rows], P)[1].argmax(axis=1) == label[rows]).mean()


# --8<-- [start:show]
def tune(P0, new, rng, rate=0.5, replay=0, pull=0, rank=0, steps=300):
    P, curve = [p.copy() for p in P0], []
    if rank:  # LoRA with alpha = rank on both matrices, no biases
        A = [rng.normal(size=(rank, P0[i].shape[1])) / 8 for i in (0, 2)]
        B = [np.zeros((P0[i].shape[0], rank)) for i in (0, 2)]
    for step in range(steps + 1):
        if step % every == 0:
            curve.append([accuracy(X, test, P) for X in (images, turned)])
        rows = rng.choice(new, 32)
        X = turned[rows]
        old = rng.choice(train, replay)  # replayed upright images
        X, rows = np.vstack([X, images[old]]), np.r_[rows, old]
        g = gradients(X, onehot[rows], P)
        if rank:
            for k, i in enumerate((0, 2)):
                dA, dB = B[k].T @ g[i], g[i] @ A[k].T
                A[k], B[k] = A[k] - rate * dA, B[k] - rate * dB
                P[i] = P0[i] + B[k] @ A[k]
        else:
            P = [
                p - rate * (dp + pull * (p - q))
                for p, dp, q in zip(P, g, P0, strict=True)
            ]
    return np.array(curve), P


# --8<-- [end:show]


ways = {
    "full": {},
    "rate / 10": {"rate": 0.05},
    "pull to start": {"pull": 0.02},
    "LoRA, rank 8": {"rank": 8, "rate": 0.1},
    "replay 8": {"replay": 8},
}
curves = {name: [] for name in ways}
for seed in range(3):
    rng = np.random.default_rng(seed)
    order = rng.permutation(len(label))
    train, test = order[:1_000], order[1_000:]
    P0 = [rng.normal(size=(m, 64)) / 6, np.zeros(m)]
    P0 += [rng.normal(size=(10, m)) / 8, np.zeros(10)]
    for _ in range(500):
        rows = rng.choice(train, 32)
        g = gradients(images[rows], onehot[rows], P0)
        P0 = [p - 0.3 * dp for p, dp in zip(P0, g, strict=True)]
    for name, how in ways.items():
        curves[name].append(tune(P0, train[:500], rng, **how)[0])
mean = {name: np.mean(c, axis=0) for name, c in curves.items()}
# --8<-- [start:table]
print("3 seeds: mean (range)     old                   new")
rows = [("before tuning", "full", 0), ("full, 60 steps", "full", 3)]
rows += [(f"{name}, 300", name, -1) for name in ways]
for shown, name, k in rows:
    end = np.array([x[k] for x in curves[name]])  # (seeds, 2)
    cells = np.stack([end.mean(axis=0), end.min(axis=0), end.max(axis=0)])
    print(f"{shown:18}", end="")
    print(*("  {:.2f} ({:.2f} to {:.2f})".format(*c) for c in cells.T))
# --8<-- [end:table]
end = {k: np.array([x[-1] for x in c]) for k, c in curves.items()}
start = np.array([x[0] for x in curves["full"]])
# at equal new accuracy LoRA kept about as much as full tuning stopped early
(full_old, full_new), others = mean["full"][3], {k: mean[k][-1] for k in ways}
for name in ("rate / 10", "pull to start", "LoRA, rank 8"):
    assert abs(others[name][1] - full_new) < 0.02
assert abs(others["LoRA, rank 8"][0] - full_old) < 0.03
gap = others["LoRA, rank 8"][0] - others["full"][0]
assert (
    others["LoRA, rank 8"][0] - full_old < 0.5 * gap
)  # mostly: it learnt less
for name in ("rate / 10", "pull to start"):
    assert others[name][0] > full_old + 0.06
early = mean["LoRA, rank 8"][6]  # earlier LoRA keeps and learns more
assert (early > mean["full"][1]).all() and early[0] > mean["full"][1][0] + 0.1
assert (end["full"][:, 0] < 0.5).all()
# LoRA: both factors move, the change has their rank, biases stay
how = {"rank": 8, "steps": 20}
_, P = tune(P0, train[:500], np.random.default_rng(9), rate=0.1, **how)
A0 = np.random.default_rng(9).normal(size=(8, 64)) / 8
change = P[0] - P0[0]
assert np.linalg.matrix_rank(change) == 8
assert np.linalg.matrix_rank(np.vstack([change, A0])) == 16
assert np.array_equal(P[1], P0[1]) and np.array_equal(P[3], P0[3])
with np.errstate(all="ignore"):
    fast, _ = tune(P0, train[:500], np.random.default_rng(9), rank=8)
assert fast[-1, 1] < 0.3  # at full tuning's rate LoRA fails here
assert (start[:, 0] > 0.9).all() and (start[:, 1] < 0.4).all()
for name in ways:
    if name != "full":  # all remedies keep more of the old, on every seed
        assert (end[name][:, 0] > end["full"][:, 0] + 0.1).all()
    if name != "replay 8":
        assert (end["replay 8"][:, 0] > end[name][:, 0] + 0.05).all()
for name in ("rate / 10", "pull to start", "LoRA, rank 8"):  # and learn less
    assert (end[name][:, 1] < end["full"][:, 1]).all()
fig, ax = plt.subplots(figsize=(6.5, 4.2))
colours = ("#c2410c", "#2f5bd0", "#0f7b6c", "#8b3fa8", "#a16207")
shift = {
    "full": (-8, -14),
    "rate / 10": (12, -13),
    "pull to start": (10, 3),
    "LoRA, rank 8": (-84, -6),
    "replay 8": (-50, 8),
}
for (name, path), colour in zip(mean.items(), colours, strict=True):
    ax.plot(path[:, 1], path[:, 0], ".-", color=colour, lw=1.4, ms=5)
    ax.plot(*path[-1, ::-1], "o", color=colour, ms=8)
    ax.annotate(
        name,
        path[-1, ::-1],
        shift[name],
        textcoords="offset points",
        color=colour,
        fontsize=9,
    )
ax.plot(*mean["full"][0, ::-1], "s", color="#5b6472", ms=8)
ax.text(mean["full"][0, 1] + 0.02, 0.955, "start", fontsize=9, color="#5b6472")
ax.set(xlabel="accuracy on the new task", ylabel="accuracy on the old task")
ax.set(xlim=(0.1, 1.1), ylim=(0.3, 1.0))
fig.savefig("forgetting.svg", metadata={"Date": None})
