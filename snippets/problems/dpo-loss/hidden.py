from math import exp, log1p

import numpy as np
from answer import dpo_loss
from judge import check


def by_loops(policy, reference, mask, beta):
    _, B, T = policy.shape
    loss, slope = 0.0, np.zeros((2, B, T))
    for b in range(B):
        gains = [
            sum(
                policy[k, b, t] - reference[k, b, t]
                for t in range(T)
                if mask[k, b, t]
            )
            for k in (0, 1)
        ]
        m = beta * (gains[0] - gains[1])
        loss += log1p(exp(-m)) / B
        for k, sign in ((0, -1), (1, 1)):
            for t in range(T):
                if mask[k, b, t]:
                    slope[k, b, t] = sign * beta / (1 + exp(m)) / B
    return loss, slope


def batch(seed, B, T, scale=1.0):
    rng = np.random.default_rng(seed)
    policy, reference = -scale * rng.exponential(size=(2, 2, B, T))
    return policy, reference, rng.random((2, B, T)) < 0.7


def test_random():
    """Random batches with answers of several lengths"""
    for seed, (B, T) in enumerate(((1, 1), (3, 5), (6, 2), (4, 9))):
        given = batch(seed, B, T)
        check(dpo_loss, *given, 0.3, want=by_loops(*given, 0.3))


def test_extreme():
    """Margins of ten thousand give no overflow"""
    mask = np.ones((2, 2, 1), dtype=bool)
    reference = np.full((2, 2, 1), -1.0)
    policy = reference.copy()
    policy[0, 0], policy[1, 1] = -100001.0, -100001.0
    check(
        dpo_loss,
        policy,
        reference,
        mask,
        0.1,
        want=(5000.0, np.array([[[-0.05], [0.0]], [[0.05], [0.0]]])),
        because="The margins are -10000 and 10000; exp(10000) is inf.",
    )


def test_gradient():
    """The gradient is what finite differences find"""
    policy, reference, mask = batch(7, 3, 4)
    _, slope = dpo_loss(policy.copy(), reference, mask, 0.5)
    slope = np.asarray(slope)
    assert slope.shape == policy.shape, (
        f"the gradient has shape {slope.shape}, not {policy.shape}"
    )
    for place in np.ndindex(policy.shape):
        ends = []
        for h in (1e-5, -1e-5):
            moved = policy.copy()
            moved[place] += h
            ends.append(dpo_loss(moved, reference, mask, 0.5)[0])
        found = (ends[0] - ends[1]) / 2e-5
        assert abs(found - slope[place]) < 1e-7, (
            f"at {list(place)} the gradient is {slope[place]:.6f}, but moving"
            f" that entry changes your loss at the rate {found:.6f}"
        )


def test_outside():
    """Numbers outside the mask change nothing"""
    policy, reference, mask = batch(8, 3, 5)
    want = by_loops(policy, reference, mask, 0.3)
    for number in (0.0, 1e6, np.nan, -np.inf):
        other = np.where(mask, policy, number)
        check(dpo_loss, other, reference, mask, 0.3, want=want)
