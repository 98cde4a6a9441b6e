"""Net value of a coding agent against the number of tries (figure)."""

import contextlib
import io
import runpy
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

HERE = Path(__file__).parent
plt.style.use(HERE.parents[1] / "figure.mplstyle")
with contextlib.redirect_stdout(io.StringIO()):
    code = runpy.run_path(str(HERE / "best_of_k.py"))
right, slip = code["tasks"]()
k = np.unique(np.round(np.geomspace(1, 64, 40)).astype(int))


def net(r, s, loss):
    pairs = [[x.mean() for x in code["accepted"](r, s, int(i))] for i in k]
    return np.array([good - loss * bad for good, bad in pairs])


r = 0.95 * right
curves = {
    "a wrong patch costs 0": net(right, slip, 0),
    "costs 1": net(right, slip, 1),
    "costs 2": net(right, slip, 2),
    "costs 2, second check": net(r, 0.3 * slip * (1 - right) / (1 - r), 2),
}
peaks = [k[np.argmax(c)] for c in curves.values()]
assert peaks[0] == 64 and peaks[2] < peaks[1] <= peaks[0]
assert 2 <= peaks[2] <= 8 < peaks[3]
fig, ax = plt.subplots(figsize=(6.4, 3.4))
for (name, curve), style in zip(
    curves.items(), ("-", "--", ":", "-."), strict=True
):
    ax.plot(k, curve, style, label=name)
    ax.plot(
        k[np.argmax(curve)], curve.max(), "o", color=ax.lines[-1].get_color()
    )
ax.set(xscale="log", xlabel="tries at most, k", ylabel="net value of a task")
ax.set_xticks([1, 2, 4, 8, 16, 32, 64], ["1", "2", "4", "8", "16", "32", "64"])
ax.minorticks_off()
ax.axhline(0, color="#5b6472", linewidth=0.8)
ax.set_ylim(-0.15, 0.78)
ax.legend(loc="lower center", ncols=2)
fig.savefig("tries_figure.svg", metadata={"Date": None})
