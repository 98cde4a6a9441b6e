from math import log

import numpy as np
from answer import bm25
from judge import check


def term_by_term(query, docs, k1=1.2, b=0.75):
    mean = sum(len(doc) for doc in docs) / len(docs)
    scores = []
    for doc in docs:
        score = 0.0
        for term in query:
            f = doc.count(term)
            if f == 0:
                continue
            holding = sum(term in other for other in docs)
            idf = log(1 + (len(docs) - holding + 0.5) / (holding + 0.5))
            length = 1 - b + b * len(doc) / mean
            score += idf * f * (k1 + 1) / (f + k1 * length)
        scores.append(score)
    return np.array(scores)


def random_texts(rng, n, longest):
    words = [f"w{int(i)}" for i in rng.zipf(1.3, size=n * longest) % 50]
    lengths = rng.integers(0, longest, size=n)
    return [words[i * longest :][:m] for i, m in enumerate(lengths)]


def test_common_term():
    """A term in every document still scores above 0"""
    docs = [["the", "oil"], ["the", "the"], ["the", "a", "a", "a"]]
    check(bm25, ["the"], docs, want=term_by_term(["the"], docs))


def test_documents_counted():
    """The idf counts documents that hold the term, not its occurrences"""
    docs = [["oil"] * 6 + ["tap"], ["tap"] * 3, ["pump", "pump", "oil"], ["a"]]
    for query in (["oil"], ["tap"], ["pump"]):
        check(bm25, query, docs, want=term_by_term(query, docs))


def test_random():
    """Random texts, some of them empty, and other k1 and b"""
    rng = np.random.default_rng(0)
    for n, longest in ((1, 2), (5, 4), (30, 40)):
        docs = [*random_texts(rng, n, longest), ["w1", "w2", "w1"]]
        query = [f"w{int(i)}" for i in rng.integers(0, 12, size=8)]
        for k1, b in ((1.2, 0.75), (0.5, 0.0), (2.0, 1.0)):
            want = term_by_term(query, docs, k1, b)
            check(bm25, query, docs, k1, b, want=want)


def test_k1_zero():
    """With k1 = 0 only the presence of a term counts"""
    docs = [["oil", "oil", "tap"], ["tap"], ["pump"], []]
    query = ["oil", "tap"]
    check(
        bm25,
        query,
        docs,
        0.0,
        want=term_by_term(query, docs, 0.0),
        because="A document without the term adds 0, not 0 / 0.",
    )


class Text(list):
    """A document that counts how often it was gone through."""

    reads = 0

    def __iter__(self):
        self.reads += 1
        return super().__iter__()

    def __contains__(self, term):
        self.reads += 1
        return super().__contains__(term)

    def count(self, term):
        self.reads += 1
        return super().count(term)


def test_reads():
    """Documents are not read anew for each term of the query"""
    docs = [Text(f"w{i % 7}" for i in range(n)) for n in (20, 35, 50)]
    bm25([f"w{i % 9}" for i in range(200)], docs)
    reads = max(doc.reads for doc in docs)
    assert reads <= 8, (
        f"with 200 terms in the query a document was gone through {reads}"
        " times: count its terms once, in a Counter"
    )
