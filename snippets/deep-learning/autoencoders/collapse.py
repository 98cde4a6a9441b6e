"""Which units of a linear VAE carry anything (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
values = np.array([4.0, 1.5, 0.5, 0.25])
turn = np.linalg.qr(np.random.default_rng(5).normal(size=(4, 4)))[0]
C = turn * values @ turn.T


# --8<-- [start:show]
def fit_linear_vae(C, var, seed, k=3, eta=0.03, steps=1000):
    """Decoder mean W z; q has mean V x, variance exp(s); C (d, d)."""
    rng = np.random.default_rng(seed)
    W, V = rng.normal(0, 0.3, (len(C), k)), rng.normal(0, 0.3, (k, len(C)))
    s = np.zeros(k)
    for _ in range(steps):
        v, A = np.exp(s), (W @ V - np.eye(len(C))) @ C / var
        dW = A @ V.T + W * v / var  # fit, averaged over x and z
        dV = W.T @ A + V @ C  # fit and price
        ds = v * np.sum(W**2, axis=0) / var / 2 + (v - 1) / 2
        W, V, s = W - eta * dW, V - eta * dV, s - eta * ds
    return 0.5 * (np.exp(s) + np.sum(V @ C * V, axis=1) - 1 - s), W


for var in (0.3, 1.0, 2.0, 5.0):
    theory = 0.5 * np.log(np.maximum(values[:3] / var, 1))
    trained = [np.sort(fit_linear_vae(C, var, r)[0])[::-1] for r in range(3)]
    print(f"variance {var}: theory", theory.round(2), end="  ")
    print("trained", trained[0].round(2))
    # --8<-- [end:show]
    assert np.allclose(trained, theory, atol=0.02)
W = fit_linear_vae(C, 0.3, 1)[1]
assert np.allclose((W.T @ W), np.diag(np.diag(W.T @ W)), atol=0.02)
lengths = np.sort(np.sum(W**2, axis=0))[::-1]
assert np.allclose(lengths, values[:3] - 0.3, atol=0.02)
# the card: eigenvalues 9, 3, 1
for var, kl in ((2.0, [0.75, 0.20, 0]), (4.0, [0.41, 0, 0])):
    units, W = fit_linear_vae(np.diag([9.0, 3.0, 1.0]), var, 0, steps=2500)
    assert np.allclose(np.sort(units)[::-1], kl, atol=0.02)
    assert np.isclose(np.sum(W**2, axis=0).max(), 9 - var, atol=0.02)

fig, ax = plt.subplots(figsize=(5.6, 3.4))
grid = np.geomspace(0.27, 6, 200)
for j, value in enumerate(values[:3]):
    ax.plot(grid, 0.5 * np.log(np.maximum(value / grid, 1)), color=f"C{j}")
    ax.text(
        0.262,
        0.5 * np.log(value / 0.27),
        f"{value}",
        color=f"C{j}",
        ha="right",
        va="center",
    )
grid = (0.3, 0.7, 1.0, 2.0, 3.0, 5.0)
rows = [np.sort(fit_linear_vae(C, var, 0)[0])[::-1] for var in grid]
for j, mark in enumerate("os^"):
    ax.plot(grid, np.array(rows)[:, j], mark, color=f"C{j}", ms=6)
ax.set_xscale("log")
ax.set_xticks([0.3, 0.5, 1, 1.5, 2, 4], ["0.3", "0.5", "1", "1.5", "2", "4"])
ax.minorticks_off()
ax.set(xlim=(0.21, 6), ylim=(-0.05, 1.5))
ax.set(xlabel="decoder variance", ylabel="KL of the unit (nats)")
fig.savefig("collapse.svg", metadata={"Date": None})
