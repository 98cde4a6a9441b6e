"""A sum of ReLUs through chosen points of a curve (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")


# --8<-- [start:show]
def relu_network(f, knots):
    """One hidden layer, one ReLU a knot, equal to f at every knot."""
    slopes = np.diff(f(knots)) / np.diff(knots)
    v = np.diff(slopes, prepend=0)  # how much the slope changes at a knot

    def network(x):
        hidden = np.maximum(x[:, None] - knots[:-1], 0)  # weights 1, bias -knot
        return hidden @ v + f(knots[0])

    return network


# --8<-- [end:show]
fig, axes = plt.subplots(1, 3, figsize=(7.2, 2.7))
x = np.linspace(0, 3, 3001)


def f(x):
    return np.sin(3 * x) + 0.5 * x


s = np.linspace(-0.5, 2.5, 301)
parts = [np.maximum(s, 0), -2 * np.maximum(s - 1, 0), np.maximum(s - 2, 0)]
for part, colour in zip(parts, ("C1", "C2", "C3"), strict=True):
    axes[0].plot(s, part, ":", lw=1.4, color=colour)
axes[0].plot(s, sum(parts), color="C0")
axes[0].set(title="a bump of 3 units", ylim=(-2.2, 2.2), xlabel="$x$")
errors = {}
for k in (3, 6, 12, 24, 48, 96):
    net = relu_network(f, np.linspace(0, 3, k + 1))
    errors[k] = abs(net(x) - f(x)).max()
axes[1].plot(x, f(x), color="C5", label="$f$")
for k, style in ((3, ":"), (6, "-")):
    knots = np.linspace(0, 3, k + 1)
    axes[1].plot(x, relu_network(f, knots)(x), style, label=f"{k} units")
axes[1].set(title="through points of $f$", xlabel="$x$", ylim=(-1.2, 3.2))
axes[1].legend(loc="upper left", ncols=1)
axes[2].loglog(list(errors), list(errors.values()), "o-", ms=4)
axes[2].set(title="largest error", xlabel="hidden units")
axes[2].set_xticks([3, 6, 12, 24, 48, 96], [3, 6, 12, 24, 48, 96])
axes[2].minorticks_off()
fig.savefig("bumps.svg", metadata={"Date": None})

uneven = np.array([0.3, 0.4, 0.5, 1.3, 2.2, 3])
assert np.allclose(relu_network(f, uneven)(uneven), f(uneven))
assert np.allclose(relu_network(f, uneven)(x), np.interp(x, uneven, f(uneven)))
bump = sum(parts)
assert np.allclose(bump, np.maximum(1 - abs(s - 1), 0))
# Between knots h apart the chord is off by at most h^2 max|f''| / 8.
for k, error in errors.items():
    assert error <= (3 / k) ** 2 * 9 / 8 + 1e-12
assert 3.5 < errors[24] / errors[48] < 4.5
