import math
import random
import tracemalloc

from answer import TfIdf
from judge import check


def search(docs, query, k):
    return TfIdf(docs).search(query, k)


def vector(docs, terms):
    return TfIdf(docs).vector(terms)


def dense(docs, terms):
    """The weights of all known terms in order, zeros included."""
    known = sorted({t for doc in docs for t in doc})
    weights = [
        terms.count(t) * math.log(len(docs) / sum(t in doc for doc in docs))
        for t in known
    ]
    length = math.sqrt(sum(w * w for w in weights)) or 1.0
    return {t: w / length for t, w in zip(known, weights, strict=True)}


def reference(docs, query, k):
    q = dense(docs, query)
    found = []
    for i, doc in enumerate(docs):
        d = dense(docs, doc)
        if any(q[t] * d[t] for t in q):
            found.append((i, round(sum(q[t] * d[t] for t in q), 9)))
    return sorted(found, key=lambda pair: (-pair[1], pair[0]))[:k]


def random_docs(rng, n, terms, longest):
    """Documents of which some are empty, with common and with rare terms."""
    return [
        [int(terms * rng.random() ** 2) for _ in range(rng.randint(0, longest))]
        for _ in range(n)
    ]


def test_random():
    """Random documents and queries"""
    rng = random.Random(0)
    for n, terms, longest in ((4, 5, 4), (12, 10, 8), (25, 40, 20)):
        docs = random_docs(rng, n, terms, longest)
        for k in (1, 3, n):
            query = [rng.randrange(terms + 2) for _ in range(rng.randint(1, 5))]
            check(search, docs, query, k, want=reference(docs, query, k))
            want = {t: w for t, w in dense(docs, query).items() if w}
            check(vector, docs, query, want=want)


def test_common_term():
    """A term that stands in all documents has no weight and finds nothing"""
    docs = [["the", "cat"], ["the", "dog"], ["the"]]
    check(vector, docs, ["the", "the", "cat"], want={"cat": 1.0})
    check(search, docs, ["the"], 3, want=[])
    check(search, docs, ["the", "dog"], 3, want=[(1, 1.0)])
    check(search, [["a", "b"]], ["a"], 1, want=[])


def test_empty():
    """No documents, empty documents, and no results asked for"""
    check(search, [], ["a"], 3, want=[])
    check(vector, [], ["a"], want={})
    check(search, [[], ["a"], []], ["a", "a"], 3, want=[(1, 1.0)])
    check(vector, [["a"], []], [], want={})
    check(search, [["a"], ["b"]], ["a"], 0, want=[])


def test_ties():
    """Of equal similarities the smaller index comes first"""
    docs = [
        ["x"],
        ["b", "a", "c", "b"],
        ["y"],
        ["c", "b", "b", "a"],
        ["b", "c", "a", "b"],
    ]
    query = ["c", "a", "b"]
    check(search, docs, query, 3, want=reference(docs, query, 3))
    check(search, docs, query, 2, want=reference(docs, query, 2))


def test_repetition():
    """The same text several times over has the same vector and similarity"""
    text = ["a", "c", "a", "d"]
    docs = [text * r for r in (1, 7, 3, 5, 11, 6)] + [["a", "e"], ["e"]]
    for query in (["a", "b", "c"], ["c", "a"] * 3, ["d", "c", "a"]):
        want = reference(docs, query, 4)
        check(
            search,
            docs,
            query,
            4,
            want=want,
            because="Equal similarities may differ in their last digits before"
            " they are rounded.",
        )


def test_counts():
    """In a document that repeats a term it is one document of those with it"""
    docs = [["a", "a", "a", "b"], ["b", "c"], ["c"], ["d"]]
    half, whole = math.log(2), math.log(4)
    length = math.sqrt((3 * whole) ** 2 + half**2)
    check(
        vector,
        docs,
        ["a", "b", "a", "a"],
        want={"a": 3 * whole / length, "b": half / length},
    )


def test_unchanged():
    """A search changes nothing that a later one sees"""
    docs = [["a", "b"], ["b"], ["c", "a"], ["d"]]
    index = TfIdf(docs)
    first = index.search(["a", "e", "b"], 4)
    index.vector(["e", "f"])
    docs[1].append("c")
    got = index.search(["a", "e", "b"], 4)
    assert got == first, f"the same query found {first}, and later {got}"
    check(index.vector, ["f", "a"], want={"a": 1.0})


class Term:
    """A term that counts how often any is compared or hashed."""

    looks = 0

    def __init__(self, number):
        self.number = number

    def __hash__(self):
        Term.looks += 1
        return hash(self.number)

    def __eq__(self, other):
        Term.looks += 1
        return self.number == other.number


def test_few_looks():
    """A search looks only at documents that share a term"""
    n = 600
    index = TfIdf([[Term(i), Term(i + 1), Term(-1 - i % 3)] for i in range(n)])
    Term.looks = 0
    found = index.search([Term(5), Term(n + 7)], 10)
    looks = Term.looks
    places = [i for i, _ in found]
    assert places == [4, 5], f"a term of documents 4 and 5 found {places}"
    assert looks <= 100, (
        f"a search that finds 2 of {n} documents hashed or compared terms"
        f" {looks} times, so it goes through all documents"
    )


def test_little_memory():
    """A search makes no list of all documents"""
    n = 10_000
    index = TfIdf([[i, i + 1, -1 - i % 3] for i in range(n)])
    want = index.search([5, n + 7], 10)
    tracemalloc.start()
    try:
        got = index.search([5, n + 7], 10)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert got == want, f"the same query found {want}, and later {got}"
    assert most < 4 * n, (
        f"a search that finds 2 of {n} documents used {most} bytes at once, so"
        " it makes something for all documents"
    )
