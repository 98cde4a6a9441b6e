"""Focal loss by numbers: 99,999 easy negatives against one positive."""

import numpy as np


# --8<-- [start:show]
def focal(z, y, gamma):
    """Logits z, labels y in {0, 1}: loss and its derivative by z."""
    s = 2 * y - 1  # +1 or -1
    log_pt = -np.logaddexp(0, -s * z)  # log sigmoid(s z), without overflow
    pt, miss = np.exp(log_pt), np.exp(-np.logaddexp(0, s * z))  # 1 - pt
    loss = -(miss**gamma) * log_pt
    slope = s * miss**gamma * (gamma * pt * log_pt - miss)
    return loss, slope


def logit(p):
    return np.log(p / (1 - p))


for gamma in (0, 2):
    easy, pull = focal(logit(0.01), 0, gamma)
    hard, push = focal(logit(0.1), 1, gamma)
    print(f"gamma {gamma}: negatives {99_999 * easy:8.3f}, "
          f"positive {hard:.3f}")  # fmt: skip
    print(f"  derivatives:    {99_999 * pull:8.3f}          {push:.3f}")
# --8<-- [end:show]
# What the listing ends with, at gamma = 2.
assert np.isclose(easy, 0.01**2 * -np.log(0.99))
assert np.isclose(hard, 0.9**2 * -np.log(0.1))
assert np.isclose(pull, 0.01**2 * (0.01 - 2 * 0.99 * np.log(0.99)))
assert np.isclose(push, -(0.9**2) * (0.9 - 2 * 0.1 * np.log(0.1)))
assert 99_999 * easy < hard and 99_999 * pull < -push
rng = np.random.default_rng(0)
z, y = rng.normal(size=200) * 3, rng.integers(0, 2, size=200)
for gamma in (0, 0.5, 1, 2, 5):
    loss, slope = focal(z, y, gamma)
    p = 1 / (1 + np.exp(-z))
    pt = np.where(y == 1, p, 1 - p)
    assert np.allclose(loss, -((1 - pt) ** gamma) * np.log(pt))
    ends = focal(z + 1e-6, y, gamma)[0] - focal(z - 1e-6, y, gamma)[0]
    assert np.allclose(slope, ends / 2e-6, atol=1e-8)
# gamma = 0 is log loss: prediction minus target.
assert np.allclose(focal(z, y, 0)[1], 1 / (1 + np.exp(-z)) - y)
# Far out it neither overflows nor loses the loss.
assert np.allclose(focal(np.array([-800.0]), 1, 2), [[800.0], [-1.0]])
# An easy example: the slope falls with (1 + gamma), the loss does not.
loss, slope = focal(logit(0.001), 0, 2)
assert np.isclose(loss / 0.001**3, 1, rtol=2e-3)
assert np.isclose(slope / 0.001**3, 3, rtol=2e-3)
for gamma in (0.5, 1, 2, 5):  # in general 1 + gamma times factor and log loss
    ratio = focal(logit(0.001), 0, gamma)[1] / 0.001**gamma
    assert np.isclose(
        ratio / focal(logit(0.001), 0, 0)[1], 1 + gamma, rtol=2e-3
    )
# A true share q: the best single p lies between q and one half, so the
# decision at 0.5 is the same.
grid = np.linspace(0.001, 0.999, 999)
for q in (0.05, 0.3, 0.55, 0.9):
    risk = (
        q * focal(logit(grid), 1, 2)[0] + (1 - q) * focal(logit(grid), 0, 2)[0]
    )
    best = grid[risk.argmin()]
    assert q < best < 0.5 or 0.5 < best < q
# The start: p = 0.5 for all, or p = 0.01 for all.
for p, total in ((0.5, 69_314), (0.01, 1_005)):
    assert np.isclose(99_999 * focal(logit(p), 0, 0)[0], total, atol=1)
assert np.isclose(logit(0.01), -4.595, atol=1e-3)
assert np.isclose(99_999 * focal(0.0, 0, 2)[0], 17_329, atol=1)
assert np.isclose(focal(logit(0.01), 1, 0)[0], 4.605, atol=1e-3)
# The card: 20,000 negatives at 0.05, 4 positives at 0.2.
n0, p0 = focal(logit(0.05), 0, 0)[0], focal(logit(0.2), 1, 0)[0]
n2, p2 = focal(logit(0.05), 0, 2)[0], focal(logit(0.2), 1, 2)[0]
assert np.isclose(20_000 * n0, 1025.9, atol=0.1)
assert np.isclose(4 * p0, 6.44, atol=0.01)
assert np.isclose(20_000 * n2, 2.56, atol=0.01)
assert np.isclose(4 * p2, 4.12, atol=0.01)
assert np.isclose(focal(logit(0.9), 1, 2)[0] / focal(logit(0.9), 1, 0)[0], 0.01)
assert np.isclose(logit(4 / 20_004), -8.52, atol=0.01)
# alpha: the share of the positive with and without 0.25.
assert np.isclose(0.25 * p2 * 4 / (0.75 * n2 * 20_000), 0.54, atol=0.01)
