"""Where conformal intervals cover less than they promise."""

import numpy as np
from sklearn.datasets import load_diabetes
from sklearn.linear_model import Ridge


# --8<-- [start:show]
def radius(scores, alpha=0.1):
    k = int(np.ceil((len(scores) + 1) * (1 - alpha) - 1e-9))
    return np.append(np.sort(scores), np.inf)[k - 1]


X, y = load_diabetes(return_X_y=True)
rng = np.random.default_rng(0)
cover = []
for _ in range(100):
    A, C, T = np.split(rng.permutation(len(y)), [150, 300])
    model = Ridge(0.1).fit(X[A], y[A])
    T = T[np.argsort(model.predict(X[T]))]  # mild cases first
    error = np.abs(y - model.predict(X))
    hit = error[T] <= radius(error[C])
    heavy = X[:, 2] >= 0  # body-mass index above the mean
    shifted = error[T] <= radius(error[C[~heavy[C]]])
    groups = hit, hit[:47], hit[-47:], hit[heavy[T]], shifted[heavy[T]]
    cover.append([group.mean() for group in groups])
names = "all", "mildest 47", "most severe 47", "heavy", "heavy, shifted"
for name, share in zip(names, np.mean(cover, axis=0), strict=True):
    print(f"{name:18} {share:.2f}")
# --8<-- [end:show]
whole, mild, severe, unshifted, shifted = np.mean(cover, axis=0)
assert abs(whole - 136 / 151) < 0.015
assert mild > whole + 0.05 and severe < whole - 0.03
# About half of what the heavy lose is there without any shift.
assert shifted < whole - 0.05
assert 0.3 < (whole - unshifted) / (whole - shifted) < 0.7
bmi = X[:, load_diabetes().feature_names.index("bmi")]
assert bmi[heavy].min() >= 0 > bmi[~heavy].max()
assert len(groups[1]) == len(groups[2]) == len(T) // 3
# A share k/n of the calibration errors lies within.
assert np.sum(error[C] <= radius(error[C])) == -(-151 * 9 // 10)
assert np.isinf(radius(error[C[:8]]))
assert (np.array(cover)[:, 1] >= np.array(cover)[:, 2]).mean() > 0.9
