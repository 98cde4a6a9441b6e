"""Digits with the right half missing: a generative model leaves it out."""

import numpy as np
from scipy.stats import multivariate_normal
from sklearn.datasets import load_digits
from sklearn.discriminant_analysis import LinearDiscriminantAnalysis
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

X, y = load_digits(return_X_y=True)
pool, test, y_pool, y_test = train_test_split(
    X / 16, y, test_size=600, stratify=y, random_state=0
)

# --8<-- [start:show]
means = np.array([pool[y_pool == c].mean(axis=0) for c in range(10)])
spread = pool - means[y_pool]
# The covariance that all share; the 0.01 keeps it invertible.
C = spread.T @ spread / (len(pool) - 10) + 0.01 * np.eye(64)
log_prior = np.log(np.bincount(y_pool) / len(pool))


def generative(images, seen):
    """The class with the largest p(seen pixels, class)."""
    gap = images[:, None, seen] - means[:, seen]
    # squared Mahalanobis distances; the determinant is the same for all
    inverse = np.linalg.inv(C[np.ix_(seen, seen)])
    distance = np.einsum("ncj,jk,nck->nc", gap, inverse, gap)
    return (log_prior - distance / 2).argmax(axis=1)


left = np.arange(64) % 8 < 4
everything = np.ones(64, dtype=bool)
for name, seen in [("whole", everything), ("left half", left)]:
    score = np.mean(generative(test, seen) == y_test)
    print(f"{name:9}: {score:.2f}")
# --8<-- [end:show]

assert np.array_equal(np.flatnonzero(left[:8]), range(4))

model = LogisticRegression(max_iter=500).fit(pool, y_pool)
blank = test.copy()
blank[:, ~left] = pool[:, ~left].mean(axis=0)
score = np.mean(generative(test, left) == y_test)
assert score > model.score(blank, y_test) + 0.05
prior = np.bincount(y_pool) / len(pool)
lda = LinearDiscriminantAnalysis(solver="lsqr", priors=prior)
lda.fit(pool, y_pool)
assert np.mean(lda.predict(test) == generative(test, everything)) > 0.95
within = len(pool) * lda.covariance_ / (len(pool) - 10)
assert np.allclose(C, within + 0.01 * np.eye(64))
# Leaving pixels out is the integral over them: a Gaussian's marginal.
cut = C[np.ix_(left, left)]
density = [
    multivariate_normal.logpdf(test[:, left], m[left], cut) for m in means
]
log_prior = np.log(np.arange(1, 11) ** 6 / np.sum(np.arange(1, 11) ** 6))
assert np.array_equal(
    (np.array(density).T + log_prior).argmax(axis=1), generative(test, left)
)
