# %% [markdown]
# # Diffusion: from noise to digits, and how one knows
#
# A diffusion model fits in a hundred lines of NumPy. Whether its samples are
# any good takes longer to find out, and that is where interviews go: which
# number did you look at, what is it for real data, and what would fool it? In
# this lab one small network learns two moons and then ten digits, next to a
# teacher that knows the perfect answer and is of no use.
#
# The ideas are explained in
# [diffusion](../deep-learning/diffusion.md#noise-prediction) and [generative
# models](../deep-learning/generative-models.md#fid). Before each result stands
# a question. Stop there, answer it aloud, and only then read on.

# %%
from itertools import pairwise
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.patches import PathPatch
from matplotlib.path import Path as Outline
from matplotlib.transforms import Affine2D
from scipy.spatial.distance import cdist
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split
from sklearn.svm import SVC

# the book's figure style, if it is found above this file
here = Path(globals().get("__file__", "lab.py")).resolve()
for style in (f / "snippets" / "figure.mplstyle" for f in here.parents):
    if style.is_file():
        plt.style.use(style)
plt.rcParams.update({"figure.facecolor": "none", "axes.facecolor": "none"})

SEED = 0  # what the text says was seen with 0, 1 and 2
T = 200
a = np.cos(np.pi / 2 * np.arange(T + 1) / (T + 10)).astype(np.float32)
b = np.sqrt(1 - a**2)


def normal(seed, n, d):
    rng = np.random.default_rng([SEED, seed])
    return rng.standard_normal((n, d), dtype=np.float32)


def moons(n, seed):
    """Points (n, 2) of two half circles, of mean 0 and variance about 1."""
    rng = np.random.default_rng([SEED, seed])
    turn, lower = rng.uniform(0, np.pi, n), rng.random(n) < 0.5
    X = np.c_[np.cos(turn), np.sin(turn)]
    X[lower] = [1, 0.5] - X[lower]
    X += 0.06 * rng.normal(size=X.shape)
    return ((X - [0.5, 0.25]) / [0.87, 0.5]).astype(np.float32)


# %% [markdown]
# ## Two moons, and a teacher
#
# Noise at level $t$ is $\mathbf{x}_t = a_t\mathbf{x}_0 +
# b_t\boldsymbol\varepsilon$, with the chapter's cosine schedule and $T = 200$.
# We have 200 points to learn from and 2,000 that no model sees.

# %% alt="Two moons, blurred at level 40, and a round cloud at level 200"
data, held = moons(200, 1), moons(2000, 2)
fig, axes = plt.subplots(1, 3, figsize=(6.5, 2.2), sharex=True, sharey=True)
for ax, t in zip(axes, (0, 40, 200), strict=True):
    ax.plot(*(a[t] * data + b[t] * normal(3, 200, 2)).T, "o", ms=2)
    ax.set(title=f"t = {t}: a = {a[t]:.2f}", xticks=[], yticks=[])
    ax.set(xlim=(-3, 3), ylim=(-3, 3))
plt.show()

# %% [markdown]
# > **Question.** The training loss, averaged over these 200 points, has an
# > exact minimiser. What is it, and what does it sample?
#
# The minimiser is $\mathbb{E}[\boldsymbol\varepsilon \mid \mathbf{x}_t]$ when
# $\mathbf{x}_0$ is one of the 200 points, each equally likely. Bayes's rule
# gives each point the weight of its Gaussian likelihood, the clean estimate is
# the weighted mean, and the noise follows from it. No training is needed.


# %%
def exact(data):
    """The minimiser of the loss on `data` (n, d), as a noise predictor."""

    def guess(x, t):
        gap = cdist(x, a[t] * data) ** 2
        gap -= gap.min(axis=1, keepdims=True)  # no weight overflows
        weight = np.exp(-gap / (2 * b[t] ** 2))
        x0 = weight @ data / weight.sum(axis=1, keepdims=True)
        return (x - a[t] * x0) / b[t]

    return guess


def sample(guess, z, steps, eta=0.0, draw=4):
    """From noise z (n, d) to samples; eta 0 is DDIM, 1 is DDPM."""
    x, rng = z, np.random.default_rng([SEED, draw])
    levels = np.linspace(T, 0, steps + 1).round().astype(int)
    for t, s in pairwise(levels):
        eps = guess(x, t)
        x0 = (x - b[t] * eps) / a[t]
        tau = eta * b[s] / b[t] * np.sqrt(1 - (a[t] / a[s]) ** 2)
        x = a[s] * x0 + np.sqrt(b[s] ** 2 - tau**2) * eps
        x += tau * rng.standard_normal(x.shape, dtype=np.float32)
    return x


def within(X):
    """Mean distance of two different points of X (n, d)."""
    return cdist(X, X).sum() / len(X) / (len(X) - 1)


