"""Figure: appeal, plain click rates and corrected ones of six items."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
rng = np.random.default_rng(0)
look = 1 / np.arange(1, 7)
appeal = np.array([0.30, 0.20, 0.45, 0.15, 0.40, 0.25])
n = 4_000
clicks = rng.random((n, 6)) < look * appeal
rate = clicks.mean(axis=0)
error = 2 * np.sqrt(rate * (1 - rate) / n)
assert np.all(np.abs(rate / look - appeal) < 1.5 * error / look)
# the heights that the alternative text names
assert list(appeal) == [0.3, 0.2, 0.45, 0.15, 0.4, 0.25]
assert np.argmax(rate) == 0 and np.argmax(rate / look) == 2
assert np.allclose(error, 2 * np.std(clicks.astype(float), axis=0) / np.sqrt(n))
longer = error / look / error[0]
assert np.all(longer[2:] > 1.5) and longer.max() < 3.05

fig, ax = plt.subplots(figsize=(6.2, 3.2))
x = np.arange(1, 7)
ax.bar(x, appeal, width=0.62, color="C5", alpha=0.4, label="true appeal")
ax.plot(x - 0.1, rate, "s", label="share clicked")
ax.errorbar(
    x + 0.1,
    rate / look,
    yerr=error / look,
    fmt="o",
    label="share clicked / share who look",
)
ax.set(xlabel="place in the log", ylabel="probability", ylim=(0, 0.62))
ax.legend(loc="upper left", ncols=3, columnspacing=1.2, handletextpad=0.4)
fig.savefig("corrected.svg")
