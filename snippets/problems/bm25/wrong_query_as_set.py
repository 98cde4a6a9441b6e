"""Goes through the set of the query's terms, so that repeated ones count once.

Fails: A term that stands in the query twice counts twice
"""

from collections import Counter, defaultdict

import numpy as np


def bm25(query, docs, k1=1.2, b=0.75):
    n = len(docs)
    mean = sum(len(doc) for doc in docs) / max(n, 1) or 1
    postings = defaultdict(dict)
    for i, doc in enumerate(docs):
        for term, count in Counter(doc).items():
            postings[term][i] = count
    scores = np.zeros(n)
    for term in set(query):
        n_t = len(postings[term])
        idf = np.log(1 + (n - n_t + 0.5) / (n_t + 0.5))
        for i, f in postings[term].items():
            norm = 1 - b + b * len(docs[i]) / mean
            scores[i] += idf * f * (k1 + 1) / (f + k1 * norm)
    return scores
