# %% [markdown]
# # Six optimisers and a wrong gradient
#
# A logistic model of thirty measurements tells benign from malignant tumours. We
# write its loss and gradient by hand, make a mistake that training does not
# notice, find it, and then fit the model by six methods, on good and on bad
# units. The loss is convex, so the answer is known and every method can be
# measured against it.
#
# The ideas are explained in [gradient descent](../optimization/gradient-descent.md),
# [optimisers](../optimization/optimizers.md),
# [second-order methods](../optimization/second-order-methods.md) and
# [finite differences](../analysis/taylor.md#finite-differences). Before each
# result stands a question. Stop there, answer it aloud, and only then read on.

# %%
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from scipy.optimize import minimize
from sklearn.datasets import load_breast_cancer

# the book's figure style, if it is found above this file
here = Path(globals().get("__file__", "lab.py")).resolve()
for style in (f / "snippets" / "figure.mplstyle" for f in here.parents):
    if style.is_file():
        plt.style.use(style)
plt.rcParams.update({"figure.facecolor": "none", "axes.facecolor": "none"})

raw, benign = load_breast_cancer(return_X_y=True)
y = benign.astype(float)
n = len(y)
Z = (raw - raw.mean(axis=0)) / raw.std(axis=0)
X = np.column_stack([np.ones(n), Z])  # the first weight is the intercept
print("examples", n, " weights", X.shape[1], " benign", f"{y.mean():.2f}")
print(f"spread of the features: {raw.std(axis=0).min():.4f}", end=" ")
print(f"to {raw.std(axis=0).max():.0f}")

# %% [markdown]
# ## Loss and gradient
#
# With $p_i = \sigma(\mathbf{x}_i^\top\mathbf{w})$ the loss is the mean
# cross-entropy plus a penalty on all weights but the intercept $w_0$:
#
# $$
# f(\mathbf{w}) = \frac1n\sum_{i=1}^n\bigl(\ln(1 + e^{\mathbf{x}_i^\top\mathbf{w}})
#     - y_i\,\mathbf{x}_i^\top\mathbf{w}\bigr)
#     + \frac\lambda2\sum_{j\ge1}w_j^2 .
# $$
#
# > **Question.** What is its gradient? Then read the function `hasty` below. It
# > has one mistake; will gradient descent with it lower the loss?

# %%
LAM = 0.001


def loss(w, X=X, y=y):
    """f(w) for weights (d,), examples (n, d) and labels (n,) of 0 and 1."""
    z = X @ w
    return np.mean(np.logaddexp(0, z) - y * z) + LAM / 2 * np.sum(w[1:] ** 2)


def hasty(w, X=X, y=y):
    p = 1 / (1 + np.exp(-(X @ w)))
    return X.T @ (p - y) / len(y) + LAM / 2 * np.r_[0.0, w[1:]]


w = np.zeros(X.shape[1])
for step in range(301):
    if step % 100 == 0:
        print(f"step {step:3}: loss {loss(w):.5f}")
    w -= 0.5 * hasty(w)
suspect = w

# %% [markdown]
# The loss falls at every line. A wrong gradient often points downhill all the
# same, so a falling loss proves nothing. Comparing with differences does.
#
# > **Question.** You compare `hasty` with central differences at
# > $\mathbf{w} = \mathbf{0}$, and they agree. Why is that a bad point to check?


# %%
def differences(f, w, h=1e-5):
    """Central differences of f at w (d,)."""
    return np.array(
        [(f(w + h * e) - f(w - h * e)) / (2 * h) for e in np.eye(len(w))]
    )


for name, point in {"at zero": np.zeros_like(w), "at the end": suspect}.items():
    gap = differences(loss, point) - hasty(point)
    print(f"{name}: largest difference {np.abs(gap).max():.1e}")
print("difference over weight:", (gap / suspect)[:5].round(6))

# %% [markdown]
# At zero the penalty has no slope, so its mistake cannot show. At another point
# every weight is off but the intercept, by the same share of its value: half of
# $\lambda$. Somebody forgot that the derivative of a square brings down a 2.
# Check at a random point, and coordinate by coordinate: the pattern of the
# differences says where to look.


# %%
def gradient(w, X=X, y=y):
    """The gradient of `loss` at w, of shape (d,)."""
    p = 1 / (1 + np.exp(-(X @ w)))
    return X.T @ (p - y) / len(y) + LAM * np.r_[0.0, w[1:]]


def hessian(w, X=X):
    """The Hessian of `loss` at w, of shape (d, d)."""
    p = 1 / (1 + np.exp(-(X @ w)))
    return (X.T * (p * (1 - p))) @ X / len(X) + LAM * np.diag(
        np.r_[0.0, np.ones(len(w) - 1)]
    )


