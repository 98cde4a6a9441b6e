"""Over-smoothing by depth: distance from the smooth direction, accuracy."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from sklearn.linear_model import LogisticRegression

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")


def block_graph(rng, p_in=0.08, p_out=0.01, n=240, d=8):
    y = np.arange(n) % 3
    p = np.where(y[:, None] == y, p_in, p_out)
    A = np.triu(rng.random((n, n)) < p, 1).astype(float)
    A += A.T + np.eye(n)
    root = np.sqrt(A.sum(axis=1))
    X = rng.normal(size=(n, d)) + rng.normal(0, 0.5, (3, d))[y]
    return A / np.outer(root, root), root / np.linalg.norm(root), X, y


# --8<-- [start:show]
def roughness(H, u):
    """Share of H's length that is not along the unit vector u."""
    return np.linalg.norm(H - np.outer(u, u @ H)) / np.linalg.norm(H)


def by_depth(S, u, X, kind, rng, layers=64, k=32):
    H = first = X @ rng.normal(size=(X.shape[1], k))
    sizes = [roughness(H, u)]
    for _ in range(layers):
        if kind == "smooth":
            H = S @ H
        elif kind == "GCN":
            W = rng.normal(size=(k, k)) * np.sqrt(2 / k)
            H = np.maximum(S @ H @ W.T, 0)
        elif kind == "residual":
            H = (H + S @ H) / 2
        elif kind == "restart":
            H = 0.8 * S @ H + 0.2 * first
        sizes.append(roughness(H, u))
    return np.array(sizes)


S, u, X, y = block_graph(np.random.default_rng(0))
runs = {}
for kind in ("smooth", "GCN", "residual", "restart"):
    runs[kind] = by_depth(S, u, X, kind, np.random.default_rng(1))
    print(kind.ljust(9), runs[kind][[0, 2, 8, 32]].round(3))
sizes = np.sort(np.abs(np.linalg.eigvalsh(S)))
print("second in absolute size:", sizes[-2].round(2))
# --8<-- [end:show]
# --8<-- [start:accuracy]
depths = [0, 1, 2, 4, 8, 16, 32, 64]
scores = []
for seed in range(5):
    S, u, X, y = block_graph(np.random.default_rng(seed))
    for t in depths:
        F = np.linalg.matrix_power(S, t) @ X
        rest = F - np.outer(u, u @ F)  # without the common part
        for G in (F, rest / rest.std()):
            model = LogisticRegression().fit(G[:15], y[:15])  # 15 labels
            scores.append(model.score(G[15:], y[15:]))
