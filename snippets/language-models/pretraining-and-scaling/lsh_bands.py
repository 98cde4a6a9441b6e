"""Banding turns signatures into candidates: the S-curve (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")


# --8<-- [start:show]
def candidate(s, r, b):  # some band of r rows agrees entirely
    return 1 - (1 - s**r) ** b


print("similarity     0.3    0.5    0.7    0.8    0.9")
shapes = ((2, 64), (8, 16), (16, 8))  # 128 numbers each
for r, b in shapes:
    p = candidate(np.array([0.3, 0.5, 0.7, 0.8, 0.9]), r, b)
    print(f"r ={r:3}, b ={b:3}", *(f"{value:6.3f}" for value in p))
# --8<-- [end:show]
assert all(r * b == 128 for r, b in shapes)
assert np.all(np.diff(p) > 0) and np.all((p > 0) & (p < 1))
rng = np.random.default_rng(0)
for s, r, b in ((0.7, 8, 16), (0.5, 2, 5), (0.8, 3, 2)):  # simulated
    agree = rng.random((40_000, b, r)) < s
    hit = agree.all(axis=2).any(axis=1).mean()
    assert abs(hit - candidate(s, r, b)) < 0.012
# near (1/b)^(1/r) the curve passes 1 - 1/e, exactly in the limit of large b
for r, b in ((8, 16), (5, 20), (4, 50)):
    assert 0.63 < candidate((1 / b) ** (1 / r), r, b) < 0.65
# the card: 5 rows, 20 bands, s = 0.5 and 0.8
assert np.isclose(candidate(0.5, 5, 20), 0.470, atol=5e-4)
assert np.isclose(candidate(0.8, 5, 20), 0.99964, atol=5e-6)
assert np.isclose(1 - (1 - 0.8**20) ** 5, 0.056, atol=5e-4)  # the wrong one
assert np.isclose((1 / 20) ** (1 / 5), 0.549, atol=5e-4)
assert np.isclose(candidate(0.5, 10, 10), 0.0097, atol=5e-5)
assert np.isclose(candidate(0.8, 10, 10), 0.679, atol=5e-4)

fig, ax = plt.subplots(figsize=(6.5, 3.6))
s = np.linspace(0, 1, 200)
for (r, b), colour, x, y in (
    ((2, 64), "#0f7b6c", 0.16, 0.7),
    ((8, 16), "#2f5bd0", 0.47, 0.45),
    ((16, 8), "#c2410c", 0.83, 0.1),
):
    ax.plot(s, candidate(s, r, b), color=colour)
    ax.text(x, y, f"r = {r}, b = {b}", color=colour, fontsize=9)
ax.set(
    xlim=(0, 1),
    ylim=(0, 1.03),
    xlabel="Jaccard similarity of two documents",
    ylabel="chance to be compared",
)
fig.savefig("lsh_bands.svg", metadata={"Date": None})
