from math import inf, log, nan

import torch
from answer import ppo_loss
from judge import check

torch.set_num_threads(1)


def slope(logits, *rest):
    """The gradient of the total that arrives at the logits."""
    logits = logits.clone().requires_grad_()
    ppo_loss(logits, *rest)[0].backward()
    return logits.grad


def test_clipped():
    """The four cases of ratio and sign, with two equal actions"""
    ratios = torch.tensor([[1.5, 0.5], [1.5, 0.5]], dtype=torch.float64)
    given = (
        torch.zeros(2, 2, 2, dtype=torch.float64),
        torch.tensor([[0, 0], [0, 0]]),
        torch.log(0.5 / ratios),
        torch.tensor([[2.0, 2.0], [-2.0, -2.0]]),
        torch.zeros(2, 2),
        torch.zeros(2, 2),
        torch.ones(2, 2, dtype=torch.bool),
    )
    check(
        ppo_loss,
        *given,
        want=(0.3 - 0.01 * log(2), 0.3, 0.0, log(2)),
        because="The new probabilities are 1/2. The minima are 2.4, 1, -3 and"
        " -1.6.",
    )
    rest, moved = [0.0, 0.0], [[-0.125, 0.125], [0.375, -0.375]]
    check(
        slope,
        *given,
        want=[[rest, moved[0]], [moved[1], rest]],
        because="The first and the last step are clipped.",
    )


def test_padding():
    """Padding may hold anything, and has no gradient"""
    given = (
        torch.tensor([[[log(3), 0.0], [nan, inf]]]),
        torch.tensor([[0, -100]]),
        torch.tensor([[log(0.75), nan]]),
        torch.tensor([[2.0, nan]]),
        torch.tensor([[1.0, inf]]),
        torch.tensor([[2.0, inf]]),
        torch.tensor([[True, False]]),
        *(0.2, 0.5, 0.0),
    )
    entropy = 2 * log(2) - 0.75 * log(3)
    check(ppo_loss, *given, want=(-1.5, -2.0, 1.0, entropy))
    check(slope, *given, want=[[[-0.5, 0.5], [0.0, 0.0]]])


def test_constants():
    """No gradient flows to advantages, returns and old log probabilities"""
    names = ("old_log_probs", "advantages", "values", "returns")
    numbers = (log(0.5), 1.0, 2.0, 3.0)
    parts = [torch.tensor([[x]], requires_grad=True) for x in numbers]
    logits = torch.zeros(1, 1, 2, requires_grad=True)
    action, mask = torch.tensor([[0]]), torch.tensor([[True]])
    ppo_loss(logits, action, *parts, mask)[0].backward()
    for name, part in zip(names, parts, strict=True):
        reached = part.grad is not None and bool(part.grad.any())
        assert reached == (name == "values"), (
            f"no gradient reached {name}"
            if name == "values"
            else f"a gradient reached {name}: detach it"
        )
