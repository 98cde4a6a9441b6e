"""Fork, chain and collider: what adjusting for Z does (listing and figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(1)
n = 20_000


def noise():
    return rng.normal(size=n)


def slope(y, *regressors):
    """The coefficient of the first regressor, beside a constant."""
    columns = np.column_stack([*regressors, np.ones(len(y))])
    return np.linalg.lstsq(columns, y, rcond=None)[0][0]


z = noise()  # Z -> T, Z -> Y: no effect of T
fork = z + noise(), z + noise(), z
t = noise()  # T -> Z -> Y: total effect 1
z = t + noise()
chain = t, z + noise(), z
t, y = noise(), noise()  # T -> Z <- Y: no effect of T
collider = t, y, t + y + noise()

worlds = {"confounder": fork, "mediator": chain, "collider": collider}
for name, (t, y, z) in worlds.items():
    print(f"{name:10s}  without Z {slope(y, t):.2f}", end="   ")
    print(f"with Z {slope(y, t, z):.2f}", end="   ")
    print(f"where Z > 0 {slope(y[z > 0], t[z > 0]):.2f}")
# --8<-- [end:show]

half = 1 - 2 / np.pi  # variance of half a standard normal distribution
coarse = {
    "confounder": half / (half + 1),
    "mediator": half / (0.5 + 0.5 * half),
    "collider": (half - 1) / (half + 2),
}
# Theory, and four standard errors of a slope: 4 sd / (sd_t sqrt(n)) < 0.05.
theory = {"confounder": (0.5, 0), "mediator": (1, 0), "collider": (0, -0.5)}
for name, (t, y, z) in worlds.items():
    assert abs(slope(y, t) - theory[name][0]) < 0.05
    assert abs(slope(y, t, z) - theory[name][1]) < 0.05
    assert abs(slope(y[z > 0], t[z > 0]) - coarse[name]) < 0.07
    # Frisch-Waugh-Lovell: the coefficient is that of what Z does not explain.
    rest = t - slope(t, z) * z - np.mean(t - slope(t, z) * z)
    assert np.isclose(slope(y, t, z), rest @ y / (rest @ rest))
    # For prediction Z helps in all three.
    full = np.column_stack([t, z, np.ones(n)])
    loss = np.linalg.lstsq(full, y, rcond=None)[1][0] / n
    assert loss < 0.95 * np.mean((y - y.mean() - slope(y, t) * t) ** 2)
# Each graph is as its arrows say: what is not joined is uncorrelated, and
# what the equations leave over has variance 1.
for name, parts in (("confounder", "z t-z y-z"), ("mediator", "t z-t y-z")):
    t, y, z = worlds[name]
    values = {"t": t, "y": y, "z": z}
    rests = [values[p[0]] - values.get(p[2:], 0) for p in parts.split()]
    assert np.allclose(np.cov(rests), np.eye(3), atol=0.06)
t, y, z = worlds["collider"]
assert np.allclose(np.cov([t, y, z - t - y]), np.eye(3), atol=0.06)
# Without noise about it: Y = 3 - 2 T + 5 Z gives back -2.
t, z = rng.normal(size=9), rng.normal(size=9)
assert np.isclose(slope(3 - 2 * t + 5 * z, t, z), -2)
assert np.isclose(slope(3 - 2 * t, t), -2)

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
arrows = {"confounder": "ZT ZY", "mediator": "TZ ZY", "collider": "TZ YZ"}
titles = {
    "confounder": "confounder: adjust",
    "mediator": "mediator: leave",
    "collider": "collider: leave",
}
fig, axes = plt.subplots(
    2, 3, figsize=(7.4, 4.3), gridspec_kw={"height_ratios": [1, 1.9]}
)
spots = {"T": (0.18, 0.25), "Y": (0.82, 0.25), "Z": (0.5, 0.8)}
for (name, (t, y, z)), graph, ax in zip(
    worlds.items(), axes[0], axes[1], strict=True
):
    graph.set(xlim=(0, 1), ylim=(0, 1), xticks=[], yticks=[])
    graph.spines[:].set_visible(False)
    graph.set_title(titles[name])
    for tail, head in arrows[name].split():
        graph.annotate(
            "",
            spots[head],
            spots[tail],
            arrowprops={
                "arrowstyle": "-|>",
                "shrinkA": 12,
                "shrinkB": 12,
                "lw": 1.4,
                "color": "black",
            },
        )
    for node, (across, up) in spots.items():
        graph.text(across, up, f"${node}$", ha="center", va="center", size=13)
    ends = np.array([-2.6, 2.6])
    dots = {"marker": "o", "ms": 2.5, "mew": 0, "lw": 0, "alpha": 0.5}
    ax.plot(t[:350], y[:350], color="C5", **dots)
    for middle, color, label in ((-1, "C0", "low $Z$"), (1, "C1", "high $Z$")):
        band = np.flatnonzero(np.abs(z - middle) < 0.2)
        ax.plot(t[band[:120]], y[band[:120]], color=color, label=label, **dots)
        inside = slope(y[band], t[band])
        # Four standard errors, and what the width of the band leaves.
        assert abs(inside - theory[name][1]) < 4 / np.sqrt(len(band)) + 0.02
        assert len(band) > 1000
        span = t[band].mean() + np.array([-1.6, 1.6])
        height = y[band].mean() + inside * (span - t[band].mean())
        ax.plot(span, height, color=color)
    ax.plot(ends, slope(y, t) * ends, color="black", lw=1.4, ls="--")
    ax.set(xlim=(-4, 4), ylim=(-5, 5), xlabel="$T$", xticks=[], yticks=[])
axes[1, 0].set_ylabel("$Y$")
axes[1, 2].plot([], [], color="black", lw=1.4, ls="--", label="everybody")
axes[1, 2].legend(loc="upper right", fontsize=8, handlelength=1.6)
fig.savefig("three_roles.svg", metadata={"Date": None})
