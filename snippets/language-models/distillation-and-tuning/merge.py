"""Loss on the line between two networks (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from scipy.optimize import linear_sum_assignment
from sklearn.datasets import load_digits

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
images, label = load_digits(return_X_y=True)
images, onehot = images / 16, np.eye(10)[label]
m = 24


def forward(X, P):
    H = np.maximum(X @ P[0] + P[1], 0)
    Z = H @ P[2] + P[3]
    Q = np.exp(Z - Z.max(axis=1, keepdims=True))
    return H, Q / Q.sum(axis=1, keepdims=True)


def train(P, rows, rng, steps, rate=0.3):
    for _ in range(steps):
        b = rng.choice(rows, 32)
        H, Q = forward(images[b], P)
        G = (Q - onehot[b]) / 32
        D = (G @ P[2].T) * (H > 0)
        g = [images[b].T @ D, D.sum(0), H.T @ G, G.sum(0)]
        P = [p - rate * d for p, d in zip(P, g, strict=True)]
    return P


def start(rng):
    W1, W2 = rng.normal(size=(64, m)) / 6, rng.normal(size=(m, 10)) / 6
    return [W1, np.zeros(m), W2, np.zeros(10)]


def loss(P, rows):
    Q = forward(images[rows], P)[1]
    return -np.log(Q[np.arange(len(rows)), label[rows]]).mean()


# --8<-- [start:show]
def match_units(P, R):
    """R with hidden units reordered to those of P; (W1, b1, W2, b2) each."""
    one = np.vstack([P[0], P[1], P[2].T])  # a column for each unit
    two = np.vstack([R[0], R[1], R[2].T])
    # products of all pairs: O(m^2 (d + c)); the assignment: O(m^3)
    order = linear_sum_assignment(one.T @ two, maximize=True)[1]
    return [R[0][:, order], R[1][order], R[2][order], R[3]]


def on_line(P, R, rows, shares):
    mixed = [
        [(1 - a) * p + a * r for p, r in zip(P, R, strict=True)] for a in shares
    ]
    return np.array([loss(M, rows) for M in mixed])


# --8<-- [end:show]
shares = np.linspace(0, 1, 11)
curves = {"one start": [], "two starts": [], "two starts, matched": []}
for seed in range(3):
    rng = np.random.default_rng(seed)
    order = rng.permutation(len(label))
    test, half, other = order[:500], order[500:1_150], order[1_150:]
    base = train(start(rng), order[500:], rng, 150)
    a, b = train(base, half, rng, 250), train(base, other, rng, 250)
    c = train(start(rng), other, rng, 400)
    curves["one start"].append(on_line(a, b, test, shares))
    curves["two starts"].append(on_line(a, c, test, shares))
    d = match_units(a, c)
    curves["two starts, matched"].append(on_line(a, d, test, shares))
    assert np.isclose(loss(d, test), loss(c, test))
    same = zip(b, match_units(a, b), strict=True)
    assert all(np.array_equal(x, y) for x, y in same)  # names are kept
    shuffled = rng.permutation(m)
    e = [a[0][:, shuffled], a[1][shuffled], a[2][shuffled], a[3]]
    assert all(
        np.array_equal(x, y) for x, y in zip(a, match_units(a, e), strict=True)
    )
# --8<-- [start:table]
for name, c in curves.items():
    c = np.array(c)
    end = c[:, [0, -1]].mean()
    print(f"{name:20} ends {end:.2f}, middle {c[:, 5].mean():.2f}")
# --8<-- [end:table]
middle = {k: np.array(c)[:, 5] for k, c in curves.items()}
ends = {k: np.array(c)[:, [0, -1]] for k, c in curves.items()}
assert (middle["one start"] < ends["one start"].min(axis=1)).all()
assert (middle["two starts"] > 2 * ends["two starts"].max(axis=1)).all()
matched = middle["two starts, matched"]
assert (matched < 0.6 * middle["two starts"]).all()
assert (matched > middle["one start"]).all()
fig, ax = plt.subplots(figsize=(6.5, 3.6))
for (name, c), colour in zip(
    curves.items(), ("#2f5bd0", "#c2410c", "#0f7b6c"), strict=True
):
    c = np.array(c)
    for row in c:
        ax.plot(shares, row, color=colour, lw=0.6, alpha=0.6)
    ax.plot(shares, c.mean(axis=0), color=colour, lw=2.2)
    ax.annotate(
        name,
        (0.5, c[:, 5].mean()),
        (0, {"one start": -14}.get(name, 6)),
        textcoords="offset points",
        color=colour,
        fontsize=9,
        ha="center",
    )
ax.set(xlabel="share of the second network", ylabel="held-out loss")
ax.set(ylim=(0, None))
fig.savefig("merge.svg", metadata={"Date": None})
