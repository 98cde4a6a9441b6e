"""Bias and spread of a clipped weighted estimate, exactly."""

import numpy as np

# --8<-- [start:show]
j = np.arange(1, 21)
look = 1 / j**1.5  # by place of the log
appeal = 0.1 + 0.015 * j  # the log is worst first
use = look[::-1]  # looks that the turned order would give
rate = look * appeal
truth = use @ appeal  # clicks a search of the turned order


def clipped(tau):
    """Bias and standard deviation of the estimate from one search."""
    weight = use / np.maximum(look, tau)
    return weight @ rate - truth, np.sqrt(weight**2 @ (rate * (1 - rate)))


print(f"truth {truth:.2f} clicks a search")
print("clip      bias    error with n = 100    n = 10,000")
taus = (0, 0.015, 0.02, 0.05)
errors = []
for tau in taus:
    bias, sd = clipped(tau)
    errors.append([np.hypot(bias, sd / np.sqrt(n)) for n in (100, 10_000)])
    small, large = errors[-1]
    print(f"{tau:5.3f} {bias:8.3f} {small:15.3f} {large:16.3f}")
# --8<-- [end:show]

bias, sd = np.array([clipped(t) for t in taus]).T
assert np.isclose(bias[0], 0) and np.all(np.diff(bias) < 0)
assert np.all(np.diff(sd) < 0)
assert np.allclose(appeal[[0, 19]], [0.115, 0.4])  # worst first
# Bias and variance place by place.
for tau, b, v in zip(taus, bias, sd**2, strict=True):
    shift, variance = 0, 0
    for e, new, r in zip(look, look[::-1], appeal, strict=True):
        w = new / max(e, tau)
        shift += w * e * r - new * r
        variance += w**2 * e * r - (w * e * r) ** 2
    assert np.isclose(b, shift) and np.isclose(v, variance)
rng = np.random.default_rng(0)
for tau, b, s in zip(taus, bias, sd, strict=True):
    c = rng.random((40_000, 20)) < rate
    value = (c / np.maximum(look, tau)) @ use
    assert abs(value.mean() - truth - b) < 4 * s / 200
    assert np.isclose(value.std(), s, rtol=0.1)
errors = np.array(errors).T
assert np.allclose(errors[0] ** 2, bias**2 + sd**2 / 100)
assert np.allclose(errors[1] ** 2, bias**2 + sd**2 / 10_000)
assert np.argmin(errors[0]) == 2 and np.argmin(errors[1]) == 0
assert taus[2] == 0.02
# What clipping at 0.02 takes from this score, and from that of the log's order.
for order, part in ((look[::-1], 0.35), (look, 0.03)):
    left = (order / np.maximum(look, 0.02)) @ rate / (order @ appeal)
    assert abs(1 - left - part) < 0.005
# A difference of two orders has negative weights: clipping turns its sign.
for tau, low, high in ((0, -0.46, -0.45), (0.05, 0.06, 0.07)):
    assert low < ((look - use) / np.maximum(look, tau)) @ rate < high
# Doubly robust, an item at one of two random places: mean and variance of the
# estimates of its appeal, with the prediction guess.
e, r = np.array([1, 0.2]), 0.3


def estimate(f):
    mean = np.mean([e * r * f(1, e) + (1 - e * r) * f(0, e)])
    square = np.mean([e * r * f(1, e) ** 2 + (1 - e * r) * f(0, e) ** 2])
    return mean, square - mean**2


weighted = estimate(lambda c, e: c / e)
for guess in (0.25, 0.3, 0.4):
    same = estimate(lambda c, e, g=guess: g + (c - e * g) / e)
    robust = estimate(lambda c, e, g=guess: g + (c - e * g) / np.mean([1, 0.2]))
    assert np.allclose(same, weighted)
    assert np.isclose(robust[0], r) and robust[1] < weighted[1] / 2
    # steadier than without a prediction, too
    assert robust[1] < estimate(lambda c, e: c / 0.6 + 0 * e)[1]
