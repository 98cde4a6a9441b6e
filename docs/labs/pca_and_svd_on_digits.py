# %% [markdown]
# # PCA and SVD on handwritten digits
#
# PCA is one SVD of a centred data matrix. This lab takes that sentence from
# the formula to a classifier on real images: look, factorise, choose a rank,
# reconstruct, denoise, project, classify, and find out what went wrong. The
# theory is in
# [PCA as a matrix decomposition](../linear-algebra/svd.md#pca-linear-algebra);
# here every claim of it is an `assert` that runs.
#
# The data are the 1,797 images of 8 by 8 pixels that ship with scikit-learn,
# so nothing is downloaded.

# %%
from collections import Counter
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.colors import LinearSegmentedColormap
from sklearn.datasets import load_digits
from sklearn.decomposition import PCA
from sklearn.model_selection import (
    KFold,
    StratifiedKFold,
    cross_val_predict,
    cross_val_score,
    train_test_split,
)
from sklearn.neighbors import KNeighborsClassifier
from sklearn.pipeline import make_pipeline


def load_style():
    """Use the book's figure style if it is found above this file."""
    here = Path(globals().get("__file__", "lab.py")).resolve()
    for folder in here.parents:
        style = folder / "snippets" / "figure.mplstyle"
        if style.is_file():
            plt.style.use(style)
            break
    plt.rcParams.update(
        {
            "figure.dpi": 85,
            "figure.facecolor": "none",
            "axes.facecolor": "none",
        }
    )


def tile(ax, pixels, title="", **options):
    """Draw one 8 x 8 image; dark ink is a high value."""
    options = {"cmap": "gray_r", "vmin": 0, "vmax": 16} | options
    ax.imshow(pixels.reshape(8, 8), interpolation="nearest", **options)
    ax.set(xticks=[], yticks=[])
    ax.set_title(title, fontsize=9, fontweight="normal", pad=3)
    ax.spines[:].set_visible(False)


load_style()

# %% [markdown]
# ## Look at the data
#
# Split first. Nothing below is fitted to the 450 test images or chosen on
# them; they only measure errors, and their labels wait until the end.
#
# Each image is a row of $\mathbf{X} \in \R^{n \times d}$ with $d = 64$ pixel
# counts from 0 to 16. The classes are balanced, so accuracy is a fair measure.

# %%
X_all, y_all = load_digits(return_X_y=True)
X, X_test, y, y_test = train_test_split(
    X_all, y_all, test_size=450, stratify=y_all, random_state=0
)
n, d = X.shape
print("training", X.shape, " test", X_test.shape)
print("values  ", int(X.min()), "to", int(X.max()))
print("per class", np.bincount(y))
constant = np.flatnonzero(np.ptp(X, axis=0) == 0)
print("pixels constant in training:", constant)
print("of these, not constant in test:", constant[X_test[:, constant].any(0)])

# %% [markdown]
# Two facts to remember. Four pixels never change in the training set, so the
# centred matrix cannot have full rank. And one of them does change in the test
# set, so anything that divides by a training variance is asking for trouble.
#
# The figure should show one digit of each class and, last, the standard
# deviation of every pixel: dark in the middle, almost nothing at the left and
# right edges.

# %%
fig, axes = plt.subplots(1, 11, figsize=(6.5, 0.95))
for digit in range(10):
    tile(axes[digit], X[y == digit][0], str(digit))
tile(axes[10], X.std(axis=0), "std", vmin=None, vmax=None)
plt.show()

# %% [markdown]
# The digits are readable but coarse, and the left and right edges carry almost
# no variance. All pixels share one unit, so the columns are **centred but not
# standardised**: dividing by a tiny standard deviation would give a nearly
# empty edge pixel the same say as a pixel in the middle.
#
# ## Centre, then factorise
#
# With the column mean $\boldsymbol{\mu}$ and the vector of ones $\mathbf{1}$,
#
# $$
# \mathbf{X}_c = \mathbf{X} - \mathbf{1}\boldsymbol{\mu}^\top
#     = \mathbf{U}\boldsymbol{\Sigma}\mathbf{V}^\top .
# $$
#
# The columns of $\mathbf{V}$ are the principal directions,
# $\mathbf{Z} = \mathbf{X}_c\mathbf{V} = \mathbf{U}\boldsymbol{\Sigma}$ holds
# the scores, and the sample covariance needs no second factorisation:
#
# $$
# \mathbf{C} = \tfrac{1}{n-1}\mathbf{X}_c^\top\mathbf{X}_c
#     = \mathbf{V}\,\tfrac{\boldsymbol{\Sigma}^2}{n-1}\,\mathbf{V}^\top
# \qquad\Rightarrow\qquad
# \lambda_i = \frac{\sigma_i^2}{n-1} .
# $$
#
# The sign of each pair $(\mathbf{u}_i, \mathbf{v}_i)$ is arbitrary. It is
# fixed here so that the entry of $\mathbf{v}_i$ that is largest in absolute
# value is positive.

