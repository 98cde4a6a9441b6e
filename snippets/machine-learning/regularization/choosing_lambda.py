"""Cross-validated lasso on diabetes with the one-standard-error rule."""

import numpy as np
from sklearn.datasets import load_diabetes
from sklearn.linear_model import Lasso
from sklearn.model_selection import KFold, cross_val_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

# --8<-- [start:show]
X, y = load_diabetes(return_X_y=True)
alphas = np.logspace(1.7, -0.3, 21)  # strong to weak
folds = KFold(10, shuffle=True, random_state=0)
errors = []
for alpha in alphas:
    model = make_pipeline(StandardScaler(), Lasso(alpha=alpha))
    scores = cross_val_score(
        model, X, y, cv=folds, scoring="neg_mean_squared_error"
    )
    errors.append(-scores)

mean = np.mean(errors, axis=1)
se = np.std(errors, axis=1, ddof=1) / np.sqrt(10)
best = np.argmin(mean)
one_se = np.flatnonzero(mean <= mean[best] + se[best])[0]  # the strongest
for name, i in (("minimum", best), ("one standard error", one_se)):
    model = make_pipeline(StandardScaler(), Lasso(alpha=alphas[i])).fit(X, y)
    kept = np.count_nonzero(model[-1].coef_)
    print(f"{name:18} alpha {alphas[i]:.2f}  error {mean[i]:.0f}", end="")
    print(f" +- {se[i]:.0f}  weights kept {kept}")
# --8<-- [end:show]

fold = np.array(errors)[best]
centred = np.sum((fold - fold.mean()) ** 2)
assert np.isclose(se[best] ** 2, centred / (10 * 9))
assert 0 < best < len(alphas) - 1  # not at an end of the grid
assert one_se < best and mean[one_se - 1] > mean[best] + se[best]
# Selecting features before the folds: pure noise looks predictable.
rng = np.random.default_rng(0)
honest, leaky = [], []
for _ in range(5):
    Z, t = rng.normal(size=(60, 2000)), rng.normal(size=60)
    top = np.argsort(-np.abs(Z.T @ t))[:10]
    for inside in (True, False):
        r2 = []
        for train, test in KFold(5).split(Z):
            use = np.argsort(-np.abs(Z[train].T @ t[train]))[:10]
            use = use if inside else top
            w = np.linalg.lstsq(Z[train][:, use], t[train], rcond=None)[0]
            r2.append(
                1 - np.mean((t[test] - Z[test][:, use] @ w) ** 2) / t.var()
            )
        (honest if inside else leaky).append(np.mean(r2))
assert max(honest) < 0 and min(leaky) > 0.2
