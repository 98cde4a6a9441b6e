from math import exp, inf, log1p, nan

import torch
from answer import dpo_loss
from judge import check

torch.set_num_threads(1)


def slope(policy, reference, mask, beta):
    """The gradient that arrives at policy."""
    policy = policy.clone().requires_grad_()
    dpo_loss(policy, reference, mask, beta).backward()
    return policy.grad


def by_loops(policy, reference, mask, beta):
    _, B, T = policy.shape
    loss, slopes = 0.0, torch.zeros_like(policy)
    for b in range(B):
        gains = [
            sum(
                (policy[k, b, t] - reference[k, b, t]).item()
                for t in range(T)
                if mask[k, b, t]
            )
            for k in (0, 1)
        ]
        m = beta * (gains[0] - gains[1])
        loss += log1p(exp(-m)) / B
        for k, sign in ((0, -1), (1, 1)):
            slopes[k, b, mask[k, b]] = sign * beta / (1 + exp(m)) / B
    return loss, slopes


def batch(seed, B, T):
    torch.manual_seed(seed)
    policy = -torch.empty(2, B, T, dtype=torch.float64).exponential_()
    reference = -torch.empty(2, B, T, dtype=torch.float64).exponential_()
    return policy, reference, torch.rand(2, B, T) < 0.7


def test_random():
    """Random batches: loss and gradient"""
    for seed, (B, T) in enumerate(((1, 1), (3, 5), (6, 2), (4, 9))):
        given = batch(seed, B, T)
        loss, slopes = by_loops(*given, 0.3)
        check(dpo_loss, *given, 0.3, want=loss)
        check(slope, *given, 0.3, want=slopes)


def test_extreme():
    """Margins of ten thousand give no overflow, also in the gradient"""
    mask = torch.ones(2, 2, 1, dtype=torch.bool)
    reference = torch.full((2, 2, 1), -1.0)
    policy = reference.clone()
    policy[0, 0], policy[1, 1] = -100001.0, -100001.0
    given = policy, reference, mask, 0.1
    check(
        dpo_loss,
        *given,
        want=5000.0,
        because="The margins are -10000 and 10000; exp(10000) is inf.",
    )
    check(slope, *given, want=[[[-0.05], [0.0]], [[0.05], [0.0]]])


def test_outside():
    """Numbers outside the mask change nothing"""
    policy, reference, mask = batch(8, 3, 5)
    loss, slopes = by_loops(policy, reference, mask, 0.3)
    for number in (0.0, 1e6, nan, -inf):
        other = policy.masked_fill(~mask, number)
        check(dpo_loss, other, reference, mask, 0.3, want=loss)
        check(slope, other, reference, mask, 0.3, want=slopes)
