import math

import numpy as np
from answer import ppo_loss
from judge import check


def reference(
    logits, actions, old, advantages, values, returns, mask, clip, c_v, c_e
):
    """Step by step, by cases."""
    policy = value = entropy = 0.0
    count = int(mask.sum())
    for b, t in np.argwhere(mask):
        z = [float(x) for x in logits[b, t]]
        top = max(z)
        whole = sum(math.exp(x - top) for x in z)
        log_p = [x - top - math.log(whole) for x in z]
        rho = math.exp(log_p[actions[b, t]] - old[b, t])
        gain = float(advantages[b, t])
        rho = min(rho, 1 + clip) if gain > 0 else max(rho, 1 - clip)
        policy -= rho * gain / count
        value += float(values[b, t] - returns[b, t]) ** 2 / count
        entropy -= sum(math.exp(x) * x for x in log_p if x > -700) / count
    return policy + c_v * value - c_e * entropy, policy, value, entropy


def batch(seed, B, T, A, share=0.7):
    rng = np.random.default_rng(seed)
    logits = rng.normal(0, 1.5, (B, T, A))
    actions = rng.integers(0, A, (B, T))
    log_p = logits - np.log(np.exp(logits).sum(axis=2, keepdims=True))
    old = np.take_along_axis(log_p, actions[..., None], 2)[..., 0]
    old = old + rng.normal(0, 0.4, (B, T))
    rest = rng.normal(size=(3, B, T))
    mask = rng.random((B, T)) < share
    mask[0, 0] = True
    return logits, actions, old, *rest, mask


def test_random():
    """Random batches, clips and weights; steps weigh alike"""
    sizes = ((1, 1, 1), (3, 5, 4), (6, 2, 3), (2, 9, 7))
    for seed, size in enumerate(sizes):
        given = batch(seed, *size)
        for rest in ((0.2, 0.5, 0.01), (0.1, 2.0, 0.3), (0.5, 0.0, 0.0)):
            check(ppo_loss, *given, *rest, want=reference(*given, *rest))


def test_unequal_lengths():
    """A step of a short rollout weighs as much as one of a long rollout"""
    *given, mask = batch(10, 3, 6, 4)
    mask = np.arange(6) < np.array([[6], [1], [2]])
    rest = 0.2, 0.5, 0.01
    want = reference(*given, mask, *rest)
    check(ppo_loss, *given, mask, *rest, want=want)


def test_extreme_logits():
    """Logits of ten thousand give no NaN"""
    logits = np.array([[[1e4, -1e4, 0.0], [-1e4, -1e4, -1e4]]])
    old = np.array([[0.1, math.log(1 / 3)]])
    rest = np.ones((3, 1, 2))
    rho = math.exp(-0.1)
    policy, entropy = -(rho + 1) / 2, math.log(3) / 2
    want = policy - 0.01 * entropy, policy, 0.0, entropy
    actions, mask = np.array([[0, 1]]), np.ones((1, 2), bool)
    check(ppo_loss, logits, actions, old, *rest, mask, want=want)


def test_large_ratios():
    """Ratios up to e^20 are limited by the clip alone"""
    given = (
        np.zeros((1, 4, 2)),
        np.zeros((1, 4), int),
        np.log(0.5) + np.array([[-20.0, -20.0, 20.0, 20.0]]),
        np.array([[1.0, -1.0, 1.0, -1.0]]),
        *np.zeros((2, 1, 4)),
        np.ones((1, 4), bool),
    )
    for steps in ([0], [1], [2], [3], [0, 1, 2, 3]):
        part = [x[:, steps] for x in given]
        check(ppo_loss, *part, want=reference(*part, 0.2, 0.5, 0.01))


def test_shift():
    """A number added to all logits of a step changes nothing"""
    logits, *given = batch(11, 3, 4, 5)
    want = reference(logits, *given, 0.2, 0.5, 0.01)
    shift = np.random.default_rng(12).normal(0, 1000, (3, 4, 1))
    check(ppo_loss, logits + shift, *given, want=want)


def test_forbidden_actions():
    """Forbidden actions are as if they were not there"""
    logits, *given = batch(13, 3, 4, 5)
    want = reference(logits, *given, 0.2, 0.5, 0.01)
    wider = np.concatenate([logits, np.full((3, 4, 2), -np.inf)], axis=2)
    check(ppo_loss, wider, *given, want=want)


def test_noise_in_padding():
    """What stands in padding changes nothing"""
    *given, mask = batch(14, 4, 5, 3)
    want = reference(*given, mask, 0.2, 0.5, 0.01)
    for number in (0.0, 1e6, np.nan, -np.inf):
        logits, actions, *rest = (np.array(part) for part in given)
        logits[~mask], actions[~mask] = number, 77
        for part in rest:
            part[~mask] = number
        check(ppo_loss, logits, actions, *rest, mask, want=want)


def test_whole_numbers():
    """Whole logits, advantages, values and returns"""
    logits = np.array([[[1, 0, 2], [0, 3, 1]]])
    actions, old = np.array([[2, 0]]), np.array([[-0.3, -2.5]])
    rest = np.array([[[1, -2]], [[0, 3]], [[2, 2]]])
    given = logits, actions, old, *rest, np.ones((1, 2), bool)
    check(ppo_loss, *given, want=reference(*given, 0.2, 0.5, 0.01))
