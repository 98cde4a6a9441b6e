"""Lookahead, from its equations, checked on a quadratic."""

import numpy as np


# --8<-- [start:show]
def lookahead(gradient, w, rate, k, alpha, rounds):
    """k steps of SGD from the slow weights, then a part alpha of the way."""
    slow = np.array(w, dtype=float)
    for _ in range(rounds):
        fast = slow.copy()
        for _ in range(k):
            fast -= rate * gradient(fast)
        slow += alpha * (fast - slow)
    return slow


def variance_ratio(rate, curvature, k, alpha):
    """Steady variance over that of SGD, for noise in the optimum."""
    kept = (1 - rate * curvature) ** k
    return alpha**2 * (1 - kept**2) / (1 - (1 - alpha + alpha * kept) ** 2)


# --8<-- [end:show]
# --8<-- [start:run]
curvature = np.array([1.0, 4.0])


def bowl(w):
    return curvature * w


sgd = lookahead(bowl, [1, 1], 0.1, k=5, alpha=1, rounds=3)
print("alpha = 1, 15 steps:", sgd.round(4))
print("SGD by hand:        ", ((1 - 0.1 * curvature) ** 15).round(4))
half = lookahead(bowl, [1, 1], 0.1, k=5, alpha=0.5, rounds=3)
by_hand = (0.5 + 0.5 * (1 - 0.1 * curvature) ** 5) ** 3
print("alpha = 0.5:        ", half.round(4), "by hand", by_hand.round(4))

rng = np.random.default_rng(0)


def noisy(w):
    return w - rng.normal(size=w.shape)


spread = [
    lookahead(noisy, np.zeros(20_000), 0.2, 5, alpha, 15).var()
    for alpha in (1, 0.5)
]
print(f"variance, simulated: {spread[1] / spread[0]:.2f}")
print(f"variance, derived:   {variance_ratio(0.2, 1, 5, 0.5):.2f}")
# --8<-- [end:run]
assert np.allclose(sgd, (1 - 0.1 * curvature) ** 15)
assert np.allclose(half, by_hand)
one = lookahead(bowl, [1, 2], 0.1, k=1, alpha=0.5, rounds=7)
assert np.allclose(one, np.array([1, 2]) * (1 - 0.05 * curvature) ** 7)
assert np.isclose(
    spread[1] / spread[0], variance_ratio(0.2, 1, 5, 0.5), rtol=0.06
)
assert np.isclose(spread[0], 0.2 / (2 - 0.2), rtol=0.06)  # SGD itself
assert np.isclose(variance_ratio(0.3, 2, 4, 1), 1)
# the formula in the other form, with the numerator in the denominator
for rate, a, k, alpha in [(0.2, 1, 5, 0.5), (0.1, 3, 7, 0.8)]:
    q = (1 - rate * a) ** k
    top = alpha**2 * (1 - q**2)
    assert np.isclose(
        variance_ratio(rate, a, k, alpha),
        top / (top + 2 * alpha * (1 - alpha) * (1 - q)),
    )


def no_reset(gradient, w, rate, k, alpha, rounds):  # fast weights run on
    slow, fast = np.array(w, dtype=float), np.array(w, dtype=float)
    for _ in range(rounds):
        for _ in range(k):
            fast -= rate * gradient(fast)
        slow += alpha * (fast - slow)
    return slow


# with alpha = 1 the missing reset cannot be seen
assert np.allclose(no_reset(bowl, [1, 1], 0.1, 5, 1, 3), sgd)
assert not np.allclose(no_reset(bowl, [1, 1], 0.1, 5, 0.5, 3), half, rtol=0.1)
# the card: curvature 1, rate 0.5, k = 2, alpha 0.5, from 8
assert np.isclose(lookahead(lambda w: w, 8.0, 0.5, 2, 0.5, 1), 5)
assert np.isclose(lookahead(lambda w: w, 8.0, 0.5, 2, 0.5, 2), 3.125)
