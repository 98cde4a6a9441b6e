import numpy as np
from answer import classify
from judge import check

HIDDEN = np.array([[[1.0], [2], [3], [4]]])
W, B = np.array([[10.0, 1]]), np.array([0.0, 5])


def test_right_padding():
    """Padding on the right is not read"""
    mask = np.array([[1, 1, 0, 0]])
    check(classify, HIDDEN, mask, W, B, "last", want=np.array([[20.0, 7]]))
    check(classify, HIDDEN, mask, W, B, "mean", want=np.array([[15, 6.5]]))


def test_left_padding():
    """Padding on the left is not read"""
    mask = np.array([[0, 0, 1, 1]])
    check(classify, HIDDEN, mask, W, B, "last", want=np.array([[40.0, 9]]))
    check(classify, HIDDEN, mask, W, B, "mean", want=np.array([[35, 8.5]]))


def test_no_padding():
    """No padding, and a single token"""
    hidden = np.concatenate([HIDDEN, HIDDEN])
    mask = np.array([[1, 1, 1, 1], [1, 0, 0, 0]])
    want = np.array([[40.0, 9], [10, 6]])
    check(classify, hidden, mask, W, B, "last", want=want)
    want = np.array([[25, 7.5], [10, 6]])
    check(classify, hidden, mask, W, B, "mean", want=want)


def test_no_tokens():
    """A text without real tokens has the bias as its logits"""
    mask = np.zeros((1, 4), int)
    for how in ("last", "mean"):
        check(classify, HIDDEN, mask, W, B, how, want=B[None])
