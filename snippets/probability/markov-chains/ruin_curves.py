"""Probability to reach 100 before ruin, by start and by p (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
goal = 100
i = np.arange(goal + 1)
fig, ax = plt.subplots(figsize=(6.5, 3.4))
styles = ["-", "--", "-", "--", "-"]
for p, ls, at in zip(
    (0.55, 0.51, 0.5, 0.49, 0.45), styles, (8, 25, 50, 75, 92), strict=True
):
    r = (1 - p) / p
    h = i / goal if p == 0.5 else (r**i - 1) / (r**goal - 1)
    # Harmonic inside: the mean over the next bet is the value itself.
    assert np.allclose(h[1:-1], p * h[2:] + (1 - p) * h[:-2])
    assert h[0] == 0 and np.isclose(h[-1], 1)
    (line,) = ax.plot(i, h, ls=ls)
    ax.annotate(
        f"p = {p}",
        (at, h[at]),
        (6, -8),
        textcoords="offset points",
        color=line.get_color(),
    )
ax.set(
    xlabel="start",
    ylabel="probability to reach 100",
    xlim=(0, 100),
    ylim=(0, 1),
)
fig.savefig("ruin_curves.svg", metadata={"Date": None})