# %%
mu = X.mean(axis=0)
Xc = X - mu
U, s, Vt = np.linalg.svd(Xc, full_matrices=False)
largest = np.abs(Vt).argmax(axis=1)
sign = np.sign(Vt[np.arange(d), largest])
U, Vt = U * sign, Vt * sign[:, None]
V = Vt.T
Z = Xc @ V
lam = s**2 / (n - 1)
rank = int((s > s[0] * max(n, d) * np.finfo(float).eps).sum())

print("U", U.shape, " s", s.shape, " Vt", Vt.shape)
print("rank of the centred matrix:", rank, "=", d, "-", len(constant))

assert np.allclose(V.T @ V, np.eye(d))  # orthonormal directions
assert np.allclose(U * s @ Vt, Xc)  # exact factorisation
assert np.allclose(Z, U * s)  # scores in two ways
assert np.allclose(np.cov(Z.T), np.diag(lam), atol=1e-9)  # uncorrelated
assert np.isclose(lam.sum(), np.trace(np.cov(X.T)))  # total variance

# %% [markdown]
# The same from scikit-learn. Directions are compared up to sign, and only
# those with a non-zero singular value: inside the four-dimensional null space
# any orthonormal basis is as good as another.

# %%
pca = PCA(svd_solver="full").fit(X)
overlap = np.abs(np.sum(pca.components_ * Vt, axis=1))
assert np.allclose(overlap[:rank], 1)
assert np.allclose(pca.explained_variance_, lam)
assert np.allclose(pca.mean_, mu)

uncentred = np.linalg.svd(X, full_matrices=False)[2][0]
cosine = abs(uncentred @ mu) / np.linalg.norm(mu)
print(f"cosine of first uncentred direction and mean: {cosine:.3f}")
print(
    f"cosine of first uncentred and first centred:  "
    f"{abs(uncentred @ V[:, 0]):.3f}"
)

# %% [markdown]
# That is what forgetting to centre does: the first "component" is very nearly
# the mean image, and has almost nothing to do with the direction of largest
# variance.
#
# ## Explained variance and choosing k
#
# The share of variance kept by the first $k$ components is
# $\sum_{i \le k} \sigma_i^2 / \sum_i \sigma_i^2$; the factor $n-1$ cancels.

# %%
share = np.cumsum(lam) / lam.sum()
for target in (0.80, 0.90, 0.95, 0.99):
    k = int(np.searchsorted(share, target)) + 1
    print(f"{target:.0%} of the variance needs k = {k}")
assert np.allclose(share, np.cumsum(pca.explained_variance_ratio_))

# %% [markdown]
# On the left you should see the eigenvalues falling without a clear elbow, and
# the cumulative share rising smoothly. On the right are the first eight
# directions as images: blue pixels push the score down, orange pixels push it
# up.

# %%
blue, orange = "#2f5bd0", "#c2410c"
diverging = LinearSegmentedColormap.from_list("bwo", [blue, "white", orange])

fig = plt.figure(figsize=(6.5, 2.5))
left, right = fig.subfigures(1, 2, width_ratios=[1.15, 1])
ax = left.subplots()
ks = np.arange(1, d + 1)
ax.bar(ks, lam / lam.sum(), color="C5", width=0.8)
ax.plot(ks, share, color="C0")
for target, gap, side in ((0.90, -1, "right"), (0.95, 1, "left")):
    k = int(np.searchsorted(share, target)) + 1
    ax.plot([k, k], [0, share[k - 1]], color="C1", lw=1, ls="--")
    ax.plot(k, share[k - 1], "o", color="C1", ms=4)
    ax.text(k + gap, 0.35, f"k = {k}", ha=side, fontsize=9)
ax.set(xlabel="component", ylabel="share of variance", ylim=(0, 1.05))
for i, ax in enumerate(right.subplots(2, 4).flat):
    v = V[:, i]
    tile(ax, v, f"{i + 1}", cmap=diverging, vmin=-0.4, vmax=0.4)
