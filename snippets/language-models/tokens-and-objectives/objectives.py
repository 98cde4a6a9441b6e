"""What three objectives read and what they predict (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
ink, blue, orange = "#5b6472", "#2f5bd0", "#c2410c"

text = "the cat sat on the old mat .".split()
masked, spans = {1, 5}, [(1, 3), (5, 7)]
reads, predicts, at = [], [], []
for start, end in spans:
    reads += [*text[at[-1] if at else 0 : start], f"<{len(predicts)}>"]
    at.append(end)
    predicts.append([f"<{len(predicts)}>", *text[start:end]])
reads += text[at[-1] :]
predicts = [p for part in predicts for p in part] + [f"<{len(spans)}>"]
rows = [
    ("causal", ["<s>", *text[:-1]], text),
    (
        "masked",
        ["[M]" if i in masked else w for i, w in enumerate(text)],
        [w if i in masked else "" for i, w in enumerate(text)],
    ),
    ("span", reads, predicts),
]
assert rows[1][1] == "the [M] sat on the [M] mat .".split()
assert rows[2][1] == "the <0> on the <1> .".split()
assert rows[2][2] == "<0> cat sat <1> old mat <2>".split()
assert rows[0][1][1:] == rows[0][2][:-1]

fig, ax = plt.subplots(figsize=(6.5, 4.4))
for k, (name, given, wanted) in enumerate(rows):
    y = -3.1 * k
    ax.text(-1.75, y + 0.95, name, va="center", fontsize=11, weight="bold")
    for line, words, colour in [
        (y, given, blue),
        (y + 1.3, wanted, orange),
    ]:
        for i, word in enumerate(words):
            if not word:
                continue
            ax.add_patch(
                plt.Rectangle(
                    (i, line), 0.9, 0.62, fc="none", ec=colour, lw=1.5
                )
            )
            ax.text(
                i + 0.45, line + 0.3, word, ha="center", va="center", fontsize=9
            )
        label = "reads" if line == y else "predicts"
        ax.text(-0.15, line + 0.3, label, ha="right", va="center", fontsize=9)
    for i, word in enumerate(wanted):
        if word and name != "span":
            ax.annotate(
                "",
                (i + 0.45, y + 1.28),
                (i + 0.45, y + 0.64),
                arrowprops={
                    "arrowstyle": "-|>",
                    "color": ink,
                    "lw": 1.1,
                    "shrinkA": 0,
                    "shrinkB": 0,
                },
            )
    if name == "span":
        ax.annotate(
            "",
            (3.45, y + 1.28),
            (3.45, y + 0.64),
            arrowprops={
                "arrowstyle": "-|>",
                "color": ink,
                "lw": 1.1,
                "shrinkA": 0,
                "shrinkB": 0,
            },
        )
        ax.text(3.6, y + 0.94, "encoder, then decoder", va="center", fontsize=9)
ax.set(xlim=(-1.8, 8.0), ylim=(-6.4, 2.2))
ax.axis("off")
fig.savefig("objectives.svg", metadata={"Date": None})
