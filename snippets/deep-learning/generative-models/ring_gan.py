"""A GAN on a ring of eight Gaussians: modes found, modes missed (figure)."""

from itertools import pairwise
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
angles = np.arange(8) * np.pi / 4
centres = 2 * np.column_stack([np.cos(angles), np.sin(angles)])


def init(rng, sizes):
    params = []
    for d, m in pairwise(sizes):
        params += [rng.normal(0, np.sqrt(2 / d), (m, d)), np.zeros(m)]
    return params


def forward(params, X):
    H = [X]
    for i in range(0, len(params), 2):
        Z = H[-1] @ params[i].T + params[i + 1]
        H.append(np.maximum(Z, 0) if i + 2 < len(params) else Z)
    return H


def backward(params, H, delta):
    """Gradients of the parameters, and of the input."""
    grads = []
    for i in range(len(params) - 2, -1, -2):
        grads = [delta.T @ H[i // 2], delta.sum(axis=0), *grads]
        delta = delta @ params[i]
        if i:
            delta = delta * (H[i // 2] > 0)
    return grads, delta


class Adam:
    def __init__(self, params):
        self.params, self.t = params, 0
        self.m, self.v = ([np.zeros_like(p) for p in params] for _ in "mv")

    def step(self, grads, eta=0.005, b1=0.5, b2=0.99):
        self.t += 1
        a, b = 1 - b1**self.t, 1 - b2**self.t
        state = zip(self.params, grads, self.m, self.v, strict=True)
        for p, g, m, v in state:
            m += (1 - b1) * (g - m)
            v += (1 - b2) * (g**2 - v)
            p -= eta * m / a / (np.sqrt(v / b) + 1e-8)


def sigmoid(a):
    return 1 / (1 + np.exp(-a))


# --8<-- [start:show]
def discriminator_grads(D, real, fake):
    """Of -mean log D(real) - mean log(1 - D(fake)), by parameter."""
    H = forward(D, np.vstack([real, fake]))
    y = np.repeat([1, 0], [len(real), len(fake)])[:, None]
    return backward(D, H, (sigmoid(H[-1]) - y) / len(real))[0]


def generator_grads(G, D, Z, pack):
    """Of -mean log D(G(Z)): through D, whose weights stay, into G."""
    HG = forward(G, Z)
    HD = forward(D, HG[-1].reshape(-1, 2 * pack))
    delta = (sigmoid(HD[-1]) - 1) / len(HD[-1])
    into = backward(D, HD, delta)[1]  # by D's input
    return backward(G, HG, into.reshape(-1, 2))[0]


def train(seed, pack=1, steps=1000, n=64):
    rng = np.random.default_rng(seed)
    G, D = init(rng, (4, 32, 32, 2)), init(rng, (2 * pack, 32, 32, 1))
    step_G, step_D = Adam(G).step, Adam(D).step
    for _ in range(steps):
        real = centres[rng.integers(8, size=n)]
        real = (real + 0.1 * rng.normal(size=(n, 2))).reshape(-1, 2 * pack)
        fake = forward(G, rng.normal(size=(n, 4)))[-1]
        step_D(discriminator_grads(D, real, fake.reshape(real.shape)))
        step_G(generator_grads(G, D, rng.normal(size=(n, 4)), pack))
    return G


# --8<-- [end:show]
if __name__ == "__main__":
    # --8<-- [start:run]
    kept, table = {}, {}
    print("        modes of 8   share of samples near a mode")
    for pack in (1, 2):
        rows = []
        for seed in range(3):
            Z = np.random.default_rng(99).normal(size=(1000, 4))
            X = kept[pack, seed] = forward(train(seed, pack), Z)[-1]
            gap = np.linalg.norm(X[:, None] - centres, axis=2)
            near = gap.min(axis=1) < 0.3  # three deviations
            counts = np.bincount(gap.argmin(axis=1)[near], minlength=8)
            rows.append([np.sum(counts >= 20), near.mean()])
        modes, share = table[pack] = np.transpose(rows)
        print(f"pack {pack}  {modes.astype(int)}      {share.round(2)}")
    # --8<-- [end:run]
    assert np.all(table[1][0] < 8) and np.all(table[2][0] == 8)
    for (pack, seed), X in kept.items():
        squared = np.sum((X[:, None] - centres) ** 2, axis=2)
        inside = squared < 9 * 0.1**2  # the circles do not overlap
        assert np.isclose(table[pack][1][seed], inside.sum() / len(X))
        assert table[pack][0][seed] == np.sum(inside.sum(axis=0) >= 20)

    rng = np.random.default_rng(1)
    real = centres[rng.integers(8, size=250)] + 0.1 * rng.normal(size=(250, 2))
    shown = (
        ("data", real, "C0"),
        ("GAN", kept[1, 2][:250], "C1"),
        ("GAN, pairs judged", kept[2, 2][:250], "C2"),
    )
    fig, axes = plt.subplots(1, 3, figsize=(6.6, 2.5), sharey=True)
    for ax, (title, X, colour) in zip(axes, shown, strict=True):
        for c in centres:
            ring = plt.Circle(c, 0.3, fc="none", ec="#8a93a3", lw=0.8)
            ax.add_patch(ring)
        ax.plot(*X.T, ".", color=colour, ms=3)
        ax.set(title=title, xlim=(-2.9, 2.9), ylim=(-2.9, 2.9), aspect="equal")
        ax.set(xticks=[-2, 0, 2], yticks=[-2, 0, 2])
    fig.savefig("ring_gan.svg", metadata={"Date": None})