plt.show()

# %% [markdown]
# There is no elbow to point at: 21 components keep 90 per cent, 28 keep 95.
# The directions become finer in scale as the variance falls. A direction is a
# *contrast* between pixel groups, not a part of a digit; the mean scores of
# the classes say what each contrast separates, and the share of its variance
# that lies between classes ($\eta^2$) says how well.

# %%
means = np.array([Z[y == digit].mean(axis=0) for digit in range(10)])
between = (np.bincount(y)[:, None] * means**2).sum(axis=0)
eta2 = between[:rank] / (Z**2).sum(axis=0)[:rank]
print("class   " + "".join(f"{c:6d}" for c in range(10)) + "   eta2")
for i in range(3):
    row = "".join(f"{m + 0.0:6.0f}" for m in means[:, i].round())
    print(f"mean z{i + 1} {row}   {eta2[i]:.2f}")
order = np.argsort(-eta2)
print("components by class separation:", order[:10] + 1)
assert np.all((eta2 >= 0) & (eta2 <= 1))

# %% [markdown]
# By class mean, the first component runs from 3 (low) to 4 (high), the second
# from 0 to 7. On these data the directions of large variance happen to
# separate the classes, because much of what varies is which digit was written.
# PCA never saw a label, and nothing guarantees this: the order by class
# separation already differs from the order by variance.
#
# ## Reconstruct
#
# With the first $k$ directions $\mathbf{V}_k \in \R^{d \times k}$, an image
# $\mathbf{x}$ is reconstructed as
#
# $$
# \hat{\mathbf{x}} = \boldsymbol{\mu}
#     + \mathbf{V}_k\mathbf{V}_k^\top(\mathbf{x} - \boldsymbol{\mu}) .
# $$
#
# On the centred training matrix this is the best rank-$k$ approximation
# ([Eckart-Young](../linear-algebra/svd.md#low-rank-approximation)), and its
# squared error is exactly what was thrown away:
#
# $$
# \lVert \mathbf{X}_c - \mathbf{X}_c\mathbf{V}_k\mathbf{V}_k^\top \rVert_F^2
#     = \sum_{i > k} \sigma_i^2 .
# $$


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
    print(f"{k:3d} {train_error + 0.0:12.1f} {test_error:18.3f}")
    assert np.isclose(train_error * n, np.sum(s[k:] ** 2), atol=1e-6)

small = PCA(n_components=10, svd_solver="full").fit(X)
by_sklearn = small.inverse_transform(small.transform(X))
assert np.allclose(by_sklearn, reconstruct(X, mu, V[:, :10]))

# %% [markdown]
# Unseen digits are reconstructed slightly worse than those the directions were
# fitted to, and not quite perfectly even at full rank: one pixel was constant
# in training.
#
# ## Denoise
#
# Add noise $\boldsymbol{\varepsilon}$ with independent entries of mean zero
# and variance $\tau^2$ to a new image, then project. For fixed
# $\boldsymbol{\mu}$ and $\mathbf{V}_k$ the expected squared error splits into
# signal thrown away and noise kept:
#
# $$
# \E\,\lVert \hat{\mathbf{x}} - \mathbf{x} \rVert_2^2
#   = \underbrace{\lVert (\mathbf{I} - \mathbf{V}_k\mathbf{V}_k^\top)
#       (\mathbf{x} - \boldsymbol{\mu}) \rVert_2^2}_{\text{falls with } k}
#   + \underbrace{k\,\tau^2}_{\text{rises with } k} .
# $$
#
# It is a bias-variance trade-off. Averaged over images, keeping component $i$
# costs $\tau^2$ and dropping it costs $\lambda_i$, so keep it while
# $\lambda_i > \tau^2$. In practice there are no clean images to fit on, so the
# directions come from *noisy* training images here. Their covariance is
# $\mathbf{C} + \tau^2\mathbf{I}$ in expectation: the same eigenvectors, every
# eigenvalue raised by $\tau^2$, hence the rule $\tilde\lambda_i > 2\tau^2$ for
# the noisy eigenvalues $\tilde\lambda_i$. Better than keep-or-drop is to
# shrink every score by $\lambda_i / (\lambda_i + \tau^2)$, the linear estimate
# of least mean squared error; the last lines do it with
# $\lambda_i \approx \tilde\lambda_i - \tau^2$.

