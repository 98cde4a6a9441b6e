import math

import torch
from answer import MultiHeadAttention
from judge import check

torch.set_num_threads(1)
LOG3 = math.log(3)


def attention(X, Y, h, mask=None):
    """The module with identities as its weights."""
    d = X.shape[2]
    module = MultiHeadAttention(d, h).double()
    for layer in (module.query, module.key, module.value, module.out):
        torch.nn.init.eye_(layer.weight)
    return module(X, Y, mask)


def test_one_head():
    """One head averages the values with the softmax of its scores"""
    check(
        attention,
        torch.tensor([[[2, 0, 0, 0]]]).double(),
        torch.tensor([[[0, 0, 0, 8], [LOG3, 0, 0, 0]]]).double(),
        1,
        want=torch.tensor([[[0.75 * LOG3, 0, 0, 2]]]).double(),
        because="The scores are 0 and log 3, so the weights 1/4 and 3/4.",
    )


def test_two_heads():
    """Each head attends by itself, scaled by the root of its own width"""
    check(
        attention,
        torch.tensor([[[1, -1]]]).double(),
        torch.tensor([[[LOG3, 5], [0, 5 + LOG3]]]).double(),
        2,
        want=torch.tensor([[[0.75 * LOG3, 5 + 0.25 * LOG3]]]).double(),
        because="Heads have width 1; each gives the first key the weight 3/4.",
    )


def test_sees_nothing():
    """A query that sees no key gets zeros"""
    check(
        attention,
        torch.tensor([[[1, 0], [0, 1]]]).double(),
        torch.tensor([[[3, 4], [5, 6]]]).double(),
        1,
        torch.tensor([[False, False], [False, True]]),
        want=torch.tensor([[[0, 0], [5, 6]]]).double(),
    )