within_held = within(held)


def energy(X):
    """2 E|x - y| - E|x - x'| - E|y - y'| to the held-out y; 0 if alike."""
    return 2 * cdist(X, held).mean() - within(X) - within_held


z = normal(5, 1000, 2)
copied = sample(exact(data), z[:600], T)
gaps = cdist(copied, data)
floor = np.array([energy(moons(1000, 100 + k)) for k in range(20)])
turn = np.linalg.cholesky(np.cov(held.T)).T
gauss = energy(z @ turn + held.mean(axis=0))
print(
    f"teacher's samples: median distance to a training point"
    f" {np.median(gaps.min(axis=1)):.4f},"
    f" 99 of 100 below {np.quantile(gaps.min(axis=1), 0.99):.3f},"
    f" points copied {len(set(gaps.argmin(axis=1)))} of 200"
)
print(
    f"held-out points:   median distance to a training point"
    f" {np.median(cdist(held, data).min(axis=1)):.4f}"
)
print(
    f"energy distance to held out: teacher {energy(copied):.4f},"
    f" a Gaussian {gauss:.4f}"
)
print(
    f"fresh real points: {floor.mean():.4f} +- {floor.std():.4f},"
    f" largest of 20 {floor.max():.4f}"
)

# %% [markdown]
# Training points, and nothing else. (Two that are closer than the lowest noise
# level, $b_1 = 0.007$, may be averaged.) And the loss cannot be lower: averaged
# over these points it has no better predictor. So the model that we want is
# *not* the minimiser of the loss that we write down; a network is saved by not
# reaching it
# ([memorisation](../deep-learning/diffusion.md#diffusion-memorisation)).
#
# The energy distance to held-out points has no word for this. The teacher is
# closer than a Gaussian of the right mean and covariance, and what the distance
# does object to is that 200 points are few: with more of them the teacher would
# score ever better, and copy as before. The other two numbers say how to read
# such a distance at all: what real data get (the floor, which is 0 on average
# and has a spread) and what a poor model gets.
#
# ## A network
#
# > **Question.** The network may not reach the teacher's loss. What is then
# > asked of it? And why let it predict $\mathbf{v} = a\boldsymbol\varepsilon -
# > b\mathbf{x}_0$ and not the noise?


# %%
angles = np.outer(np.arange(T + 1), np.pi / T * np.array([0.5, 1, 2]))
TIME = np.hstack([np.cos(angles), np.sin(angles)]).astype(np.float32)


def start(rng, sizes):
    """Weights (d, m) and biases (m,) of each layer."""
    return [
        [
            (rng.normal(size=(d, m)) * np.sqrt(2 / d)).astype(np.float32),
            np.zeros(m, np.float32),
        ]
        for d, m in pairwise(sizes)
    ]


def forward(layers, x, t, c):
    """Layers' inputs, the output (n, d), for x (n, d), t (n,), classes c."""
    kept = [np.hstack([x, TIME[t], c])]
    for W, bias in layers[:-1]:
        kept.append(np.maximum(kept[-1] @ W + bias, 0))
    W, bias = layers[-1]
    return kept, kept[-1] @ W + bias


def noised(x0, t, eps, flow=False):
    """The network's input and its target: v, or with `flow` the velocity."""
    if flow:
        s = (t / T).astype(np.float32)[:, None]
        return (1 - s) * x0 + s * eps, eps - x0
    at, bt = a[t][:, None], b[t][:, None]
    return at * x0 + bt * eps, at * eps - bt * x0


def backward(layers, x, target, t, c):
    """The loss, and its gradients in the shapes of `layers`."""
    kept, out = forward(layers, x, t, c)
    error = out - target
    loss = np.sum(error**2) / len(x)
    error *= 2 / len(x)
    gradients = []
    for (W, _), h in zip(layers[::-1], kept[::-1], strict=True):
        gradients.append([h.T @ error, error.sum(axis=0)])
        if h is not kept[0]:
            error = (error @ W.T) * (h > 0)
    return loss, gradients[::-1]


def fit(data, classes, seed, steps, hidden, rate, flow=False, batch=128):
    """Adam, with a rate that falls to zero; a dropped class is a row of 0."""
    rng = np.random.default_rng([SEED, seed])
    (n, d), k = data.shape, classes.shape[1]
    layers = start(rng, (d + TIME.shape[1] + k, hidden, hidden, d))
    first, second = (
        [[0 * p for p in pair] for pair in layers] for _ in range(2)
    )
    for i in range(1, steps + 1):
        rows = rng.integers(n, size=batch)
        t = rng.integers(1, T + 1, size=batch)
        eps = rng.standard_normal((batch, d), dtype=np.float32)
        c = classes[rows] * (rng.random((batch, 1)) > 0.15).astype(np.float32)
        x, target = noised(data[rows], t, eps, flow)
        gradients = backward(layers, x, target, t, c)[1]
        eta = rate * (1 - i / (steps + 1))
        for layer, g, m, s in zip(
            layers, gradients, first, second, strict=True
        ):
            for j in range(2):
                m[j] += 0.1 * (g[j] - m[j])
                s[j] += 0.01 * (g[j] ** 2 - s[j])
                root = np.sqrt(s[j] / (1 - 0.99**i)) + 1e-8
                layer[j] -= eta / (1 - 0.9**i) * m[j] / root
    return layers


