"""Equal precision and recall, unequal base rates: the other errors differ."""

import numpy as np


# --8<-- [start:show]
def false_positive_rate(base_rate, ppv, tpr):
    odds = base_rate / (1 - base_rate)
    return odds * (1 - ppv) / ppv * tpr


for p in (0.5, 0.2):
    positive, negative = 100 * p, 100 * (1 - p)
    tp = 0.8 * positive  # recall 0.8
    selected = tp / 0.8  # precision 0.8
    fp = selected - tp
    fpr = false_positive_rate(p, 0.8, 0.8)
    npv = (negative - fp) / (100 - selected)
    print(f"base rate {p}: {tp:.0f} of {selected:.0f} right,", end="")
    print(f" FPR {fpr:.2f}, selected {selected / 100:.2f}, NPV {npv:.2f}")
    # --8<-- [end:show]
    assert np.isclose(fpr, fp / negative)
    tn, fn = negative * (1 - fpr), positive * 0.2
    assert np.isclose(npv, tn / (tn + fn))
# On any table of counts, whatever its shape.
rng = np.random.default_rng(0)
for tp, fn, fp, tn in rng.integers(1, 50, size=(50, 4)):
    p, ppv, tpr = (
        (tp + fn) / (tp + fn + fp + tn),
        tp / (tp + fp),
        tp / (tp + fn),
    )
    assert np.isclose(false_positive_rate(p, ppv, tpr), fp / (fp + tn))
# The edge: no false positives, recall 0.6 in both groups, unequal rates.
assert false_positive_rate(0.5, 1, 0.6) == false_positive_rate(0.2, 1, 0.6)
npv = [(1 - p) / (1 - 0.6 * p) for p in (0.5, 0.2)]
assert np.allclose(npv, [(1 - p) / (1 - p + 0.4 * p) for p in (0.5, 0.2)])
assert npv[1] > npv[0] + 0.1
# Scores: calibrated in a group, mean s1 of the positives, s0 of the others.
for a, b in rng.uniform(0.5, 3, size=(20, 2)):
    s = rng.beta(a, b, size=30)  # score of thirty equally large sets
    p, s1, s0 = s.mean(), (s * s).sum() / s.sum(), (s * (1 - s)).sum()
    s0 /= (1 - s).sum()
    assert np.isclose(p * (1 - s1), (1 - p) * s0)
# The card: groups of 200 with 120 and 40 positives.
A, B = np.array([90, 30, 30, 50]), np.array([30, 10, 10, 150])
for (tp, fn, fp, tn), fpr, rate, npv in (
    (A, 0.375, 0.6, 0.625),
    (B, 0.0625, 0.2, 0.9375),
):
    assert tp + fn + fp + tn == 200
    assert tp / (tp + fn) == 0.75 and tp / (tp + fp) == 0.75
    assert fp / (fp + tn) == fpr and (tp + fp) / 200 == rate
    assert tn / (tn + fn) == npv
assert np.isclose(0.375 / 0.0625, (0.6 / 0.4) / (0.2 / 0.8))
