"""BM25 from scratch, with an inverted index."""

from collections import Counter, defaultdict

import numpy as np


# --8<-- [start:show]
def bm25(query, docs, k1=1.2, b=0.75):
    """Scores (n,) of docs, lists of terms, for the terms of query."""
    n = len(docs)
    lengths = np.array([len(doc) for doc in docs])
    mean = lengths.mean() or 1.0  # all empty: any number will do
    postings = defaultdict(list)  # term -> documents and counts
    for i, doc in enumerate(docs):
        for term, count in Counter(doc).items():
            postings[term].append((i, count))
    scores = np.zeros(n)
    for term in query:
        df = len(postings.get(term, []))
        idf = np.log(1 + (n - df + 0.5) / (df + 0.5))
        for i, tf in postings.get(term, []):
            k = k1 * (1 - b + b * lengths[i] / mean)
            scores[i] += idf * tf * (k1 + 1) / (tf + k)
    return scores


# --8<-- [end:show]

# --8<-- [start:run]
texts = [
    "oil leak at pump",
    "pump pump pump pump manual and parts",
    "valve stuck open",
    "oil change",
]
docs = [text.split() for text in texts]
for text, score in zip(texts, bm25(["oil", "pump"], docs), strict=True):
    print(f"{score:.2f}  {text}")
# --8<-- [end:run]
s = bm25(["oil", "pump"], docs)
assert np.isclose(s[0], 2 * np.log(2)) and s[2] == 0  # length is the mean
assert np.isclose(s[1], np.log(2) * 4 * 2.2 / (4 + 1.2 * (0.25 + 0.75 * 7 / 4)))
assert np.isclose(s[3], np.log(2) * 2.2 / (1 + 1.2 * (0.25 + 0.75 * 2 / 4)))
assert np.allclose(bm25(["pump", "pump"], docs), 2 * bm25(["pump"], docs))
assert np.all(bm25(["nothing"], docs) == 0) and np.all(bm25([], docs) == 0)
assert np.all(bm25(["a"], [[], []]) == 0)
# a mean length below 1: 1 against 1/3
short = bm25(["a"], [["a"], [], []])
assert np.isclose(short[0], np.log(1 + 2.5 / 1.5) * 2.2 / (1 + 1.2 * 2.5))
assert np.isclose(  # b = 0 forgets the length, k1 = 0 the count
    bm25(["pump"], docs, b=0)[1], np.log(2) * 4 * 2.2 / 5.2
)
assert np.allclose(bm25(["pump"], docs, k1=0)[:2], np.log(2))
many = bm25(["x"], [["x"] * 10_000, ["y"] * 10_000, ["z"] * 10_000])[0]
assert abs(many - 2.2 * np.log(1 + 2.5 / 1.5)) < 1e-2  # saturates
# the card: n = 10, df = 2, tf = 3, length 8, mean 16
k = 1.2 * (0.25 + 0.75 * 8 / 16)
card = [["x"] * 3 + ["y"] * 5, ["x"] + ["y"] * 15] + [["y"] * 17] * 8
assert sum(map(len, card)) == 160
assert np.isclose(bm25(["x"], card)[0], np.log(4.4) * 6.6 / (3 + k))
assert np.isclose(np.log(4.4), 1.48, atol=0.005) and np.isclose(k, 0.75)
assert np.isclose(bm25(["x"], card)[0], 2.61, atol=0.005)
assert np.isclose(np.log(4.4) * 30 * 2.2 / 30.75, 3.18, atol=0.005)
assert np.isclose(np.log(4.4) * 2.2, 3.26, atol=0.005)
