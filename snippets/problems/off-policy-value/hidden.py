import itertools
import math
import sys
import tracemalloc

import numpy as np
from answer import off_policy_value
from judge import check, difference, raises


def reference(actions, rewards, propensities, target, q_hat):
    """Round by round, in Python's numbers."""
    n = len(actions)
    weights, terms = [], []
    for i in range(n):
        a, row = int(actions[i]), [float(p) for p in target[i]]
        weights.append(row[a] / float(propensities[i]))
        model = math.fsum(
            p * float(q) for p, q in zip(row, q_hat[i], strict=True)
        )
        error = float(rewards[i]) - float(q_hat[i][a])
        terms.append(model + weights[-1] * error)
    products = [w * float(r) for w, r in zip(weights, rewards, strict=True)]
    total, top = math.fsum(weights), max(weights)
    if top == 0:
        return 0.0, math.nan, math.fsum(terms) / n, 0.0
    squares = math.fsum((w / top) ** 2 for w in weights)
    return (
        math.fsum(products) / n,
        math.fsum(products) / total,
        math.fsum(terms) / n,
        (total / top) ** 2 / squares,
    )


def random_log(n, k, rng):
    logging = rng.dirichlet(np.ones(k), size=n) * 0.9 + 0.1 / k
    actions = np.array([rng.choice(k, p=p) for p in logging])
    return (
        actions,
        rng.normal(2, 3, n),
        logging[np.arange(n), actions],
        rng.dirichlet(np.full(k, 0.3), size=n),
        rng.normal(2, 1, (n, k)),
    )


def test_random():
    """Random logs of several shapes"""
    rng = np.random.default_rng(0)
    for n, k in ((1, 1), (1, 4), (5, 2), (60, 3), (9, 20)):
        log = random_log(n, k, rng)
        check(off_policy_value, *log, want=reference(*log))


def test_no_overlap():
    """If all weights are 0, SNIPS is NaN, ESS is 0 and DR is the guess"""
    check(
        off_policy_value,
        np.array([0, 0]),
        np.array([1.0, 1]),
        np.array([0.5, 1]),
        np.array([[0.0, 1], [0, 1]]),
        np.array([[7.0, 3], [7, 4]]),
        want=(0.0, math.nan, 3.5, 0.0),
    )


def test_no_probability():
    """Negative propensities, those above 1 and NaN are refused, 1 is not"""
    log = random_log(4, 3, np.random.default_rng(1))
    for place, wrong in itertools.product((0, 3), (0.0, -0.25, 1.5, math.nan)):
        propensities = log[2].copy()
        propensities[place] = wrong
        raises(
            ValueError,
            off_policy_value,
            *log[:2],
            propensities,
            *log[3:],
        )
    log = (*log[:2], np.ones(4), *log[3:])
    check(off_policy_value, *log, want=reference(*log))


def test_tiny_propensities():
    """Propensities of 1e-200 give large estimates, and no overflow in ESS"""
    actions, two = np.array([0, 1, 0]), np.array([[1.0, 0], [0, 1], [1, 0]])
    for propensities in ([1e-200, 1e-200, 0.5], [1e-200, 1e-199, 1e-198]):
        log = (actions, np.ones(3), np.array(propensities), two, 0.5 * two)
        check(off_policy_value, *log, want=reference(*log))


def test_whole_numbers():
    """Whole numbers of several types are not rounded and do not overflow"""
    rng = np.random.default_rng(2)
    actions = rng.integers(0, 3, 30).astype(np.uint8)
    rewards = rng.integers(0, 200, 30).astype(np.uint8)
    q_hat = rng.integers(0, 200, (30, 3)).astype(np.uint8)
    target = (rng.integers(0, 3, 30)[:, None] == np.arange(3)).astype(np.int8)
    propensities = rng.uniform(0.2, 1, 30)
    log = (actions, rewards, propensities, target, q_hat)
    check(off_policy_value, *log, want=reference(*log))


def test_old_policy():
    """For the old policy itself IPS and SNIPS are the mean reward"""
    rng = np.random.default_rng(3)
    logging = rng.dirichlet(np.ones(3), size=50)
    actions, rewards = rng.integers(0, 3, 50), rng.normal(size=50)
    p = logging[np.arange(50), actions]
    q_hat = np.repeat(rewards[:, None], 3, axis=1)
    mean = rewards.mean()
    check(
        off_policy_value,
        actions,
        rewards,
        p,
        logging,
        q_hat,
        want=(mean, mean, mean, 50.0),
    )


def test_constant():
    """A constant added to rewards and guesses moves SNIPS and DR by it"""
    rng = np.random.default_rng(4)
    actions, rewards, p, target, q_hat = random_log(40, 4, rng)
    ips, snips, dr, ess = off_policy_value(actions, rewards, p, target, q_hat)
    mean = (target[np.arange(40), actions] / p).mean()
    check(
        off_policy_value,
        actions,
        rewards + 100,
        p,
        target,
        q_hat + 100,
        want=(ips + 100 * mean, snips + 100, dr + 100, ess),
    )


def test_unbiased():
    """Averaged over all logs of two rounds, IPS and DR give the true value"""
    rng = np.random.default_rng(5)
    old, new = rng.dirichlet(np.ones(3), size=(2, 2))
    reward, q_hat = rng.uniform(size=(2, 2, 3))
    mean = np.zeros(2)
    for log in itertools.product(range(3), repeat=2):
        a = np.array(log)
        p, r = old[[0, 1], a], reward[[0, 1], a]
        ips, _, dr, _ = off_policy_value(a, r, p, new, q_hat)
        mean += p.prod() * np.array([ips, dr])
    truth = (new * reward).sum() / 2
    wrong = difference(mean, np.full(2, truth))
    assert not wrong, (
        "two rounds with 3 actions, the average of IPS and DR over all 9 logs,"
        f" weighted by their probabilities: {mean}, the true value {truth}"
    )


def test_effort():
    """Rounds are not gone through in Python"""
    log, lines = random_log(2000, 3, np.random.default_rng(6)), 0

    def count(frame, event, arg):
        nonlocal lines
        lines += 1
        return count

    before = sys.gettrace()
    sys.settrace(count)
    try:
        off_policy_value(*log)
    finally:
        sys.settrace(before)
    assert lines <= 1000, f"2000 rounds ran {lines} lines of Python"


def test_memory():
    """No table of n by n is made"""
    n = 2000
    log = random_log(n, 3, np.random.default_rng(7))
    tracemalloc.start()
    try:
        off_policy_value(*log)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 8 * n * n / 4, (
        f"for {n} rounds with 3 actions {most} bytes were used at once;"
        f" {n} * {n} floats have {8 * n * n}"
    )