scores = np.reshape(scores, (5, len(depths), 2))
middle = np.median(scores, axis=0)
print("rounds  ", "".join(f"{t:6}" for t in depths))
print("accuracy", "".join(f"{a:6.2f}" for a in middle[:, 0]))
print("rescaled", "".join(f"{a:6.2f}" for a in middle[:, 1]))
# --8<-- [end:accuracy]
assert depths == [0, *(2**i for i in range(7))]
assert (scores[:, 2:4].min(axis=(1, 2)) > scores[:, 0, 0] + 0.15).all()
assert (scores[:, 6:, 0] < 0.45).all() and (scores[:, 2:4, 0] > 0.85).all()
# Rescaled, the classes are found where the plain states are at chance.
assert (scores[:, 6, 1] > 0.85).all()
seconds = []
for seed in range(5):
    S, u, X, y = block_graph(np.random.default_rng(seed))
    assert np.allclose(S @ u, u)  # the direction that stays
    second = np.sort(np.abs(np.linalg.eigvalsh(S)))[-2]
    seconds.append(second)
    # Share of eigenvectors 2, 3 and 4 that the classes explain.
    vectors = np.linalg.eigh(S)[1][:, [-2, -3, -4]]
    mean = np.array([vectors[y == c].mean(axis=0) for c in range(3)])[y]
    share = np.sum(mean**2, axis=0)
    assert share[:2].min() > 0.7 and share[2] < 0.1
    made = {
        kind: by_depth(S, u, X, kind, np.random.default_rng(seed))
        for kind in runs
    }
    rate = made["smooth"][64] / made["smooth"][63]
    assert np.isclose(rate, second, rtol=0.02)
    slow = made["residual"][64] / made["residual"][63]
    assert np.isclose(slow, (1 + second) / 2, rtol=0.02)
    assert made["GCN"][32] < 0.02 and made["restart"][64] > 0.5
    rng = np.random.default_rng(seed)
    first = X @ rng.normal(size=(8, 32))
    Z = S @ first @ (rng.normal(size=(32, 32)) / 4).T
    assert np.isclose(made["GCN"][1], roughness(Z * (Z > 0), u))
    along = np.linalg.norm(u @ first) / np.linalg.norm(first)
    assert np.isclose(made["GCN"][0] ** 2 + along**2, 1)
    limit = np.linalg.solve(np.eye(240) - 0.8 * S, 0.2 * first)
    assert np.isclose(made["restart"][64], roughness(limit, u), rtol=1e-4)
    random = np.random.default_rng(seed).normal(size=(32, 32)) / 4
    assert second * np.linalg.norm(random, 2) > 1.5  # the GCN's weights
    # A bound for the length outside, any W: second times its norm.
    rng = np.random.default_rng(seed)
    H, W = rng.normal(size=(240, 5)), rng.normal(size=(4, 5))
    out = [np.linalg.norm(M - np.outer(u, u @ M)) for M in
           (H, np.maximum(S @ H @ W.T, 0))]  # fmt: skip
    assert out[1] <= second * np.linalg.norm(W, 2) * out[0]
# Two sides of ten, joined completely: the second in size is -9/11, and a
# residual smooths faster than S alone.
A = np.eye(20)
A[:10, 10:] = A[10:, :10] = 1
values = np.linalg.eigvalsh(A / 11)
assert np.allclose(values, [-9 / 11, *[1 / 11] * 18, 1])
X, u = np.random.default_rng(0).normal(size=(20, 3)), np.full(20, 20**-0.5)
ends = [
    by_depth(A / 11, u, X, kind, np.random.default_rng(1), 8)[-1]
    for kind in ("smooth", "residual")
]
assert ends[1] < ends[0] / 4

fig, (left, right) = plt.subplots(1, 2, figsize=(7.4, 3.3), width_ratios=(5, 4))
steps = np.arange(65)
for c, sizes in enumerate(runs.values()):
    left.semilogy(steps[:41], sizes[:41], color=f"C{c}")
rate = seconds[0]
left.semilogy(steps[:41], rate ** steps[:41], "--", color="#808080", lw=1)
for x, size, word, c in (
    (41, runs["restart"][40], "restart", "C3"),
    (41, runs["residual"][40], "residual", "C2"),
    (41, 1.35 * runs["smooth"][40], "smooth", "C0"),
    (41, 0.72 * runs["GCN"][40], "GCN", "C1"),
):
    left.text(x, size, word, color=c, va="center", fontsize=9)
left.set(xlim=(0, 52), xlabel="layers", ylabel="share outside")
left.set_xticks(range(0, 41, 10))
left.set_title("differences between nodes")
at = np.arange(len(depths))
for k, color in enumerate(("C0", "C4")):
    low, high = scores[:, :, k].min(axis=0), scores[:, :, k].max(axis=0)
    right.fill_between(at, low, high, color=color, alpha=0.2, lw=0)
    right.plot(at, middle[:, k], "o-", color=color, ms=4)
right.text(4.1, 0.62, "as it is", color="C0", fontsize=9, ha="right")
right.text(7.1, 0.76, "rescaled", color="C4", fontsize=9, ha="right")
right.axhline(1 / 3, ls="--", color="#808080", lw=1)
right.text(0, 0.345, "chance", color="#606060", fontsize=9, va="bottom")
right.set_xticks(at, depths)
right.set(
    ylim=(0.25, 1.02), xlabel="rounds of smoothing", ylabel="test accuracy"
)
right.set_title("what a classifier finds")
fig.savefig("smoothing.svg", metadata={"Date": None})
