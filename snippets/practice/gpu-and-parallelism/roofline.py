"""Arithmetic intensity and the roofline's time of seven operations (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")

# --8<-- [start:show]
peak, bandwidth = 300e12, 2e12  # FLOP/s, byte/s


def matmul(m, k, n):
    """FLOPs and bytes of (m, k) times (k, n), each matrix moved once."""
    return 2 * m * k * n, 2 * (m * k + k * n + m * n)


T, d = 4_096, 4_096
worksheet = {
    "matmul, 4,096 rows": matmul(T, d, d),
    "matmul, 64 rows": matmul(64, d, d),
    "matmul, 1 row": matmul(1, d, d),
    "layer norm": (8 * T * d, 2 * 2 * T * d),  # read and write x
    "softmax of T x T": (5 * T * T, 2 * 2 * T * T),
    "GELU": (10 * T * d, 2 * 2 * T * d),
    "decode attention": (4 * T * d, 2 * 2 * T * d),  # read keys, values
}
print("                    FLOPs a byte  time in us  share of the peak")
for name, (flops, moved) in worksheet.items():
    time = max(flops / peak, moved / bandwidth)
    print(f"{name:20} {flops / moved:11.1f} {1e6 * time:11.1f}", end="")
    print(f" {100 * flops / peak / time:16.1f} %")
    # --8<-- [end:show]
    assert time * peak >= flops and time * bandwidth >= moved
ridge = peak / bandwidth
assert ridge == 150
for name, (flops, moved) in worksheet.items():
    bound = flops / peak > moved / bandwidth
    assert bound == (name == "matmul, 4,096 rows") == (flops / moved > ridge)
# each element-wise operation reads its array once and writes it once
for name, shape in (
    ("layer norm", (T, d)),
    ("softmax of T x T", (T, T)),
    ("GELU", (T, d)),
):
    assert worksheet[name][1] == 2 * np.empty(shape, np.float16).nbytes
# decode attention: one query with all keys, then weights with all values
scores, average = matmul(1, d, T), matmul(1, T, d)
flops, moved = worksheet["decode attention"]
assert flops == scores[0] + average[0]
assert 0 < scores[1] + average[1] - moved < 0.001 * moved
# square matmul of 16-bit numbers: n/3 FLOPs a byte, so the ridge is at 450
f, b = matmul(450, 450, 450)
assert np.isclose(f / b, 150)
# rows that d x d weights need: 1 / (1/m + 2/d) = 150
m = 150 / (1 - 300 / d)
f, b = matmul(m, d, d)
assert np.isclose(f / b, 150) and 161 < m < 162
# fused: matmul and GELU in one kernel save one write and one read
f, b = matmul(T, d, d)
alone = f / peak + worksheet["GELU"][1] / bandwidth
fused = max((f + worksheet["GELU"][0]) / peak, b / bandwidth)
assert 1.06 < alone / fused < 1.08
assert np.isclose(worksheet["GELU"][1], 67e6, rtol=0.01)
assert 800 < f / worksheet["GELU"][0] < 830  # and a fourteenth of the time
assert 13.5 < (f / peak) / (worksheet["GELU"][1] / bandwidth) < 14
# cards: 200 TFLOP/s and 1 TB/s; 32 rows by 2,048 x 2,048
f, b = matmul(32, 2_048, 2_048)
assert round(f / 1e6) == 268 and round(b / 1e6, 2) == 8.65
assert round(f / b) == 31 and round(b / 1e12 * 1e6, 2) == 8.65
assert round(f / 200e12 * 1e6, 2) == 1.34
assert round(f / (b / 1e12) / 200e12, 2) == 0.16
rows = 200 / (1 - 400 / 2_048)
f, b = matmul(rows, 2_048, 2_048)
assert np.isclose(f / b, 200) and 248 < rows < 249
f, b = 2 * 32 * 2_048**2, 0.5 * 2_048**2 + 2 * 2 * 32 * 2_048
assert round(b / 1e6, 2) == 2.36 and round(f / b) == 114

fig, ax = plt.subplots(figsize=(6.5, 3.8))
x = np.geomspace(0.3, 4_000, 200)
ax.loglog(x, np.minimum(bandwidth * x, peak), color="#5b6472", lw=2)
places = {  # of the labels, in points from their dots
    "matmul, 4,096 rows": (0, -17, "center"),
    "matmul, 64 rows": (-9, 3, "right"),
    "GELU": (9, -3, "left"),
    "layer norm": (9, -9, "left"),
    "softmax of T x T": (9, -7, "left"),
    "decode attention": (9, -13, "left"),
}
for name, (flops, moved) in worksheet.items():
    i = flops / moved
    y = min(bandwidth * i, peak)
    colour = "#c2410c" if i > ridge else "#2f5bd0"
    ax.plot(i, y, "o", color=colour)
    if name in places:
        *shift, side = places[name]
        row = name == "decode attention"
        ax.annotate(
            "decode attention, matmul of 1 row" if row else name,
            (i, y),
            shift,
            textcoords="offset points",
            fontsize=8.5,
            ha=side,
            color=colour,
        )
ax.axvline(ridge, color="#5b6472", ls="--", lw=1)
ax.text(ridge * 1.1, 6e11, "ridge: 150", fontsize=9, color="#5b6472")
ax.set(
    xlabel="FLOPs a byte",
    ylabel="FLOP/s that can be reached",
    xlim=(0.3, 4_000),
    ylim=(4e11, 6e14),
)
ax.set_yticks((1e12, 1e13, 1e14, 3e14), ("1 T", "10 T", "100 T", "300 T"))
ax.set_xticks((1, 10, 100, 1000), ("1", "10", "100", "1,000"))
ax.minorticks_off()
fig.savefig("roofline.svg", metadata={"Date": None})
