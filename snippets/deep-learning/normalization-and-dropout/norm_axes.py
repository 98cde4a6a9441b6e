"""Which numbers each normalisation averages together (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")


# --8<-- [start:show]
def standardise(X, axes, eps=0.0):
    mean = X.mean(axis=axes, keepdims=True)
    return (X - mean) / np.sqrt(X.var(axis=axes, keepdims=True) + eps)


def group_norm(X, groups, eps=0.0):
    n, c, h, w = X.shape  # groups must divide c
    G = X.reshape(n, groups, c // groups, h, w)
    return standardise(G, (2, 3, 4), eps).reshape(X.shape)


X = np.random.default_rng(0).normal(size=(3, 4, 2, 2))
for name, axes in (
    ("batch", (0, 2, 3)),
    ("layer", (1, 2, 3)),
    ("instance", (2, 3)),
):
    means = X.mean(axis=axes)
    print(f"{name:8} {means.shape} means of {X.size // means.size} numbers")
means = X.reshape(3, 2, 2, 2, 2).mean(axis=(2, 3, 4))  # two groups
print(f"group    {means.shape} means of {X.size // means.size} numbers")
# --8<-- [end:show]
assert means.shape == (3, 2)
assert np.allclose(group_norm(X, 1), standardise(X, (1, 2, 3)))
assert np.allclose(group_norm(X, 4), standardise(X, (2, 3)))
halves = np.concatenate(
    [standardise(X[:, a], (1, 2, 3)) for a in (slice(2), slice(2, 4))], axis=1
)
assert np.allclose(group_norm(X, 2), halves)
assert not np.allclose(group_norm(X, 2), group_norm(X, 1), atol=0.1)
# batch norm is the only one in which other examples matter
Z = X.copy()
Z[1:] += np.arange(48).reshape(3, 4, 2, 2)[1:] % 5
assert not np.allclose(
    standardise(Z, (0, 2, 3))[0], standardise(X, (0, 2, 3))[0]
)
for other in (lambda A: group_norm(A, 2), lambda A: standardise(A, (1, 2, 3))):
    assert np.allclose(other(Z)[0], other(X)[0])

images = {
    "batch": lambda i, c: c == 1,
    "layer": lambda i, c: i == 1,
    "instance": lambda i, c: (i, c) == (1, 1),
    "group (2 groups)": lambda i, c: i == 1 and c < 2,
}
tokens = {
    "batch, on tokens": lambda i, t, f: f == 1,
    "layer and RMS, on tokens": lambda i, t, f: (i, t) == (1, 0),
}


def shares_mean(shape, axes, cell):
    """Which entries are averaged with the one at cell."""
    kept = [1 if k in axes else m for k, m in enumerate(shape)]
    number = np.arange(np.prod(kept)).reshape(kept)
    number = np.broadcast_to(number, shape)
    return number == number[cell]


for name, axes, shape in (
    ("batch", (0, 2, 3), (3, 4, 2, 2)),
    ("layer", (1, 2, 3), (3, 4, 2, 2)),
    ("instance", (2, 3), (3, 4, 2, 2)),
    ("group (2 groups)", (2, 3, 4), (3, 2, 2, 2, 2)),
):
    cell = (1, 0, 1, 0, 0) if len(shape) == 5 else (1, 1, 0, 0)  # channel 1
    cells = shares_mean(shape, axes, cell)
    cells = cells.reshape(3, 4, 2, 2)[:, :, 0, 0]
    drawn = [[images[name](i, c) for c in range(4)] for i in range(3)]
    assert np.array_equal(cells, drawn), name
for name, axes, cell in (
    ("batch, on tokens", (0, 1), (1, 0, 1)),
    ("layer and RMS, on tokens", (2,), (1, 0, 1)),
):
    drawn = [
        [[tokens[name](i, t, f) for f in range(5)] for t in range(2)]
        for i in range(3)
    ]
    assert np.array_equal(shares_mean((3, 2, 5), axes, cell), drawn), name

fig, axs = plt.subplots(2, 3, figsize=(7.0, 4.3))


def cell(ax, x, y, chosen):
    face = "#d9822b" if chosen else "none"
    ax.add_patch(plt.Rectangle((x, y), 0.9, 0.9, fc=face, ec="#8a93a0", lw=0.8))


panels = axs.ravel()
for ax, (name, rule) in zip(panels[:4], images.items(), strict=True):
    for i, c, p in np.ndindex(3, 4, 4):
        cell(ax, 2.4 * c + p % 2, 2.4 * i + p // 2, rule(i, c))
    ax.set(xlim=(-0.2, 9.5), ylim=(6.9, -0.2), title=name)
    ax.set_xticks(0.95 + 2.4 * np.arange(4), [f"c{k}" for k in range(4)])
    ax.set_yticks(0.95 + 2.4 * np.arange(3), [f"n{k}" for k in range(3)])
for ax, (name, rule) in zip(panels[4:], tokens.items(), strict=True):
    for i, t, f in np.ndindex(3, 2, 5):
        cell(ax, 1.9 * f + 0.5, 2.4 * i + t, rule(i, t, f))
    ax.set(xlim=(-0.2, 9.5), ylim=(6.9, -0.2), title=name)
    ax.set_xticks(0.95 + 1.9 * np.arange(5), [f"d{k}" for k in range(5)])
    ax.set_yticks(0.95 + 2.4 * np.arange(3), [f"n{k}" for k in range(3)])
for ax in panels:
    ax.set(aspect="equal")
    ax.tick_params(length=0)
    ax.spines[:].set_visible(False)
    ax.grid(False)
fig.savefig("norm_axes.svg", metadata={"Date": None})