def predictor(layers, c, w=0.0):
    """eps from v; with w, guided away from the answer without a class."""

    def guess(x, t):
        level = np.full(len(x), t)
        v = forward(layers, x, level, c)[1]
        if w:
            v = (1 + w) * v - w * forward(layers, x, level, 0 * c)[1]
        return b[t] * x + a[t] * v

    return guess


rng = np.random.default_rng(0)
small = [
    [p.astype(np.float64) + 0.1 for p in pair]
    for pair in start(rng, (10, 5, 2))
]
x0, eps = rng.normal(size=(2, 7, 2))
t = rng.integers(1, T + 1, 7)
batch = *noised(x0, t, eps), t, rng.normal(size=(7, 2))
worst = 0.0
for layer, gradient in zip(small, backward(small, *batch)[1], strict=True):
    for p, g in zip(layer, gradient, strict=True):
        for place in np.ndindex(p.shape):
            ends = []
            for h in (1e-5, -1e-5):
                p[place] += h
                ends.append(backward(small, *batch)[0])
                p[place] -= h
            worst = max(worst, abs((ends[0] - ends[1]) / 2e-5 - g[place]))
print("largest error of a gradient below 1e-6:", worst < 1e-6)

none = np.zeros((1000, 0), np.float32)  # no classes here
small_net = fit(data, none[:200], 10, 1000, 64, 0.01)
drawn = sample(predictor(small_net, none), z, 50)
fresh = np.median(cdist(held, data).min(axis=1))
print(
    f"median distance to a training point: network"
    f" {np.median(cdist(drawn, data).min(axis=1)):.3f}, held out {fresh:.3f}"
)

# %% alt="Teacher's samples lie on training points, the network's between them"
fig, axes = plt.subplots(1, 2, figsize=(6.5, 2.7), sharex=True, sharey=True)
pairs = {"the teacher's samples": copied, "the network's": drawn}
for ax, (title, X) in zip(axes, pairs.items(), strict=True):
    ax.plot(*data.T, "o", ms=5, mfc="none", mew=0.6, color="C5")
    ax.plot(*X[:250].T, "o", ms=1.6, color="C1")
    ax.set(title=title, xticks=[], yticks=[])
plt.show()

# %% [markdown]
# It is asked to be smooth: between training points it must answer something,
# and with few units and few steps it answers what fits the neighbours. Its
# samples lie somewhat farther from training points than held-out points do: it
# has invented points, on the moons and, wrongly, some between them.
#
# From $\mathbf{v}$ follows the noise,
# $\boldsymbol\varepsilon = b\,\mathbf{x}_t + a\mathbf{v}$. At high noise, where
# $a$ is small, the network's error is multiplied by $a$ and what it need not
# learn, copying the input, is done by the formula. With the digits below that
# matters more than with two coordinates. And backpropagation was checked on a
# network small enough to move each parameter, in float64, before anything was
# trained.
#
# ## Steps against quality
#
# Three networks learn from 2,000 points each, so that what remains is the
# sampler's error and not that of a small training set.
#
# > **Question.** The same three networks are sampled in 5, 10, 20 and 50 steps,
# > by DDIM and by DDPM. Which is better with few steps, and from where on can
# > you not tell?

# %%
many = moons(2000, 6)
nets = [fit(many, many[:, :0], 11 + s, 1000, 64, 0.01) for s in range(3)]
counts = (5, 10, 20, 50)
found = np.array(
    [
        [
            [energy(sample(predictor(n, none), z, k, eta)) for n in nets]
            for k in counts
        ]
        for eta in (0, 1)
    ]
)  # sampler, steps, network
print("steps    DDIM (three networks)         DDPM")
for k, ddim, ddpm in zip(counts, *found, strict=True):
    print(
        f"{k:5}  ",
        *(f"{v:7.4f}" for v in ddim),
        "  ",
        *(f"{v:7.4f}" for v in ddpm),
    )
print(f"floor, real against real: {floor.mean():.4f} +- {floor.std():.4f}")
first = predictor(nets[0], none)
other = np.array(
    [
        [
            energy(sample(first, normal(d, 1000, 2), 50, eta, d))
            for d in range(50, 56)
        ]
        for eta in (0, 1)
    ]
)
print("50 steps, the first network, six other draws of the noise:")
for name, values in zip(("DDIM", "DDPM"), other, strict=True):
    print("      ", name, *(f"{v:7.4f}" for v in values))

