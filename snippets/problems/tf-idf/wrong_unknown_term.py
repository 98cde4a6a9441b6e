"""Looks an unknown term up as if each were known.

Fails: Unknown terms are ignored, and a query may find nothing
"""

import math
from collections import Counter, defaultdict


class TfIdf:
    def __init__(self, docs):
        df = Counter(t for doc in docs for t in set(doc))
        self.idf = {t: math.log(len(docs) / count) for t, count in df.items()}
        self.postings = defaultdict(list)
        for i, doc in enumerate(docs):
            for t, w in self.vector(doc).items():
                self.postings[t].append((i, w))

    def vector(self, terms):
        weights = {
            t: tf * self.idf[t]
            for t, tf in Counter(terms).items()
            if self.idf[t]
        }
        length = math.hypot(*weights.values())
        return {t: w / length for t, w in weights.items()}

    def search(self, query, k):
        scores = defaultdict(float)
        for t, q in self.vector(query).items():
            for i, w in self.postings.get(t, []):
                scores[i] += q * w
        found = [(i, round(score, 9)) for i, score in scores.items()]
        return sorted(found, key=lambda pair: (-pair[1], pair[0]))[:k]
