"""A judge's rate corrected by its two error rates (Rogan and Gladen)."""

import numpy as np


# --8<-- [start:show]
def corrected_rate(verdicts, labelled, truth):
    """Share of good answers, from verdicts (n,) of a flawed judge.

    labelled (m,): its verdicts where people decided truth (m,); 0 or 1.
    """
    sensitivity = labelled[truth == 1].mean()
    specificity = 1 - labelled[truth == 0].mean()
    shrink = sensitivity + specificity - 1
    if shrink <= 0:
        raise ValueError("the judge is no better than chance")
    rate = (verdicts.mean() + specificity - 1) / shrink
    return float(np.clip(rate, 0, 1))


def verdict(rng, truth):  # calls 90 % of the good and 30 % of the bad good
    return (rng.random(len(truth)) < np.where(truth, 0.9, 0.3)).astype(int)


print("true  judge says  corrected: mean and spread of 200 runs")
rng = np.random.default_rng(0)
for share in (0.5, 0.6, 0.8):
    rates, says = [], []
    for _ in range(200):
        truth = (rng.random(300) < 0.6).astype(int)  # labelled by people
        new = (rng.random(2000) < share).astype(int)
        says.append(verdict(rng, new))
        rates.append(corrected_rate(says[-1], verdict(rng, truth), truth))
    print(f"{share:.2f}        {np.mean(says):.2f}", end="")
    print(f"       {np.mean(rates):.2f}     {np.std(rates):.2f}")
    # --8<-- [end:show]
    assert abs(np.mean(rates) - share) < 0.015
    assert abs(np.mean(says) - (0.9 * share + 0.3 * (1 - share))) < 0.01
good = np.array([1, 1, 1, 1, 0, 0, 0, 0, 0, 0])
says = np.array([1, 1, 1, 0, 1, 0, 0, 0, 0, 0])
assert np.isclose(corrected_rate(says, says, good), 0.4)  # exact in sample
assert corrected_rate(np.zeros(5), says, good) == 0
assert corrected_rate(np.ones(5), says, good) == 1
for flawed in (1 - says, np.ones(10)):
    try:
        corrected_rate(says, flawed, good)
    except ValueError:
        continue
    raise AssertionError
# the card: sensitivity 0.8, specificity 0.9, judge says 0.66
assert np.isclose((0.66 + 0.9 - 1) / 0.7, 0.8)
assert np.isclose((0.59 + 0.9 - 1) / 0.7, 0.7)
# two strata, 500 items each: easy and hard, systems A and B
s = t = np.array([0.95, 0.55])
theta = np.array([[0.98, 0.50], [0.98, 0.60]])


def verdicts(share):  # exact verdicts and truth of 2,000 items, half good
    for rate in share:
        yield np.repeat([1, 0], [round(2000 * rate), 2000 - round(2000 * rate)])


shown = s * theta + (1 - t) * (1 - theta)
assert np.allclose(shown[1] - shown[0], [0, 0.01])  # 10 points show as 1
assert np.isclose((shown[1] - shown[0]).mean(), 0.005)
pooled_s = (s * theta).sum() / theta.sum()
pooled_t = (t * (1 - theta)).sum() / (1 - theta).sum()
assert np.allclose([pooled_s, pooled_t], [0.806, 0.567], atol=6e-4)
# by the function itself: labels of both systems pooled, then by stratum
label, good = [], []
for share in theta:
    for j, true in enumerate(verdicts(share)):
        n = np.array([np.sum(true == 0), np.sum(true == 1)])
        right = np.round(n * [t[j], s[j]]).astype(int)
        good.append(true)
        label.append(
            np.r_[
                np.repeat([1, 0], [right[1], n[1] - right[1]]),
                np.repeat([1, 0], [n[0] - right[0], right[0]]),
            ]
        )
joined = [np.concatenate(label), np.concatenate(good)]
a, b = np.concatenate(label[:2]), np.concatenate(label[2:])
gap = corrected_rate(b, *joined) - corrected_rate(a, *joined)
assert abs(gap - 0.005 / 0.373) < 5e-5 and abs(0.05 - gap) > 0.03
hard = [np.concatenate(x[1::2]) for x in (label, good)]
gap = corrected_rate(label[3], *hard) - corrected_rate(label[1], *hard)
assert np.isclose(gap, 0.10)  # inside the stratum it is recovered
# the card on releases: 10 points on 5 % of traffic against 400 ratings
share = np.linspace(0, 1, 101)
worst = np.sqrt(share * (1 - share) / 400).max()
assert np.isclose(0.05 * 10, 0.5) and np.isclose(worst, 0.025)
assert round(100 * np.hypot(worst, worst), 1) == 3.5
