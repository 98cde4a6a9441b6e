"""A router that may say "I do not know", its threshold set by cost."""

import numpy as np


# --8<-- [start:show]
def best_threshold(confidence, right, wrong_cost, ask_cost):
    """(threshold, mean cost): route if confidence >= threshold, else ask."""
    order = np.argsort(-confidence, kind="stable")
    c, wrong = confidence[order], np.cumsum(~right[order])
    n = len(c)
    asked = n - np.arange(1, n + 1)  # if the first 1, 2, ... are routed
    cost = (wrong * wrong_cost + asked * ask_cost) / n
    cost[:-1][c[1:] == c[:-1]] = np.inf  # never part equal confidences
    i = cost.argmin()
    if ask_cost <= cost[i]:
        return np.inf, float(ask_cost)
    return c[i], cost[i]


# --8<-- [end:show]


# --8<-- [start:run]
def questions(n, rng):
    """Confidence of three arms, too high; a tenth belong to none."""
    z = rng.normal(size=(n, 3)) * 2
    p = np.exp(z) / np.exp(z).sum(1, keepdims=True)
    arm = (p.cumsum(1) < rng.random((n, 1))).sum(1)
    right = (arm == z.argmax(1)) & (rng.random(n) > 0.1)
    # too sure: the scores doubled before the softmax
    loud = np.exp(2 * z) / np.exp(2 * z).sum(1, keepdims=True)
    return loud.max(1), right


def mean_cost(threshold, confidence, right):
    routed = confidence >= threshold
    return np.where(routed, 10.0 * ~right, 2.0).mean()


rng = np.random.default_rng(0)
tau, _ = best_threshold(*questions(2_000, rng), 10, 2)
fresh = questions(50_000, rng)
for name, t in (("always route", 0), ("rule 0.800", 0.8), ("chosen", tau)):
    routed = fresh[0] >= t
    print(f"{name:12} threshold {t:.3f}  routed {routed.mean():.2f}", end="  ")
    print(f"right if routed {fresh[1][routed].mean():.2f}", end="  ")
    print(f"cost {mean_cost(t, *fresh):.2f}")
# --8<-- [end:run]
for seed in range(8):  # the claim, on other draws
    rng = np.random.default_rng(seed)
    t, _ = best_threshold(*questions(2_000, rng), 10, 2)
    fresh = questions(20_000, rng)
    assert t > 0.8
    assert mean_cost(t, *fresh) < mean_cost(0.8, *fresh) < mean_cost(0, *fresh)
# against all thresholds, with ties
rng = np.random.default_rng(9)
for _ in range(200):
    n = rng.integers(1, 9)
    c, r = rng.integers(1, 4, n) / 4, rng.random(n) < 0.7
    t, cost = best_threshold(c, r, 3, 1)
    tried = [np.where(c >= u, 3.0 * ~r, 1.0).mean() for u in (*set(c), np.inf)]
    assert np.isclose(cost, min(tried))
    assert np.isclose(np.where(c >= t, 3.0 * ~r, 1.0).mean(), cost)
# calibrated confidence: the rule 1 - ask / wrong is near the best
c = rng.random(200_000)
t, _ = best_threshold(c, rng.random(200_000) < c, 10, 2)
assert abs(t - 0.8) < 0.03
# the card
c = np.array([0.95, 0.9, 0.8, 0.6])
r = np.array([True, True, False, True])
t, cost = best_threshold(c, r, 8, 2)
assert t == 0.9 and cost == 1 and 1 - 2 / 8 == 0.75
assert np.where(c >= 0.75, 8.0 * ~r, 2.0).mean() == 2.5
