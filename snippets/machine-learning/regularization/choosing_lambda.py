"""Cross-validated lasso on diabetes with the one-standard-error rule."""

import numpy as np
from sklearn.datasets import load_diabetes
from sklearn.linear_model import Lasso
from sklearn.model_selection import KFold, cross_val_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

X, y = load_diabetes(return_X_y=True)
alphas = np.logspace(1.7, -0.3, 21)  # strong to weak
folds = KFold(10, shuffle=True, random_state=0)


def model(alpha):
    return make_pipeline(StandardScaler(), Lasso(alpha=alpha, tol=1e-8))


errors = np.array(
    [
        -cross_val_score(
            model(a), X, y, cv=folds, scoring="neg_mean_squared_error"
        )
        for a in alphas
    ]
)
mean = errors.mean(axis=1)
se = errors.std(axis=1, ddof=1) / np.sqrt(errors.shape[1])
best = np.argmin(mean)
one_se = np.flatnonzero(mean <= mean[best] + se[best])[0]  # the strongest
assert 0 < best < len(alphas) - 1  # not at an end of the grid
print(f"minimum + one standard error: {mean[best] + se[best]:.1f}")
for name, i in (("no weights", 0), ("minimum", best), ("one SE", one_se)):
    kept = np.count_nonzero(model(alphas[i]).fit(X, y)[-1].coef_)
    print(f"{name:10s} alpha {alphas[i]:6.2f}  error {mean[i]:.1f}", end="")
    print(f" +- {se[i]:.1f}  weights kept {kept}")
