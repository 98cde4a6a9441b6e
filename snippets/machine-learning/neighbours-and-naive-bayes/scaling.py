"""Wine: neighbours before and after standardising, cross-validated."""

import numpy as np
from sklearn.datasets import load_wine
from sklearn.model_selection import StratifiedKFold, cross_val_score
from sklearn.neighbors import KNeighborsClassifier
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

# --8<-- [start:show]
X, y = load_wine(return_X_y=True)  # (178, 13); column 12 is proline
# ten parts, each with the classes in equal shares
folds = StratifiedKFold(10, shuffle=True, random_state=0)
knn = KNeighborsClassifier(n_neighbors=5)
models = {
    "raw": knn,
    "standardised": make_pipeline(StandardScaler(), knn),
}
scores = {}
for name, model in models.items():
    scores[name] = cross_val_score(model, X, y, cv=folds).mean()
    print(f"{name:13} accuracy {scores[name]:.2f}")
alone = cross_val_score(knn, X[:, [12]], y, cv=folds).mean()
share = X.var(axis=0)[12] / X.var(axis=0).sum()
print(f"proline alone accuracy {alone:.2f}")
print(f"proline's share of the mean squared distance: {share:.3f}")
# --8<-- [end:show]

gaps = []
for seed in range(5):
    other = StratifiedKFold(10, shuffle=True, random_state=seed)
    raw, scaled = (
        cross_val_score(m, X, y, cv=other).mean() for m in models.values()
    )
    gaps.append(scaled - raw)
assert min(gaps) > 0.15 and abs(alone - scores["raw"]) < 0.08
i, j = np.triu_indices(len(X), 1)  # the share, from the pairs themselves
squares = ((X[i] - X[j]) ** 2).mean(axis=0)
assert np.isclose(share, squares[12] / squares.sum())
# Who is like A: the customers of the text, then those of the card.
A, B, C = np.array([[25, 30_000], [60, 30_400], [26, 31_000]])
assert np.linalg.norm(B - A).round() == 402 < np.linalg.norm(C - A).round()
A, B, C = np.array([[40, 52_000], [22, 52_300], [41, 53_000]])
assert np.linalg.norm(B - A).round() == 301 < np.linalg.norm(C - A).round()
B, C = ((np.array([B, C]) - A) / [12, 15_000]) ** 2
assert np.isclose(B.sum(), 2.25, atol=5e-3) and np.isclose(
    C.sum(), 0.011, atol=5e-4
)
