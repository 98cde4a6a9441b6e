"""Which assumption decides the number of cores, and how wrong is it?"""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

# --8<-- [start:show]
GUESS = {  # low, best, high
    "screens an order": (5, 10, 20),
    "peak to mean": (3, 5, 8),
    "look-up, ms": (2, 5, 10),
    "row, ms": (0.01, 0.02, 0.1),
    "busy share": (0.3, 0.4, 0.6),
}


def cores(screens, peak, lookup, row, busy):
    screens_a_second = 1e6 * screens / 86_400 * peak
    return screens_a_second * (lookup + 30 * row) / 1_000 / busy


best = [middle for _, middle, _ in GUESS.values()]
print(f"best guess        {cores(*best):5.1f} cores")
bars = []
for i, (name, (a, _, b)) in enumerate(GUESS.items()):
    ends = sorted(cores(*best[:i], x, *best[i + 1 :]) for x in (a, b))
    bars.append((*ends, name))
    print(f"{name:17} {ends[0]:5.1f} to {ends[1]:5.1f}")
# --8<-- [end:show]
assert np.isclose(cores(*best), 1e7 / 86_400 * 5 * 5.6e-3 / 0.4)
# a row of five times its time adds four more ninths of the work
more = bars[3][1] / cores(*best) - 1
assert np.isclose(more, 4 * 30 * 0.02 / 5.6) and round(more, 2) == 0.43
assert all(low < cores(*best) < high for low, high, _ in bars)
bars.sort(key=lambda bar: bar[1] / bar[0])
assert {name for *_, name in bars[-2:]} == {"screens an order", "look-up, ms"}

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
fig, ax = plt.subplots(figsize=(6.4, 2.8))
for place, (a, b, _) in enumerate(bars):
    ax.plot([a, b], [place, place], lw=9, color="C0", solid_capstyle="butt")
ax.set_yticks(range(len(bars)), [name for _, _, name in bars])
ax.axvline(cores(*best), ls="--", lw=1, color="black")
ax.set(xscale="log", xlabel="cores at the peak", ylim=(-0.6, 4.6))
ax.set_xticks([3, 4, 5, 6, 8, 10, 15, 20], [3, 4, 5, 6, 8, 10, 15, 20])
ax.minorticks_off()
fig.savefig("sensitivity.svg", metadata={"Date": None})