# %% alt="Energy distance falls with steps to the floor; DDIM is below DDPM"
fig, ax = plt.subplots(figsize=(4.6, 2.8))
ax.axhspan(floor.min(), floor.max(), color="C5", alpha=0.25, lw=0)
ax.text(5, floor.max() + 0.0006, "real against real", fontsize=9)
for row, mark, name in zip(found, ("o-", "s--"), ("DDIM", "DDPM"), strict=True):
    ax.plot(counts, row.mean(axis=1), mark, label=name)
ax.set(xlabel="steps", ylabel="energy distance", xscale="log")
ax.set_xticks(counts, counts)
ax.minorticks_off()
ax.legend()
plt.show()

# %% [markdown]
# DDIM at 5 and 10 steps, for each of the three networks. It is not the fresh
# noise that harms here: there is too little of it. DDPM's variance is right
# where $\mathbf{x}_0$ is known, and too small for a large step, so its samples
# shrink. (With the larger one of the forward step, $1 - a_t^2/a_s^2$, about the
# same mean, and none in the last step, it is ahead of DDIM at 5 and 10 steps,
# for each of the networks: try it in `sample`.) At 50 steps one must not read
# off a winner. The three networks began with the same noise, so if they agree,
# that is not three votes; six other draws show how much the draw decides. A
# figure without the grey band, and a table without other draws, invite us to
# rank what chance has ranked. What would remain above the band with many steps
# is the network's error, which no sampler mends. (The floor goes below 0 for
# some draws: the estimate is unbiased, so for equal distributions it must.)
#
# ## Flow matching, with two lines changed
#
# In place of the schedule a straight line, $\mathbf{x}_t = (1 -
# t)\mathbf{x}_0 + t\boldsymbol\varepsilon$ with $t$ from 0 to 1, and the
# velocity $\boldsymbol\varepsilon - \mathbf{x}_0$ as target; network, data and
# training are the same. To sample, follow the velocity from $t = 1$ to 0
# ([flow matching](../deep-learning/diffusion.md#flow-matching)).
#
# > **Question.** "The paths of flow matching are straight, so it needs fewer
# > steps." Before you look: what will a *single* step give, by either method?

# %%
flows = [
    fit(many, many[:, :0], 11 + s, 1000, 64, 0.01, flow=True) for s in range(3)
]


def follow(layers, z, steps):
    """Euler steps along the velocity, from noise z (n, d) at t = 1 to t = 0."""
    x = z
    levels = np.linspace(T, 0, steps + 1).round().astype(int)
    for t, s in pairwise(levels):
        v = forward(layers, x, np.full(len(x), t), none)[1]
        x = x - np.float32((t - s) / T) * v
    return x


print("steps    flow matching (three networks)   DDIM")
few = {}
for k in (1, 2, *counts):
    few[k] = (
        [energy(follow(n, z, k)) for n in flows],
        [energy(sample(predictor(n, none), z, k)) for n in nets],
    )
    flow, ddim = ([f"{v:7.4f}" for v in values] for values in few[k])
    print(f"{k:5}  ", *flow, "     ", *ddim)
one = follow(flows[0], z, 1)
print(
    "one step: spread of the samples",
    one.std(axis=0).round(2),
    " of the data",
    held.std(axis=0).round(2),
)

# %% [markdown]
# With one step both are hopeless. At pure noise the best velocity is the noise
# minus the *mean* of the data, so one step lands near the mean, whatever the
# noise. The lines between pairs are straight; the flow, which averages over all
# pairs that cross at a point, is not. With two steps flow matching is even
# behind DDIM here, for each network, and from ten on one cannot tell. What is
# gained is a simple target without a schedule; *few* steps come from a training
# that aims at them, such as one that straightens the flow.
#
# ## Digits
#
# The images have 64 pixels, from -1 to 1. As in [latent
# diffusion](../deep-learning/diffusion.md#latent-diffusion) the network does
# not see them. It learns *codes*: the first 40 principal components, divided by
# one number, so that their mean variance is 1, which is what the schedule
# assumes. The components that are left out are faint, and at low noise the
# network would have to draw every one of them. A sample is decoded at the end,
# and what decoding alone costs is found on real images. The network gets one
# input more for each class, and in 15 % of the training examples all ten are 0:
# so it learns an answer *with* the class and one *without*, which guidance
# needs. Half of the images are for training. The other half is the reference,
# and the judge, a support vector machine, learns from it too: so the judge has
# not seen what the network has seen, and its accuracy on the training half says
# what a perfect generator could get. (A random split leaves the same [writers
# on both sides](digits.py). Here that is right: the samples should be like
# *these* images.)
#
# > **Question.** 56,000 parameters, 898 images, each seen about 285 times with
# > new noise. Does the network overfit, and where would you see it?

