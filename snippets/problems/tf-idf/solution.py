import math
from collections import Counter, defaultdict
from collections.abc import Hashable


class TfIdf:
    """Finds documents by the cosine of their TF-IDF vectors.

    docs: n lists of terms.
    """

    def __init__(self, docs: list[list[Hashable]]):
        df = Counter(t for doc in docs for t in set(doc))
        self.idf = {t: math.log(len(docs) / count) for t, count in df.items()}
        self.postings = defaultdict(list)
        for i, doc in enumerate(docs):
            for t, w in self.vector(doc).items():
                self.postings[t].append((i, w))

    def vector(self, terms: list[Hashable]) -> dict[Hashable, float]:
        """The weights of the terms, scaled to length 1, without zeros."""
        weights = {
            t: tf * self.idf[t]
            for t, tf in Counter(terms).items()
            if self.idf.get(t)
        }
        length = math.hypot(*weights.values())
        return {t: w / length for t, w in weights.items()}

    def search(self, query: list[Hashable], k: int) -> list[tuple[int, float]]:
        """Index and similarity of the k most similar documents, best first."""
        scores = defaultdict(float)
        for t, q in self.vector(query).items():
            for i, w in self.postings.get(t, []):
                scores[i] += q * w
        found = [(i, round(score, 9)) for i, score in scores.items()]
        return sorted(found, key=lambda pair: (-pair[1], pair[0]))[:k]
