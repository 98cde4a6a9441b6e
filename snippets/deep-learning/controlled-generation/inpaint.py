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
lam, Q = np.linalg.eigh(S)
L = np.linalg.cholesky(S)


def plain(x, ab):
    """Exact mean noise for signals from N(0, S); knows nothing of y."""
    return (
        np.sqrt(1 - ab) * np.linalg.solve(ab * S + (1 - ab) * np.eye(n), x.T).T
    )


K = S[np.ix_(~known, known)] @ np.linalg.inv(S[np.ix_(known, known)])
V = S[np.ix_(~known, ~known)] - K @ S[np.ix_(known, ~known)]


def model_with_mask(y):
    """Exact mean noise given the clean known pixels of y."""

    def model(x, ab):
        eps = np.zeros_like(x)
        rest = x[:, ~known] - np.sqrt(ab) * y[..., known] @ K.T
        M = ab * V + (1 - ab) * np.eye(len(V))
        eps[:, ~known] = np.sqrt(1 - ab) * np.linalg.solve(M, rest.T).T
        return eps

    return model


# --8<-- [start:show]
def inpaint(eps_model, y, known, alpha_bar, repeats, rng, m=1):
    """Replace known pixels of y, (n,) or (m, n), at each level; m fills.
    alpha_bar[0] = 1: the last step leaves no noise on known pixels.
    repeats > 1: noise one level up again and redo the step."""
    x = rng.normal(size=(m, y.shape[-1]))
    for t in range(len(alpha_bar) - 1, 0, -1):
        now, before = alpha_bar[t], alpha_bar[t - 1]
        beta = 1 - now / before
        for r in range(repeats):
            # a DDPM step of all pixels, from level now to level before
            eps = eps_model(x, now)
            x0 = (x - np.sqrt(1 - now) * eps) / np.sqrt(now)
            tau2 = beta * (1 - before) / (1 - now)  # its variance
            down = np.sqrt(before) * x0 + np.sqrt(1 - before - tau2) * eps
            down = down + np.sqrt(tau2) * rng.normal(size=x.shape)
            # the known pixels at the level after the step
            noisy = np.sqrt(before) * y + np.sqrt(1 - before) * rng.normal(
                size=x.shape
            )
            x = np.where(known, noisy, down)
            if r + 1 < repeats:
                x = np.sqrt(1 - beta) * x
                x = x + np.sqrt(beta) * rng.normal(size=x.shape)
    return x


# --8<-- [end:show]
rows = {}
# --8<-- [start:run]
# S: the signals' covariance; V: the hole's given the rest; K: known to mean
alpha_bar = np.cos(np.pi / 2 * np.linspace(0, 0.995, 41)) ** 2
y = np.random.default_rng(3).normal(size=(400, n)) @ L.T  # photographs
best = y[:, known] @ K.T  # the mean of all right fills
# a blind fill's own variance, and that of the mean which it ignores
blind = 2 * np.trace(S[hole, hole]) - np.trace(V)
print(f"right fills: spread {np.trace(V):.2f}, jump {V[0, 0] ** 0.5:.2f}")
print(f"blind fills: spread {blind:.2f}")
# plain: exact noise predictor; model_with_mask: given the known pixels
for name, model, repeats in (
    ("replace", plain, 1),
    ("replace, 3 times", plain, 3),
    ("replace, 10 times", plain, 10),
    ("model with mask", model_with_mask(y), 1),
):
    rng = np.random.default_rng(0)
    x = inpaint(model, y, known, alpha_bar, repeats, rng, m=400)
    off = ((x[:, hole] - best) ** 2).mean(axis=0)
    print(f"{name:18} calls {40 * repeats:3}", end="  ")
    print(f"spread {off.sum():.2f}  jump {off[0] ** 0.5:.2f}")
    # --8<-- [end:run]
    rows[name] = off.sum(), off[0] ** 0.5
    assert np.array_equal(x[:, known], y[:, known])
table = np.array(list(rows.values()))
assert np.all(np.diff(table, axis=0) < 0)
assert 0.4 < table[2, 0] / table[0, 0] < 0.6  # ten times: about half
assert 3 <= round(table[2, 0] / np.trace(V)) <= 4
assert table[0, 0] < blind
assert abs(table[3, 0] / np.trace(V) - 1) < 0.25
assert abs(table[3, 1] - V[0, 0] ** 0.5) < 0.02
# blind at the noisiest levels only, all is mended later; in half of them, not
masked = model_with_mask(y)
late = []
for cut in (0.1, 0.5):
    x = inpaint(
        lambda x, ab, cut=cut: (plain if ab < cut else masked)(x, ab),
        y,
        known,
        alpha_bar,
        1,
        np.random.default_rng(0),
        m=400,
    )
    late.append(((x[:, hole] - best) ** 2).mean(axis=0).sum() / np.trace(V))
assert late[0] < 1.25 and late[1] > 2
# the model sees known pixels at the level that it is told
told = []


def watch(x, ab):
    told.append((ab, (x - np.sqrt(ab) * y[0])[:, known].std()))
    return plain(x, ab)


inpaint(watch, y[0], known, alpha_bar, 2, np.random.default_rng(0), m=300)
for ab, std in told[1:]:
    assert abs(std / np.sqrt(1 - ab) - 1) < 0.05
# one fill has twice the squared error of the mean fill
root = np.linalg.cholesky(V)
truth, other = rng.normal(size=(2, 4000, 8)) @ root.T
one, mean = ((truth - z) ** 2 for z in (other, 0))
assert abs(one.sum() / mean.sum() - 2) < 0.1

fig, axes = plt.subplots(1, 3, figsize=(6.5, 2.6), sharey=True)
y = y[0]
for ax, name, model, repeats in zip(
    axes,
    ("replace", "replace, 10 times", "model with mask"),
    (plain, plain, model_with_mask(y)),
    (1, 10, 1),
    strict=True,
):
    rng = np.random.default_rng(1)
    for fill in inpaint(model, y, known, alpha_bar, repeats, rng, m=15):
        ax.plot(np.arange(7, 17), fill[7:17], color="C1", lw=0.6)
    ax.plot(np.arange(8), y[:8], "C0o-", ms=3)
    ax.plot(np.arange(16, n), y[16:], "C0o-", ms=3)
    ax.set(title=name, xlabel="pixel")
axes[0].set_ylabel("value")
fig.savefig("inpaint.svg", metadata={"Date": None})
# outpainting: the same eight values at an end are known from one side only
outer = np.arange(n) >= n - 8
side = S[np.ix_(outer, ~outer)] @ np.linalg.inv(S[np.ix_(~outer, ~outer)])
left_open = S[np.ix_(outer, outer)] - side @ S[np.ix_(~outer, outer)]
draws = np.random.default_rng(5).normal(size=(200_000, n)) @ L.T
error = draws[:, outer] - draws[:, ~outer] @ side.T
assert np.isclose((error**2).sum(axis=1).mean(), np.trace(left_open), rtol=0.01)
assert round(np.trace(left_open), 2) == 4.48 and round(np.trace(V), 2) == 1.26
assert np.argmax(np.diag(left_open)) == 7 and left_open[7, 7] > 0.99 * S[0, 0]
