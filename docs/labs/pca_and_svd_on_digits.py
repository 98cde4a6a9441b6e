# %% [markdown]
# # PCA and SVD on handwritten digits
#
# An image of a handwritten digit has 8 by 8 pixels, so it is 64 numbers. Could
# 25 numbers say the same? The answer depends on what they are for, and this lab
# finds it three times: for rebuilding the image, for cleaning it of noise, and
# for recognising the digit. All three use one singular value decomposition.
#
# Its identities are derived in
# [PCA as a matrix decomposition](../linear-algebra/svd.md#pca-linear-algebra);
# here they are assertions that run, on 1,797 images that ship with
# scikit-learn. Before each result stands a question. Stop there, answer it
# aloud as in an interview, and only then read on.

# %%
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from sklearn import model_selection as ms
from sklearn.datasets import load_digits
from sklearn.decomposition import PCA
from sklearn.neighbors import KNeighborsClassifier
from sklearn.pipeline import make_pipeline

# the book's figure style, if it is found above this file
here = Path(globals().get("__file__", "lab.py")).resolve()
for style in (f / "snippets" / "figure.mplstyle" for f in here.parents):
    if style.is_file():
        plt.style.use(style)
plt.rcParams.update({"figure.facecolor": "none", "axes.facecolor": "none"})


def tile(ax, pixels, title="", **options):
    """Draw one 8 x 8 image; dark ink is a high value."""
    options = {"cmap": "gray_r", "vmin": 0, "vmax": 16} | options
    ax.imshow(pixels.reshape(8, 8), **options)
    ax.set(xticks=[], yticks=[])
    ax.set_title(title, fontsize=9, fontweight="normal", pad=3)
    ax.spines[:].set_visible(False)


# %% [markdown]
# ## Look at the data
#
# > **Question.** Nothing is fitted yet. What do you do first, and which pixels
# > can tell no digit from another?
#
# Split first. From here on nothing that is measured on the 450 test images was
# fitted to them or chosen on them. Each image is a row of
# $\mathbf{X} \in \R^{n \times d}$ with $d = 64$ numbers from 0 to 16.

# %%
X_all, y_all = load_digits(return_X_y=True)
X, X_test, y, y_test = ms.train_test_split(
    X_all, y_all, test_size=450, stratify=y_all, random_state=0
)
n, d = X.shape
constant = np.flatnonzero(np.ptp(X, axis=0) == 0)
print("training", X.shape, " test", X_test.shape)
print("examples of each class:", np.bincount(y))
print("pixels constant in training:", constant)
print("of these, not constant in test:", constant[X_test[:, constant].any(0)])

# %% alt="One image of each digit, and the deviation of each pixel"
fig, axes = plt.subplots(1, 11, figsize=(6.5, 0.95))
for digit in range(10):
    tile(axes[digit], X[y == digit][0], str(digit))
tile(axes[10], X.std(axis=0), "std", vmin=None, vmax=None)
plt.show()

# %% [markdown]
# The classes are nearly balanced, so accuracy is a fair measure. Four pixels
# are constant in the training images, so they cannot help to tell digits apart.
# One of them is not constant in the test images: a model has never seen it
# vary. The last picture shows the standard deviation of each pixel, which is
# almost nothing at the left and right edges.
#
# All pixels share one unit, so they are **centred but not standardised**:
# dividing by the standard deviation would give a nearly empty pixel the same
# say as one in the middle.
#
# ## Centre, then factorise
#
# > **Question.** What is the rank of the centred training matrix? And what
# > would the first axis be if you forgot to centre?
#
# Subtract the column mean $\boldsymbol{\mu}$ and take the thin SVD:
#
# $$
# \mathbf{X}_c = \mathbf{X} - \mathbf{1}\boldsymbol{\mu}^\top
#     = \mathbf{U}\boldsymbol{\Sigma}\mathbf{V}^\top .
# $$
#
# The columns of $\mathbf{V}$ are the principal axes. The coordinates of the
# images along them are the scores,
# $\mathbf{T} = \mathbf{X}_c\mathbf{V} = \mathbf{U}\boldsymbol{\Sigma}$, and
# their variances are $\lambda_i = \sigma_i^2 / (n - 1)$. The sign of each axis
# is arbitrary, so the code makes its largest entry positive.

