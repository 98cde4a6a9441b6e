"""Leading flop counts for square matrices, and two bracketings (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
cubic = {  # coefficient of n^3
    "Cholesky": 1 / 3,
    "LU": 2 / 3,
    "QR": 4 / 3,
    "inverse": 2,
    "product": 2,
    "eigh": 9,
    "SVD": 22,
}
fig, (a, b) = plt.subplots(1, 2, figsize=(7.0, 2.9))
bars = a.barh(list(cubic), list(cubic.values()), color="C0", height=0.62)
names = ["1/3", "2/3", "4/3", "2", "2", "9", "22"]
a.bar_label(bars, labels=names, padding=4, fontsize=9)
a.set(xlim=(0, 25), xticks=[], xlabel="flops / $n^3$")
a.invert_yaxis()

n = np.array([10, 10000])
lines = (
    ("(AB)x", 2 * n**3 + 2 * n**2, "C1", "-"),
    ("A(Bx)", 4 * n**2, "C2", "--"),
)
for name, flops, color, style in lines:
    b.loglog(n, flops, color=color, ls=style)
    b.text(n[-1] * 1.25, flops[-1], name, color=color, va="center")
b.set(xlim=(10, 70000), xlabel="$n$", ylabel="flops")
b.set(xticks=[10, 100, 1000, 10000], yticks=[1e3, 1e6, 1e9, 1e12])
b.minorticks_off()
fig.savefig("cost_growth.svg", metadata={"Date": None})
assert np.all(lines[0][1] > lines[1][1])
