"""Counts in every document for every term of the query.

Fails: Documents are not read anew for each term of the query
"""

import numpy as np


def bm25(query, docs, k1=1.2, b=0.75):
    n = len(docs)
    mean = sum(len(doc) for doc in docs) / n if n else 0
    scores = np.zeros(n)
    for term in query:
        n_t = sum(term in doc for doc in docs)
        idf = np.log(1 + (n - n_t + 0.5) / (n_t + 0.5))
        for i, doc in enumerate(docs):
            f = doc.count(term)
            if f > 0:
                norm = 1 - b + b * len(doc) / mean
                scores[i] += idf * f * (k1 + 1) / (f + k1 * norm)
    return scores
