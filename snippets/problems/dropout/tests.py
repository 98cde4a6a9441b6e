import numpy as np
from answer import dropout, dropout_backward
from judge import check, difference


def test_values():
    """What is kept is divided by 1 - p"""
    x = np.arange(1.0, 41).reshape(4, 10)
    out, mask = dropout(x, 0.2, np.random.default_rng(0))
    found = sorted(set(np.round(np.ravel(mask), 9).tolist()))
    assert found == [0, 1.25], (
        f"with p = 0.2 the mask holds {found}, expected 0 and 1.25"
    )
    wrong = difference(out, x * mask)
    assert not wrong, f"the output is not mask times input: {wrong}"


def test_test_time():
    """At test time the input comes back as it is"""
    x = np.array([[2.0, -1.0, 4.0]])
    check(
        dropout,
        x,
        0.5,
        np.random.default_rng(0),
        training=False,
        want=(x, np.ones((1, 3))),
        in_place=True,  # a generator does not equal its copy
        because="Training has scaled already.",
    )


def test_backward():
    """The backward pass multiplies by the same mask, factor included"""
    check(
        dropout_backward,
        np.array([[1.0, 3.0, -2.0, 4.0]]),
        np.array([[1.25, 1.25, 1.25, 0.0]]),
        want=np.array([[1.25, 3.75, -2.5, 0.0]]),
    )
