"""Impute by the median, mark what was missing, standardise."""

import numpy as np
from sklearn.impute import MissingIndicator, SimpleImputer
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler


# --8<-- [start:show]
def prepare(train, test):
    """Impute and standardise both by what `train` teaches, NaN is missing.

    train: (n, d), n >= 1, test: (m, d) with m >= 0. Returns arrays
    (n, 2d) and (m, 2d): the scaled columns, then 1 where one was missing.
    """
    empty = np.isnan(train).all(axis=0)
    fill = np.zeros(train.shape[1])  # a column without values becomes 0
    fill[~empty] = np.nanmedian(train[:, ~empty], axis=0)
    full = np.where(np.isnan(train), fill, train)
    mean, deviation = full.mean(axis=0), full.std(axis=0)
    deviation[np.ptp(full, axis=0) == 0] = 1.0  # a constant column

    def transform(x):
        gaps = np.isnan(x)
        scaled = (np.where(gaps, fill, x) - mean) / deviation
        return np.hstack([scaled, gaps.astype(float)])

    return transform(train), transform(test)


train = np.array([[1, 7], [2, np.nan], [np.nan, 7], [9, 7]])
for part in prepare(train, np.array([[4, np.nan]])):
    print(part.round(2) + 0.0)
# --8<-- [end:show]

rng = np.random.default_rng(0)
A, B = rng.normal(3, 2, size=(40, 4)), rng.normal(4, 1, size=(7, 4))
for part in (A, B):
    part[:, 1] = 0.1  # constant, and its mean is rounded
    part[rng.random(part.shape) < 0.3] = np.nan
pipe = make_pipeline(SimpleImputer(strategy="median"), StandardScaler())
marks = MissingIndicator(features="all").fit(A)
for mine, part in zip(prepare(A, B), (A, B), strict=True):
    scaled = pipe.fit(A).transform(part)
    assert np.allclose(mine[:, :4], scaled)
    assert np.array_equal(mine[:, 4:], marks.transform(part))
A[:, 2] = np.nan  # nothing to learn, still finite
one, two = prepare(A, B)
assert np.isfinite(one).all() and np.isfinite(two).all()
assert np.array_equal(
    two[np.isnan(B[:, 2]), 2], np.zeros(np.isnan(B[:, 2]).sum())
)
assert prepare(A[:1], B)[1].shape == (7, 8)
assert prepare(A, B[:0])[1].shape == (0, 8)
# each row alone gives what the batch gives
alone = np.vstack([prepare(A, row[None])[1] for row in B])
assert np.array_equal(alone, two)
# the example by hand: 1, 2, 2, 9 have mean 3.5 and variance 10.25
first, (new,) = prepare(
    np.array([[1, 7], [2, np.nan], [np.nan, 7], [9, 7]]), np.array([[4, 5.0]])
)
assert np.allclose(first, prepare(train, train)[0])
assert np.allclose(first[:, 0] * np.sqrt(10.25), [-2.5, -1.5, -1.5, 5.5])
assert np.allclose(new, [0.5 / np.sqrt(10.25), -2, 0, 0])