# %%
tau = 4.0
rng = np.random.default_rng(0)
X_noisy = X + rng.normal(0, tau, X.shape)
test_noisy = X_test + rng.normal(0, tau, X_test.shape)

mu_noisy = X_noisy.mean(axis=0)
_, s_noisy, Wt = np.linalg.svd(X_noisy - mu_noisy, full_matrices=False)
W = Wt.T
lam_noisy = s_noisy**2 / (n - 1)
k_rule = int(np.sum(lam_noisy > 2 * tau**2))

measured = np.empty(d + 1)
print("  k   signal lost   noise kept     sum   measured")
for k in range(d + 1):
    lost = error(reconstruct(X_test, mu_noisy, W[:, :k]), X_test)
    cleaned = reconstruct(test_noisy, mu_noisy, W[:, :k])
    measured[k] = error(cleaned, X_test)
    expected = lost + k * tau**2
    assert np.isclose(measured[k], expected, rtol=0.03)
    if k in (0, 2, 5, 10, k_rule, 25, 40, 64):
        print(
            f"{k:3d} {lost:12.0f} {k * tau**2:12.0f}"
            f" {expected:9.0f} {measured[k]:9.0f}"
        )
best = int(measured.argmin())
print(f"rule says k = {k_rule}; the measured minimum is at k = {best}")
assert measured[k_rule] < 1.02 * measured.min()

weight = np.clip(1 - tau**2 / lam_noisy, 0, None)
shrunk = mu_noisy + (test_noisy - mu_noisy) @ W * weight @ W.T
print(f"shrinking every score instead: error {error(shrunk, X_test):.0f}")
assert error(shrunk, X_test) < measured.min()

# %% [markdown]
# The figure repeats five unseen digits. Left: clean images reconstructed from
# clean components; more components should always help. Right: the same images
# with noise, projected on components learnt from noisy images; the middle row
# should be the best, and the row with all 64 components should equal the noisy
# input.

# %%
chosen = [int(np.flatnonzero(y_test == c)[0]) for c in (0, 3, 4, 6, 8)]
ranks = (2, 5, k_rule, 40, 64)
fig = plt.figure(figsize=(6.5, 3.9))
left, right = fig.subfigures(1, 2, wspace=0.06)
panels = (
    (left, "clean input", X_test, mu, V),
    (right, "noisy input", test_noisy, mu_noisy, W),
)
for panel, name, images, mean, basis in panels:
    axes = panel.subplots(len(ranks) + 1, len(chosen))
    panel.suptitle(name, fontsize=10.5)
    for column, index in enumerate(chosen):
        x = images[index]
        tile(axes[0, column], x)
        for row, k in enumerate(ranks, start=1):
            tile(axes[row, column], reconstruct(x, mean, basis[:, :k]))
    for ax, label in zip(axes[:, 0], ("input", *ranks), strict=True):
        text = label if label == "input" else f"k = {label}"
        ax.set_ylabel(text, rotation=0, ha="right", va="center", fontsize=9)
plt.show()

# %% [markdown]
# With clean input the digits are legible from about 17 components and sharpen
# to the end. With noise, 17 components come closest to the clean digits and 64
# give the noise back. "More variance explained" is not "better": past the
# signal, the variance is noise.
#
# ## Project to two dimensions
#
# The figure should show every fourth training digit at its first two scores,
# the glyph being its label. Expect some classes apart and the middle in a
# muddle: two components keep only 28 per cent of the variance.

# %%
colours = ["C0", "C1", "C2", "C3", "C4", "C5", "C2", "C0", "C4", "C1"]
fig, ax = plt.subplots(figsize=(6.5, 3.9))
for digit in range(10):
    points = Z[::4][y[::4] == digit]
    ax.scatter(
        points[:, 0],
        points[:, 1],
        marker=f"$\\mathbf{{{digit}}}$",
        s=34,
        lw=0.2,
        color=colours[digit],
    )
ax.set(xlabel="score on component 1", ylabel="score on component 2")
plt.show()
print(f"share of variance in two components: {share[1]:.2f}")

# %% [markdown]
# Zeros lie apart below, 4 and 6 share the right, 2, 3 and 9 the left; 5 and 8
# are scattered over the middle. Overlap in a projection to two dimensions does
# not mean overlap in 64: the points were only seen from one side.
#
# ## Classify on k components
#
# Does a classifier need all 64 pixels? Compare $k$-nearest neighbours (five
# neighbours) on $k$ scores and on raw pixels, by five-fold cross-validation on
# the training set. The PCA sits **inside the pipeline**, so that every fold
# estimates the mean and the directions from its own training part. Fitting PCA
# on all rows first would let the held-out digits shape the features. Without
# labels that bias is usually small; with supervised selection of features it
# can be large, so the habit matters.

