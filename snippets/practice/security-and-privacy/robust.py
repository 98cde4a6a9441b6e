"""Adversarial training: what it wins and what it costs (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")


def forward(net, X):
    h = np.maximum(X @ net[0] + net[1], 0)
    return h, h @ net[2] + net[3]


def error(net, X, y):
    h, z = forward(net, X)
    e = np.exp(z - z.max(1, keepdims=True))
    e /= e.sum(1, keepdims=True)
    e[np.arange(len(y)), y] -= 1
    return h, e


def gradient(net, X, y):
    """Of each example's cross-entropy, in the input."""
    h, e = error(net, X, y)
    return ((e @ net[2].T) * (h > 0)) @ net[0].T


def train(X, y, seed, epochs=20, attack=None, width=64):
    rng = np.random.default_rng(seed)
    net = [
        rng.normal(size=(64, width)) * np.sqrt(2 / 64),
        np.zeros(width),
        rng.normal(size=(width, 10)) * np.sqrt(1 / width),
        np.zeros(10),
    ]
    speed = [np.zeros_like(p) for p in net]
    for _ in range(epochs):
        order = rng.permutation(len(y))
        for i in np.split(order, np.arange(50, len(y), 50)):
            A = X[i] if attack is None else attack(net, X[i], y[i])
            h, e = error(net, A, y[i])
            e /= len(i)
            back = (e @ net[2].T) * (h > 0)
            step = [A.T @ back, back.sum(0), h.T @ e, e.sum(0)]
            for p, v, g in zip(net, speed, step, strict=True):
                v *= 0.9
                v -= 0.1 * g
                p += v
    return net


def predict(net, X):
    return forward(net, X)[1].argmax(1)


def accuracy(net, X, y):
    return np.mean(predict(net, X) == y)


digits = load_digits()
X, X_test, y, y_test = train_test_split(
    digits.data / 16,
    digits.target,
    test_size=597,
    random_state=0,
    stratify=digits.target,
)


def pgd(net, X, y, eps, steps, rate, sign=1):
    """Climb the loss of y (sign 1), or descend it (-1: targeted)."""
    A = X.copy()
    for _ in range(steps):
        A = A + sign * rate * np.sign(gradient(net, A, y))
        A = np.clip(A, X - eps, X + eps)  # back into the box
        A = np.clip(A, 0, 1)  # still an image
    return A


# --8<-- [start:show]
def attack(net, A, labels):  # what each training batch goes through
    return pgd(net, A, labels, 0.2, 2, 0.16)


sizes = np.array([0, 0.05, 0.1, 0.15, 0.2])
print("eps               " + "".join(f"{e:6}" for e in sizes))
curves = {}
for name, a in (("standard", None), ("adversarial", attack)):
    net = train(X, y, 0, attack=a)
    worst = [pgd(net, X_test, y_test, e, 20, e / 5) for e in sizes]
    curves[name] = [accuracy(net, A, y_test) for A in worst]
    print(f"{name:18}" + "".join(f"{c:6.2f}" for c in curves[name]))
    if a is None:
        shown = worst[-1][:4], predict(net, worst[-1][:4])
# --8<-- [end:show]
plain, hard = curves.values()
assert plain[0] > hard[0] + 0.01  # accuracy given up
assert all(h > p + 0.1 for h, p in zip(hard[2:], plain[2:], strict=True))
assert all(np.diff(plain) < 0) and all(np.diff(hard) < 0)

fig = plt.figure(figsize=(6.5, 2.9))
grid = fig.add_gridspec(2, 6, width_ratios=[1, 1, 1, 1, 0.2, 5])
for i in range(4):
    for r, (image, label) in enumerate(
        ((X_test[i], y_test[i]), (shown[0][i], shown[1][i]))
    ):
        ax = fig.add_subplot(grid[r, i])
        ax.imshow(image.reshape(8, 8), cmap="gray_r", vmin=0, vmax=1)
        ax.set(xticks=[], yticks=[])
        ax.set_title(str(label), fontsize=10)
        if i == 0:
            ax.set_ylabel("attacked" if r else "clean")
ax = fig.add_subplot(grid[:, 5])
for name, c, mark in zip(curves, curves.values(), "os", strict=True):
    ax.plot(sizes, c, marker=mark, label=name)
ax.set(xlabel="eps", ylabel="accuracy under PGD", ylim=(0, 1.02))
ax.legend(loc="lower left")
fig.savefig("robust.svg", metadata={"Date": None})
