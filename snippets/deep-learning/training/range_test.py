"""A learning-rate range test, and how its answer depends on its length."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from sklearn.datasets import load_digits

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
X, y = load_digits(return_X_y=True)
mixed = np.random.default_rng(9).permutation(len(y))
X, y = X[mixed] / 16, y[mixed]
test = slice(1200, None)


def network(seed):
    rng = np.random.default_rng(seed)
    sizes = (64, 48, 48, 10)
    scale = (np.sqrt(2 / 64), np.sqrt(2 / 48), 0.02)
    return rng, [
        [rng.normal(size=(m, d)) * s, np.zeros(m)]
        for d, m, s in zip(sizes, sizes[1:], scale, strict=False)
    ]


def forward(layers, X):
    hidden = [X]
    for W, b in layers[:-1]:
        hidden.append(np.maximum(hidden[-1] @ W.T + b, 0))
    Z = hidden[-1] @ layers[-1][0].T + layers[-1][1]
    Z = Z - Z.max(axis=1, keepdims=True)
    return hidden, Z - np.log(np.exp(Z).sum(axis=1, keepdims=True))


def step(layers, X, y, eta):
    hidden, log_p = forward(layers, X)
    G = (np.exp(log_p) - np.eye(10)[y]) / len(y)
    for layer, H in zip(layers[::-1], hidden[::-1], strict=True):
        W, b = layer[0], G.sum(axis=0)
        layer[0], layer[1] = W - eta * G.T @ H, layer[1] - eta * b
        G = (G @ W) * (H > 0)
    return -log_p[range(len(y)), y].mean()


# --8<-- [start:show]
def range_test(steps, seed, low=1e-3, high=30.0, n=50):
    """Train with a rate that grows from low to high, times a constant."""
    rng, layers = network(seed)
    rates = low * (high / low) ** (np.arange(steps) / (steps - 1))
    losses = []
    for eta in rates:
        rows = rng.choice(1200, n, replace=False)
        losses.append(step(layers, X[rows], y[rows], eta))
    return rates, np.array(losses)


def running_mean(losses):
    width = len(losses) // 10
    return np.array(
        [losses[max(0, t - width) : t + 1].mean() for t in range(len(losses))]
    )


shown = {}
for steps in (50, 200, 800):
    rates, losses = range_test(steps, seed=0)
    mean = running_mean(losses)
    lowest = mean.argmin()
    lost = lowest + np.argmax(mean[lowest:] > 2.3)  # worse than guessing
    shown[steps] = rates[lowest], rates[lost], rates, mean
    print(f"{steps:3} steps: lowest at {rates[lowest]:.1f}", end="")
    print(f", lost at {rates[lost]:.1f}")
# --8<-- [end:show]


# --8<-- [start:use]
def accuracy(eta, seed, steps=150, n=50):
    rng, layers = network(seed)
    for _ in range(steps):
        rows = rng.choice(1200, n, replace=False)
        step(layers, X[rows], y[rows], eta)
    return np.mean(forward(layers, X[test])[1].argmax(axis=1) == y[test])


held_out = {}
for eta in (0.03, 0.3, 0.5, 1.0):
    found = held_out[eta] = [accuracy(eta, seed) for seed in range(3)]
    print(f"eta {eta:4}: held out {min(found):.2f} to {max(found):.2f}")
# --8<-- [end:use]
fig, ax = plt.subplots(figsize=(6.5, 3.0))
ends = ((2.6, 1.75), (0.14, 1.38), (0.03, 1.0))
for i, (steps, place) in enumerate(zip((50, 200, 800), ends, strict=True)):
    _, _, rates, mean = shown[steps]
    ax.plot(rates, mean, color=f"C{i}", lw=1.6)
    ax.plot(rates[mean.argmin()], mean.min(), "o", color=f"C{i}")
    ax.text(*place, f"{steps} steps", color=f"C{i}")
ax.axhline(np.log(10), color="0.55", lw=0.9, ls=(0, (4, 3)))
ax.text(0.0011, 2.42, "log 10", color="0.4", fontsize=9)
ax.axvline(1.0, color="0.75", lw=0.9)
ax.text(0.93, 3.6, "1.0: fails in training", color="0.4", ha="right")
ax.set(xscale="log", xlim=(1e-3, 6), ylim=(0, 4))
ax.set(xlabel=r"learning rate $\eta$", ylabel="running mean of the loss")
fig.savefig("range_test.svg", metadata={"Date": None})

lows, cliffs, *_ = zip(*shown.values(), strict=True)
assert list(lows) == sorted(lows, reverse=True)  # the lowest point moves,
assert max(cliffs) < 1.3 * min(cliffs)  # the cliff, by chance, hardly,
assert lows[2] < 1.0 < lows[0] < min(cliffs)  # and both are no safe bound
for seed in range(1, 3):
    lowest, jump = {}, {}
    for steps in (50, 800):
        rates, losses = range_test(steps, seed)
        assert np.allclose(rates[[0, -1]], (1e-3, 30))
        assert np.allclose(rates[2:] * rates[:-2], rates[1:-1] ** 2)
        lowest[steps] = rates[running_mean(losses).argmin()]
        jump[steps] = rates[np.argmax((losses > 2.3) & (rates > 0.2))]
    assert lowest[50] > 1.0 > 2 * lowest[800]
    assert jump[50] > 2 * jump[800]  # of a single loss: it moves as well
for seed in range(3):
    slow, good, long, fails = (found[seed] for found in held_out.values())
    assert fails < 0.4 < slow < good - 0.05
    assert good > 0.9 and abs(long - good) < 0.02
rng, layers = network(4)  # the step is the gradient times eta
before = [[p.copy() for p in layer] for layer in layers]
loss = step(layers, X[:9], y[:9], 1e-4)
moved = sum(
    np.sum((p - q) ** 2)
    for a, b in zip(layers, before, strict=True)
    for p, q in zip(a, b, strict=True)
)
after = -forward(layers, X[:9])[1][range(9), y[:9]].mean()
assert np.isclose(loss - after, moved / 1e-4, rtol=0.01)
