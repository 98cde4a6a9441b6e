import numpy as np
from answer import LoRALinear
from judge import check

WEIGHT = np.array([[1.0, 0.0], [0.0, 1.0]])
BIAS = np.array([0.0, 10.0])
A = np.array([[3.0, -1.0], [0.0, 1.0]])
B = np.array([[0.0, 1.0], [2.0, 0.0]])
X = np.array([[1.0, 2.0]])


def layer(alpha=1.0):
    return LoRALinear(WEIGHT.copy(), BIAS.copy(), A.copy(), B.copy(), alpha)


def test_forward():
    """The detour is added, scaled by alpha / r"""
    check(
        layer().forward,
        X,
        want=np.array([[2.0, 13.0]]),
        because="The rank is 2 and alpha is 1: the detour, (2, 2), is halved.",
    )


def test_merge():
    """A merged layer has another weight and the same outputs"""
    one = layer()
    one.merge()
    weight = np.asarray(one.weight)
    assert np.allclose(weight, [[1, 0.5], [3, 0]]), (
        f"the merged weight is {weight.tolist()}, expected [[1, 0.5], [3, 0]]"
    )
    check(
        one.forward,
        X,
        want=np.array([[2.0, 13.0]]),
        because="After merge() the detour is in the weight: not twice.",
    )


def test_unmerge():
    """unmerge gives back the old weight, and the same outputs"""
    one = layer()
    one.merge()
    one.unmerge()
    weight = np.asarray(one.weight)
    assert np.allclose(weight, WEIGHT), (
        f"after merge and unmerge the weight is {weight.tolist()},"
        f" expected {WEIGHT.tolist()}"
    )
    check(one.forward, X, want=np.array([[2.0, 13.0]]))
