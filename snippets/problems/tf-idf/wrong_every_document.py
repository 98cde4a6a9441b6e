"""Compares the query with every document.

Fails: A search looks only at documents that share a term
"""

import math
from collections import Counter


class TfIdf:
    def __init__(self, docs):
        df = Counter(t for doc in docs for t in set(doc))
        self.idf = {t: math.log(len(docs) / count) for t, count in df.items()}
        self.vectors = [self.vector(doc) for doc in docs]

    def vector(self, terms):
        weights = {
            t: tf * self.idf[t]
            for t, tf in Counter(terms).items()
            if self.idf.get(t)
        }
        length = math.hypot(*weights.values())
        return {t: w / length for t, w in weights.items()}

    def search(self, query, k):
        query_vector = self.vector(query)
        found = []
        for i, weights in enumerate(self.vectors):
            common = [t for t in query_vector if t in weights]
            score = sum(query_vector[t] * weights[t] for t in common)
            if common:
                found.append((i, round(score, 9)))
        return sorted(found, key=lambda pair: (-pair[1], pair[0]))[:k]
