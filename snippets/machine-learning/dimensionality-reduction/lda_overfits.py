"""LDA separates random labels when there are many features."""

import numpy as np
from sklearn.discriminant_analysis import LinearDiscriminantAnalysis


# --8<-- [start:show]
def score_random_labels(n, d, rng):
    """Fit LDA to noise with three random labels; score there, on new."""
    X, X_new = rng.normal(size=(n, d)), rng.normal(size=(3000, d))
    y, y_new = rng.integers(3, size=n), rng.integers(3, size=3000)
    lda = LinearDiscriminantAnalysis().fit(X, y)
    return lda.score(X, y), lda.score(X_new, y_new)


rng = np.random.default_rng(0)
for n, d in ((60, 50), (2000, 50)):
    inside, outside = score_random_labels(n, d, rng)
    print(f"n {n:4d}  d {d:3d}  training {inside:.1f}  new {outside:.1f}")
# --8<-- [end:show]

shown = inside, outside
for seed in range(5):
    rng = np.random.default_rng(seed)
    inside, outside = score_random_labels(60, 50, rng)
    assert inside > 0.95 and abs(outside - 1 / 3) < 0.05
    many = score_random_labels(2000, 50, rng)
    assert many[0] < 0.48
    if seed == 0:  # the sizes of the text, drawn in this order, are those shown
        assert np.allclose(many, shown)
