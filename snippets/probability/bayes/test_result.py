"""A positive test, counted in people, as a fraction and as odds."""

import numpy as np

# --8<-- [start:show]
prior, sensitivity, specificity = 0.01, 0.90, 0.95

people = 10_000
ill = people * prior
true_positive = ill * sensitivity
false_positive = (people - ill) * (1 - specificity)
print(f"positive: {true_positive:.0f} ill, {false_positive:.0f} healthy")
by_count = true_positive / (true_positive + false_positive)
print(f"P(ill | positive) = {by_count:.3f}")

ratio = sensitivity / (1 - specificity)  # likelihood ratio of a positive
odds = prior / (1 - prior) * ratio
print(f"odds {prior / (1 - prior):.4f} x {ratio:.0f} = {odds:.4f}")
by_odds = odds / (1 + odds)
print(f"as a probability: {by_odds:.3f}")
odds = odds * ratio  # a second positive, independent given the state
print(f"after a second positive: {odds / (1 + odds):.3f}")
# --8<-- [end:show]

assert np.isclose(by_odds, by_count) and np.isclose(by_odds, 2 / (2 + 11))
assert np.isclose(by_count, 90 / 585) and np.isclose(by_count, 2 / 13)
once = prior * sensitivity
once = once / (once + (1 - prior) * (1 - specificity))
assert np.isclose(once, by_count)
twice = once * sensitivity
twice = twice / (twice + (1 - once) * (1 - specificity))
assert np.isclose(twice, odds / (1 + odds))
# Batch and sequence agree, in any order of a positive and a negative.
negative = (1 - sensitivity) / specificity
both = prior / (1 - prior) * ratio * negative
mixed = prior * (1 - sensitivity)
mixed = mixed / (mixed + (1 - prior) * specificity)
mixed = mixed * sensitivity / (mixed * sensitivity + (1 - mixed) * 0.05)
assert np.isclose(mixed, both / (1 + both))
# The text: of 100,000 payments 100 are fraud, 90 % found, 1 % false alarms.
assert np.isclose(100 * 0.9, 90) and np.isclose(99_900 * 0.01, 999)
assert 999 / 90 > 11 and 0.9 / (0.9 + 0.01) > 0.98
# A shared error: the second factor is p(x2 | x1, ill) / p(x2 | x1, healthy).
# Half of the false positives react always, the others by chance.
always = 0.025
other = (0.05 - always) / (1 - always)  # rate among the other healthy people
once = always + (1 - always) * other
again = (always + (1 - always) * other**2) / once
assert np.isclose(once, 0.05) and 0.9 / again < 2 < 18
# The card's numbers: fraud 0.5 %, found 80 %, false alarms 2 %.
alarms = np.array([50 * 0.8, 9950 * 0.02])
assert np.allclose(alarms, [40, 199])
assert np.isclose(alarms[0] / alarms.sum(), 0.167, atol=5e-4)
# One half needs a rate of false alarms of 40 in 9950.
assert np.isclose(40 / 9950, 0.00402, atol=1e-5)
# Odds card: prior 1 : 9, evidence 6 and 1/2.
assert np.isclose(1 / 9 * 6 / 2, 1 / 3) and np.isclose((1 / 3) / (4 / 3), 0.25)
assert np.isclose(1 / 9 * 6 / 2 * 6, 2) and np.isclose(2 / 3, 2 / (1 + 2))
# Three friends who lie in a third of cases; counted over all their answers.
rain = np.array([3 / 4, 1 / 4])[:, None] * np.array(
    [[1 / 3], [2 / 3]]
) ** np.array([1, 3])
assert np.allclose(rain[1] / rain.sum(axis=0), [2 / 5, 8 / 11])
# Machines card.
share, defect = np.array([0.5, 0.3, 0.2]), np.array([0.01, 0.02, 0.05])
once = share * defect / (share @ defect)
assert np.allclose(once, [0.238, 0.286, 0.476], atol=5e-4)
assert np.isclose(once @ defect, 0.032, atol=5e-4)
twice = once * defect / (once @ defect)
assert np.allclose(twice, [0.075, 0.179, 0.746], atol=5e-4)
