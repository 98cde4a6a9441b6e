"""How the common distributions are linked (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
fig, ax = plt.subplots(figsize=(7.4, 5.0))
boxes = {
    "Bernoulli": (0, 4),
    "binomial": (3, 4),
    "Poisson": (6.4, 4),
    "geometric": (0, 2.4),
    "neg. binomial": (3, 2.4),
    "normal": (6.4, 2.4),
    "exponential": (0, 0.8),
    "gamma": (3, 0.8),
    "chi-squared": (6.4, 0.8),
    "beta": (3, -0.8),
    "Dirichlet": (0, -0.8),
    "Student t": (6.4, -0.8),
}
arrows = [
    ("Bernoulli", "binomial", "sum of $n$", "-"),
    ("geometric", "neg. binomial", "sum of $r$, minus $r$", "-"),
    ("exponential", "gamma", "sum of $k$", "-"),
    ("binomial", "Poisson", "$n\\to\\infty$, $np$ fixed", "--"),
    ("Poisson", "normal", "$\\lambda\\to\\infty$", "--"),
    ("binomial", "normal", "$n\\to\\infty$", "--"),
    ("Bernoulli", "geometric", "wait", "-"),
    ("geometric", "exponential", "$pX$, $p\\to0$", "--"),
    ("gamma", "neg. binomial", "as a Poisson rate", "-"),
    ("normal", "chi-squared", "$k$ squares", "-"),
    ("gamma", "chi-squared", "$\\alpha = k/2$, $\\beta = 1/2$", "-"),
    ("gamma", "beta", "share $X/(X + Y)$", "-"),
    ("beta", "Dirichlet", "more shares", "-"),
    ("chi-squared", "Student t", "$Z/\\sqrt{\\chi^2_\\nu/\\nu}$", "-"),
]
for name, (x, y) in boxes.items():
    ax.text(
        x,
        y,
        name,
        ha="center",
        va="center",
        size=10.5,
        weight="bold",
        bbox={"boxstyle": "round,pad=0.35", "fc": "white", "ec": "C0"},
    )
for start, end, label, style in arrows:
    (x0, y0), (x1, y1) = boxes[start], boxes[end]
    flat = y0 == y1
    arrow = {
        "arrowstyle": "->",
        "color": "C5",
        "ls": style,
        "shrinkA": 8 + 3.4 * len(start) if flat else 15,
        "shrinkB": 8 + 3.4 * len(end) if flat else 15,
    }
    ax.annotate("", (x1, y1), (x0, y0), zorder=0, arrowprops=arrow)
    upright = x0 == x1
    place = (x0 + x1) / 2 + 0.1 * upright, (y0 + y1) / 2 + 0.16
    ax.text(*place, label, size=8.5, ha="left" if upright else "center")
ax.set(xlim=(-1.2, 8.2), ylim=(-1.3, 4.5))
ax.axis("off")
assert {name for pair in arrows for name in pair[:2]} == set(boxes)
fig.savefig("web.svg", metadata={"Date": None})
