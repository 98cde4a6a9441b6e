import math

import numpy as np
from answer import group_advantages, grpo_loss
from judge import check


def reference_advantages(rewards):
    rows = []
    for group in rewards.tolist():
        if len(set(group)) == 1:
            rows.append([0.0] * len(group))
            continue
        mean = math.fsum(group) / len(group)
        square = math.fsum((r - mean) ** 2 for r in group) / len(group)
        rows.append([(r - mean) / math.sqrt(square) for r in group])
    return np.array(rows)


def reference_loss(policy, old, advantages, mask, epsilon=0.2):
    """The loss token by token."""
    total = 0.0
    for i, advantage in enumerate(advantages):
        terms = []
        for t in np.flatnonzero(mask[i]):
            rho = math.exp(policy[i, t] - old[i, t])
            if advantage > 0:
                terms.append(min(rho, 1 + epsilon) * advantage)
            else:
                terms.append(max(rho, 1 - epsilon) * advantage)
        if terms:
            total += sum(terms) / len(terms)
    return -total / len(advantages)


def with_gradient(policy, old, advantages, mask, epsilon=0.2, h=1e-6):
    """The loss, and its gradient by central differences."""
    gradient = np.zeros(policy.shape)
    for place in zip(*np.nonzero(mask), strict=True):
        losses = []
        for sign in (1, -1):
            moved = policy.copy()
            moved[place] += sign * h
            losses.append(reference_loss(moved, old, advantages, mask, epsilon))
        gradient[place] = (losses[0] - losses[1]) / (2 * h)
    return reference_loss(policy, old, advantages, mask, epsilon), gradient


def example(seed, B, T, spread):
    rng = np.random.default_rng(seed)
    old = -rng.exponential(2, (B, T))
    mask = rng.random((B, T)) < 0.6
    mask[:, 0] = True
    policy = old + spread * rng.normal(size=(B, T))
    return policy, old, rng.normal(size=B), mask


def test_random_advantages():
    """Random rewards, also those that differ by little"""
    rng = np.random.default_rng(0)
    for shape in ((1, 2), (5, 4), (3, 16)):
        rewards = rng.normal(size=shape)
        check(group_advantages, rewards, want=reference_advantages(rewards))
        rewards = rng.integers(0, 2, shape) * 1e-30
        check(
            group_advantages,
            rewards,
            want=reference_advantages(rewards),
            because="A group's advantages do not depend on the scale.",
        )


def test_one_answer():
    """A group of one answer has the advantage 0, and whole numbers may come"""
    check(
        group_advantages,
        np.array([[3], [-2]]),
        want=np.zeros((2, 1)),
    )
    check(
        group_advantages,
        np.array([[0, 1], [5, 5]]),
        want=np.array([[-1.0, 1], [0, 0]]),
    )


def test_start():
    """If policy and old agree the gradient is not 0"""
    old = -np.arange(1.0, 7).reshape(2, 3)
    mask = np.array([[True, True, False], [True, True, True]])
    check(
        grpo_loss,
        old.copy(),
        old,
        np.array([2.0, -3]),
        mask,
        want=(0.5, np.array([[-0.5, -0.5, 0], [0.5, 0.5, 0.5]])),
    )


def test_random_losses():
    """Random log probabilities, on both sides of the bounds"""
    for seed, (B, T, spread) in enumerate(
        ((1, 1, 0.1), (4, 3, 0.2), (6, 5, 0.5), (3, 8, 1.0))
    ):
        given = example(seed, B, T, spread)
        for epsilon in (0.2, 0.05):
            check(
                grpo_loss,
                *given,
                epsilon,
                want=with_gradient(*given, epsilon),
                rtol=1e-5,
                atol=1e-8,
            )


def test_no_tokens():
    """An answer without tokens adds 0 and counts in the mean"""
    policy, old, advantages, mask = example(7, 3, 4, 0.3)
    mask[1] = False
    policy[1] = old[1] = -np.inf
    given = policy, old, advantages, mask
    check(grpo_loss, *given, want=with_gradient(*given), rtol=1e-5, atol=1e-8)


def test_outside():
    """What stands outside the mask may be anything"""
    policy, old, advantages, mask = example(8, 4, 6, 0.3)
    want = with_gradient(policy, old, advantages, mask)
    for own, other in ((-1, -np.inf), (-np.inf, -1), (np.nan, -1), (0, -5000)):
        given = (
            np.where(mask, policy, own),
            np.where(mask, old, other),
            advantages,
            mask,
        )
        check(grpo_loss, *given, want=want, rtol=1e-5, atol=1e-8)


def test_far_apart():
    """Log probabilities that differ by 50 give finite results"""
    old = np.full((2, 2), -60.0)
    policy = old + np.array([[50, -50], [0, -50]])
    check(
        grpo_loss,
        policy,
        old,
        np.array([1.0, -1.0]),
        np.ones((2, 2), dtype=bool),
        want=(
            -(1.2 - 1 - 0.8) / 4,
            np.array([[0, 0], [1, 0]]) / 4,
        ),
    )
    check(
        grpo_loss,
        old[:1, :1] + 50,
        old[:1, :1],
        np.array([-1.0]),
        np.ones((1, 1), dtype=bool),
        want=(math.exp(50), np.array([[math.exp(50)]])),
    )
