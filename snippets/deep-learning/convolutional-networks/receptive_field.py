"""Figure: the receptive field of one output, layer by layer."""

from pathlib import Path

import matplotlib.pyplot as plt

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")


# --8<-- [start:show]
def receptive_field(layers):
    """layers: (k, stride, dilation) from the input up: size r and jump."""
    r, jump = 1, 1
    for k, stride, dilation in layers:
        r += dilation * (k - 1) * jump
        jump *= stride
    return r, jump


print("three 3x3:        ", receptive_field([(3, 1, 1)] * 3))
print("stride 2 second:  ", receptive_field([(3, 1, 1), (3, 2, 1), (3, 1, 1)]))
print("dilation 1, 2, 4: ", receptive_field([(3, 1, d) for d in (1, 2, 4)]))
# --8<-- [end:show]


def inputs(outputs, layers):
    """The input positions that reach these outputs, by listing them."""
    seen, at = [set(outputs)], set(outputs)
    for k, s, d in layers[::-1]:
        at = {s * i + d * a for i in at for a in range(k)}
        seen.append(at)
    return seen[::-1]


for layers in (
    [(3, 1, 1)] * 3, [(3, 1, 1), (3, 2, 1), (3, 1, 1)],
    [(3, 1, 1), (3, 1, 2), (3, 1, 4)], [(7, 2, 1), (3, 2, 1), (3, 1, 1)],
    [(2, 3, 1), (5, 2, 2), (3, 1, 1), (2, 2, 1)],
    [(5, 1, 1), (2, 2, 1), (3, 1, 1), (3, 2, 1), (3, 1, 1)],
):  # fmt: skip
    r, jump = receptive_field(layers)
    here, there = (inputs([i], layers)[0] for i in (0, 1))
    assert max(here) - min(here) + 1 == r
    assert min(there) - min(here) == jump
assert receptive_field([]) == (1, 1)
# The card: 5x5; pool 2, 2; 3x3; 3x3 stride 2; 3x3.
card = [(5, 1, 1), (2, 2, 1), (3, 1, 1), (3, 2, 1), (3, 1, 1)]
steps = [receptive_field(card[: i + 1]) for i in range(5)]
assert steps == [(5, 1), (6, 2), (10, 2), (14, 4), (22, 4)]
assert receptive_field([*card, (3, 1, 2)]) == (38, 4)
assert receptive_field([*card, (3, 2, 1), (3, 1, 1)]) == (46, 8)
# ResNet-50's stem and first stage: 7x7 stride 2, pool 3 stride 2, three 3x3.
assert receptive_field([(7, 2, 1), (3, 2, 1)]) == (11, 4)

fig, axes = plt.subplots(1, 2, figsize=(7.4, 2.5))
pictures = {
    "stride 1: three layers see 7": [(3, 1, 1)] * 3,
    "stride 2 in the second: 9": [(3, 1, 1), (3, 2, 1), (3, 1, 1)],
}
for ax, (name, layers) in zip(axes, pictures.items(), strict=True):
    ax.axis("off")
    ax.set_title(name)
    sizes, jumps, starts = [11], [1], [0.0]
    for k, s, d in layers:
        starts.append(starts[-1] + jumps[-1] * d * (k - 1) / 2)
        sizes.append((sizes[-1] - d * (k - 1) - 1) // s + 1)
        jumps.append(jumps[-1] * s)
    middle = sizes[-1] // 2
    reach = inputs([middle], layers)
    for level in range(len(sizes)):
        for i in range(sizes[level]):
            x = starts[level] + jumps[level] * i
            on = i in reach[level]
            cell = plt.Rectangle((x - 0.4, level * 1.3 - 0.3), 0.8, 0.6)
            cell.set(fc="#2f5bd0" if on else "none", ec="#808080", lw=0.7)
            ax.add_patch(cell)
            if level and on:
                k, s, d = layers[level - 1]
                for a in range(k):
                    below = starts[level - 1] + jumps[level - 1] * (
                        s * i + d * a
                    )
                    ax.plot([x, below], [level * 1.3 - 0.3, level * 1.3 - 1],
                            color="#c2410c", lw=0.7)  # fmt: skip
        word = "input" if level == 0 else f"layer {level}"
        ax.text(-0.8, level * 1.3, word, ha="right", va="center", fontsize=8.5)
    ax.set(xlim=(-2.9, 10.6), ylim=(-0.5, 4.5))
fig.savefig("receptive_field.svg")
