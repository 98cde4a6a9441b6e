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
