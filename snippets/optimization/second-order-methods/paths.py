"""Gradient descent and Newton's method on a bowl and on Rosenbrock's valley."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")


def bowl(x, y):
    return 0.5 * (x**2 + 25 * y**2)


def bowl_derivatives(w):
    return np.array([w[0], 25 * w[1]]), np.diag([1.0, 25.0])


def valley(x, y):
    return (1 - x) ** 2 + 10 * (y - x**2) ** 2


def valley_derivatives(w):
    x, y = w
    g = [-2 * (1 - x) - 40 * x * (y - x**2), 20 * (y - x**2)]
    H = [[2 - 40 * y + 120 * x**2, -40 * x], [-40 * x, 20.0]]
    return np.array(g), np.array(H)


def run(derivatives, w, steps, rate=None):
    path = [np.array(w)]
    for _ in range(steps):
        g, H = derivatives(path[-1])
        step = np.linalg.solve(H, g) if rate is None else rate * g
        path.append(path[-1] - step)
    return np.array(path)


fig, axes = plt.subplots(1, 2, figsize=(7.2, 3.3))
cases = [
    (bowl, bowl_derivatives, (9.0, 1.5), 2 / 26, 30, 1, (-2, 10, -2.8, 2)),
    (
        valley,
        valley_derivatives,
        (-1.2, 1.0),
        0.01,
        60,
        7,
        (-1.6, 1.6, -1.6, 2),
    ),
]
ends = []
for ax, (f, derivatives, start, rate, n, k, box) in zip(
    axes, cases, strict=True
):
    x, y = np.meshgrid(np.linspace(*box[:2], 201), np.linspace(*box[2:], 201))
    z = f(x, y)
    ax.contour(
        x, y, z, np.geomspace(0.3, z.max(), 9), colors="0.6", linewidths=0.7
    )
    descent = run(derivatives, start, n, rate)
    newton = run(derivatives, start, k)
    ax.plot(
        *descent.T, "o-", ms=2.5, lw=1, color="C0", label="gradient descent"
    )
    ax.plot(*newton.T, "s-", ms=4, lw=1.5, color="C1", label="Newton")
    ax.set(xlabel="x", ylabel="y", xlim=box[:2], ylim=box[2:])
    ends.append((f(*descent[-1]), f(*newton[-1]), newton, descent))
axes[0].set_title("bowl")
axes[1].set_title("curved valley")
axes[0].legend(loc="lower right")
fig.savefig("paths.svg", metadata={"Date": None})

assert ends[0][1] < 1e-25 and ends[0][0] > 1e-3 * bowl(9.0, 1.5)
assert ends[1][1] < 1e-6 < ends[1][0]
factor = (24 / 26) ** np.arange(31)  # 1 - 2 / 26 along x
assert np.allclose(ends[0][3][:, 0], 9 * factor)
values = valley(*ends[1][2].T)
assert list(np.flatnonzero(np.diff(values) > 0)) == [1, 3]  # two climbs
for w in np.random.default_rng(0).normal(size=(5, 2)):  # derivatives agree
    for f, derivatives in (
        (bowl, bowl_derivatives),
        (valley, valley_derivatives),
    ):
        g, H = derivatives(w)
        for i, e in enumerate(1e-5 * np.eye(2)):
            assert np.isclose(
                (f(*(w + e)) - f(*(w - e))) / 2e-5, g[i], atol=1e-5
            )
            change = derivatives(w + e)[0] - derivatives(w - e)[0]
            assert np.allclose(change / 2e-5, H[i], atol=1e-5)
