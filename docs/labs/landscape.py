# %% [markdown]
# # The landscape of a small network
#
# Sixteen weights are few enough to look at a loss surface from all sides: its
# flat start, its saddles, its many equal minima, and how sharp they are. What
# is seen here is the simplest case of what is said, and disputed, about large
# networks.
#
# The ideas are explained in [gradient descent](../optimization/gradient-descent.md),
# [optimality and convexity](../optimization/optimality-and-convexity.md) and
# [the Hessian](../analysis/jacobian-and-hessian.md). Before each result stands a
# question. Stop there, answer it aloud, and only then read on.

# %%
from itertools import combinations, permutations, product
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

# the book's figure style, if it is found above this file
here = Path(globals().get("__file__", "lab.py")).resolve()
for style in (f / "snippets" / "figure.mplstyle" for f in here.parents):
    if style.is_file():
        plt.style.use(style)
plt.rcParams.update({"figure.facecolor": "none", "axes.facecolor": "none"})

H = 5  # hidden units
x = np.linspace(-2, 2, 40)
y = np.sin(2 * x)


# All runs are made at once: w (..., 3H + 1) is one network or an array of them.
def parts(w):
    """Weights (..., H) in, biases, weights out, and the last bias (..., 1)."""
    return w[..., :H], w[..., H : 2 * H], w[..., 2 * H : 3 * H], w[..., 3 * H :]


def tanh(z):
    """As `np.tanh`, and several times as fast."""
    return 2 / (1 + np.exp(-2 * z)) - 1


def forward(w):
    """The hidden units (..., H, n), and the errors (..., n)."""
    a, b, c, d = parts(w)
    hidden = tanh(a[..., None] * x + b[..., None])
    return hidden, (c[..., None, :] @ hidden)[..., 0, :] + d - y


def loss(w):
    """Mean of squared errors / 2 of each network."""
    return np.mean(forward(w)[1] ** 2, axis=-1) / 2


def gradient(w):
    """The gradient of `loss` at w, of the shape of w, by backpropagation."""
    hidden, error = forward(w)
    error /= len(x)
    c = parts(w)[2]
    back = c[..., None] * error[..., None, :] * (1 - hidden**2)
    out = (hidden @ error[..., None])[..., 0]
    last = error.sum(axis=-1, keepdims=True)
    return np.concatenate([back @ x, back.sum(axis=-1), out, last], axis=-1)


def hessian(w, h=1e-5):
    """The Hessian at one w by central differences of the gradient."""
    move = h * np.eye(len(w))
    rows = (gradient(w + move) - gradient(w - move)) / (2 * h)
    return (rows + rows.T) / 2


rng = np.random.default_rng(0)
points = rng.normal(size=(2, 3 * H + 1))
move = 1e-5 * np.eye(3 * H + 1)
slopes = [(loss(w + move) - loss(w - move)) / 2e-5 for w in points]
assert np.allclose(gradient(points), slopes, atol=1e-8)
print("weights:", points.shape[1])

# %% [markdown]
# ## Two bad starts
#
# > **Question.** What does gradient descent do if all weights start at zero? And
# > if all start at 0.5?


# %%
def descend(w, eta=0.2, steps=20_000):
    for _ in range(steps):
        w = w - eta * gradient(w)
    return w


zero = descend(np.zeros(3 * H + 1), steps=1000)
print(f"from zero: loss {loss(zero):.4f}, the data's own {np.var(y) / 2:.4f}")
equal = descend(np.full(3 * H + 1, 0.5), steps=1000)
print(
    f"from 0.5: loss {loss(equal):.4f}, weights in {parts(equal)[0].round(3)}"
)
nudges = 1e-3 * rng.normal(size=(8, 3 * H + 1))
nudged = loss(descend(equal + nudges, steps=10_000))
print("from there, nudged by a thousandth, eight times: losses")
print("  ", " ".join(f"{v:.1e}" for v in np.sort(nudged)))
for name, w in {"zero": zero, "equal": equal}.items():
    size = np.linalg.norm(gradient(w))
    lowest = np.linalg.eigvalsh(hessian(w))[0]
    print(f"{name}: gradient {size:.0e}, lowest curvature {lowest:.3f}")

# %% [markdown]
# From zero nothing happens at all: the hidden units are zero, so the outer weights
# get no gradient, and the outer weights are zero, so the inner ones get none. The
# sines have mean zero, so the last bias is right already. From 0.5 the units all
# compute the same, get the same gradient and stay the same: five units do the
# work of one, which fits a sine badly. Neither is a minimum. Both have negative
# curvature, they are *saddles* (or on the way to one), and a nudge of a thousandth
# was enough to leave the second, each of eight times. But most of these runs then wait
# on another plateau, near 0.03. That is why weights start at random, and far apart.
#
# ## Twenty starts
#
# > **Question.** Do twenty random starts end in the same minimum?

# %%
ends = descend(rng.normal(size=(20, 3 * H + 1)))
losses = loss(ends)
print("losses:", " ".join(f"{v:.1e}" for v in np.sort(losses)))
for k in (np.argmin(losses), np.argmax(losses)):
    w = ends[k]
    curvatures = np.linalg.eigvalsh(hessian(w))
    print(
        f"loss {losses[k]:.1e}: gradient {np.linalg.norm(gradient(w)):.0e},",
        f"curvatures {curvatures[0]:.0e} to {curvatures[-1]:.2f},",
        f"below 1e-3: {np.sum(curvatures < 1e-3)} of {len(w)}",
    )
