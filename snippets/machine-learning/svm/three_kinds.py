"""The KKT conditions read as geometry: three kinds of points (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from sklearn.svm import SVC

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
# --8<-- [start:show]
rng = np.random.default_rng(3)
X = np.r_[rng.normal([0, 0], 1, (20, 2)), rng.normal([3, 1.5], 1, (20, 2))]
y = np.repeat([-1, 1], 20)
C = 1.0
machine = SVC(kernel="linear", C=C, tol=1e-8).fit(X, y)
w, b = machine.coef_[0], machine.intercept_[0]
alpha = np.zeros(40)
alpha[machine.support_] = np.abs(machine.dual_coef_[0])

m = y * (X @ w + b)  # functional margins
full = np.isclose(alpha, C)
free = (alpha > 0) & ~full
for kind, members in (
    ("alpha = 0     ", alpha == 0),
    ("0 < alpha < C ", free),
    ("alpha = C     ", full),
):
    low, high = m[members].min(), m[members].max()
    print(f"{kind} {members.sum():3} points, margins {low:5.2f} to {high:4.2f}")
print("b from the free ones", (y[free] - X[free] @ w).round(2), b.round(2))
# --8<-- [end:show]

fig, ax = plt.subplots(figsize=(6.0, 3.9))
t = np.array([-3.0, 6.0])
lines = [(level - b - w[0] * t) / w[1] for level in (-1, 0, 1)]
ax.fill_between(t, lines[0], lines[2], color="C2", alpha=0.15)
ax.plot(t, lines[1], color="black", lw=1.5)
for edge in (lines[0], lines[2]):
    ax.plot(t, edge, "--", color="black", lw=1.0)
for side, mark, colour in ((1, "o", "C0"), (-1, "s", "C1")):
    mine = y == side
    ax.plot(*X[mine & (alpha == 0)].T, mark, color=colour, ms=6, mfc="none")
    ax.plot(*X[mine & (alpha > 0)].T, mark, color=colour, ms=6)
ax.plot(*X[free].T, "o", ms=14, mfc="none", mec="black", mew=1.3)
wrong = m < 0
ax.plot(*X[wrong].T, "x", ms=13, color="black", mew=1.2)
ax.set(xlim=(-2.4, 5.2), ylim=(-2.9, 4.4), aspect="equal")
ax.set(xlabel="$x_1$", ylabel="$x_2$")
fig.savefig("three_kinds.svg", metadata={"Date": None})

assert np.all(m[alpha == 0] >= 1 - 1e-6)
assert np.allclose(m[free], 1, atol=1e-6)
assert np.all(m[full] <= 1 + 1e-6)
assert np.allclose((alpha * y) @ X, w) and np.isclose(alpha @ y, 0)
assert np.allclose(y[free] - X[free] @ w, b, atol=1e-6)
assert (full.sum(), free.sum(), wrong.sum()) == (5, 3, 3)
square = w @ w / 2
hinge = np.maximum(0, 1 - m)
gap = square + C * hinge.sum() - (alpha.sum() - square)
assert np.isclose(gap, 0, atol=1e-6) and np.isclose(alpha @ m, w @ w)

# The card: five margins with C = 2, put on a line where they come out so.
margins = np.array([1.7, 1.0, 0.4, -0.5, 1.0])
labels = np.array([1, 1, -1, 1, -1])
multipliers = np.array([0, 0.5, 2, 2, 0.5])
assert multipliers @ labels == 0
slope = np.sqrt(multipliers @ margins)
x = (labels * margins - 0.3) / slope
card = SVC(kernel="linear", C=2.0, tol=1e-10).fit(x[:, None], labels)
assert np.isclose(card.coef_[0, 0], slope) and np.isclose(slope**2, 0.8)
assert np.isclose(card.intercept_[0], 0.3)
order = np.argsort(card.support_)
assert np.allclose(
    np.abs(card.dual_coef_[0])[order], multipliers[multipliers > 0]
)
for a in (0.11, 0.2, 1.0, 2.0):  # every a with 2a > 0.2 can happen
    x = (labels * margins - 0.3) / np.sqrt(2 * a - 0.2)
    card = SVC(kernel="linear", C=2.0, tol=1e-10).fit(x[:, None], labels)
    assert np.isclose(card.coef_[0, 0] ** 2, 2 * a - 0.2)
    at_edge = np.abs(card.dual_coef_[0])[np.isin(card.support_, [1, 4])]
    assert np.allclose(at_edge, a)
slack = np.maximum(0, 1 - margins)
assert np.allclose(slack, [0, 0, 0.6, 1.5, 0])
assert np.isclose(2 * slack.sum(), 4.2)
