from math import inf, log

import torch
from answer import dpo_loss
from judge import check

torch.set_num_threads(1)


def tensor(values):
    return torch.tensor(values, dtype=torch.float64)


def slope(policy, reference, mask, beta):
    """The gradient that arrives at policy."""
    policy = policy.clone().requires_grad_()
    dpo_loss(policy, reference, mask, beta).backward()
    return policy.grad


def test_start():
    """If policy and reference agree the loss is log 2"""
    same = tensor([[[-1.0, -2.0]], [[-3.0, -0.5]]])
    mask = torch.ones(2, 1, 2, dtype=torch.bool)
    check(dpo_loss, same, same.clone(), mask, 0.1, want=log(2))


def test_by_hand():
    """Log probabilities are summed over the tokens of an answer"""
    policy = tensor([[[-1.0, -1.0]], [[-2.0, -9.0]]])
    reference = tensor([[[-2.0, -1.5]], [[-1.0, -9.0]]])
    mask = torch.tensor([[[True, True]], [[True, False]]])
    given = policy, reference, mask, log(3) / 2.5
    because = "Gains 1.5 and -1, so m = log 3 and sigma(m) = 3/4."
    check(dpo_loss, *given, want=log(4 / 3), because=because)
    step = 0.1 * log(3)
    check(slope, *given, want=[[[-step, -step]], [[step, 0]]])


def test_padding():
    """What stands outside the mask may be -inf"""
    policy = tensor([[[-1.0, -inf]], [[-1.0, -1.0]]])
    reference = tensor([[[-1.0, -inf]], [[-1.0, -2.0]]])
    mask = torch.tensor([[[True, False]], [[True, False]]])
    given = policy, reference, mask, 0.2
    check(dpo_loss, *given, want=log(2), because="inf - inf is NaN.")
    check(slope, *given, want=[[[-0.1, 0.0]], [[0.1, 0.0]]])


def test_reference():
    """No gradient flows to the reference"""
    policy = torch.zeros(2, 1, 2, requires_grad=True)
    reference = torch.zeros(2, 1, 2, requires_grad=True)
    mask = torch.ones(2, 1, 2, dtype=torch.bool)
    dpo_loss(policy, reference, mask, 0.1).backward()
    assert policy.grad is not None, "no gradient reached the policy"
    assert reference.grad is None or not reference.grad.any(), (
        "a gradient reached the reference: detach it"
    )