# %%
X, y = load_digits(return_X_y=True)
X = (X / 8 - 1).astype(np.float32)
train, test, y_train, y_test = train_test_split(
    X, y, test_size=0.5, stratify=y, random_state=SEED
)
one_hot = np.eye(10, dtype=np.float32)
K = 40  # numbers in a code
middle = train.mean(axis=0)
_, values, V = np.linalg.svd(train - middle, full_matrices=False)
scale = np.sqrt(np.mean(values[:K] ** 2) / len(train))


def encode(images):
    """Codes (n, K), of variance 1 over the training half, all together."""
    return (images - middle) @ V[:K].T / scale


def decode(codes):
    return np.clip(middle + scale * codes @ V[:K], -1, 1)


net = fit(encode(train), one_hot[y_train], 20, 4000, 192, 0.003, batch=64)
judge = SVC(C=10).fit(test, y_test)
ceiling = judge.score(train, y_train)
print("images to learn from:", len(train), " held out:", len(test))
print(
    "parameters:",
    sum(W.size + bias.size for W, bias in net),
    " each image seen",
    4000 * 64 // len(train),
    "times",
)
print(f"judge: {ceiling:.3f} of the real images that it has not seen,", end=" ")
print(f"{judge.score(decode(encode(train)), y_train):.3f} after decoding")


def mean_loss(images, labels, n=18_000):
    """The loss over images in turn, with the same levels and noise for all."""
    rng, rows = np.random.default_rng(0), np.arange(n) % len(images)
    t = rng.integers(1, T + 1, size=n)
    eps = rng.standard_normal((n, K), dtype=np.float32)
    x, target = noised(encode(images)[rows], t, eps)
    return backward(net, x, target, t, one_hot[labels[rows]])[0]


losses = mean_loss(train, y_train), mean_loss(test, y_test)
print("loss on its own images {:.1f}, on held-out ones {:.1f}".format(*losses))

# %% [markdown]
# It does, a little: the loss is lower on its own images. Both halves were given
# the same levels and noise, so that the difference is one of images and not of
# draws.
#
# ## Guidance: what is bought, and with what
#
# > **Question.** With weight $w$ the sampler follows $(1 + w)\mathbf{v}_c -
# > w\mathbf{v}$. How will the judge's accuracy change from $w = 0$ to 7? Can it
# > exceed that on real images? And what will the variety do?
#
# Variety is measured in two ways: the mean distance of two images of a class
# (*spread*), and the share of held-out images that lie within a ball around a
# sample that reaches to the sample's third neighbour (*coverage*, the chapter's
# [recall](../deep-learning/generative-models.md#precision-and-recall)). The
# same balls around real images give *precision*.


# %%
wanted = np.repeat(np.arange(10), 90)
c, z = one_hot[wanted], normal(6, 900, K)


def spread(images, labels):
    """Mean distance of two images of a class, averaged over the classes."""
    means = []
    for k in range(10):
        group = images[labels == k]
        n = len(group)
        means.append(cdist(group, group).sum() / n / (n - 1))
    return np.mean(means)


def precision_coverage(real, fake, k=3):
    """Shares of `fake` in balls around `real`, and of `real` in fake's."""

    def radius(A):  # to the k-th other point
        return np.partition(cdist(A, A), k, axis=1)[:, k]

    gap = cdist(real, fake)
    precision = np.mean(np.any(gap <= radius(real)[:, None], axis=0))
    return precision, np.mean(np.any(gap <= radius(fake), axis=1))


def row(images, labels):
    hits = np.mean(judge.predict(images) == labels)
    return hits, *precision_coverage(test, images), spread(images, labels)


def draw_digits(w=0.0, steps=20, eta=0.0):
    return decode(sample(predictor(net, c, w), z, steps, eta))


weights = (0, 0.5, 1, 3, 7)
made = {f"w = {w}": draw_digits(w) for w in weights}
made["w = 0, DDPM, 50 steps"] = draw_digits(0, 50, 1)
made["w = 0, DDIM, 50 steps"] = draw_digits(0, 50)
scores = {name: row(images, wanted) for name, images in made.items()}
real = row(train, y_train)
decoded = row(decode(encode(train)), y_train)
print("                         judge  precision  coverage  spread")
for name, (hits, p, r, s) in {
    "real": real,
    "real, decoded": decoded,
    **scores,
}.items():
    print(f"{name:23} {hits:7.3f} {p:9.2f} {r:9.2f} {s:8.2f}")


