"""Which models care for the units of 13 wine measurements."""

import numpy as np
from sklearn.datasets import load_wine
from sklearn.discriminant_analysis import LinearDiscriminantAnalysis
from sklearn.model_selection import StratifiedKFold, cross_val_score
from sklearn.neighbors import KNeighborsClassifier
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import (
    FunctionTransformer,
    MinMaxScaler,
    RobustScaler,
    StandardScaler,
)
from sklearn.svm import SVC
from sklearn.tree import DecisionTreeClassifier

# --8<-- [start:show]
X, y = load_wine(return_X_y=True)  # 178 wines, 13 measurements
scalers = {
    "raw": FunctionTransformer(),  # changes nothing
    "standard": StandardScaler(),
    "min-max": MinMaxScaler(),
    "robust": RobustScaler(),
}
models = {
    "5 neighbours": KNeighborsClassifier(5),
    "RBF SVM": SVC(),
    "tree": DecisionTreeClassifier(random_state=0),
    "LDA": LinearDiscriminantAnalysis(),
}


def accuracy(scaler, model, seed=0):
    folds = StratifiedKFold(5, shuffle=True, random_state=seed)
    pipe = make_pipeline(scaler, model)
    return cross_val_score(pipe, X, y, cv=folds).mean()


print(f"{'':13s}", *(f"{name:>9s}" for name in scalers))
for name, model in models.items():
    scores = [accuracy(scaler, model) for scaler in scalers.values()]
    print(f"{name:13s}", *(f"{score:9.2f}" for score in scores))
# --8<-- [end:show]

for seed in (1, 2):
    table = {
        name: [accuracy(s, model, seed) for s in scalers.values()]
        for name, model in models.items()
    }
    for name in ("5 neighbours", "RBF SVM"):
        assert min(table[name][1:]) - table[name][0] > 0.15
    for name in ("tree", "LDA"):
        assert np.ptp(table[name]) < 0.02
assert models["5 neighbours"].n_neighbors == 5
# what each column is called for: its own shift and stretch
low, middle, high = np.quantile(X, [0.25, 0.5, 0.75], axis=0)
for name, shift, stretch in (
    ("raw", 0, 1),
    ("standard", X.mean(axis=0), X.std(axis=0)),
    ("min-max", X.min(axis=0), np.ptp(X, axis=0)),
    ("robust", middle, high - low),
):
    assert np.allclose(scalers[name].fit_transform(X), (X - shift) / stretch)
# five folds, mixed by the seed: two seeds, two divisions
knn = make_pipeline(StandardScaler(), KNeighborsClassifier(5))
folds = StratifiedKFold(5, shuffle=True, random_state=7)
hits = [knn.fit(X[a], y[a]).score(X[b], y[b]) for a, b in folds.split(X, y)]
assert np.isclose(accuracy(StandardScaler(), knn[1], 7), np.mean(hits))
deviations = X.std(axis=0)
assert deviations.argmax() == 12 and 300 < deviations[12] < 330
assert X.shape == (178, 13)
assert deviations.min() < 0.15
