"""Figure: the gradient by layer, and what each cure changes."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")


def relu(z):
    return np.maximum(z, 0)


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def unit(z):
    """Each column of z, (n, m), to mean 0 and variance 1 over its units."""
    return (z - z.mean(axis=0)) / z.std(axis=0)


def unit_backward(z, d):
    """The gradient by z, given d by unit(z)."""
    u = unit(z)
    return (d - d.mean(axis=0) - u * (u * d).mean(axis=0)) / z.std(axis=0)


def profile(c, phi, slope, skip=0, norm=False, L=50, n=100, m=16, seed=0):
    """Norms of the gradient by z^(1), ..., z^(L) where it is 1 by z^(L).

    z_next = skip * z + W phi(z), W of variance c / n, for m examples; with
    norm, phi sees unit(z).
    """
    rng = np.random.default_rng(seed)
    Ws = np.sqrt(c / n) * rng.normal(size=(L - 1, n, n))
    zs = [rng.normal(size=(n, m))]
    for W in Ws:
        zs.append(skip * zs[-1] + W @ phi(unit(zs[-1]) if norm else zs[-1]))
    d = rng.normal(size=(n, m))
    norms = [np.linalg.norm(d)]
    for W, z in zip(Ws[::-1], zs[-2::-1], strict=True):
        inner = slope(unit(z) if norm else z) * (W.T @ d)
        d = skip * d + (unit_backward(z, inner) if norm else inner)
        norms.append(np.linalg.norm(d))
    return np.array(norms[::-1]) / norms[0]


def step(z):
    return (z > 0) * 1.0


def bell(z):
    return sigmoid(z) * sigmoid(-z)


def clip(norms, limit=1.0):
    return norms * min(1, limit / np.linalg.norm(norms))


def all_profiles(seed=0):
    big = profile(3, relu, step, seed=seed)
    return {
        "sigmoid, variance 1/n": profile(1, sigmoid, bell, seed=seed),
        "ReLU, 1/n": profile(1, relu, step, seed=seed),
        "ReLU, 2/n (He)": profile(2, relu, step, seed=seed),
        "ReLU, 3/n": big,
        "ReLU, 3/n, clipped": clip(big),
        "ReLU, 3/n, layer norm": profile(3, relu, step, norm=True, seed=seed),
        "He/L, residual": profile(2 / 50, relu, step, skip=1, seed=seed),
    }


curves = all_profiles()
fig, ax = plt.subplots(figsize=(7.2, 3.9))
styles = ["-", "-", "-", "-", "--", ":", "-"]
colours = ["#2f5bd0", "#0f7b6c", "#9a6b00", "#c2410c", "#c2410c",
           "#8b3fa8", "#7f8794"]  # fmt: skip
layers = np.arange(1, 51)
widths = [1.8] * 6 + [4.5]  # the last one lies under two others
for (name, v), s, c, lw in zip(
    curves.items(), styles, colours, widths, strict=True
):
    ax.semilogy(layers, v, s, color=c, lw=lw, label=name, zorder=3 - lw / 3)
ax.set(ylim=(1e-12, 1e8), xlim=(1, 50), xlabel="layer",
       ylabel="norm of the gradient by z")  # fmt: skip
ax.legend(loc="center left", bbox_to_anchor=(1.01, 0.5))
ax.grid(axis="y")
fig.savefig("cures.svg")

for seed in range(3):
    c = all_profiles(seed)
    big, cut = c["ReLU, 3/n"], c["ReLU, 3/n, clipped"]
    assert np.allclose(cut / cut[-1], big / big[-1])  # the shape stays
    assert cut[-1] < 1e-3 < cut[0] < 1 < 1e4 < big[0] < 1e5
    assert c["sigmoid, variance 1/n"][29] < 1e-12
    assert c["ReLU, 1/n"][0] < 1e-5 and c["sigmoid, variance 1/n"][0] < 1e-25
    for name in ("ReLU, 3/n, layer norm", "He/L, residual"):
        assert 1 / 8 < c[name].min() and c[name].max() < 8
# unit_backward against finite differences.
rng = np.random.default_rng(1)
z, d = rng.normal(size=(2, 5, 1)) * 2 + 1
eps = 1e-6 * np.eye(5)
numeric = [
    np.sum(d * (unit(z + e[:, None]) - unit(z - e[:, None]))) / 2e-6
    for e in eps
]
assert np.allclose(unit_backward(z, d)[:, 0], numeric, atol=1e-7)
z, d = rng.normal(size=(2, 5, 3))
ends = [
    np.sum(d * (unit(z + e) - unit(z - e))) / 2e-6
    for e in 1e-6 * np.eye(15).reshape(15, 5, 3)
]
assert np.allclose(unit_backward(z, d).ravel(), ends, atol=1e-7)


# The gradient of a whole chain of four layers by differences.
def numeric(c, phi, skip=0, norm=False, L=4, n=6, m=2):
    rng = np.random.default_rng(0)  # the draws of profile
    Ws = np.sqrt(c / n) * rng.normal(size=(L - 1, n, n))
    z, d = rng.normal(size=(n, m)), rng.normal(size=(n, m))

    def end(z):
        for W in Ws:
            z = skip * z + W @ phi(unit(z) if norm else z)
        return np.sum(d * z)

    moves = 1e-6 * np.eye(n * m).reshape(-1, n, m)
    slopes = [(end(z + e) - end(z - e)) / 2e-6 for e in moves]
    return np.linalg.norm(slopes) / np.linalg.norm(d)


for c, phi, slope, skip, norm in (
    (1, sigmoid, bell, 0, False),
    (3, relu, step, 0, True),
    (0.5, relu, step, 1, False),
):
    first = profile(c, phi, slope, skip, norm, L=4, n=6, m=2)[0]
    assert np.isclose(first, numeric(c, phi, skip, norm), rtol=1e-5)

# Over the batch instead: a ReLU chain with batch norm explodes downwards.
rng = np.random.default_rng(2)
L, n = 30, 200
Ws = np.sqrt(2 / n) * rng.normal(size=(L - 1, n, n))
zs = [rng.normal(size=(n, 200))]
for W in Ws:
    zs.append(W @ relu(unit(zs[-1].T).T))
d = top = rng.normal(size=(n, 200))
for W, z in zip(Ws[::-1], zs[-2::-1], strict=True):
    d = unit_backward(z.T, (step(unit(z.T).T) * (W.T @ d)).T).T
factor = (np.linalg.norm(d) / np.linalg.norm(top)) ** (1 / (L - 1))
assert np.isclose(factor, np.sqrt(np.pi / (np.pi - 1)), rtol=0.03)
