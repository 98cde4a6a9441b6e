"""TF-IDF by hand, and scikit-learn's variant."""

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer

# --8<-- [start:show]
documents = ["cat sat cat", "cat ran", "dog ran ran"]
words = sorted({w for text in documents for w in text.split()})
tf = np.array([[t.split().count(w) for w in words] for t in documents])
n, df = len(documents), (tf > 0).sum(axis=0)  # documents with the word
X = tf * np.log(n / df)
print("words ", *(f"{w:>6}" for w in words))
print("df    ", *(f"{x:6d}" for x in df))
for i, row in enumerate(X):
    print(f"text {i}", *(f"{x:6.2f}" for x in row))
# --8<-- [end:show]

smooth = tf * (np.log((1 + n) / (1 + df)) + 1)
smooth /= np.linalg.norm(smooth, axis=1, keepdims=True)
assert np.allclose(smooth, TfidfVectorizer().fit_transform(documents).toarray())
assert words == ["cat", "dog", "ran", "sat"]
assert np.allclose(X[0], [2 * np.log(1.5), 0, 0, np.log(3)])
assert X[0, 3] > X[0, 0] and tf[0, 3] < tf[0, 0]
# The card.
card = ["tea tea cup", "tea pot", "tea cup cup cup", "tea milk"]
names = sorted({w for text in card for w in text.split()})
c = np.array([[t.split().count(w) for w in names] for t in card])
idf = np.log(4 / (c > 0).sum(axis=0))
assert names == ["cup", "milk", "pot", "tea"]
assert np.allclose(c[2] * idf, [3 * np.log(2), 0, 0, 0])
assert np.allclose(c[0] * idf, [np.log(2), 0, 0, 0])
sub = np.where(c > 0, 1 + np.log(np.maximum(c, 1)), 0)
assert round(float((sub[2] * idf)[0]), 2) == 1.45
unit = (c * (np.log(5 / (1 + (c > 0).sum(axis=0))) + 1)).astype(float)
assert unit[0, 3] > 0  # the smoothed weight of a word in all texts: tf
assert np.isclose(unit[0, 3], 2)
