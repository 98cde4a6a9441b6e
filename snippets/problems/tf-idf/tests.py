from math import log, sqrt

from answer import TfIdf
from judge import check

DOCS = [["red", "car"], ["red"], ["blue", "car"]]
LENGTH = sqrt(log(3) ** 2 + log(1.5) ** 2)


def test_vector():
    """The vector of a document has length 1 and prefers rare terms"""
    check(
        TfIdf(DOCS).vector,
        ["blue", "car"],
        want={"blue": log(3) / LENGTH, "car": log(1.5) / LENGTH},
    )
    check(TfIdf(DOCS).vector, ["red", "red"], want={"red": 1.0})


def test_search():
    """A rare term finds its document alone"""
    check(
        TfIdf(DOCS).search,
        ["blue"],
        5,
        want=[(2, log(3) / LENGTH)],
        because="The others share no term with the query.",
    )


def test_best_first():
    """The most similar document comes first"""
    check(
        TfIdf(DOCS).search,
        ["red"],
        2,
        want=[(1, 1.0), (0, sqrt(0.5))],
        because="Document 1 is `red` and nothing else.",
    )
    check(TfIdf(DOCS).search, ["red"], 1, want=[(1, 1.0)])


def test_unknown_terms():
    """Unknown terms are ignored, and a query may find nothing"""
    index = TfIdf(DOCS)
    check(index.vector, ["green", "red"], want={"red": 1.0})
    check(index.search, ["green"], 3, want=[])
    check(index.search, [], 3, want=[])