# %%
mu = X.mean(axis=0)
Xc = X - mu
U, s, Vt = np.linalg.svd(Xc, full_matrices=False)
sign = np.sign(Vt[np.arange(d), np.abs(Vt).argmax(axis=1)])
U, V = U * sign, Vt.T * sign
T = Xc @ V
lam = s**2 / (n - 1)
rank = int((s > s[0] * max(n, d) * np.finfo(float).eps).sum())
print("rank of the centred matrix:", rank, "=", d, "-", len(constant))

assert np.allclose(V.T @ V, np.eye(d))  # orthonormal axes
assert np.allclose(U * s @ V.T, Xc)  # exact factorisation
assert np.allclose(T, U * s)  # scores in two ways
assert np.allclose(np.cov(T.T), np.diag(lam))  # uncorrelated
assert np.isclose(lam.sum(), np.trace(np.cov(X.T)))  # total variance

pca = PCA(svd_solver="full").fit(X)
overlap = np.abs(np.sum(pca.components_ * V.T, axis=1))
assert np.allclose(overlap[:rank], 1)  # the same axes, up to sign
assert np.allclose(pca.explained_variance_, lam)

first = np.linalg.svd(X, full_matrices=False)[2][0]  # not centred
cosine = abs(first @ mu) / np.linalg.norm(mu)
print(f"uncentred: cosine of first axis and mean image: {cosine:.4f}")
print(f"           and first centred axis: {abs(first @ V[:, 0]):.3f}")

# %% [markdown]
# The rank is 60, because the four constant pixels are columns of zeros once
# they are centred. For the same reason the axes are compared with
# scikit-learn's only where the singular value is positive: among the four
# directions without variance any orthonormal basis will do. Without centring
# the first axis is the mean image, to four digits, and is nearly perpendicular
# to the first axis of variation. It says where the data are, not how they vary.
#
# ## Explained variance and the choice of k
#
# > **Question.** How many of the 64 components do you need for 95 per cent of
# > the variance? Will a plot show where to stop?

# %%
share = np.cumsum(lam) / lam.sum()
assert np.allclose(share, np.cumsum(pca.explained_variance_ratio_))
for target in (0.80, 0.90, 0.95, 0.99):
    k = int(np.searchsorted(share, target)) + 1
    print(f"{target:.0%} of the variance needs k = {k}")

# %% alt="Shares of variance and their sum; first eight axes as images"
fig = plt.figure(figsize=(6.5, 2.4))
left, right = fig.subfigures(1, 2, width_ratios=[1.1, 1])
ax = left.subplots()
ax.bar(np.arange(1, d + 1), lam / lam.sum(), color="C5", width=0.8)
ax.plot(np.arange(1, d + 1), share, color="C0")
ax.axhline(0.95, color="C1", lw=1, ls="--")
ax.set(xlabel="component", ylabel="share of variance", ylim=(0, 1.05))
for i, ax in enumerate(right.subplots(2, 4).flat):
    tile(ax, V[:, i], f"{i + 1}", cmap="PuOr", vmin=-0.4, vmax=0.4)
plt.show()

# %% [markdown]
# It takes 28 components, fewer than half. But the plot has no elbow to point
# at: the bars fall smoothly.
#
# > **Question.** PCA never saw a label. Will the axis of largest variance also
# > be the one that separates the digits best?
#
# On the right above, purple pixels raise the score and orange ones lower it, so
# an axis is a *contrast* between groups of pixels, not a part of a digit. The
# mean scores of the classes say what each contrast separates. How well it does
# so is told by $\eta^2$ (`eta2`), the share of a score's variance that lies
# between classes.

