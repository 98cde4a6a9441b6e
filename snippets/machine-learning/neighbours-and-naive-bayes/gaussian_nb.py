"""Gaussian naive Bayes from means and variances; when it is linear."""

import numpy as np
from sklearn.datasets import load_wine
from sklearn.model_selection import train_test_split
from sklearn.naive_bayes import GaussianNB

# --8<-- [start:show]
X, y = load_wine(return_X_y=True)
A, B, a, b = train_test_split(X, y, test_size=0.4, random_state=0, stratify=y)
prior = np.array([np.mean(a == c) for c in range(3)])  # (K,)
mean = np.array([A[a == c].mean(axis=0) for c in range(3)])  # (K, d)
var = np.array([A[a == c].var(axis=0) for c in range(3)])  # (K, d), ddof=0

z2 = (B[:, None, :] - mean) ** 2 / var  # (m, K, d)
scores = np.log(prior) - 0.5 * (z2 + np.log(2 * np.pi * var)).sum(axis=2)
predicted = scores.argmax(axis=1)
print(f"held-out accuracy {np.mean(predicted == b):.2f}")
# --8<-- [end:show]

sk = GaussianNB(var_smoothing=0).fit(A, a)
assert np.array_equal(predicted, sk.predict(B))
p = np.exp(scores - scores.max(axis=1, keepdims=True))
assert np.allclose(p / p.sum(axis=1, keepdims=True), sk.predict_proba(B))
