"""A recurrent network unrolled, and the two roads through LSTM cells (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
ink, blue, orange = "#5b6472", "#2f5bd0", "#c2410c"

fig, (top, low) = plt.subplots(
    2, 1, figsize=(6.5, 5.0), height_ratios=(1, 1.35)
)


ways = []  # what leads where, as drawn


def arrow(ax, a, b, name, colour=ink, width=1.2):
    ways.append(tuple(name.split()))
    ax.annotate(
        "",
        b,
        a,
        arrowprops={
            "arrowstyle": "-|>",
            "color": colour,
            "lw": width,
            "shrinkA": 0,
            "shrinkB": 0,
        },
    )


def box(ax, x, y, w, h, text="", colour=ink):
    ax.add_patch(plt.Rectangle((x, y), w, h, fc="none", ec=colour, lw=1.4))
    ax.text(x + w / 2, y + h / 2, text, ha="center", va="center", fontsize=11)


def dot(ax, x, y, text, colour):
    ax.add_patch(plt.Circle((x, y), 0.17, fc="none", ec=colour, lw=1.4))
    ax.text(x, y - 0.01, text, ha="center", va="center", fontsize=10)


for t in (1, 2, 3):
    x = 2.6 * t
    box(top, x, 1.0, 1.0, 0.7, "tanh", orange)
    arrow(top, (x + 0.5, 0.35), (x + 0.5, 1.0), f"x{t} s{t}")
    top.text(x + 0.5, 0.12, f"$x_{t}$", ha="center", va="center", fontsize=12)
    top.text(x + 0.6, 0.62, "$U$", ha="left", va="center", fontsize=11)
    arrow(top, (x + 0.5, 1.7), (x + 0.5, 2.25), f"s{t} out{t}")
    top.text(x + 0.5, 2.43, "output", ha="center", va="center", fontsize=9)
    arrow(top, (x - 1.6, 1.35), (x, 1.35), f"s{t - 1} s{t}", orange, 2.2)
    top.text(x - 0.55, 1.55, "$W$", ha="center", fontsize=11)
    top.text(x - 1.2, 1.55, f"$h_{t - 1}$", ha="center", fontsize=12)
arrow(top, (8.8, 1.35), (9.9, 1.35), "s3 end", orange, 2.2)
top.text(9.4, 1.55, "$h_3$", ha="center", fontsize=12)
top.set(
    xlim=(0.7, 10.2),
    ylim=(-0.1, 2.6),
    title="RNN: every step rewrites the state",
)

for t in (1, 2):
    x = 4.2 * t - 2.6
    box(low, x, 0.9, 3.3, 2.35, "", blue)
    dot(low, x + 0.75, 2.85, r"$\times$", blue)
    dot(low, x + 1.6, 2.85, "+", blue)
    arrow(
        low, (x - 0.9, 2.85), (x + 0.58, 2.85), f"c{t - 1} keep{t}", blue, 2.6
    )
    arrow(low, (x + 0.92, 2.85), (x + 1.43, 2.85), f"keep{t} c{t}", blue, 2.6)
    low.plot((x + 1.77, x + 3.3), (2.85, 2.85), color=blue, lw=2.6)
    arrow(low, (x + 0.75, 1.65), (x + 0.75, 2.68), f"gates{t} keep{t}")
    arrow(low, (x + 1.6, 1.65), (x + 1.6, 2.68), f"gates{t} c{t}")
    arrow(low, (x + 2.6, 2.85), (x + 2.6, 2.22), f"c{t} h{t}")
    low.text(x + 0.83, 2.15, f"$f_{t}$", fontsize=12)
    low.text(x + 1.68, 2.15, f"$i_{t}\\,g_{t}$", fontsize=12)
    low.text(x + 2.68, 2.45, "tanh", fontsize=9)
    dot(low, x + 2.6, 2.05, r"$\times$", ink)
    arrow(low, (x + 2.2, 1.65), (x + 2.49, 1.93), f"gates{t} h{t}")
    low.text(x + 2.12, 1.82, f"$o_{t}$", fontsize=12, ha="right")
    box(low, x + 0.5, 1.2, 1.85, 0.45, "gates")
    arrow(low, (x + 1.4, 0.45), (x + 1.4, 1.2), f"u{t} gates{t}")
    low.text(x + 1.4, 0.22, f"$x_{t}$", ha="center", va="center", fontsize=12)
    arrow(low, (x - 0.9, 1.42), (x + 0.5, 1.42), f"h{t - 1} gates{t}")
    low.plot(
        (x + 2.77, x + 3.0, x + 3.0, x + 3.3),
        (2.05, 2.05, 1.42, 1.42),
        color=ink,
        lw=1.2,
    )
    low.text(x - 0.5, 3.02, f"$c_{t - 1}$", ha="center", fontsize=12)
    low.text(x - 0.5, 1.58, f"$h_{t - 1}$", ha="center", fontsize=12)
arrow(low, (9.1, 2.85), (10.0, 2.85), "c2 cell", blue, 2.6)
arrow(low, (9.1, 1.42), (10.0, 1.42), "h2 state")
low.text(9.6, 3.02, "$c_2$", ha="center", fontsize=12)
low.text(9.6, 1.58, "$h_2$", ha="center", fontsize=12)
low.set(
    xlim=(0.5, 10.2),
    ylim=(0, 3.5),
    title="LSTM: the cell is kept, scaled and added to",
)
for ax in (top, low):
    ax.set_axis_off()
fig.savefig("unrolled.svg", metadata={"Date": None})


def count(a, b):
    """The number of ways along arrows."""
    return 1 if a == b else sum(count(d, b) for c, d in ways if c == a)


assert count("s0", "end") == count("x1", "out3") == 1
assert count("x3", "out2") == 0
assert count("c0", "cell") == 3  # one direct, two through later gates
assert count("c0", "c1") == 1 and count("h0", "c1") == 2
