"""Takes the idf without 1 +, which is negative for a common term.

Fails: A rare word in a text of mean length earns its idf
"""

from collections import Counter

import numpy as np


def bm25(query, docs, k1=1.2, b=0.75):
    n = len(docs)
    counts = [Counter(doc) for doc in docs]
    mean = sum(len(doc) for doc in docs) / max(n, 1) or 1
    scores = np.zeros(n)
    for term in query:
        holding = sum(term in count for count in counts)
        idf = np.log((n - holding + 0.5) / (holding + 0.5))
        for i, count in enumerate(counts):
            if f := count[term]:
                norm = k1 * (1 - b + b * len(docs[i]) / mean)
                scores[i] += idf * f * (k1 + 1) / (f + norm)
    return scores
