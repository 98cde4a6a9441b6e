"""Filling a hole: replaced pixels, resampling, a model that sees the mask."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
n, hole = 24, slice(8, 16)
gap = np.subtract.outer(np.arange(n), np.arange(n))
S = np.exp(-(gap**2) / (2 * 3.0**2)) + 1e-3 * np.eye(n)  # smooth signals
known = np.ones(n, dtype=bool)
known[hole] = False
y = np.random.default_rng(3).multivariate_normal(np.zeros(n), S)


lam, Q = np.linalg.eigh(S)


def plain(x, ab):
    """Exact mean noise for signals from N(0, S); knows nothing of y."""
    return (
        np.sqrt(1 - ab) * np.linalg.solve(ab * S + (1 - ab) * np.eye(n), x.T).T
    )


K = S[np.ix_(~known, known)] @ np.linalg.inv(S[np.ix_(known, known)])
centre = K @ y[known]
V = S[np.ix_(~known, ~known)] - K @ S[np.ix_(known, ~known)]


def with_mask(x, ab):
    """Exact mean noise given the clean known pixels."""
    eps = np.zeros_like(x)
    rest = x[:, ~known] - np.sqrt(ab) * centre
    M = ab * V + (1 - ab) * np.eye(len(V))
    eps[:, ~known] = np.sqrt(1 - ab) * np.linalg.solve(M, rest.T).T
    return eps


# --8<-- [start:show]
def inpaint(eps_model, y, known, alpha_bar, repeats, rng, m=1):
    """Replace known pixels of y (n,) at each level; m fills (m, n).
    repeats > 1: noise one level up again and redo the step."""
    x = rng.normal(size=(m, len(y)))
    for t in range(len(alpha_bar) - 1, 0, -1):
        now, before = alpha_bar[t], alpha_bar[t - 1]
        beta = 1 - now / before
        for r in range(repeats):
            eps = eps_model(x, now)
            x0 = (x - np.sqrt(1 - now) * eps) / np.sqrt(now)
            tau2 = beta * (1 - before) / (1 - now)  # DDPM
            down = np.sqrt(before) * x0 + np.sqrt(1 - before - tau2) * eps
            down = down + np.sqrt(tau2) * rng.normal(size=x.shape)
            noisy = np.sqrt(before) * y + np.sqrt(1 - before) * rng.normal(
                size=x.shape
            )
            x = np.where(known, noisy, down)
            if r + 1 < repeats:
                x = np.sqrt(1 - beta) * x
                x = x + np.sqrt(beta) * rng.normal(size=x.shape)
    return x


# --8<-- [end:show]
rows, fills = {}, {}
# --8<-- [start:run]
alpha_bar = np.cos(np.pi / 2 * np.linspace(0, 0.995, 41)) ** 2
print("exact fills: error of the mean 0, variance", f"{np.trace(V):.2f}")
for name, model, repeats in (
    ("replace", plain, 1),
    ("replace, 3 times", plain, 3),
    ("replace, 10 times", plain, 10),
    ("model with mask", with_mask, 1),
):
    rng = np.random.default_rng(0)
    x = inpaint(model, y, known, alpha_bar, repeats, rng, m=300)
    jump = ((x[:, 8] - x[:, 7] - (centre[0] - y[7])) ** 2).mean()
    bias = np.linalg.norm(x[:, hole].mean(axis=0) - centre)
    print(f"{name:18} calls {40 * repeats:4}  bias {bias:.2f}", end="  ")
    print(f"jump {jump**0.5:.2f}  variance {x[:, hole].var(axis=0).sum():.2f}")
    # --8<-- [end:run]
    rows[name] = bias, jump**0.5
    fills[name] = x
    assert np.array_equal(x[0, known], y[known])
jumps = [r[1] for r in rows.values()]
assert jumps[0] > jumps[1] > jumps[2] > jumps[3]
assert abs(jumps[3] - np.sqrt(V[0, 0])) < 0.02
assert rows["model with mask"][0] < 0.1
few, many = rows["replace"][0], rows["replace, 10 times"][0]
assert 2 / 3 < many / few < 0.9  # ten times: under a third of the bias
for _ in range(2):  # other signals
    y = rng.multivariate_normal(np.zeros(n), S)
    centre, ends = K @ y[known], []
    for model, r in ((plain, 1), (plain, 5), (with_mask, 1)):
        x = inpaint(model, y, known, alpha_bar, r, rng, m=100)
        ends.append(((x[:, hole] - centre) ** 2).sum(axis=1).mean())
    assert ends[0] > ends[1] > ends[2]
# one fill has twice the squared error of the mean fill
rng = np.random.default_rng(1)
truth = centre + rng.multivariate_normal(np.zeros(8), V, size=4000)
other = centre + rng.multivariate_normal(np.zeros(8), V, size=4000)
one, mean = ((truth - z) ** 2 for z in (other, centre))
assert abs(one.sum() / mean.sum() - 2) < 0.1

y = np.random.default_rng(3).multivariate_normal(np.zeros(n), S)
fig, axes = plt.subplots(1, 3, figsize=(6.5, 2.6), sharey=True)
names = ("replace", "replace, 10 times", "model with mask")
for ax, name in zip(axes, names, strict=True):
    for fill in fills[name][:15]:
        ax.plot(np.arange(7, 17), fill[7:17], color="C1", lw=0.6)
    ax.plot(np.arange(8), y[:8], "C0o-", ms=3)
    ax.plot(np.arange(16, n), y[16:], "C0o-", ms=3)
    ax.set(title=name, xlabel="pixel")
axes[0].set_ylabel("value")
fig.savefig("inpaint.svg", metadata={"Date": None})
