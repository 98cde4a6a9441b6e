"""Counts for the idf how often the term occurs, not in how many documents.

Fails: The idf counts documents that hold the term, not its occurrences
"""

from collections import Counter

import numpy as np


def bm25(query, docs, k1=1.2, b=0.75):
    n = len(docs)
    total = Counter(term for doc in docs for term in doc)
    mean = sum(len(doc) for doc in docs) / max(n, 1) or 1
    scores = np.zeros(n)
    for i, doc in enumerate(docs):
        counts = Counter(doc)
        for term in query:
            if f := counts[term]:
                n_t = min(total[term], n)
                idf = np.log(1 + (n - n_t + 0.5) / (n_t + 0.5))
                norm = 1 - b + b * len(doc) / mean
                scores[i] += idf * f * (k1 + 1) / (f + k1 * norm)
    return scores