# %%
means = np.array([T[y == digit].mean(axis=0) for digit in range(10)])
between = (np.bincount(y)[:, None] * means**2).sum(axis=0)[:rank]
eta2 = between / (T**2).sum(axis=0)[:rank]
print("class   " + "".join(f"{c:5d}" for c in range(10)) + "   eta2")
for i in range(3):
    row = "".join(f"{m + 0.0:5.0f}" for m in means[:, i].round())
    print(f"score {i + 1} {row}   {eta2[i]:.2f}")
print("order by class separation:", np.argsort(-eta2)[:10] + 1)

# %% [markdown]
# The first score runs from 3 (low) to 4 (high), the second from 0 to 7. So here
# large variance happens to separate the classes, because much of what varies
# between these images is which digit was written. PCA promises nothing of the
# kind, and the order by separation already departs from the order by variance
# at the fourth place.
#
# ## Project to two dimensions
#
# > **Question.** Two components hold 28 per cent of the variance. Do you expect
# > ten separate clouds?

# %% alt="Scatter of two scores by class: 0, 4, 6 outside, 5, 8 in the middle"
fig, ax = plt.subplots(figsize=(6.5, 3.6))
for digit in range(10):
    points = T[::4][y[::4] == digit]
    glyph, colour = f"$\\mathbf{{{digit}}}$", f"C{digit * 7 % 5}"
    ax.scatter(*points[:, :2].T, marker=glyph, s=34, lw=0.2, color=colour)
ax.set(xlabel="score on component 1", ylabel="score on component 2")
plt.show()
print(f"share of variance in two components: {share[1]:.2f}")

# %% [markdown]
# Every fourth training digit is drawn. Zeros lie apart below, 4 is far to the
# right, 3 to the left, but 5 and 8 are scattered over the middle. That they
# overlap in two dimensions does not mean that they overlap in 64: a shadow can
# merge what stands apart.
#
# ## Reconstruct
#
# > **Question.** Images that the axes were not fitted to: are they rebuilt as
# > well as the others? And without any error if all axes of positive variance
# > are kept?
#
# With the first $k$ axes $\mathbf{V}_k \in \R^{d \times k}$ an image is
# rebuilt as
#
# $$
# \hat{\mathbf{x}} = \boldsymbol{\mu}
#     + \mathbf{V}_k\mathbf{V}_k^\top(\mathbf{x} - \boldsymbol{\mu}) .
# $$
#
# On the centred training matrix this is a best approximation of rank $k$
# ([Eckart-Young](../linear-algebra/svd.md#low-rank-approximation)), and its
# total squared error is $\sum_{i > k} \sigma_i^2$, as the code asserts.


# %%
def reconstruct(x, mean, V_k):
    """Project the rows of x on the span of V_k, about the mean."""
    return mean + (x - mean) @ V_k @ V_k.T


def error(x_hat, x):
    """Mean over images of the squared Euclidean distance."""
    return np.sum((x_hat - x) ** 2, axis=1).mean()


print("  k   training error   error on unseen digits")
for k in (2, 5, 10, 20, 40, rank):
    train_error = error(reconstruct(X, mu, V[:, :k]), X)
    test_error = error(reconstruct(X_test, mu, V[:, :k]), X_test)
    print(f"{k:3d} {train_error:12.1f} {test_error:18.3f}")
    assert np.isclose(train_error * n, np.sum(s[k:] ** 2), atol=1e-6)
small = PCA(n_components=10, svd_solver="full").fit(X)
by_sklearn = small.inverse_transform(small.transform(X_test))
assert np.allclose(by_sklearn, reconstruct(X_test, mu, V[:, :10]))

