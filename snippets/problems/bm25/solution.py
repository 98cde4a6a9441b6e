from collections import Counter, defaultdict

import numpy as np


def bm25(
    query: list[str], docs: list[list[str]], k1: float = 1.2, b: float = 0.75
) -> np.ndarray:
    """Scores documents for a query.

    query: terms, of which some may be repeated or stand in no document.
    docs: n lists of terms.
    Returns the scores, shape (n,).
    """
    n = len(docs)
    scores = np.zeros(n)
    mean = sum(map(len, docs)) / max(n, 1) or 1.0
    postings = defaultdict(list)
    for i, doc in enumerate(docs):
        for term, count in Counter(doc).items():
            postings[term].append((i, count))
    for term in query:
        hits = postings.get(term, [])
        idf = np.log(1 + (n - len(hits) + 0.5) / (len(hits) + 0.5))
        for i, f in hits:
            norm = 1 - b + b * len(docs[i]) / mean
            scores[i] += idf * f * (k1 + 1) / (f + k1 * norm)
    return scores
