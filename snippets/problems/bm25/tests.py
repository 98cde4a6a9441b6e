import numpy as np
from answer import bm25
from judge import check


def test_by_hand():
    """A rare word in a text of mean length earns its idf"""
    docs = [["oil", "leak"], ["pump", "noise"], ["valve", "stuck"]]
    check(
        bm25,
        ["pump"],
        docs,
        want=np.array([0.0, np.log(1 + 2.5 / 1.5), 0.0]),
        because="Here f = 1 and all lengths are equal, so the fraction is 1.",
    )


def test_length():
    """Of two texts with the same count the shorter scores higher"""
    docs = [["oil", "pump"], ["oil"]]
    idf = np.log(1 + 0.5 / 2.5)
    check(
        bm25,
        ["oil"],
        docs,
        want=idf * np.array([2.2 / (1 + 1.2 * 1.25), 2.2 / (1 + 1.2 * 0.75)]),
        because="1 - b + b * length / mean is 1.25 and 0.75.",
    )


def test_repeated():
    """A term that stands in the query twice counts twice"""
    docs = [["oil"], ["pump"]]
    check(
        bm25,
        ["oil", "oil", "tap"],
        docs,
        want=np.array([2 * np.log(1 + 1.5 / 1.5), 0.0]),
    )


def test_empty():
    """Empty documents, or none at all, are no error"""
    check(bm25, ["oil"], [], want=np.zeros(0))
    check(bm25, ["oil"], [[], []], want=np.zeros(2))
    check(bm25, [], [["oil"], []], want=np.zeros(2))
