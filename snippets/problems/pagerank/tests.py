import numpy as np
from answer import pagerank
from judge import check


def test_two_pages():
    """A page without links, by hand"""
    check(
        pagerank,
        np.array([[0, 1]]),
        2,
        0.5,
        want=np.array([0.4, 0.6]),
        because="She jumps in half of her steps from page 0, and in all from"
        " page 1: 0.2 + 0.6. Half of these jumps lead to page 0.",
    )


def test_ring():
    """In a ring all pages have the same rank"""
    check(
        pagerank,
        np.array([[2, 0], [0, 1], [1, 2]]),
        3,
        want=np.full(3, 1 / 3),
    )


def test_two_links_to_a_page():
    """A page receives from all that link to it"""
    check(
        pagerank,
        np.array([[0, 2], [1, 2], [2, 0], [2, 1]]),
        3,
        0.5,
        want=np.array([5 / 18, 5 / 18, 4 / 9]),
        because="Page 2 gets half of what the others have, 5/18, and a third"
        " of the jumps, 1/6.",
    )


def test_no_links():
    """Without links the ranks are the shares of the jumps"""
    check(
        pagerank,
        np.zeros((0, 2), dtype=int),
        2,
        jump=np.array([1.0, 3]),
        want=np.array([0.25, 0.75]),
    )
