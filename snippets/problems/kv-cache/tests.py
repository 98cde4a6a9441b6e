import numpy as np
from answer import cached_attention
from judge import check


def test_first_token():
    """The first token sees itself, and its key and value are kept"""
    weights = (np.array([[1.0], [0]]), np.array([[0.0], [2]]), np.eye(2))
    x = np.array([[3.0, 5]])
    keys, values = np.array([[10.0]]), np.array([[3.0, 5]])
    check(cached_attention, x, weights, want=(x, (keys, values)))


def test_one_new_token():
    """A new token sees all cached tokens and itself"""
    weights = (np.zeros((1, 1)), np.eye(1), np.eye(1))
    cache = (np.array([[1.0], [4]]), np.array([[1.0], [4]]))
    rows = np.array([[1.0], [4], [7]])
    check(
        cached_attention,
        np.array([[7.0]]),
        weights,
        cache,
        want=(np.array([[4.0]]), (rows, rows)),
        because="All scores are 0, so the output is the mean of the values"
        " 1, 4 and 7.",
    )


def test_block_of_new_tokens():
    """No new token sees a later one"""
    weights = (np.zeros((1, 1)), np.eye(1), np.eye(1))
    cache = (np.array([[1.0]]), np.array([[1.0]]))
    rows = np.array([[1.0], [4], [7]])
    check(
        cached_attention,
        np.array([[4.0], [7]]),
        weights,
        cache,
        want=(np.array([[2.5], [4]]), (rows, rows)),
        because="All scores are 0. The first new token takes the mean of the"
        " values 1 and 4, the second that of 1, 4 and 7.",
    )
