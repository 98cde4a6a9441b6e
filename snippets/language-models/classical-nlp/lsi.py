"""Latent semantic indexing: a truncated SVD of TF-IDF, not centred."""

import numpy as np
from sklearn.decomposition import TruncatedSVD
from sklearn.feature_extraction.text import TfidfVectorizer

# --8<-- [start:show]
docs = [
    "car engine brake",
    "car engine wheel",
    "automobile engine brake",
    "automobile engine wheel",
    "bread flour oven",
    "bread yeast oven",
]
vectorizer = TfidfVectorizer()
X = vectorizer.fit_transform(docs).toarray()
U, s, Vt = np.linalg.svd(X, full_matrices=False)


def cosine(a, b):
    return a @ b / np.linalg.norm(a) / np.linalg.norm(b)


def similar(a, b, k):
    """Cosine of two new texts on the first k right singular vectors."""
    Q = vectorizer.transform([a, b]).toarray() @ Vt[:k].T
    return cosine(*Q)


plain = vectorizer.transform(["car", "automobile", "bread"]).toarray()
for j, other in enumerate(["automobile", "bread"], start=1):
    alone = cosine(plain[0], plain[j])
    print(f"car, {other:<11} words {alone:.2f}", end="")
    print(f"  two dimensions {abs(similar('car', other, 2)):.2f}")
# --8<-- [end:show]
assert similar("car", "automobile", 2) > 0.99
assert abs(similar("car", "bread", 2)) < 0.01
Z = X @ Vt[:2].T
assert np.allclose(Z, U[:, :2] * s[:2])
other = TruncatedSVD(2, random_state=0).fit_transform(X)
assert np.allclose(np.abs(other), np.abs(Z), atol=1e-8)
for k in range(1, 6):  # the error of the best approximation
    rest = X - (X @ Vt[:k].T) @ Vt[:k]
    assert np.isclose((rest**2).sum(), (s[k:] ** 2).sum())
