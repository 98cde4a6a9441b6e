"""The family tree of real square matrices (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
rows = """7 square 5.2
6 nilpotent 0.9, triangular 2.7, diagonalisable 5.2, invertible 9
5 projection 3.4, normal 5.8
4 symmetric 4.5, antisymmetric 6.2, orthogonal 9.2
3 PSD 4.8, rotation 8.6, permutation 10.2
2 diagonal 2, orthoproj 3.7, PD 6
0.7 identity 5.5"""
edges = """triangular<square diagonalisable<square
invertible<square projection<diagonalisable normal<diagonalisable
symmetric<normal antisymmetric<normal orthogonal<normal
orthogonal<invertible PD<invertible rotation<orthogonal
permutation<orthogonal PSD<symmetric nilpotent<square diagonal<symmetric
PD<PSD orthoproj<PSD diagonal<triangular orthoproj<projection identity<PD
identity<diagonal identity<orthoproj identity<rotation identity<permutation"""
long = {"PSD": "positive\nsemidefinite", "PD": "positive\ndefinite"}
long |= {"orthoproj": "orthogonal\nprojection"}
place = {}
for row in rows.splitlines():
    y, *items = row.replace(",", "").split()
    for name, x in zip(items[::2], items[1::2], strict=True):
        place[name] = float(x), float(y)
fig, ax = plt.subplots(figsize=(7.2, 4.6))
for child, parent in (edge.split("<") for edge in edges.split()):
    (x, y), (u, v) = place[child], place[parent]
    top, low = (0.34 if k in long else 0.2 for k in (child, parent))
    ax.plot([x, u], [y + top, v - low], color="0.6", lw=1.1)
for name, (x, y) in place.items():
    box = {"boxstyle": "round,pad=0.3", "fc": "none", "ec": "C0", "lw": 1}
    ax.text(x, y, long.get(name, name), ha="center", va="center", bbox=box)
ax.set(xlim=(0, 11), ylim=(0.4, 7.3))
ax.set_axis_off()
fig.savefig("family_tree.svg", metadata={"Date": None})
