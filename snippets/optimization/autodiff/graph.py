"""The computation graph of log(x1 x2) + sin(x1) at (2, 5) (figure)."""

import math
from pathlib import Path

import matplotlib.pyplot as plt

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
x1, x2 = 2.0, 5.0
v1 = x1 * x2
value = {
    "x_1": x1,
    "x_2": x2,
    "v_1": v1,
    "v_2": math.log(v1),
    "v_3": math.sin(x1),
    "v_4": math.log(v1) + math.sin(x1),
}
rule = {
    "x_1": "",
    "x_2": "",
    "v_1": " = x_1 x_2",
    "v_2": r" = \log v_1",
    "v_3": r" = \sin x_1",
    "v_4": " = v_2 + v_3",
}
edges = {  # local derivatives, in an order that follows the graph
    ("x_1", "v_1"): x2,
    ("x_2", "v_1"): x1,
    ("x_1", "v_3"): math.cos(x1),
    ("v_1", "v_2"): 1 / v1,
    ("v_2", "v_4"): 1.0,
    ("v_3", "v_4"): 1.0,
}
bar = dict.fromkeys(value, 0.0) | {"v_4": 1.0}
for (start, end), slope in reversed(edges.items()):
    bar[start] += bar[end] * slope
assert math.isclose(bar["x_1"], 1 / x1 + math.cos(x1))
assert math.isclose(bar["x_2"], 1 / x2) and math.isclose(bar["v_1"], 0.1)

fig, ax = plt.subplots(figsize=(7.0, 2.8))
place = {
    "x_1": (0, 1.0),
    "x_2": (0, -0.25),
    "v_1": (1.55, -0.25),
    "v_2": (3.1, -0.25),
    "v_3": (2.3, 1.0),
    "v_4": (4.6, 0.38),
}
ax.set(xlim=(-0.6, 5.25), ylim=(-0.6, 1.35))
ax.axis("off")
style = {"arrowstyle": "->", "color": "C5", "lw": 1.3}
for (start, end), slope in edges.items():
    a, b = place[start], place[end]
    gap = {"shrinkA": 37, "shrinkB": 39}
    ax.annotate("", b, a, arrowprops=style | gap)
    label = f"{slope:.3g}"
    ax.text(
        0.5 * (a[0] + b[0]) + 0.02,
        0.5 * (a[1] + b[1]) + 0.06,
        label,
        color="C5",
        ha="center",
        va="bottom",
        fontsize=9,
    )
for name, (x, y) in place.items():
    text = {"ha": "center", "va": "center"}
    ax.text(x, y + 0.19, f"${name}{rule[name]}$", color="black", **text)
    ax.text(x, y, f"{value[name]:.3f}", color="C0", weight="bold", **text)
    ax.text(x, y - 0.19, f"{bar[name]:.3f}", color="C1", weight="bold", **text)
fig.savefig("graph.svg", metadata={"Date": None})
