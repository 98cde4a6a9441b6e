import torch
from answer import Block
from judge import check

torch.set_num_threads(1)
ROWS = torch.tensor([[[3.0, 1], [1, 3]]])


def block(d, m, **given):
    """A block whose linear layers are zero but for what is given."""
    module = Block(d, 1, m)
    with torch.no_grad():
        for name in ("qkv", "out", "up", "down"):
            for parameter in getattr(module, name).parameters():
                parameter.zero_()
        for name, value in given.items():
            getattr(module, name).weight.copy_(torch.tensor(value))
    return module


def forward(module, X):
    return module(X)


def test_skip():
    """If both branches give zeros the block returns its input"""
    check(
        *(forward, block(2, 3), ROWS),
        want=ROWS,
        because="The norm stands in the branch, not on the line.",
    )


def test_attention():
    """Attention adds the mean of the normalised rows up to each"""
    values = [[0.0, 0]] * 4 + [[1.0, 0], [0, 1]]
    module = block(2, 3, qkv=values, out=[[1.0, 0], [0, 1]])
    check(
        *(forward, module, ROWS),
        want=torch.tensor([[[4.0, 0], [1, 3]]]),
        atol=1e-4,
        because="All scores are 0. Normalised, the rows are (1, -1) and"
        " (-1, 1); the first sees itself only.",
    )


def test_mlp():
    """The MLP reads the normalised rows, and what it gives is added"""
    module = block(2, 1, up=[[100.0, 0]], down=[[0.01], [0.02]])
    check(
        *(forward, module, ROWS),
        want=torch.tensor([[[4.0, 3], [1, 3]]]),
        atol=1e-4,
        because="GELU is 100 at 100 and 0 at -100.",
    )
