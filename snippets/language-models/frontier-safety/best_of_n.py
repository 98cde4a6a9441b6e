"""Selecting by a noisy proxy: light and heavy noise (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
fig, axes = plt.subplots(1, 2, figsize=(7.2, 3.0), sharex=True)


# --8<-- [start:show]
def select(rng, n, heavy, runs=4000):
    """Mean proxy and mean quality of the best of n by the proxy."""
    quality = rng.normal(size=(runs, n))
    noise = rng.normal(size=(runs, n))
    if heavy:  # Student's t with 2 degrees of freedom
        noise = noise / np.sqrt(rng.exponential(size=(runs, n)))
    proxy = quality + noise
    best = proxy.argmax(axis=1)
    rows = np.arange(runs)
    return proxy[rows, best].mean(), quality[rows, best].mean()


rng = np.random.default_rng(0)
ns = [1, 4, 16, 64, 256]
curves = {h: np.array([select(rng, n, h) for n in ns]) for h in (0, 1)}
print("noise   n:   ", "  ".join(f"{n:>5}" for n in ns))
for heavy, name in ((0, "normal"), (1, "heavy ")):
    for column, what in ((0, "proxy"), (1, "true ")):
        row = curves[heavy][:, column]
        print(name, what, "  ", "  ".join(f"{v:5.2f}" for v in row))
# --8<-- [end:show]

proxy, true = curves[0].T
assert np.allclose(true, proxy / 2, atol=0.06)  # variances 1 and 1: half
assert np.all(np.diff(true) > 0.3)
proxy, true = curves[1].T
assert np.all(np.diff(proxy) > 0)
for seed in range(3):  # rises, then falls
    rng = np.random.default_rng(100 + seed)
    a, b, c = (select(rng, n, 1)[1] for n in (1, 16, 256))
    assert b > a + 0.3 and c < b - 0.1
    # noise of variance 3: a quarter of the proxy's excess is real
    x = rng.normal(size=(4000, 100))
    y = x + np.sqrt(3) * rng.normal(size=x.shape)
    i = y.argmax(axis=1)
    excess = np.take_along_axis(x, i[:, None], 1).mean()
    assert abs(excess - 2.51 * 2 / 4) < 4 * 0.9 / np.sqrt(4000)
# a Laplace tail is heavier than normal, and yet selecting does not hurt:
# far out quality has the law N(sqrt(2), 1), so its mean levels off
for seed in range(3):
    rng = np.random.default_rng(seed)
    means = []
    for n in (16, 256, 1024):
        x = rng.normal(size=(1000, n))
        i = (x + rng.laplace(size=x.shape) / np.sqrt(2)).argmax(axis=1)
        means.append(np.take_along_axis(x, i[:, None], 1).mean())
    assert means[0] < means[1] - 0.05 and abs(means[2] - 2**0.5) < 0.13
for ax, heavy, title in zip(
    axes, (0, 1), ("normal noise", "heavy-tailed noise"), strict=True
):
    p, t = curves[heavy].T
    ax.plot(ns, p, "--", color="#c2410c", marker="o", ms=3, label="proxy")
    ax.plot(ns, t, "-", color="#2f5bd0", marker="s", ms=3, label="quality")
    ax.set(xscale="log", xlabel="n candidates", title=title)
    ax.set_xticks(ns, [str(n) for n in ns])
    ax.minorticks_off()
axes[0].set(ylabel="mean of the chosen one", ylim=(-0.2, 4.4))
axes[1].set(ylim=(-0.2, 4.4))
axes[0].legend(frameon=False, fontsize=9)
fig.savefig("best_of_n.svg", metadata={"Date": None})
