from math import sqrt

import torch
from answer import group_advantages, grpo_loss
from judge import check, difference

torch.set_num_threads(1)


def test_advantages():
    """Each group has its own mean and standard deviation"""
    check(
        group_advantages,
        torch.tensor([[1.0, 0, 0, 0], [7, 5, 5, 7]]).double(),
        want=torch.tensor(
            [
                [sqrt(3), -1 / sqrt(3), -1 / sqrt(3), -1 / sqrt(3)],
                [1, -1, -1, 1],
            ]
        ),
        because="The first group has mean 1/4 and variance 3/16.",
    )


def test_equal_rewards():
    """A group with equal rewards has the advantages 0"""
    check(
        group_advantages,
        torch.tensor([[1.0, 1, 1], [0.1, 0.1, 0.1]]).double(),
        want=torch.zeros(2, 3),
    )


def test_clipping():
    """Past the bound a token counts as at the bound, if that is the smaller"""
    ratios = torch.tensor([[2.0, 0.5], [2.0, 0.5]]).double()
    check(
        grpo_loss,
        ratios.log() - 3,
        torch.full((2, 2), -3.0).double(),
        torch.tensor([1.0, -1]).double(),
        torch.ones(2, 2, dtype=torch.bool),
        0.25,
        want=-(1.25 + 0.5 - 2 - 0.75) / 4,
        because="With A = 1 the tokens give min(2, 1.25) and min(0.5, 0.75),"
        " with A = -1 min(-2, -1.25) and min(-0.5, -0.75).",
    )


def test_padding():
    """What stands outside the mask may be -inf, and gets the gradient 0"""
    policy = torch.tensor([[-1.0, -float("inf")], [-2.0, -3.0]])
    policy.requires_grad_()
    mask = torch.tensor([[True, False], [True, True]])
    loss = grpo_loss(policy, policy.detach(), torch.tensor([2.0, 4.0]), mask)
    assert abs(loss.item() + 3) < 1e-6, f"the loss is {loss.item()}, not -3"
    assert loss.requires_grad, "the loss is cut off from the policy"
    loss.backward()
    different = difference(policy.grad, torch.tensor([[-1.0, 0], [-1, -1]]))
    assert not different, f"the gradient differs: {different}"