somewhere = np.random.default_rng(1).normal(size=X.shape[1])
assert np.allclose(gradient(somewhere), differences(loss, somewhere), atol=1e-8)
assert np.allclose(
    hessian(somewhere)[3],
    differences(lambda w: gradient(w)[3], somewhere),
    atol=1e-7,
)
best = minimize(loss, w, jac=gradient, method="BFGS", options={"gtol": 1e-9})
stuck = minimize(
    lambda w: loss(w) - LAM / 4 * np.sum(w[1:] ** 2),
    w,
    jac=hasty,
    method="BFGS",
    options={"gtol": 1e-9},
)
print(f"least loss {best.fun:.4f}; where hasty is zero {loss(stuck.x):.4f}")
print(f"largest weight {np.abs(best.x).max():.2f}", end="; ")
print(f"with the mistake {np.abs(stuck.x).max():.2f}")
curvature = np.linalg.eigvalsh(hessian(best.x))
print(f"curvatures there: {curvature[0]:.4f} to {curvature[-1]:.3f}")
print(f"condition number: {curvature[-1] / curvature[0]:.0f}")

# %% [markdown]
# ## Six methods
#
# > **Question.** All start at zero with exact gradients, each with the best step
# > size of a grid. Which three do you expect in front after 100 steps?


# %%
def descent(g, s, eta):
    return -eta * g


def momentum(g, s, eta, beta=0.9):
    s["m"] = beta * s.get("m", 0) + g
    return -eta * s["m"]


def nesterov(g, s, eta, beta=0.9):
    s["m"] = beta * s.get("m", 0) + g
    return -eta * (g + beta * s["m"])


def adagrad(g, s, eta):
    s["s"] = s.get("s", 0) + g**2
    return -eta * g / (np.sqrt(s["s"]) + 1e-12)


def adam(g, s, eta, b1=0.9, b2=0.999):
    s["t"] = s.get("t", 0) + 1
    s["m"] = b1 * s.get("m", 0) + (1 - b1) * g
    s["v"] = b2 * s.get("v", 0) + (1 - b2) * g**2
    scale = np.sqrt(s["v"] / (1 - b2 ** s["t"])) + 1e-12
    return -eta * s["m"] / (1 - b1 ** s["t"]) / scale


def run(rule, eta, X, steps=100):
    """Losses (steps + 1,) of a rule from zero; inf once it overflows."""
    w, state, losses = np.zeros(X.shape[1]), {}, []
    for _ in range(steps + 1):
        losses.append(loss(w, X))
        if not np.isfinite(losses[-1]):
            return np.full(steps + 1, np.inf)
        w = w + rule(gradient(w, X), state, eta)
    return np.array(losses)


def newton(X, steps=100):
    w, losses = np.zeros(X.shape[1]), []
    for _ in range(steps + 1):
        losses.append(loss(w, X))
        w = w - np.linalg.solve(hessian(w, X), gradient(w, X))
    return np.array(losses)


RULES = [descent, momentum, nesterov, adagrad, adam]


def race(X, rates):
    """For each rule the best rate and its losses; Newton's too."""
    found = {}
    with np.errstate(over="ignore", invalid="ignore"):
        for rule in RULES:
            runs = {eta: run(rule, eta, X) for eta in rates}
            eta = min(runs, key=lambda e: runs[e][-1])
            found[rule.__name__] = eta, runs[eta]
    found["newton"] = 1.0, newton(X)
    return found


rates = 10 ** np.arange(-3, 1.1, 0.25)  # 0.001 to 10
good = race(X, rates)
for name, (eta, losses) in good.items():
    print(f"{name:9} rate {eta:7.3f}  gap {losses[-1] - best.fun:.1e}")

# %% alt="Gap to the least loss against steps for six methods"
fig, ax = plt.subplots(figsize=(6.5, 3.2))
for (name, (_, losses)), dash in zip(
    good.items(), ["-", "--", ":", "-.", (0, (5, 1)), (0, (1, 1))], strict=True
):
    ax.plot(np.maximum(losses - best.fun, 1e-12), label=name, ls=dash)
ax.set(xlabel="step", ylabel="loss - least loss", yscale="log")
ax.legend(ncol=2)
plt.show()

# %%
start = np.linalg.eigvalsh(hessian(np.zeros(31)))[-1]
print(
    f"2 / L at the start: {2 / start:.1f}, at the end {2 / curvature[-1]:.1f}"
)
print(f"descent, rate 14: gap {run(descent, 14, X)[-1] - best.fun:.1e}")

