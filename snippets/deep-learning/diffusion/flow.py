"""Flow matching on a line: the loss, the velocity, the paths (figure)."""

from itertools import pairwise
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
# --8<-- [start:show]
points, weights = np.array([-1.0, 2.0]), np.array([0.7, 0.3])


def velocity(x, t):
    """E[eps - x_0 | x_t = x] for x_t = (1 - t) x_0 + t eps, t in (0, 1]."""
    eps = (x[:, None] - (1 - t) * points) / t  # for each data point
    part = weights * np.exp(-(eps**2) / 2)
    return (part * (eps - points)).sum(axis=1) / part.sum(axis=1)


def flow_sample(velocity, z, steps):
    """Euler from t = 1 (noise z, shape (n,)) to t = 0; returns the path."""
    times, path = np.linspace(1, 0, steps + 1), [z]
    for t, s in pairwise(times):
        path.append(path[-1] + (s - t) * velocity(path[-1], t))
    return np.array(path)


z = np.random.default_rng(0).normal(size=40_000)
for steps in (1, 2, 4, 16, 64):
    x = flow_sample(velocity, z, steps)[-1]
    near = np.abs(x[:, None] - points) < 0.05
    print(f"steps {steps:2}: at -1 {near[:, 0].mean():.2f}", end="  ")
    print(f"at 2 {near[:, 1].mean():.2f}  mean {x.mean():.2f}")
    # --8<-- [end:show]
    if steps == 1:  # every draw lands on the data's mean
        assert np.allclose(x, weights @ points)
    if steps == 64:
        assert np.allclose(near.mean(axis=0), weights, atol=0.015)

# by hand: at x = 0.25, t = 0.5 the noises are 1.5 and -1.5
assert np.isclose(velocity(np.array([0.25]), 0.5)[0], 0.7 * 2.5 - 0.3 * 3.5)
# --8<-- [start:loss]
rng = np.random.default_rng(1)
n, t = 400_000, 0.6
x0, eps = points[rng.choice(2, n, p=weights)], rng.normal(size=n)
x = (1 - t) * x0 + t * eps
F = np.stack([np.ones(n), x, np.sin(3 * x)], axis=1)  # a small model
for w in (np.zeros(3), np.array([1.0, -2.0, 0.5])):
    one_pair = 2 * F.T @ (F @ w - (eps - x0)) / n
    averaged = 2 * F.T @ (F @ w - velocity(x, t)) / n
    print("to eps - x0", one_pair.round(2), end="   ")
    print("to the velocity", averaged.round(2))
    # --8<-- [end:loss]
    spread = (2 * F * (eps - x0 - velocity(x, t))[:, None]).std(axis=0)
    assert np.all(np.abs(one_pair - averaged) < 4 * spread / n**0.5)
    assert np.all(np.abs(averaged) > 0.1)

# an Euler step is a DDIM step with a = 1 - t, b = t
rng = np.random.default_rng(2)
x, t, s = rng.normal(size=5), 0.7, 0.4
u = velocity(x, t)
eps_hat, x0_hat = x + (1 - t) * u, x - t * u
part = weights * np.exp(-(((x[:, None] - (1 - t) * points) / t) ** 2) / 2)
assert np.allclose(x0_hat, part @ points / part.sum(axis=1))
assert np.allclose(x + (s - t) * u, (1 - s) * x0_hat + s * eps_hat)

fig, (left, right) = plt.subplots(1, 2, figsize=(6.5, 3.2), sharey=True)
z = np.array([-1.6, -1.0, -0.6, -0.25, 0.0, 0.3, 0.48, 0.6, 0.9, 1.5])
ends = points[np.array([1, 0, 0, 1, 0, 0, 1, 0, 0, 1])]
path = flow_sample(velocity, z, 200)
for start, end, line in zip(z, ends, path.T, strict=True):
    left.plot([1, 0], [start, end], color="C0" if end < 0 else "C1", lw=1.2)
    color = "C0" if line[-1] < 0.5 else "C1"
    right.plot(np.linspace(1, 0, 201), line, color=color, lw=1.2)
left.set(title="pairs: straight, crossing", ylabel="x")
right.set(title="the flow: bent, never crossing")
for ax in (left, right):
    ax.set(xlim=(1, 0), xlabel="time t: noise at 1, data at 0")
fig.savefig("flow.svg", metadata={"Date": None})
assert np.all(np.diff(path, axis=1)[:-1] > 0)  # the order is kept

# the card: points 0 and 4, equally likely, x = 1, t = 0.5
points, weights = np.array([0.0, 4.0]), np.array([0.5, 0.5])
u = velocity(np.array([1.0]), 0.5)
assert np.isclose(u[0], -2) and np.isclose(1 - 0.5 * u[0], 2)
