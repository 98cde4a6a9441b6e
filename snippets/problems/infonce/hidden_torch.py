from math import log

import torch
import torch.nn.functional as F
from answer import info_nce
from judge import check

torch.set_num_threads(1)


def reference(x, y, tau):
    scores = F.cosine_similarity(x[:, None], y[None], dim=2) / tau
    return F.cross_entropy(scores, torch.arange(len(x)))


def gradients(function, x, y, tau):
    leaves = [v.clone().requires_grad_() for v in (x, y, tau)]
    loss = function(*leaves)
    return loss.detach(), *torch.autograd.grad(
        loss, leaves, allow_unused=True, materialize_grads=True
    )


def test_like_torch():
    """Loss and gradients by x, y and tau agree with torch.nn.functional"""
    torch.manual_seed(0)

    def loss_and_gradients(x, y, tau):
        return gradients(info_nce, x, y, tau)

    for n, d in ((6, 3), (3, 5)):
        x, y = torch.randn(2, n, d, dtype=torch.float64)
        for tau in (0.1, 1.0):
            tau = torch.tensor(tau, dtype=torch.float64)
            check(
                loss_and_gradients,
                x,
                y,
                tau,
                want=gradients(reference, x, y, tau),
            )


def test_cold():
    """At the temperature 0.001 nothing overflows"""
    x = torch.tensor([[1.0, 0], [0, 1], [1, 1]], dtype=torch.float64)
    y = torch.tensor([[0.0, 1], [1, 0], [1, -1]], dtype=torch.float64)
    check(info_nce, x, y, 0.001, want=reference(x, y, 0.001))
    tau = torch.tensor(0.001, dtype=torch.float64)
    for name, g in zip(
        ("x", "y", "tau"), gradients(info_nce, x, y, tau)[1:], strict=True
    ):
        assert torch.isfinite(g).all(), f"the gradient by {name} is not finite"


def test_cold_rows():
    """Each row has a maximum of its own: one may be far below another's"""
    x = torch.tensor([[1.0, 0], [-1, 0]], dtype=torch.float64)
    y = torch.tensor([[1.0, 0], [1, 1]], dtype=torch.float64)
    check(info_nce, x, y, 0.001, want=reference(x, y, 0.001))


def test_equal():
    """If all rows of y are equal the loss is log n"""
    torch.manual_seed(1)
    x = torch.randn(7, 4, dtype=torch.float64)
    check(info_nce, x, torch.ones(7, 4, dtype=torch.float64), 0.1, want=log(7))


def test_lengths():
    """The lengths of rows do not matter"""
    torch.manual_seed(2)
    x, y = torch.randn(2, 5, 3, dtype=torch.float64)
    factor = torch.tensor([[1.0], [10], [0.1], [5], [1000]]).double()
    check(info_nce, factor * x, y, 0.2, want=reference(x, y, 0.2))