# %% alt="Real digits, and samples of each class with three guidance weights"
def gallery(ax, rows):
    """Images (rows, 10, 64): one outline of squares for each shade of ink."""
    shade = np.round(8 * (np.clip(rows, -1, 1) + 1))
    for ink in range(1, 17):
        i, j, pixel = np.nonzero(shade == ink)
        squares = [
            Outline.unit_rectangle().transformed(Affine2D().translate(x, y))
            for x, y in zip(
                9.5 * j + pixel % 8, 10 * i + pixel // 8, strict=True
            )
        ]
        if squares:
            outline = Outline.make_compound_path(*squares)
            ax.add_patch(PathPatch(outline, fc=str(1 - ink / 16), lw=0))
    ax.set(xlim=(0, 93), ylim=(10 * len(rows) - 2, -0.2), aspect="equal")
    ax.set(xticks=[])
    ax.spines[:].set(visible=False)
    ax.tick_params(length=0)


names = ["w = 0", "w = 1", "w = 7"]
rows = [np.array([train[y_train == k][0] for k in range(10)])]
rows += [made[name][::90] for name in names]
fig, ax = plt.subplots(figsize=(6.5, 3))
gallery(ax, np.array(rows))
ax.set_yticks(4 + 10 * np.arange(4), ["real", *names])
plt.show()

# %% alt="As w grows the judge is content at once, and coverage falls"
fig, ax = plt.subplots(figsize=(5.2, 2.9))
curves = np.array([scores[f"w = {w}"][:3] for w in weights])
for k, (name, mark) in enumerate(
    {"judge": "o-", "precision": "s--", "coverage": "^-."}.items()
):
    ax.plot(weights, curves[:, k], mark, label=name)
    ax.plot([-0.35], real[k], mark[0], color=f"C{k}", mfc="none", clip_on=False)
ax.set(xlabel="guidance weight w (hollow: real images)", ylabel="share")
ax.set(xlim=(-0.5, 7.2), ylim=(0, 1.03))
ax.legend(loc="center right")
plt.show()

# %% [markdown]
# At $w = 0.5$ the judge already does as well as on real images, and from $w =
# 1$ on it is content with practically all. That is no praise. Real digits
# include odd ones, and these samples do not. Meanwhile the coverage has fallen
# from more than 0.5 to 0.4, and at $w = 3$ to a sixth or so. Precision rises a
# little and then collapses, because strong guidance pushes the codes to where
# no digit is (last row of the figure). The judge does not notice.
#
# The spread misleads as well. It is below that of real images, but at $w = 7$
# it rises again: samples that lie outside the data are far from each other too.
# For the same reason some of their balls are huge, and there even the coverage
# may hang on a few of them. So of four numbers the one
# that would be quoted, accuracy, grows all the way, and coverage shows what is
# lost, as long as the samples are near the data.
#
# The samplers trade in the same currency. Here DDPM has the better judge's
# accuracy and precision at 50 steps, and DDIM has the better coverage. Fresh
# noise washes out errors of an imperfect network: with the larger variance of
# above, too, the judge agrees with 97 %. But half of the precision gained and most of
# the coverage lost are the small variance's, which draws samples together. And no row
# of the network reaches the first two: at most some 0.6 of the real images are
# covered, against 0.9 by real images, or a little less after decoding.
#
# ## How one knows
#
# FID compares means and covariances of features. Our features are the first 20
# principal components of the held-out images.
#
# > **Question.** What is the Fréchet distance of real images to other real
# > images? How does it change with their number?


# %%
def root(A):
    values, V = np.linalg.eigh(A)
    return (V * np.sqrt(np.maximum(values, 0))) @ V.T


def frechet(A, B):
    """Squared distance of the Gaussians fitted to A (n, d) and B (m, d)."""
    C1, C2 = np.cov(A.T), np.cov(B.T)
    half = root(C1)
    cross = np.linalg.eigvalsh(half @ C2 @ half)
    cross = np.sqrt(np.maximum(cross, 0)).sum()
    apart = np.sum((A.mean(axis=0) - B.mean(axis=0)) ** 2)
    return apart + np.trace(C1 + C2) - 2 * cross


_, values, axes = np.linalg.svd(test - test.mean(axis=0), full_matrices=False)
P = axes[:20].T  # (64, 20), from the held-out images
print(
    f"20 components hold {np.sum(values[:20] ** 2) / np.sum(values**2):.0%}"
    " of the variance"
)
shuffle = np.random.default_rng(SEED)
sizes = (50, 100, 200, 400, 800)
best = made["w = 0.5"]


def by_size(A, B, n, times=10):
    """Frechet distances of n images of A and n others of B."""
    return [
        frechet(
            shuffle.choice(A, n, replace=False) @ P,
            shuffle.choice(B, n, replace=False) @ P,
        )
        for _ in range(times)
    ]


