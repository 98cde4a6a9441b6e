"""Scores that should tell foreign inputs, and one that they do not."""

import warnings

import numpy as np
from scipy.spatial.distance import cdist
from scipy.stats import multivariate_normal
from sklearn.datasets import load_digits
from sklearn.exceptions import ConvergenceWarning
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import train_test_split
from sklearn.neural_network import MLPClassifier

# The number of passes is fixed on purpose.
warnings.simplefilter("ignore", ConvergenceWarning)

# --8<-- [start:show]
X, y = load_digits(return_X_y=True)
X = X / 16
known = y <= 4  # trained on the digits 0 to 4 only
A, T, s, t = train_test_split(
    X[known], y[known], train_size=500, random_state=0
)
net = MLPClassifier((50,), max_iter=150, random_state=0).fit(A, s)
foreign = {
    "digits 5 to 9": X[~known],
    "noise": np.random.default_rng(0).uniform(size=T.shape),
    "tripled pixels": 3 * T,
}


def unsure(Z):  # one minus the largest probability
    return 1 - net.predict_proba(Z).max(axis=1)


def far(Z):  # distance to the fifth nearest training image
    return np.sort(cdist(Z, A), axis=1)[:, 4]


print("foreign          confidence   AUC unsure   AUC far")
for name, Z in {"known digits": T, **foreign}.items():
    out = np.repeat([0, 1], [len(T), len(Z)])
    aucs = [roc_auc_score(out, np.r_[g(T), g(Z)]) for g in (unsure, far)]
    print(
        f"{name:16} {1 - unsure(Z).mean():10.2f} {aucs[0]:12.2f} {aucs[1]:9.2f}"
    )
# --8<-- [end:show]
assert X.min() == 0 and X.max() == 1 and len(A) == 500
assert np.unique(y[~known]).tolist() == [5, 6, 7, 8, 9]
bright = foreign["tripled pixels"]
assert np.allclose(bright - T, 2 * T) and bright.max() == 3
assert np.unique(s).tolist() == [0, 1, 2, 3, 4] and 0 < unsure(T).min()

assert 1 - unsure(foreign["tripled pixels"]).mean() > 1 - unsure(T).mean()
for seed in range(2):
    if seed:
        net = MLPClassifier((50,), max_iter=150, random_state=seed).fit(A, s)
    for name, Z in foreign.items():
        out = np.repeat([0, 1], [len(T), len(Z)])
        aucs = [roc_auc_score(out, np.r_[g(T), g(Z)]) for g in (unsure, far)]
        near = [np.linalg.norm(A - z, axis=1) for z in Z[:3]]
        assert np.allclose(far(Z[:3]), np.sort(near)[:, 4])
        assert aucs[1] > 0.95 and aucs[1] > aucs[0]
        if name == "tripled pixels":
            assert aucs[0] < 0.2
    # Far along a ray the confidence tends to one.
    ray = [1 - unsure(c * T).mean() for c in (1, 3, 10, 100)]
    assert np.all(np.diff(ray) > 0) and ray[-1] > 0.999

# The card: logits 2t and 5 - t.
sure = 1 / (1 + np.exp(-(3 * np.array([1, 2, 4]) - 5)))
assert np.allclose(sure, [0.12, 0.73, 0.999], atol=2e-3)
assert np.isclose((3 * (40 / 3) - 5) / 5, 3 * 4 - 5)  # temperature 5
# In 100 dimensions: log-density at the origin less that at length 10.
assert np.isclose(
    multivariate_normal(np.zeros(100)).logpdf(np.eye(100)[:2] * [[0], [10]])
    @ [1, -1],
    50,
)
