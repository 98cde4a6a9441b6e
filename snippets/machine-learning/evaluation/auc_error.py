"""Standard errors of an AUC: DeLong's from shares, Hanley and McNeil's."""

import numpy as np
from scipy.stats import norm


# --8<-- [start:show]
def delong(pos, neg):
    """AUC and its standard error; two or more scores of each class."""
    wins = (np.sign(pos[:, None] - neg) + 1) / 2
    v, w = wins.mean(axis=1), wins.mean(axis=0)
    return v.mean(), np.sqrt(v.var(ddof=1) / v.size + w.var(ddof=1) / w.size)


def hanley_mcneil(A, p, n):
    both_pos, both_neg = A / (2 - A), 2 * A**2 / (1 + A)
    pairs = (p - 1) * (both_pos - A**2) + (n - 1) * (both_neg - A**2)
    return np.sqrt((A * (1 - A) + pairs) / (p * n))


rng, z = np.random.default_rng(0), norm.ppf(0.8)
for spread in (1, 3):  # of the positives; the negatives have 1
    runs = []
    for _ in range(1000):
        pos = z * np.hypot(spread, 1) + spread * rng.normal(size=40)
        runs.append(delong(pos, rng.normal(size=400)))
    A, error = np.array(runs).T
    hit = np.mean(np.abs(A - 0.8) <= 1.96 * error)
    guess = hanley_mcneil(0.8, 40, 400)
    print(f"spread {spread}: real {A.std():.3f}", end=", ")
    print(f"DeLong {error.mean():.3f} (covers {hit:.2f})", end=", ")
    print(f"Hanley-McNeil {guess:.3f}")
    # --8<-- [end:show]
    runs_error = np.sqrt(np.mean(error**2))
    assert abs(A.mean() - 0.8) < 4 * A.std() / np.sqrt(1000)
    # 1,000 runs know a standard deviation to about 1/sqrt(2000).
    assert abs(runs_error / A.std() - 1) < 4 / np.sqrt(2000)
    ratio = hanley_mcneil(0.8, 40, 400) / A.std()
    assert ratio > 1.1 if spread == 1 else ratio < 0.9
    assert 0.9 < hit < 0.97

# The seven cases of the core, by hand.
A, error = delong(np.array([0.9, 0.8, 0.5]), np.array([0.7, 0.5, 0.3, 0.1]))
hand = (0.125**2 * 2 + 0.25**2) / 2 / 3
hand += ((0.875 - 2 / 3) ** 2 + (0.875 - 2.5 / 3) ** 2 + 2 * 0.125**2) / 3 / 4
assert A == 0.875 and np.isclose(error**2, hand)
assert round(error, 2) == 0.15 and A + 1.96 * error > 1
# 40 positives: what the text states.
error = hanley_mcneil(0.8, 40, 400)
assert np.isclose(error, 0.043, atol=5e-5)
assert np.allclose(
    0.8 + 1.96 * error * np.array([-1, 1]), [0.716, 0.884], atol=5e-4
)
assert 13 < error / np.sqrt(0.8 * 0.2 / 16_000) < 14
assert np.isclose(hanley_mcneil(0.8, 40, 400_000), 0.0422, atol=5e-5)
assert np.isclose(hanley_mcneil(0.8, 160, 1600), error / 2, rtol=0.01)
logit = np.log(4) + 1.96 * error / 0.16 * np.array([-1, 1])
assert np.allclose(1 / (1 + np.exp(-logit)), [0.703, 0.871], atol=6e-4)
# The two shares are exact for exponential scores.
neg, rate = rng.exponential(size=(2, 400_000)), 4  # AUC rate/(1 + rate)
pos = rate * rng.exponential(size=(2, 400_000))
assert abs(np.mean(pos[0] > neg[0]) - 0.8) < 0.003
assert abs(np.mean(pos.min(axis=0) > neg[0]) - 0.8 / 1.2) < 0.004
assert abs(np.mean(pos[0] > neg.max(axis=0)) - 1.28 / 1.8) < 0.004
# At an AUC of 1 both are zero.
assert delong(np.array([3.0, 4]), np.array([1.0, 2])) == (1, 0)
assert hanley_mcneil(1, 40, 400) == 0
