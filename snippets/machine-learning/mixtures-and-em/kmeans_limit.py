"""k-means as the limit of a mixture with one shared spherical variance."""

import numpy as np
from scipy.special import softmax


# --8<-- [start:show]
def responsibilities(X, weights, means, var):
    """Shared covariance var * I; X (n, d), means (K, d); returns (n, K)."""
    squares = ((X[:, None] - means) ** 2).sum(axis=2)
    return softmax(np.log(weights) - squares / (2 * var), axis=1)


call, means = np.array([[5.0]]), np.array([[2.0], [6.0]])
print("var    weights 0.5, 0.5   weights 0.9, 0.1")
for var in (4, 1, 0.25, 0.0625):
    equal, unequal = (
        responsibilities(call, np.array([w, 1 - w]), means, var)[0, 1]
        for w in (0.5, 0.9)
    )
    print(f"{var:<6g} {equal:12.3f} {unequal:18.3f}")
# --8<-- [end:show]
assert min(equal, unequal) > 0.999  # in the limit distance decides

for var in (4, 1, 0.25):  # by hand: the squares are 9 and 1
    for w in (0.5, 0.9):
        r = responsibilities(call, np.array([w, 1 - w]), means, var)[0, 1]
        assert np.isclose(r, 1 / (1 + w / (1 - w) * np.exp(-4 / var)))
rng = np.random.default_rng(0)
for _ in range(20):  # an EM step with tiny variance is a Lloyd step
    X, centres = rng.normal(size=(40, 3)), rng.normal(size=(4, 3))
    R = responsibilities(X, np.array([0.4, 0.3, 0.2, 0.1]), centres, 1e-7)
    label = ((X[:, None] - centres) ** 2).sum(2).argmin(axis=1)
    assert np.allclose(R, np.eye(4)[label], atol=1e-6)
    for k in np.unique(label):
        mean = R[:, k] @ X / R[:, k].sum()
        assert np.allclose(mean, X[label == k].mean(axis=0), atol=1e-5)
# Variances v and 4v: the border of the limit is at 10/3, not at 4.
for v in (1e-3, 1e-4):
    for x, owner in ((3.3, 0), (3.6, 1)):
        log_joint = [
            -((x - 2) ** 2) / (2 * v) - np.log(v) / 2,
            -((x - 6) ** 2) / (8 * v) - np.log(4 * v) / 2,
        ]
        assert np.argmax(log_joint) == owner