# %%
folds = StratifiedKFold(5, shuffle=True, random_state=0)
knn = KNeighborsClassifier(n_neighbors=5)


def pca_knn(k, whiten=False):
    """PCA to k scores, then five nearest neighbours."""
    return make_pipeline(PCA(k, whiten=whiten, svd_solver="full"), knn)


grid = (2, 5, 10, 15, 20, 25, 30, 40, 50)
scores = {k: cross_val_score(pca_knn(k), X, y, cv=folds) for k in grid}
raw = cross_val_score(knn, X, y, cv=folds)

print("inputs      accuracy   standard error")
for k in grid:
    se = scores[k].std(ddof=1) / len(scores[k]) ** 0.5
    print(f"{k:2d} scores     {scores[k].mean():.3f}        {se:.3f}")
se = raw.std(ddof=1) / len(raw) ** 0.5
print(f"64 pixels     {raw.mean():.3f}        {se:.3f}")
k_best = max(grid, key=lambda k: scores[k].mean())
print("best k on this grid:", k_best)

# an orthogonal map keeps distances, so only ties may break differently
rotated = cross_val_predict(pca_knn(64), X, y, cv=folds)
direct = cross_val_predict(knn, X, y, cv=folds)
assert np.mean(rotated == direct) > 0.995

# %% [markdown]
# From about 20 components on, the scores are within noise of the raw pixels
# (and the standard error is itself rough: the folds share most of their
# training data). All 64 components must give the same neighbours as the
# pixels, since an orthogonal map and a shift leave distances alone, and the
# last lines check it. So PCA buys kNN a shorter distance computation and a
# little noise reduction, no new information.
#
# ## Diagnose the errors
#
# Take the mistakes from *out-of-fold* predictions, not from the test set:
# looking at test errors and then changing the model would use the test set up.
# The figure should show accuracy against $k$ (left), and each misclassified
# training digit as "true > predicted" (right).

# %%
predicted = cross_val_predict(pca_knn(k_best), X, y, cv=folds)
wrong = np.flatnonzero(predicted != y)
pairs = Counter(zip(y[wrong].tolist(), predicted[wrong].tolist(), strict=True))
print(f"{len(wrong)} errors in {n} out-of-fold predictions")
print("by true class:", np.bincount(y[wrong], minlength=10))
for (true, guess), count in sorted(pairs.items(), key=lambda p: (-p[1], p[0])):
    print(f"  {true} taken for {guess}: {count}")
assert np.isclose(1 - len(wrong) / n, scores[k_best].mean(), atol=1e-3)

fig = plt.figure(figsize=(6.5, 2.6))
left, right = fig.subfigures(1, 2, width_ratios=[1.15, 1])
ax = left.subplots()
mean = np.array([scores[k].mean() for k in grid])
ax.plot(grid, mean, "o-", color="C0", ms=4)
ax.axhline(raw.mean(), color="C1", ls="--", lw=1.2)
ax.annotate("64 pixels", (50, raw.mean() - 0.045), color="C1", ha="right")
ax.set(xlabel="components k", ylabel="accuracy", ylim=(0.6, 1.01))
axes = list(right.subplots(3, 5).flat)
for ax in axes:
    ax.set_axis_off()
for ax, index in zip(axes, wrong[:15], strict=False):
    ax.set_axis_on()
    tile(ax, X[index], f"{y[index]} > {predicted[index]}")
plt.show()

# %% [markdown]
# Accuracy climbs steeply to ten components and is flat from about 20. Eights
# and nines make up eight of the 15 mistakes, and three eights taken for 1 are
# the only off-diagonal cell of the confusion matrix above one: enough to look
# at the images, too few to conclude that one pair of classes needs its own
# remedy.
#
# ## One look at the test set
#
# The choice of $k$ is made. Now, once, the predictions meet the test labels.

# %%
right_pca = pca_knn(k_best).fit(X, y).predict(X_test) == y_test
right_raw = knn.fit(X, y).predict(X_test) == y_test
for name, ok in ((f"{k_best} scores", right_pca), ("64 pixels", right_raw)):
    p = ok.mean()
    se = (p * (1 - p) / ok.size) ** 0.5
    print(f"{name}: accuracy {p:.3f}, standard error {se:.3f}")
