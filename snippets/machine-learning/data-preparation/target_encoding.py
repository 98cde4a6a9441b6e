"""Target encoding: each row by the targets of the other folds."""

import numpy as np
from sklearn.preprocessing import TargetEncoder


# --8<-- [start:show]
def target_encode(c, y, fold, m):
    """Smoothed target means of the other folds; c, y, fold: (n,).

    c holds codes >= 0, fold at least two numbers, m > 0. A category that
    the other folds lack gets their overall mean.
    """
    z, size = np.empty(len(c)), c.max() + 1
    for f in np.unique(fold):
        here = fold == f
        others = c[~here]
        count = np.bincount(others, minlength=size)
        total = np.bincount(others, weights=y[~here], minlength=size)
        prior = y[~here].mean()
        z[here] = ((total + m * prior) / (count + m))[c[here]]
    return z


town = np.array([0, 0, 0, 1, 1, 0, 2])
y = np.array([1.0, 1, 0, 0, 0, 1, 1])
fold = np.array([0, 0, 0, 0, 0, 1, 1])
print(target_encode(town, y, fold, 2.0).round(2))
# --8<-- [end:show]

# rows of fold 1 by hand, from three of town 0 among five: then the prior
z = target_encode(town, y, fold, 2.0)
assert np.allclose(z[5:], [(2 + 2 * 2 / 5) / (3 + 2), 2 / 5])
assert np.allclose(z[:5], [1, 1, 1, 1, 1])  # all of fold 1 are positive

rng = np.random.default_rng(0)
c, y = rng.integers(40, size=200), rng.normal(2, 1, size=200)
fold = rng.integers(4, size=200)
mine = target_encode(c, y, fold, 3.0)
for f in range(4):
    here = fold == f
    library = TargetEncoder(smooth=3.0, target_type="continuous")
    library.fit(c[~here, None], y[~here])
    assert np.allclose(mine[here], library.transform(c[here, None])[:, 0])
changed = y + 5 * (np.arange(200) == 17)  # its own target does not count
assert target_encode(c, changed, fold, 3.0)[17] == mine[17]

# the card: prior 0.25, m = 4; 3 of 4 positive, 300 of 400, none
prior, m = 0.25, 4
assert (3 + m * prior) / (4 + m) == 0.5
assert round((300 + m * prior) / (400 + m), 3) == 0.745
# without the row's own target: positives lower than negatives
positive, negative = (2 + m * prior) / (3 + m), (3 + m * prior) / (3 + m)
assert round(positive, 2) == 0.43 and round(negative, 2) == 0.57
# so a category as large as you like tells the target, prior held fixed
n_c, k = 1000, 500
assert (k - 1 + m * prior) / (n_c - 1 + m) < (k + m * prior) / (n_c - 1 + m)

# ... and five folds leave five codes, which lean against the target a little
c, y = np.zeros(1000, dtype=int), np.arange(1000) % 2.0
fold = np.random.default_rng(3).permutation(1000) % 5
z = target_encode(c, y, fold, 2.0)
assert len(np.unique(z)) <= 5 and -0.2 < np.corrcoef(z, y)[0, 1] < 0
alone = target_encode(c, y, np.arange(1000), 2.0)  # leaves one row out
assert np.isclose(np.corrcoef(alone, y)[0, 1], -1)

# smoothing as a posterior mean: m is noise over spread between categories
tau2, sigma2, count, mean, mu = 0.04, 0.21, 9, 0.7, 0.3
posterior = (mean * count / sigma2 + mu / tau2) / (count / sigma2 + 1 / tau2)
m = sigma2 / tau2
assert np.isclose(posterior, (count * mean + m * mu) / (count + m))
assert np.isclose(m, 5.25) and round(posterior, 2) == 0.55
