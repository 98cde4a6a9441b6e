"""Null, alternative, threshold: the two errors as areas (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from scipy import stats

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
z = np.linspace(-3.5, 6.5, 1001)
effect, threshold = 2.8, 1.96
null, other = stats.norm.pdf(z), stats.norm.pdf(z - effect)
fig, ax = plt.subplots(figsize=(6.6, 3.0))
ax.plot(z, null, color="C0", label="no effect")
ax.plot(z, other, color="C1", label="effect of 2.8 standard errors")
reject = z >= threshold
ax.fill_between(
    z, null, where=np.abs(z) >= threshold, color="C0", alpha=0.45, lw=0
)
ax.fill_between(z, other, where=~reject, color="C1", alpha=0.3, lw=0)
ax.axvline(threshold, color="black", lw=0.9, ls="--")
ax.text(2.05, 0.44, "reject from 1.96")
ax.annotate(
    "type I, 5 % in all",
    (2.2, 0.02),
    (-3.3, 0.2),
    arrowprops={"arrowstyle": "-"},
)
ax.annotate(
    "type II, 20 %", (1.45, 0.08), (-1.6, 0.44), arrowprops={"arrowstyle": "-"}
)
ax.text(2.25, 0.14, "power 80 %")
ax.set(xlabel="z", ylabel="density", ylim=(0, 0.56))
ax.legend(loc="upper right", bbox_to_anchor=(1, 1.04))
power = stats.norm.sf(threshold - effect)
assert np.isclose(power, 0.8, atol=5e-3)
assert np.isclose(2 * stats.norm.sf(threshold), 0.05, atol=1e-4)
fig.savefig("errors_drawn.svg", metadata={"Date": None})