# %% [markdown]
# Unseen digits fare slightly worse, as is to be expected, because the axes
# were chosen for the training images. And they are not quite perfect even with
# all 60 axes: the pixel that was constant in training cannot be rebuilt.
#
# ## Denoise
#
# > **Question.** Add noise of standard deviation 4 to every pixel and project.
# > Does keeping more components help or hurt? Which components are worth
# > keeping?
#
# Let the noise of each pixel be independent with mean zero and variance
# $\tau^2$. For fixed $\boldsymbol{\mu}$ and $\mathbf{V}_k$ the expected squared
# error is the signal that is lost plus the noise that is kept:
#
# $$
# \begin{aligned}
# \E\,\lVert \hat{\mathbf{x}} - \mathbf{x} \rVert_2^2
#   = {} & \lVert (\mathbf{I} - \mathbf{V}_k\mathbf{V}_k^\top)
#       (\mathbf{x} - \boldsymbol{\mu}) \rVert_2^2 \\
#   & + k\,\tau^2 .
# \end{aligned}
# $$
#
# So, on average over images, keeping component $i$ costs $\tau^2$ and dropping
# it costs $\lambda_i$: keep it while $\lambda_i > \tau^2$. But there are no
# clean images to fit on, so the axes come from noisy ones. Their expected
# covariance has the same eigenvectors, and every eigenvalue is raised by
# $\tau^2$. The rule becomes: keep a component while its *noisy* eigenvalue
# exceeds $2\tau^2$.

# %%
tau = 4.0
rng = np.random.default_rng(0)
X_noisy = X + rng.normal(0, tau, X.shape)
test_noisy = X_test + rng.normal(0, tau, X_test.shape)
mu_noisy = X_noisy.mean(axis=0)
_, s_noisy, Wt = np.linalg.svd(X_noisy - mu_noisy, full_matrices=False)
k_rule = int(np.sum(s_noisy**2 / (n - 1) > 2 * tau**2))

measured = np.empty(d + 1)
print("  k   signal lost   noise kept     sum   measured")
for k in range(d + 1):
    W = Wt[:k].T
    lost = error(reconstruct(X_test, mu_noisy, W), X_test)
    kept = k * tau**2
    measured[k] = error(reconstruct(test_noisy, mu_noisy, W), X_test)
    assert np.isclose(measured[k], lost + kept, rtol=0.03)
    if k in (0, 5, 10, k_rule, 25, 40, 64):
        print(f"{k:3d} {lost:12.0f} {kept:12.0f}", end="")
        print(f" {lost + kept:9.0f} {measured[k]:9.0f}")
print(f"rule: k = {k_rule}; measured minimum: k = {measured.argmin()}")
assert measured[k_rule] < 1.02 * measured.min()

# %% alt="Five digits at four ranks; 17 removes most noise, 64 removes none"
ranks = (2, k_rule, 40, 64)
fig = plt.figure(figsize=(6.5, 3.3))
left, right = fig.subfigures(1, 2, wspace=0.06)
for panel, name, images, mean, basis in (
    (left, "clean", X_test[:5], mu, V),
    (right, "noisy", test_noisy[:5], mu_noisy, Wt.T),
):
    axes = panel.subplots(len(ranks) + 1, 5)
    panel.suptitle(f"{name} input, first row", fontsize=10)
    for column, x in enumerate(images):
        tile(axes[0, column], x)
        for row, k in enumerate(ranks, start=1):
            tile(axes[row, column], reconstruct(x, mean, basis[:, :k]))
            axes[row, 0].set_ylabel(f"k = {k}", fontsize=9)
plt.show()

# %% [markdown]
# With clean input more components never hurt. With noise the error falls and
# then rises again, and all 64 components give the noise back. The rule says 17,
# the measured minimum is at 15, and between the two the error hardly changes.
#
# ## Classify on k scores
#
# > **Question.** Will five nearest neighbours do better on 20 scores or on the
# > 64 pixels? What about all 64 scores?
#
# The accuracy is measured by five-fold cross-validation on the training set.
# The PCA sits **inside the pipeline**, so that each fold estimates mean and
# axes from its own training part.