print("images a side   real, real      network w = 0.5")
curve = {n: (by_size(train, test, n), by_size(best, test, n)) for n in sizes}
for n, both in curve.items():
    print(
        f"{n:10}    ", *(f"{np.mean(v):6.2f} +- {np.std(v):.2f}" for v in both)
    )

# %% alt="Both Frechet distances fall with the number of images"
fig, ax = plt.subplots(figsize=(4.6, 2.8))
for k, (name, mark) in enumerate({"real": "o-", "network": "s--"}.items()):
    ax.plot(sizes, [np.mean(curve[n][k]) for n in sizes], mark, label=name)
ax.set(xlabel="images a side", ylabel="Fréchet distance")
ax.set(xscale="log", yscale="log")
ax.set_xticks(sizes, sizes)
ax.set_yticks([0.2, 0.5, 1, 2, 3], ["0.2", "0.5", "1", "2", "3"])
ax.minorticks_off()
ax.legend()
plt.show()

# %% [markdown]
# It is not zero, and it halves whenever the number doubles, or nearly: errors
# of the estimated means and covariances are squared, and squares do not cancel.
# The network has the same bias plus a real distance, so its curve flattens.
# With 50 images the two cannot be told apart. And 800 images of the network
# score better than 200 *real* ones: whoever compares two papers at different
# numbers of images compares the numbers. So: the same $n$, and real against
# real beside it.
#
# ## A perfect score
#
# > **Question.** Now enter two rivals: the memoriser, which is the exact
# > minimiser on the training half, and the ten class means, 90 times each.
# > Which numbers do they win? Which number catches each?


# %%
copies = sample(exact(train), normal(6, 900, 64), 20)
means = np.array([train[y_train == k].mean(axis=0) for k in wanted])


def nearer(images, A, B):
    """Share of images that are nearer to A than to B, of equal sizes."""
    return np.mean(cdist(images, A).min(axis=1) < cdist(images, B).min(axis=1))


def gap_to_train(images):
    """Median distance to the nearest image of the training half."""
    return np.median(cdist(images, train).min(axis=1))


own = y_train[cdist(copies, train).argmin(axis=1)]
rivals = {
    "memoriser": (copies, own),
    "network, w = 0": (made["w = 0"], wanted),
    "network, w = 0.5": (best, wanted),
    "network, w = 3": (made["w = 3"], wanted),
    "class means": (means, wanted),
}
apart, between_images = [], cdist(X, X)
for _ in range(100):  # new real images against two sets that are alike
    order = shuffle.permutation(len(X))
    rows = between_images[order[1400:]]
    one_set, other_set = rows[:, order[:700]], rows[:, order[700:1400]]
    apart.append(np.mean(one_set.min(axis=1) < other_set.min(axis=1)))
print(
    f"new real images nearer to one of two sets:"
    f" {np.mean(apart):.2f} +- {np.std(apart):.2f}"
)
print("                   Frechet to           preci- cover- nearer to")
print("                 train  held out  judge   sion    age   train   gap")
table = {}
for name, (images, labels) in rivals.items():
    F = [frechet(images @ P, side @ P) for side in (train, test)]
    share = nearer(images, train[:898], test[:898])
    known = scores.get(name.removeprefix("network, "))
    shares = (known or row(images, labels))[:3]
    table[name] = *F, *shares, share, gap_to_train(images)
between = frechet(train @ P, test @ P)
table["real images"] = (
    between,
    between,
    *real[:3],
    np.mean(apart),
    gap_to_train(test),
)
for name, values in table.items():
    print(f"{name:16}", " ".join(f"{v:7.2f}" for v in values))
noise = normal(7, 900, 64).clip(-1, 1)
calls = np.bincount(judge.predict(noise), minlength=10)
print(
    f"pure noise: the judge calls {calls.max() / 900:.0%} of it"
    f" a {calls.argmax()}"
)

