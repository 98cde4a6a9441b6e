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
from itertools import permutations, product
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


def parts(w):
    """Weights (H,) in, biases (H,), weights (H,) out and the last bias."""
    return w[:H], w[H : 2 * H], w[2 * H : 3 * H], w[3 * H]


def loss(w):
    """Mean of squared errors / 2 of the network with weights w (3H + 1,)."""
    a, b, c, d = parts(w)
    return np.mean((np.tanh(np.outer(x, a) + b) @ c + d - y) ** 2) / 2


def gradient(w):
    """The gradient of `loss` at w, of shape (3H + 1,), by backpropagation."""
    a, b, c, d = parts(w)
    hidden = np.tanh(np.outer(x, a) + b)  # (n, H)
    error = (hidden @ c + d - y) / len(x)
    back = np.outer(error, c) * (1 - hidden**2)
    return np.concatenate(
        [x @ back, back.sum(axis=0), hidden.T @ error, [error.sum()]]
    )


def hessian(w, h=1e-5):
    """The Hessian at w by central differences of the gradient."""
    rows = [
        (gradient(w + h * e) - gradient(w - h * e)) / (2 * h)
        for e in np.eye(len(w))
    ]
    return (np.array(rows) + np.array(rows).T) / 2


rng = np.random.default_rng(0)
point = rng.normal(size=3 * H + 1)
slopes = [
    (loss(point + 1e-5 * e) - loss(point - 1e-5 * e)) / 2e-5
    for e in np.eye(len(point))
]
assert np.allclose(gradient(point), slopes, atol=1e-8)
print("weights:", len(point))

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
nudged = descend(equal + 1e-3 * rng.normal(size=3 * H + 1))
print(f"from there, nudged by a thousandth: loss {loss(nudged):.1e}")
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
# was enough to leave the second. That is why weights start at random.
#
# ## Twenty starts
#
# > **Question.** Do twenty random starts end in the same minimum?

# %%
ends = [descend(rng.normal(size=3 * H + 1)) for _ in range(20)]
losses = np.array([loss(w) for w in ends])
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
# is slow: half of them are below a thousandth, and the largest is about 7, so the
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
        [signs * a[order], signs * b[order], signs * c[order], [d]]
    )


twins = [
    rearranged(best, order, signs)
    for order in permutations(range(H))
    for signs in product((1, -1), repeat=H)
]
values = [loss(w) for w in twins]
print(f"{len(twins)} twins, losses equal to {np.ptp(values):.0e}")

other = rearranged(best, (1, 0, 2, 3, 4), np.ones(H))
t = np.linspace(0, 1, 101)
line = [loss((1 - s) * best + s * other) for s in t]
print(f"ends {line[0]:.1e}, {line[-1]:.1e}; top between {max(line):.3f}")


# %% alt="Loss along the line between two twins, and along two directions"
w, Q = np.linalg.eigh(hessian(best))
span = np.linspace(-1, 1, 101)
fig, axes = plt.subplots(1, 2, figsize=(6.5, 2.8), sharey=True)
axes[0].plot(t, line)
axes[0].set(xlabel="from one twin to the other", ylabel="loss", yscale="log")
for k, dash, name in ((-1, "-", "steepest"), (0, "--", "flattest")):
    axes[1].plot(
        span, [loss(best + s * Q[:, k]) for s in span], ls=dash, label=name
    )
axes[1].set(xlabel="distance along an eigenvector")
axes[1].legend()
plt.show()

# %% [markdown]
# The function stays the same, so the loss does: $5! \cdot 2^5 = 3840$ copies of each
# minimum, which are all equally good. Halfway between two of them two units have
# become equal and the loss is nearly three times that of predicting zero. So a wall
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
tops = {}
for eta in (0.1, 0.2, 0.5):
    ends = [
        descend(np.random.default_rng(s).normal(size=3 * H + 1), eta)
        for s in range(8)
    ]
    tops[eta] = np.array([np.linalg.eigvalsh(hessian(w))[-1] for w in ends])
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
assert loss(nudged) < 1e-3 and losses.max() < 1e-3
assert len(twins) == 3840 and np.ptp(values) < 1e-15
assert max(line) > 100 * max(line[0], line[-1])
for eta, top in tops.items():
    assert top.max() < 1.01 * 2 / eta
assert tops[0.1].min() > 4  # out of reach for the rate 0.5