# %% [markdown]
# Newton needs no rate and is exact to rounding: 31 weights are few. Nesterov
# leads the others, as accelerated methods should where the condition number, here
# 140, sets the pace. Momentum comes third on this grid, and plain descent close
# behind it; with the rate 14, beyond the grid, descent would even be third. Rates
# of 10 and 14 are far above $2/L$ at the start: the first steps overshoot, the
# predictions become confident, and with the factors $p(1 - p)$ the largest
# curvature falls to less than a twentieth. The limit that counts is the one at the
# end. A rate within the limit at the start would make steps from the same point
# over sixteen times shorter than the rate 10 does. The adaptive rules gain nothing
# here: standardising has already given all weights one scale.
#
#
# ## Bad units
#
# The same tumours, in the units of the file: areas in the hundreds next to
# smoothness in the hundredths. The penalty stays, so the least loss changes.
#
# > **Question.** Which methods suffer most, which do not notice, and why?

# %%
X_raw = np.column_stack([np.ones(n), raw])
best_raw = minimize(
    loss,
    np.zeros(31),
    args=(X_raw,),
    jac=gradient,
    hess=hessian,
    method="trust-exact",
    options={"gtol": 1e-10},
)
curvature_raw = np.linalg.eigvalsh(hessian(best_raw.x, X_raw))
print(f"condition number: {curvature_raw[-1] / curvature_raw[0]:.1e}")
bad = race(X_raw, 10 ** np.arange(-6, 1.1, 0.25))
for name, (eta, losses) in bad.items():
    print(f"{name:9} rate {eta:7.1e}  gap {losses[-1] - best_raw.fun:.1e}")

# %% [markdown]
# Newton does not notice the units (only the penalty does), since its step in the
# new coordinates is the old step. Gradient descent and both momentum methods have
# to use rates of about $10^{-5}$ for the sake of the areas, and the small features
# stand still. Adam and Adagrad rescale each weight, so ordinary rates serve them
# again, yet they come hardly further than momentum does: the raw features are not
# centred, and rescaling the axes cannot undo that. (Centred alone, in the same
# units, both would come more than ten times nearer.) All five stay far from the
# goal after 100 steps. Standardise first; it costs one line.
#
# ## Mini-batches
#
# > **Question.** With batches of 32 and a constant rate, what do SGD and Adam do
# > near the minimum? What changes if the rate falls to zero along a cosine?


# %%
def noisy(rule, eta, decay, epochs=40, batch=32, seed=0):
    """Gaps of the loss to the least one, after each epoch."""
    rng = np.random.default_rng(seed)
    w, state, gaps, t = np.zeros(31), {}, [], 0
    total = epochs * -(-n // batch)
    for _ in range(epochs):
        order = rng.permutation(n)
        for rows in np.split(order, range(batch, n, batch)):
            share = (1 + np.cos(np.pi * t / total)) / 2 if decay else 1
            w = w + rule(gradient(w, X[rows], y[rows]), state, eta * share)
            t += 1
        gaps.append(loss(w) - best.fun)
    return np.array(gaps)


noise = {}
for rule, eta in ((descent, 3.0), (adam, 0.1)):
    for decay in (False, True):
        runs = [noisy(rule, eta, decay, seed=s) for s in range(8)]
        noise[rule.__name__, decay] = np.mean(runs, axis=0)
        kind = "cosine" if decay else "constant"
        print(f"{rule.__name__:8} {kind:9}", end="")
        print(f"gap halfway {noise[rule.__name__, decay][19]:.1e}", end="")
        print(f", at the end {noise[rule.__name__, decay][-1]:.1e}")

# %% [markdown]
# With a constant rate neither gets much further in the second half: the gradients
# of single batches are not zero at the minimum, so the weights keep being kicked
# about. With a rate that falls to zero the kicks die out, and the same number of
# passes ends dozens of times nearer, for both. Here the schedule matters more
# than the choice between the two optimisers.
#
# ## A minute's summary
#
# > **Question.** A colleague's loss falls smoothly, but ends a little above what
# > the paper reports. What do you check, and in which order?
#
# First the gradient, at a random point and coordinate by coordinate, since a wrong
# one may train quietly. Then the units of the features. Then the rate, on a
# logarithmic grid for each optimiser, and whether it falls at the end. The choice
# of the optimiser comes after these. And with a few dozen weights and a convex
# loss, take Newton.

# %%
gaps = {name: losses[-1] - best.fun for name, (_, losses) in good.items()}
assert gaps["newton"] < 1e-12 and min(gaps, key=gaps.get) == "newton"
assert gaps["nesterov"] < min(gaps["descent"], gaps["momentum"]) / 5
assert all(bad[r.__name__][1][-1] - best_raw.fun > 0.05 for r in RULES)
for rule in ("descent", "adam"):
    assert noise[rule, False][-1] > 20 * noise[rule, True][-1]
