"""Figure: hinge and logistic loss of the margin, and their slopes."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")


def hinge(m):
    return np.maximum(0, 1 - m)


def logistic(m):
    return np.logaddexp(0, -m)


fig, (left, right) = plt.subplots(1, 2, figsize=(7.0, 3.0))
m = np.linspace(-3, 4, 701)
slope = -1 / (1 + np.exp(m))
left.plot(m, hinge(m), color="C1")
left.plot(m, logistic(m), color="C0", ls="--")
left.step([-3, 0, 4], [1, 1, 0], color="black", lw=1.0, where="pre")
left.text(-2.15, 3.55, "hinge", color="C1", ha="left")
left.text(-2.95, 1.6, "logistic", color="C0", ha="left")
left.text(-2.95, 0.7, "mistake: 0 or 1", ha="left", fontsize=9)
left.set(
    xlabel=r"functional margin $m = y f(x)$", title="loss", ylim=(-0.1, 4.1)
)
right.plot([-3, 1], [-1, -1], color="C1")
right.plot([1, 4], [0, 0], color="C1")
right.plot([1, 1], [-1, 0], ":", color="C1", lw=1.0)
right.plot(m, slope, color="C0", ls="--")
right.text(1.15, -0.95, "hinge", color="C1")
right.text(1.75, -0.3, "logistic", color="C0")
right.set(
    xlabel=r"functional margin $m = y f(x)$", title="slope", ylim=(-1.1, 0.1)
)
for ax in (left, right):
    ax.axvline(1, color="#9aa1ac", lw=0.6, zorder=0)
fig.savefig("losses.svg", metadata={"Date": None})

assert np.allclose(np.gradient(logistic(m), m)[1:-1], slope[1:-1], atol=1e-4)
kink = np.abs(m - 1) > 0.02
difference = np.gradient(hinge(m), m)
assert np.allclose(difference[kink], np.where(m < 1, -1.0, 0.0)[kink])
mistake = (m <= 0).astype(float)
assert np.all(hinge(m) >= mistake)  # the hinge bounds the number of mistakes
assert np.all(logistic(m) / np.log(2) >= mistake - 1e-12)
assert np.isclose(logistic(0.0), np.log(2)) and logistic(0.0) < 1
assert np.all(hinge(m)[m >= 1] == 0) and np.all(logistic(m) > 0)
far = np.array([-30.0, -20.0])  # far on the wrong side they run in parallel
assert np.allclose(hinge(far) - logistic(far), 1)

# The best score where the share p is positive: a sign, or the log-odds.
f = np.linspace(-4, 4, 8001)
for p in (0.2, 0.45, 0.6, 0.9):
    by_hinge = f[np.argmin(p * hinge(f) + (1 - p) * hinge(-f))]
    by_log = f[np.argmin(p * logistic(f) + (1 - p) * logistic(-f))]
    assert np.isclose(by_hinge, np.sign(2 * p - 1), atol=1e-3)
    assert np.isclose(by_log, np.log(p / (1 - p)), atol=1e-3)
# Numbers of the card: margins 2, 0 and -3.
card = np.array([2.0, 0.0, -3.0])
assert np.allclose(hinge(card), [0, 1, 4])
assert np.allclose(logistic(card), [0.127, 0.693, 3.049], atol=6e-4)
assert np.allclose(-1 / (1 + np.exp(card)), [-0.119, -0.5, -0.953], atol=6e-4)
