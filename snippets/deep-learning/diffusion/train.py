"""A noise predictor trained on two moons, and its samples (figure)."""

from itertools import pairwise
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from scipy.spatial.distance import cdist

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
T = 200
alpha_bar = np.cos(np.pi / 2 * np.arange(T + 1) / (T + 10)) ** 2
a, b = np.sqrt(alpha_bar), np.sqrt(1 - alpha_bar)


def moons(n, seed):
    rng = np.random.default_rng(seed)
    turn, lower = rng.uniform(0, np.pi, n), rng.random(n) < 0.5
    X = np.c_[np.cos(turn), np.sin(turn)]
    X[lower] = [1, 0.5] - X[lower]
    X += 0.06 * rng.normal(size=X.shape)
    return (X - [0.5, 0.25]) / [0.87, 0.5]  # mean 0, variance about 1


def network(hidden, rng, d=2, k=6):
    sizes = ((d + k, hidden), (hidden, hidden), (hidden, d))
    params = []
    for m, n in sizes:
        params += [rng.normal(0, 1 / np.sqrt(m), (n, m)), np.zeros(n)]
    return params


# --8<-- [start:show]
def predict(params, x, t):
    """x (n, d), t (n,); returns eps (n, d) and the layers' inputs."""
    W1, b1, W2, b2, W3, b3 = params
    angles = np.pi * t[:, None] / T * np.array([0.5, 1, 2])
    A = np.hstack([x, np.cos(angles), np.sin(angles)])  # time embedding
    H1 = np.maximum(A @ W1.T + b1, 0)
    H2 = np.maximum(H1 @ W2.T + b2, 0)
    return H2 @ W3.T + b3, (A, H1, H2)


def loss_and_gradients(params, x0, t, eps):
    x = a[t][:, None] * x0 + b[t][:, None] * eps
    out, (A, H1, H2) = predict(params, x, t)
    D3 = 2 * (out - eps) / len(x0)
    D2 = D3 @ params[4] * (H2 > 0)
    D1 = D2 @ params[2] * (H1 > 0)
    pairs = ((D1, A), (D2, H1), (D3, H2))
    grads = [g for D, U in pairs for g in (D.T @ U, D.sum(axis=0))]
    return np.sum((out - eps) ** 2) / len(x0), grads


# --8<-- [end:show]
def train(seed, steps=700, n=64, hidden=96, eta=0.01):
    rng = np.random.default_rng(seed)
    data = moons(2000, seed)
    params = network(hidden, rng)
    first, second = ([np.zeros_like(p) for p in params] for _ in range(2))
    for i in range(1, steps + 1):  # Adam
        x0 = data[rng.integers(len(data), size=n)]
        t, eps = rng.integers(1, T + 1, size=n), rng.normal(size=x0.shape)
        grads = loss_and_gradients(params, x0, t, eps)[1]
        rate = eta * (1 - i / (steps + 1))
        for p, g, m, v in zip(params, grads, first, second, strict=True):
            m += 0.1 * (g - m)
            v += 0.01 * (g**2 - v)
            p -= rate * m / (1 - 0.9**i) / (np.sqrt(v / (1 - 0.99**i)) + 1e-8)
    return params


# --8<-- [start:run]
def sample(params, z, steps):
    """DDIM: estimate the noise, remove it, add less of the same."""
    path = [z]
    times = np.linspace(T, 0, steps + 1).astype(int)
    for t, s in pairwise(times):
        eps = predict(params, path[-1], np.full(len(z), t))[0]
        x0 = (path[-1] - b[t] * eps) / a[t]
        path.append(a[s] * x0 + b[s] * eps)
    return path


def energy_distance(X, Y):
    """2 E|x - y| - E|x - x'| - E|y - y'|: 0 for equal distributions."""
    n, m = len(X), len(Y)
    within = cdist(X, X).sum() / n / (n - 1) + cdist(Y, Y).sum() / m / (m - 1)
    return 2 * cdist(X, Y).mean() - within


print("           DDIM steps: 3     10     50   Gaussian   fresh data")
for seed in range(3):
    params, rng = train(seed), np.random.default_rng(seed + 50)
    new, z = moons(1000, seed + 80), rng.normal(size=(1000, 2))
    root = np.linalg.cholesky(np.cov(new.T))
    rivals = [sample(params, z, k)[-1] for k in (3, 10, 50)]
    rivals += [z @ root.T + new.mean(axis=0), moons(1000, seed + 40)]
    row = [energy_distance(X, new) for X in rivals]
    print(f"seed {seed}:         ", *(f"{a:6.3f}" for a in row))
    # --8<-- [end:run]
    short, middle, long, gauss, fresh = row
    assert long < middle < short and long < gauss / 3 and gauss < short
    assert abs(fresh) < 0.005

# the embedding has a cosine and a sine of each angle
small = network(5, np.random.default_rng(0))
A = predict(small, np.zeros((T, 2)), np.arange(1, T + 1))[1][0]
assert np.allclose(A[:, 2:5] ** 2 + A[:, 5:] ** 2, 1)
# the gradients are those of the loss
rng = np.random.default_rng(3)
x0, eps, t = moons(7, 1), rng.normal(size=(7, 2)), rng.integers(1, T + 1, 7)
small = [p + 0.1 for p in network(5, rng)]  # away from ReLU's kinks
for p, g in zip(small, loss_and_gradients(small, x0, t, eps)[1], strict=True):
    i, ends = (1, 0)[: p.ndim], []
    for h in (1e-5, -1e-5):
        p[i] += h
        ends.append(loss_and_gradients(small, x0, t, eps)[0])
        p[i] -= h
    assert np.isclose((ends[0] - ends[1]) / 2e-5, g[i], rtol=1e-5)

fig, axes = plt.subplots(2, 4, figsize=(6.6, 3.5), sharex=True, sharey=True)
data, noise = moons(100, 5), np.random.default_rng(6).normal(size=(100, 2))
path = sample(params, noise, 50)
rng = np.random.default_rng(5)  # the same draws say which moon
rng.uniform(0, np.pi, 100)
lower = rng.random(100) < 0.5
nearest = cdist(path[-1], data).argmin(axis=1)
for ax, t in zip(axes[0], (0, 48, 96, 200), strict=True):
    for part, color, mark in ((~lower, "C0", "o"), (lower, "C1", "^")):
        y = (a[t] * data + b[t] * noise)[part]
        ax.plot(*y.T, mark, color=color, ms=2.5)
    ax.set_title(f"t = {t}")
for ax, t in zip(axes[1], (0, 48, 96, 200), strict=True):
    for part, color, mark in ((~lower, "C0", "o"), (lower, "C1", "^")):
        y = path[50 - t // 4][part[nearest]]
        ax.plot(*y.T, mark, color=color, ms=2.5)
axes[0, 0].set_ylabel("forward: adds noise")
axes[1, 0].set_ylabel("reverse: from noise")
for ax in axes.flat:
    ax.set(xlim=(-3, 3), ylim=(-3, 3), xticks=[], yticks=[])
fig.savefig("train.svg", metadata={"Date": None})
