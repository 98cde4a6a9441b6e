"""Ten labels: judged at a budget, and used."""

import numpy as np
from scipy.stats import beta, median_abs_deviation
from sklearn.covariance import MinCovDet
from sklearn.datasets import load_breast_cancer
from sklearn.decomposition import PCA
from sklearn.ensemble import IsolationForest
from sklearn.linear_model import LogisticRegression
from sklearn.neighbors import LocalOutlierFactor
from sklearn.preprocessing import RobustScaler
from sklearn.svm import OneClassSVM

X, benign = load_breast_cancer(return_X_y=True)


def fitted(A, y, seed):
    """Name and score function; only the last one sees y."""
    centre = np.median(A, axis=0)
    mad = np.median(np.abs(A - centre), axis=0)
    yield "mean robust z", lambda B: np.mean(np.abs(B - centre) / mad, axis=1)
    yield "MCD", MinCovDet(random_state=seed).fit(A).mahalanobis
    forest = IsolationForest(n_estimators=50, random_state=seed).fit(A)
    yield "forest", lambda B: -forest.score_samples(B)
    near = LocalOutlierFactor(n_neighbors=20, novelty=True).fit(A)
    yield "LOF 20", lambda B: -near.score_samples(B)
    svm = OneClassSVM(nu=0.05, gamma="scale").fit(A)
    yield "SVM", lambda B: -svm.score_samples(B)
    pca = PCA(5, svd_solver="full").fit(A)

    def outside(B):
        back = pca.inverse_transform(pca.transform(B))
        return np.sum((B - back) ** 2, axis=1)

    yield "PCA 5", outside
    logistic = LogisticRegression(C=0.1).fit(A, y)
    yield "logistic, labels", logistic.decision_function


# --8<-- [start:show]
def split(seed):
    """178 benign and 10 malignant rows to fit; 179 and 10 to judge."""
    rng = np.random.default_rng(seed)
    good = rng.permutation(np.flatnonzero(benign == 1))
    bad = rng.permutation(np.flatnonzero(benign == 0))
    return np.r_[good[:178], bad[:10]], np.r_[good[178:], bad[10:20]]


found = {}
for seed in range(8):
    fit, judge = split(seed)
    scale = RobustScaler().fit(X[fit])
    A, B = scale.transform(X[fit]), scale.transform(X[judge])
    for name, score in fitted(A, 1 - benign[fit], seed):
        top = judge[np.argsort(-score(B))[:10]]  # ten alerts
        found.setdefault(name, []).append(np.sum(benign[top] == 0))
print("malignant among ten alerts, of eight splits: mean, least, most")
for name, hits in found.items():
    print(f"{name:17} {np.mean(hits):4.1f} {min(hits):4} {max(hits):4}")
# --8<-- [end:show]

for seed in range(8):
    fit, judge = split(seed)
    assert len(fit) == 178 + 10 and len(judge) == 179 + 10
    assert len(np.intersect1d(fit, judge)) == 0
    assert np.sum(benign[fit] == 0) == np.sum(benign[judge] == 0) == 10
assert len(top) == 10
assert np.allclose(np.median(A, axis=0), 0)  # scaled by the rows to fit
assert not np.allclose(np.median(B, axis=0), 0)
# The two scores that are our own.
score = dict(fitted(A + 3, 1 - benign[fit], 0))
off = np.abs(B - np.median(A, axis=0)) / median_abs_deviation(A)
assert np.allclose(score["mean robust z"](B + 3), off.mean(axis=1))
_, _, axes = np.linalg.svd(A - A.mean(axis=0))
outside = (B - A.mean(axis=0)) @ axes[5:].T
assert np.allclose(score["PCA 5"](B + 3), (outside**2).sum(axis=1))
mean = {name: np.mean(hits) for name, hits in found.items()}
labels = found["logistic, labels"]
assert min(labels) > 6 and mean["logistic, labels"] > max(
    value + 2 for name, value in mean.items() if name != "logistic, labels"
)
# Blind draws hit 10/189 of the time; every detector does better on average.
assert min(mean.values()) > 3 * 10 * 10 / 189
# A detector with five hits makes ten errors, as many as flagging nobody.
assert np.isclose((5 + 5) / 189, 10 / 189) and 179 / 189 > 0.94
paired = np.array(found["forest"]) - found["mean robust z"]
assert paired.min() < 0 < paired.max() or abs(paired.mean()) < 1
# The interval of the text: 12 hits among 20 alerts, Clopper and Pearson.
low = beta.ppf(0.025, 12, 9)
high = beta.ppf(0.975, 13, 8)
assert np.allclose([low, high], [0.36, 0.81], atol=0.005)
low, high = beta.ppf(0.025, 8, 3), beta.ppf(0.975, 9, 2)  # the card: 8 of 10
assert np.allclose([low, high], [0.44, 0.97], atol=0.006)
