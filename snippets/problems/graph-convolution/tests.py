import numpy as np
from answer import gcn_layer
from judge import check


def test_pair():
    """Two joined nodes take their mean, a node without edges keeps its row"""
    check(
        gcn_layer,
        np.array([[2.0], [4.0], [5.0]]),
        np.array([[0, 1]]),
        np.array([[1.0]]),
        want=np.array([[3.0], [3.0], [5.0]]),
    )


def test_star():
    """A centre with three leaves: both degrees count"""
    r = np.sqrt(8)
    check(
        gcn_layer,
        np.array([[4.0], [8.0], [0.0], [16.0]]),
        np.array([[0, 1], [2, 0], [0, 3]]),
        np.array([[1.0]]),
        want=np.array([[1 + 24 / r], [4 + 4 / r], [4 / r], [8 + 4 / r]]),
        because="With its loop the centre has degree 4, a leaf 2.",
    )


def test_list_as_collected():
    """Repeated and reversed edges count once, loops change nothing"""
    check(
        gcn_layer,
        np.array([[2.0], [4.0], [5.0]]),
        np.array([[1, 0], [0, 1], [0, 1], [2, 2], [0, 0]]),
        np.array([[1.0, -2.0]]),
        want=np.array([[3.0, -6.0], [3.0, -6.0], [5.0, -10.0]]),
    )


def test_no_edges():
    """Without edges it is the product with W"""
    X, W = np.array([[1.0, 2.0], [0.0, 3.0]]), np.array([[1.0], [-1.0]])
    none = np.zeros((0, 2), dtype=int)
    check(gcn_layer, X, none, W, want=np.array([[-1.0], [-3.0]]))
