import numpy as np
from answer import transformer_block
from judge import check


def parameters(d, m, **given):
    """Norms that only normalise and zeros elsewhere, but for what is given."""
    shapes = {
        "W_qkv": (d, 3 * d),
        "b_qkv": 3 * d,
        "W_out": (d, d),
        "b_out": d,
        "W_up": (d, m),
        "b_up": m,
        "W_down": (m, d),
        "b_down": d,
    }
    p = {name: np.zeros(shape) for name, shape in shapes.items()}
    for i in "12":
        p |= {f"gain_{i}": np.ones(d), f"bias_{i}": np.zeros(d)}
    return p | {name: np.array(value, float) for name, value in given.items()}


ROWS = np.array([[[3.0, 1], [1, 3]]])
VALUES = np.hstack([np.zeros((2, 4)), np.eye(2)])


def test_skip():
    """If both branches give zeros the block returns its input"""
    check(
        transformer_block,
        ROWS,
        parameters(2, 3),
        1,
        want=ROWS,
        because="The norm stands in the branch, not on the line.",
    )


def test_attention():
    """Attention adds the mean of the normalised rows up to each"""
    p = parameters(2, 3, W_qkv=VALUES, W_out=np.eye(2))
    check(
        transformer_block,
        ROWS,
        p,
        1,
        0.0,
        want=np.array([[[4.0, 0], [1, 3]]]),
        because="All scores are 0. Normalised, the rows are (1, -1) and"
        " (-1, 1); the first sees itself only.",
    )


def test_mlp():
    """The MLP reads the normalised rows, and what it gives is added"""
    p = parameters(
        2, 1, W_up=[[100], [0]], W_down=[[0.01, 0.02]], b_down=[0, 5]
    )
    check(
        transformer_block,
        ROWS,
        p,
        1,
        0.0,
        want=np.array([[[4.0, 8], [1, 8]]]),
        because="GELU is 100 at 100 and 0 at -100.",
    )


def test_order():
    """The MLP sees what attention has added"""
    p = parameters(
        2,
        1,
        b_out=[-4, 0],
        W_up=[[100], [0]],
        W_down=[[0.01, 0.02]],
    )
    check(
        transformer_block,
        ROWS,
        p,
        1,
        0.0,
        want=np.array([[[-1.0, 1], [-3, 3]]]),
        because="After attention the rows are (-1, 1) and (-3, 3), normalised"
        " both (-1, 1), and GELU(-100) is 0.",
    )
