"""SVM and logistic regression, scaled and unscaled, on held-out data."""

import numpy as np
from sklearn.datasets import load_breast_cancer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold, cross_val_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVC

# --8<-- [start:show]
X, y = load_breast_cancer(return_X_y=True)
folds = StratifiedKFold(5, shuffle=True, random_state=0)
models = {
    "logistic regression": LogisticRegression(C=1.0),
    "linear SVM": SVC(kernel="linear", C=0.1),
    "RBF SVM": SVC(kernel="rbf", C=3.0),
}
for name, model in models.items():
    scaled = make_pipeline(StandardScaler(), model)
    score = cross_val_score(scaled, X, y, cv=folds)
    print(f"{name:20} {score.mean():.2f}, folds", end=" ")
    print(f"{score.min():.2f} to {score.max():.2f}")
for gamma in (1 / 30, "scale"):
    raw = cross_val_score(SVC(C=3.0, gamma=gamma), X, y, cv=folds)
    label = gamma if gamma == "scale" else "1/30"
    print(f"RBF SVM, unscaled, gamma {label:5} {raw.mean():.2f}")
# --8<-- [end:show]

assert score.mean() > 0.95  # scaled
assert label == gamma == "scale"  # what the last line is about
assert np.isclose(raw.mean(), 0.92, atol=0.02)
constant = max(np.mean(y), 1 - np.mean(y))
for seed in (1, 2):
    folds = StratifiedKFold(5, shuffle=True, random_state=seed)
    means = [
        cross_val_score(
            make_pipeline(StandardScaler(), model), X, y, cv=folds
        ).mean()
        for model in models.values()
    ]
    assert max(means) - min(means) < 0.01 and min(means) > 0.965
    raw = cross_val_score(SVC(C=3.0, gamma=1 / 30), X, y, cv=folds).mean()
    assert np.isclose(raw, constant, atol=0.01)  # no better than a constant