print("right with scores only:", int(np.sum(right_pca & ~right_raw)))
print("right with pixels only:", int(np.sum(right_raw & ~right_pca)))

# %% [markdown]
# In cross-validation the 25 scores were ahead by 0.3 points; here the pixels
# are ahead by one digit in 450. Both differences are within noise, and the 25
# was the best of nine tried. The honest conclusion: 25 numbers do as well as
# 64, neither better nor worse as far as these data can tell.
#
# Is 98 per cent what a *new person's* handwriting would get? The data
# description says that 13 people wrote these digits, and the file does not say
# who wrote which. A random split puts the same hand on both sides. If
# neighbours in the file tend to share a writer, folds of consecutive rows
# separate the hands better than shuffled folds do.

# %%
consecutive = cross_val_score(knn, X_all, y_all, cv=KFold(13))
shuffled = cross_val_score(
    knn, X_all, y_all, cv=KFold(13, shuffle=True, random_state=0)
)
print(f"64 pixels, 13 shuffled folds:    {shuffled.mean():.3f}")
print(f"64 pixels, 13 consecutive folds: {consecutive.mean():.3f}")
assert consecutive.mean() < shuffled.mean()

# %% [markdown]
# The error about doubles. The rows are not independent, and the shuffled score
# is an answer to an easier question. With writer labels one would use
# `GroupKFold`.
#
# ## A caveat about whitening
#
# Whitening divides score $i$ by $\sqrt{\lambda_i}$, so that all kept
# directions have variance one. It removes scale, and with it the information
# which directions matter. Euclidean distance between whitened scores is the
# Mahalanobis distance.

# %%
whitened = {
    k: cross_val_score(pca_knn(k, whiten=True), X, y, cv=folds).mean()
    for k in (10, 25, 50)
}
for k in whitened:
    plain, white = scores[k].mean(), whitened[k]
    print(f"k = {k}: plain {plain:.3f}, whitened {white:.3f}")
    assert white < plain

rare = X.std(axis=0)
rare = np.where(rare > 0, rare, np.inf).argmin()
lonely = Xc[:, rare].max() / X.std(axis=0)[rare]
print(f"rarest pixel: non-zero in {np.count_nonzero(X[:, rare])} image,")
print(f"which standardising puts {lonely:.1f} standard deviations away")
print(
    f"largest over smallest non-zero eigenvalue: {lam[0] / lam[rank - 1]:.1e}"
)

# %% [markdown]
# With 50 whitened components the distance gives directions of almost no
# variance the same say as the first, and the neighbours get worse. At the four
# zero eigenvalues whitening would divide rounding error by rounding error.
# Whiten when the next step needs equal variances (ICA is one), truncate first,
# and add a small constant to $\lambda_i$. The same goes for standardising: a
# pixel that is non-zero in one image turns that image into an outlier.
#
# ## What an interviewer asks about this
#
# **Why the SVD of the centred matrix and not the eigendecomposition of the
# covariance?** They give the same directions, and both cost $O(nd^2)$ for
# $n \ge d$. Forming $\mathbf{X}_c^\top\mathbf{X}_c$ squares the condition
# number, so components with $\sigma_i$ below about $10^{-8}\sigma_1$ are lost
# in double precision. The covariance route is fine when $d$ is small and only
# the leading components are wanted.
#
# **How do you choose the number of components?** By what comes next. For
# prediction, $k$ is a hyperparameter of the pipeline: cross-validate it. For
# denoising with known noise variance keep $\lambda_i > \tau^2$. A threshold
# such as 95 per cent is only a convention: here it says 28 for any purpose,
# while denoising at this noise level wants about 16 and the classifier is
# content with 20.
#
# **Does PCA improve a classifier?** It can reduce variance, cost and noise,
# but it ignores the labels: a direction of small variance may be the one that
# separates the classes. With all components kept, distances do not change at
# all. So compare against no PCA, inside the same cross-validation, as above.
#
# **Should you standardise first?** Yes when features have different units,
# since PCA follows the largest numbers. No when they share a unit and their
# variances mean something, as pixels do. Standardising means PCA of the
# correlation matrix, whose directions are in general different, not rescaled
# ones.
#
# **Where is the leak if you run PCA before cross-validation?** The mean and
# the directions have seen the held-out rows. They carry no labels, so the
# optimism is often slight, but the estimate is no longer one for unseen data.
# Put every fitted step in a pipeline, and split by writer if the question is
# about new writers.
