"""The same model on sets with more and more negatives."""

import numpy as np
from scipy.special import ndtr
from sklearn.metrics import average_precision_score, roc_auc_score

# --8<-- [start:show]
rng = np.random.default_rng(0)
positive = rng.normal(2, 1, size=2000)
for negatives in (2000, 18_000, 198_000):
    negative = rng.normal(size=negatives)
    y = np.repeat([1, 0], [2000, negatives])
    s = np.append(positive, negative)
    flagged = s > 1.5
    print(
        f"{y.mean():4.0%} positive: AUC {roc_auc_score(y, s):.2f}, "
        f"AP {average_precision_score(y, s):.2f}, "
        f"at 1.5: FPR {flagged[y == 0].mean():.3f}, "
        f"recall {flagged[y == 1].mean():.3f}, "
        f"precision {y[flagged].mean():.2f}"
    )
# --8<-- [end:show]


def precision(share, tpr, fpr):
    """Precision from the two rates and the share of positives."""
    return share * tpr / (share * tpr + (1 - share) * fpr)


r, f = flagged[y == 1].mean(), flagged[y == 0].mean()
assert np.isclose(y.mean(), 0.01)
assert abs(r - ndtr(0.5)) < 0.03 and abs(f - ndtr(-1.5)) < 0.01
assert np.isclose(precision(y.mean(), r, f), y[flagged].mean())
for share, want in ((0.5, 0.5), (0.1, 0.1), (0.01, 0.01)):
    assert np.isclose(precision(share, 0.3, 0.3), want)  # chance
for seed in range(5):
    rng = np.random.default_rng(seed)
    a = rng.normal(2, 1, size=2000)
    b = rng.normal(size=40_000)
    ys = [np.repeat([1, 0], [2000, m]) for m in (2000, 40_000)]
    ss = [np.append(a, b[:m]) for m in (2000, 40_000)]
    areas = [roc_auc_score(y, s) for y, s in zip(ys, ss, strict=True)]
    aps = [average_precision_score(y, s) for y, s in zip(ys, ss, strict=True)]
    assert abs(areas[0] - areas[1]) < 0.02 and aps[0] > aps[1] + 0.25
# The text: 20 frauds of 1,000 found with TPR 0.75 and FPR 25/980.
assert np.isclose(precision(0.02, 0.75, 25 / 980), 15 / 40)
# The card: one negative in 50 kept; 90 TP and 60 FP in the sample.
assert 90 / (90 + 60) == 0.6 and round(90 / (90 + 50 * 60), 3) == 0.029