# %%
folds = ms.StratifiedKFold(5, shuffle=True, random_state=0)
knn = KNeighborsClassifier(n_neighbors=5)


def pca_knn(k, whiten=False):
    return make_pipeline(PCA(k, whiten=whiten, svd_solver="full"), knn)


grid = (2, 5, 10, 15, 20, 25, 30, 40, 50)
scores = {k: ms.cross_val_score(pca_knn(k), X, y, cv=folds) for k in grid}
k_best = max(grid, key=lambda k: scores[k].mean())
print("inputs   accuracy   standard error")
raw = ms.cross_val_score(knn, X, y, cv=folds)
for name, score in [*scores.items(), ("all pixels", raw)]:
    print(f"{name!s:10} {score.mean():.3f}   {score.std(ddof=1) / 5**0.5:.3f}")

# an orthogonal map keeps distances, so only ties may break differently
rotated = ms.cross_val_predict(pca_knn(64), X, y, cv=folds)
direct = ms.cross_val_predict(knn, X, y, cv=folds)
assert np.mean(rotated == direct) > 0.995

# %% [markdown]
# From about 20 scores on, nothing separates them from the pixels. (The standard
# errors are themselves rough, because the folds share most of their training
# data.) With all 64 scores the neighbours are the same as with pixels, because
# an orthogonal map keeps distances; the assertion allows for ties. So PCA buys
# this classifier shorter vectors and a little less noise, but no new
# information.
#
# ## Diagnose the errors
#
# > **Question.** Which images would you look at, and why not the errors on the
# > test set? Can the classifier itself say when it may be wrong?
#
# Look at *out-of-fold* mistakes, made on training images that the fold had held
# out. Changing the model after looking at test errors would use the test set
# up.

# %% alt="The misclassified digits, each with its true and predicted class"
model = pca_knn(k_best)
votes = ms.cross_val_predict(model, X, y, cv=folds, method="predict_proba")
predicted, unanimous = votes.argmax(axis=1), votes.max(axis=1) == 1
wrong = np.flatnonzero(predicted != y)
print(f"k = {k_best}: {len(wrong)} errors in {n}")
print("errors by true class:", np.bincount(y[wrong], minlength=10))
print("eights taken for 1:", np.sum(predicted[y == 8] == 1))
print(f"all 5 agree when right: {unanimous[predicted == y].mean():.0%}")
print(f"all 5 agree when wrong: {unanimous[wrong].mean():.0%}")
fig, axes = plt.subplots(2, 8, figsize=(6.5, 2.0))
for ax in axes.flat[len(wrong) :]:
    ax.set_axis_off()
for ax, i in zip(axes.flat, wrong, strict=False):
    tile(ax, X[i], f"{y[i]} as {predicted[i]}")
plt.show()

# %% [markdown]
# Eights and nines make up about half of the 15 mistakes, too few to conclude
# that one pair of classes needs its own remedy. The vote is the better warning:
# when the prediction is right all five neighbours mostly agree, when it is
# wrong they mostly do not. An application could pass split votes to a person.
#
# ## One look at the test set
#
# > **Question.** Cross-validation said 0.989. What do you expect on 450 new
# > images, and how large a difference would you take seriously?

# %%
right_pca = pca_knn(k_best).fit(X, y).predict(X_test) == y_test
right_raw = knn.fit(X, y).predict(X_test) == y_test
for name, ok in ((f"{k_best} scores", right_pca), ("all pixels", right_raw)):
    se = (ok.mean() * (1 - ok.mean()) / ok.size) ** 0.5
    print(f"{name}: accuracy {ok.mean():.3f}, standard error {se:.3f}")
print("right with scores only:", np.sum(right_pca & ~right_raw))
print("right with pixels only:", np.sum(right_raw & ~right_pca))

