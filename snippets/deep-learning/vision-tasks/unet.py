"""A small U-Net: shapes and counts, and a figure of them."""

from pathlib import Path

import matplotlib.pyplot as plt

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")


# --8<-- [start:show]
def unet(h, w, c=3, base=16, depth=3, K=2):
    """Rows (name, channels in, channels out, height, width, parameters)."""

    def block(a, b):  # two 3 by 3 convolutions, same padding
        return b * (9 * a + 1) + b * (9 * b + 1)

    rows, m = [], base
    for level in range(1, depth + 1):  # block, then 2 by 2 pooling
        rows.append((f"down {level}", c, m, h, w, block(c, m)))
        c, m, h, w = m, 2 * m, h // 2, w // 2
    rows.append(("bottom", c, m, h, w, block(c, m)))
    for level in range(depth, 0, -1):
        half, h, w = m // 2, 2 * h, 2 * w
        up = half * 4 * m + half  # 2 by 2 transposed convolution, stride 2
        # from below m; then half of it and half from the skip connection
        rows.append((f"up {level}", m, half, h, w, up + block(m, half)))
        m = half
    rows.append(("head", m, K, h, w, K * (m + 1)))
    return rows


rows = unet(96, 64)
for name, c, m, h, w, parameters in rows:
    print(f"{name:7} {c:3} -> {m:3}  {h:2} x {w:2} {parameters:8,}")
# --8<-- [end:show]
card = unet(80, 60, c=1, base=24, depth=2)
assert [r[2:5] for r in card] == [
    (24, 80, 60),
    (48, 40, 30),
    (96, 20, 15),
    (48, 40, 30),
    (24, 80, 60),
    (2, 80, 60),
]
assert card[3][5] == 48 * (4 * 96 + 1) + 48 * (9 * 96 + 1) + 48 * (9 * 48 + 1)
assert unet(82, 60, base=24, depth=2)[3][3] == 40 != 82 // 2
assert rows[0][5] == 16 * 28 + 16 * 145 and rows[-1][5] == 34
# The way up meets maps of its own size.
for down, up in zip(rows[:3], rows[6:3:-1], strict=True):
    assert down[2:5] == up[2:5]
# Sizes that the pooling does not halve evenly do not fit on the way up.
odd = unet(100, 64)
assert [r[3] for r in odd] == [100, 50, 25, 12, 24, 48, 96, 96]

fig, ax = plt.subplots(figsize=(7.4, 3.4))
ax.axis("off")
blue, red, grey = "#2f5bd0", "#c2410c", "#606060"
x = [0, 1.6, 3.1, 4.9, 6.9, 8.5, 10.1, 12.3]
top = [0, -2.1, -3.7, -5.0, -3.7, -2.1, 0, 0]
for (name, _, m, h, w, _), left, high in zip(rows, x, top, strict=True):
    tall, wide = h / 60, max(m / 110, 0.12)
    ax.add_patch(plt.Rectangle((left, high - tall), wide, tall, fc=blue,
                               alpha=0.25))  # fmt: skip
    ax.add_patch(plt.Rectangle((left, high - tall), wide, tall, fill=False,
                               ec=blue, lw=1.2))  # fmt: skip
    ax.text(left + wide / 2, high + 0.12, name, ha="center", fontsize=9)
    # labels keep clear of the arrows, which run inwards
    side = "right" if "down" in name else "left" if "up" in name else "center"
    at = {"right": left + wide, "left": left, "center": left + wide / 2}[side]
    size = "\N{MULTIPLICATION SIGN}".join(map(str, (m, h, w)))
    ax.text(at, high - tall - 0.32, size, ha=side, fontsize=8.5)


def arrow(a, b, colour, style="-"):
    ax.annotate("", b, a, arrowprops={"arrowstyle": "->", "color": colour,
                                      "lw": 1.4, "ls": style})  # fmt: skip


right = [left + max(r[2] / 110, 0.12) for left, r in zip(x, rows, strict=True)]
middle = [high - r[3] / 120 for high, r in zip(top, rows, strict=True)]
for i in range(3):
    arrow(
        (right[i] + 0.08, middle[i] - 0.1),
        (x[i + 1] - 0.08, middle[i + 1]),
        grey,
    )
    arrow((right[i + 3] + 0.08, middle[i + 3]),
          (x[i + 4] - 0.08, middle[i + 4] - 0.1), grey)  # fmt: skip
    arrow(
        (right[i] + 0.08, middle[i]),
        (x[6 - i] - 0.08, middle[6 - i]),
        red,
        "--",
    )
arrow((right[6] + 0.08, middle[6]), (x[7] - 0.08, middle[7]), grey)
ax.text(
    5.4,
    middle[0] + 0.12,
    "copied and appended",
    ha="center",
    color=red,
    fontsize=9,
)
ax.set(xlim=(-1.2, 13.3), ylim=(-5.8, 0.6))
fig.savefig("unet.svg")
