import numpy as np
from answer import embedding_bag, embedding_bag_grad
from judge import check

TABLE = np.array([[1.0, 8.0], [2.0, 5.0], [4.0, 0.0]])
INDICES = np.array([0, 2, 2, 1])
OFFSETS = np.array([0, 3, 3])


def test_sum_and_mean():
    """Sum and mean of three bags, of which one is empty"""
    check(
        embedding_bag,
        TABLE,
        INDICES,
        OFFSETS,
        "sum",
        want=np.array([[9.0, 8], [0, 0], [2, 5]]),
        because="The bags hold the rows 0, 2, 2, then nothing, then 1.",
    )
    check(
        embedding_bag,
        TABLE,
        INDICES,
        OFFSETS,
        "mean",
        want=np.array([[3.0, 8 / 3], [0, 0], [2, 5]]),
    )


def test_max():
    """The maximum of each column by itself"""
    check(
        embedding_bag,
        TABLE,
        INDICES,
        OFFSETS,
        "max",
        want=np.array([[4.0, 8], [0, 0], [2, 5]]),
    )


def test_gradient_of_sum_and_mean():
    """A row gets the gradients of all places where it stands"""
    grad_out = np.array([[1.0, 10], [100, 100], [3, 30]])
    check(
        embedding_bag_grad,
        grad_out,
        TABLE,
        INDICES,
        OFFSETS,
        "sum",
        want=np.array([[1.0, 10], [3, 30], [2, 20]]),
        because="Row 2 stands twice in the first bag.",
    )
    check(
        embedding_bag_grad,
        grad_out,
        TABLE,
        INDICES,
        OFFSETS,
        "mean",
        want=np.array([[1 / 3, 10 / 3], [3, 30], [2 / 3, 20 / 3]]),
    )


def test_gradient_of_max():
    """The gradient of a maximum goes to the row that was it, once"""
    check(
        embedding_bag_grad,
        np.array([[1.0, 10], [100, 100], [3, 30]]),
        TABLE,
        INDICES,
        OFFSETS,
        "max",
        want=np.array([[0.0, 10], [3, 30], [1, 0]]),
        because="Of the first bag row 2 has the larger first column, row 0 the"
        " larger second.",
    )