# %% [markdown]
# Both are within two standard errors of what cross-validation said, and the
# difference between them is one digit in 450: 25 numbers do about as well as
# 64, as far as these data can tell.
#
# > **Question.** So far all splits were random. Would folds of consecutive rows
# > give the same accuracy?
#
# A random split assumes that the rows are exchangeable. If they are, folds of
# consecutive rows, which are also nearly balanced, are like any others.


# %%
def thirteen_folds(**options):
    return ms.cross_val_score(
        knn, X_all, y_all, cv=ms.KFold(13, **options)
    ).mean()


consecutive = thirteen_folds()
shuffled = [thirteen_folds(shuffle=True, random_state=i) for i in range(5)]
print(f"consecutive folds: {consecutive:.3f}")
print(f"five shuffles: {min(shuffled):.3f} to {max(shuffled):.3f}")
assert consecutive < min(shuffled)

# %% [markdown]
# They are not: the error about doubles, by far more than shuffles differ. So
# rows near each other in the file help to predict each other, and the random
# split was too kind. One cause could be a shared writer (the data description
# speaks of 13 people for this set), but no row names its writer, so the data
# cannot show it, nor how well new writers would be read. With labels of the
# writers, `GroupKFold` would tell.
#
# ## A caveat about whitening
#
# > **Question.** Whitening gives every kept score the variance one. Does that
# > help nearest neighbours?
#
# It divides score $i$ by $\sqrt{\lambda_i}$, so that the classifier no longer
# knows which axes mattered.

# %%
for k in (10, 25, 50):
    whitened = ms.cross_val_score(
        pca_knn(k, whiten=True), X, y, cv=folds
    ).mean()
    print(f"k = {k}: plain {scores[k].mean():.3f}, whitened {whitened:.3f}")
    assert whitened < scores[k].mean()
print(f"largest over smallest positive variance: {lam[0] / lam[rank - 1]:.1e}")

# %% [markdown]
# It harms in all three cases, most with the most components: with 50 whitened
# scores, axes of almost no variance have the same say as the first. The four
# zero variances cannot be whitened at all. If the next step needs equal
# variances, as independent component analysis does, truncate first or add a
# small constant.
#
# ## What an interviewer asks about this
#
# **Why the SVD of the centred matrix, not the eigenvectors of the covariance?**
# Both give the same axes at the same order of cost, $O(nd^2)$ for $n \ge d$.
# But forming $\mathbf{X}_c^\top\mathbf{X}_c$ squares the condition number, so
# in double precision components with $\sigma_i$ below about $10^{-8}\sigma_1$
# are lost. For small $d$ and the leading components it is fine.
#
# **How do you choose the number of components?** By what they are for. For
# prediction it is a hyperparameter, so cross-validate it; for denoising compare
# each variance with that of the noise. A threshold such as 95 per cent is only
# a convention: it says 28 here whatever the purpose, while denoising at this
# noise level wants about 17 and the classifier is content with 20.
#
# **Does PCA improve a classifier?** It can cut cost, noise and variance, but it
# ignores the labels, so an axis of small variance may be the one that separates
# the classes. Compare with no PCA, inside the same cross-validation.
#
# **Should you standardise first?** Yes when features have different units,
# because PCA follows the largest numbers. No when they share a unit and their
# variances mean something. Standardising means PCA of the correlation matrix,
# whose axes are in general different ones, not rescaled ones.
#
# **Where is the leak if you run PCA before cross-validation?** Mean and axes
# have seen the held-out rows. They carry no labels, so the optimism is often
# slight; selecting features by the labels outside the folds can be ruinous. Put
# every fitted step in the pipeline.
#
# ## Go on by yourself
#
# Three changes teach more than a second reading. Standardise the pixels and see
# which axes come first. Set `tau` to 8, predict from the rule how many
# components survive, and run it. And fit the axes on the digits 0 to 4 only:
# how well do they rebuild a 9?