# %% [markdown]
# The memoriser wins. To the training half its Fréchet distance is smaller than
# that of *real* held-out images; to the held-out half it beats every network;
# the judge and the precision see real digits, because they are. (Its coverage
# is a little low: some digits were drawn four times, and then the ball to the
# third neighbour has radius 0.) It is caught by the last two columns. Its gap
# to the nearest training image is 0, where real ones have 2.2, and all of its
# samples are nearer to the training half than to the other. Compare with two
# sets of *equal* size, since the larger of two sets tends to be nearer.
#
# The class means, ten images in all, convince the judge and have precision 1: a
# mean lies where the data are dense. Coverage and Fréchet distance catch them.
# The judge answers "which digit, if it is one", never "is this a digit?"; it
# gives names to pure noise too. (Of ten different images the column of shares
# says nothing.)
#
# And the network? It does not copy: at $w = 0$ its gaps are larger than those
# of real images, and at $w = 0.5$ about the same. The first is also a verdict
# on its quality, since a real digit comes closer. But it is nearer to the
# training half in about 0.6 of the cases, more than chance explains (0.5, with
# a standard deviation of 0.03): the lean that we saw in the loss.
#
# | Number | Does not see | Look also at |
# |---|---|---|
# | judge's accuracy | lost variety, noise, copies | coverage |
# | precision | lost variety, copies | coverage |
# | Fréchet distance | copies; biased by the sample size | real against real, gaps |
# | gap to training | poor images: noise is far too | the gaps of held-out images |
#
# ## A minute's summary
#
# > **Question.** "Our diffusion model has an FID of 3 and the classifier agrees
# > with 99.9 per cent of its samples. Is it good?" Answer in five sentences.
#
# "I cannot say before I know what real images score with the same number of
# images and the same features, because FID is biased upwards when there are
# few. An accuracy above that on real images suggests guidance that has cut off
# the variety, so I would plot precision and coverage over the guidance weight.
# A model that copies its training set has an excellent FID, so I would compare
# the distances to training images with those to held-out ones, at equal sizes.
# The training loss does not help, since its exact minimiser is that very
# copier; held-out loss on the same noise shows the lean. And before I compare
# samplers I would draw the band of real against real over seeds, and rank
# nothing inside it."
#
# ## Exercises
#
# 1. Fit the digits on `train[:100]` for as many steps, and take it and
#    `test[:100]` for `losses` and `nearer`. *Expect* a held-out loss far above
#    the other, most samples nearer to training, coverage below 0.1, and the
#    judge as content as with real images at $w = 0.5$.
# 2. Let the network predict the noise (two lines). *Expect* the judge to find
#    fewer than 0.9 at $w = 0$: at $t = 200$ an error in the noise is multiplied
#    by $b/a$, about 13, in the clean estimate.
# 3. Take 24 components (`K`) and then all 64. *Expect* with 24 more precision, and
#    coverage near 0.3: what decoding loses no denoiser brings back. With 64 less
#    precision after as many steps, as the faint components must be drawn too.
# 4. Judge by logistic regression. *Expect* a lower ceiling, and the same praise
#    for class means and guided samples.
# 5. Take 60 components in place of 20. *Expect* larger distances, and a larger
#    floor: more means and covariances to estimate.

# %%
assert (
    np.quantile(gaps.min(axis=1), 0.99) < 0.03 and energy(copied) < 0.8 * gauss
)
assert np.all(found[0, :2] < found[1, :2])  # few steps: DDIM, for each network
assert np.all(found[:, 0].min() > floor.max())
assert np.all(np.abs(floor.mean()) < floor.std())
assert other[0].min() < other[1].max() and other[1].min() < other[0].max()
assert np.all(one.std(axis=0) < 0.2 * held.std(axis=0))
assert min(few[2][0]) > max(few[2][1]) and min(few[1][0]) > 20 * max(few[10][0])
assert losses[0] < 0.98 * losses[1]
judged, precise, covered = curves.T
assert judged[0] < ceiling - 0.02 and judged[1] > ceiling - 0.01
assert ceiling < judged[2] and judged[2:].min() > 0.995
assert np.all(np.diff(covered[:4]) < 0) and covered[0] < real[2] - 0.15
assert (
    covered[3:].max() < 0.3
    and precise[4] < 0.5 * precise[0] < precise[0] < precise[1]
)
ddim, ddpm = scores["w = 0, DDIM, 50 steps"], scores["w = 0, DDPM, 50 steps"]
assert ddpm[0] > ddim[0] and ddpm[1] > ddim[1] and ddpm[2] < ddim[2] - 0.05
assert scores["w = 7"][3] > scores["w = 3"][3] and scores["w = 0"][3] < real[3]
level = {n: [np.mean(v) for v in both] for n, both in curve.items()}
assert level[50][0] > 8 * level[800][0] and level[800][1] < level[200][0]
assert level[800][1] > 2 * level[800][0]
assert abs(np.subtract(*level[50])) < np.std(curve[50][0]) + np.std(
    curve[50][1]
)
memoriser, ten = table["memoriser"], table["class means"]
truth, net_row = table["real images"], table["network, w = 0.5"]
assert memoriser[0] < 0.85 * truth[0] and memoriser[1] < 0.7 * net_row[1]
assert memoriser[2] > 0.97 and memoriser[5] == 1 and memoriser[6] < 0.01
assert ten[2] > 0.99 < ten[3] and ten[4] < 0.01 and ten[0] > 20 * truth[0]
assert net_row[5] > 0.5 + 2 * np.std(apart) and net_row[6] > 0.95 * truth[6]
assert table["network, w = 0"][6] > truth[6]