best = ends[np.argmin(losses)]

# %% [markdown]
# They end at different points, and for practical purposes at the same loss: the
# differences are of progress, not of quality. The curvatures tell why progress
# is slow: half of them are below a thousandth, and the largest is 5 to 8, so the
# bottom is a narrow gorge in some directions and almost level in others. Those
# just below zero are too small to say: descent has not quite arrived.
#
# ## How many minima?
#
# > **Question.** Exchange two hidden units, or change the sign of everything that
# > touches one. What happens to the loss? How many copies of a minimum does that
# > make? And is the straight line between two copies low?


# %%
def rearranged(w, order, signs):
    """The same function with its hidden units reordered and flipped."""
    a, b, c, d = parts(w)
    order, signs = list(order), np.asarray(signs)
    return np.concatenate(
        [signs * a[order], signs * b[order], signs * c[order], d]
    )


twins = [
    rearranged(best, order, signs)
    for order in permutations(range(H))
    for signs in product((1, -1), repeat=H)
]
values = loss(np.array(twins))
print(f"{len(twins)} twins, losses equal to {np.ptp(values):.0e}")

t = np.linspace(0, 1, 101)
lines = []  # to the ten twins with two units exchanged
for i, j in combinations(range(H), 2):
    order = np.arange(H)
    order[[i, j]] = j, i
    other = rearranged(best, order, np.ones(H))
    lines.append(loss(np.outer(1 - t, best) + np.outer(t, other)))
lines = np.array(lines)
walls = lines.max(axis=1)
print(f"two units exchanged: ends {lines[:, [0, -1]].max():.1e}, tops between")
print("  ", " ".join(f"{v:.3f}" for v in np.sort(walls)))


# %% alt="Loss along the line between two twins, and along two directions"
w, Q = np.linalg.eigh(hessian(best))
span = np.linspace(-1, 1, 101)
fig, axes = plt.subplots(1, 2, figsize=(6.5, 2.8), sharey=True)
axes[0].plot(t, lines[np.argmax(walls)])
axes[0].set(xlabel="from one twin to the other", ylabel="loss", yscale="log")
for k, dash, name in ((-1, "-", "steepest"), (0, "--", "flattest")):
    along = loss(best + np.outer(span, Q[:, k]))
    axes[1].plot(span, along, ls=dash, label=name)
axes[1].set(xlabel="distance along an eigenvector")
axes[1].legend()
plt.show()

# %% [markdown]
# The function stays the same, so the loss does: $5! \cdot 2^5 = 3840$ copies of each
# minimum, which are all equally good. Halfway between two that differ by an
# exchange, the two units have become equal. If they were alike, that costs little. If
# they did different work, the loss may rise above that of predicting zero, 0.22: for
# the worst pair, which the figure shows on the left, to several times that. So a wall
# between two solutions may say nothing about the *functions*: match the units first
# and then compare. It also shows at a glance that the loss is not convex: a convex
# function has no wall between two minima.
#
# ## The step size chooses the minimum
#
# > **Question.** Descent with rate $\eta$ cannot settle where a curvature exceeds
# > $2/\eta$. So what do you expect of the largest curvature at the end, for
# > small and for large rates?

# %%
rates = np.array([0.1, 0.2, 0.5])
starts = [np.random.default_rng(s).normal(size=3 * H + 1) for s in range(8)]
ends = descend(np.array([starts] * 3), rates[:, None, None])
tops = {}
for eta, runs in zip(rates, ends, strict=True):
    tops[eta] = np.array([np.linalg.eigvalsh(hessian(w))[-1] for w in runs])
    print(f"rate {eta}, limit {2 / eta:4.1f}:", np.sort(tops[eta]).round(2))

# %% [markdown]
# Small rates end in minima of different sharpness below their limits; at rate 0.2
# one run has come up against its limit, 10. With rate 0.5 the limit is 4, which is
# less than at every end before. Descent cannot stay in those minima and moves on
# until the largest curvature is 4 or a little below. So a larger rate ends in
# flatter places; that much is mechanics. Whether flatter minima *generalise* better
# is another question,
# [and contested](../optimization/gradient-descent.md#gradient-noise).
#
# ## A minute's summary
#
# > **Question.** "The loss of a network is not convex, so training must get stuck
# > in bad local minima." What do you answer?
#
# In this small case: all twenty random starts reached practically the same loss.
# What stopped training was symmetry, at saddles that a small nudge leaves. Minima
# come in thousands of copies with walls between them, and their bottoms are nearly
# level in half of the directions. The step size decides how sharp a minimum it can
# end in. Larger networks show similar pictures, but sixteen weights prove nothing
# about them.

# %%
assert loss(zero) > 0.99 * np.var(y) / 2 and np.ptp(parts(equal)[0]) < 1e-6
assert nudged.max() < 0.5 * loss(equal) and losses.max() < 1e-3
assert len(twins) == 3840 and np.ptp(values) < 1e-15
assert np.median(walls) > 1000 * lines[:, [0, -1]].max()
assert walls.max() > 2 * np.var(y) / 2  # twice that of predicting zero
for eta, top in tops.items():
    assert top.max() < 1.01 * 2 / eta
assert tops[0.1].min() > 4  # out of reach for the rate 0.5
