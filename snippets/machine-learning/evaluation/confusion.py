"""Scores from the four counts, beside a classifier that never flags."""

import warnings

import numpy as np
from sklearn import metrics


# --8<-- [start:show]
def scores(y, z):
    """Scores of 0/1 predictions z (n,); y (n,) has both classes."""
    tp, fp = np.sum((y == 1) & (z == 1)), np.sum((y == 0) & (z == 1))
    fn, tn = np.sum((y == 1) & (z == 0)), np.sum((y == 0) & (z == 0))
    recall, specificity = tp / (tp + fn), tn / (tn + fp)
    return {
        "accuracy": (tp + tn) / len(y),
        "precision": tp / (tp + fp) if tp + fp else np.nan,
        "recall": recall,
        "specificity": specificity,
        "balanced accuracy": (recall + specificity) / 2,
        "F1": 2 * tp / (2 * tp + fp + fn),
    }


y = np.repeat([1, 1, 0, 0], [15, 5, 25, 955])
z = np.repeat([1, 0, 1, 0], [15, 5, 25, 955])
for name, value in scores(y, z).items():
    print(f"{name:17s} {value:.3f}   never: {scores(y, 0 * z)[name]:.3f}")
# --8<-- [end:show]

never = scores(y, 0 * z)
assert never["accuracy"] == 0.98 and np.isnan(never["precision"])
assert never["balanced accuracy"] == 0.5 and never["F1"] == 0

warnings.simplefilter("ignore")
rng = np.random.default_rng(0)
for _ in range(20):
    y = np.append([0, 1], rng.random(70) < 0.3).astype(int)
    z = (rng.random(72) < 0.2 + 0.4 * y).astype(int)
    s = scores(y, z)
    library = (
        metrics.accuracy_score(y, z),
        metrics.precision_score(y, z),
        metrics.recall_score(y, z),
        metrics.recall_score(1 - y, 1 - z),
        metrics.balanced_accuracy_score(y, z),
        metrics.f1_score(y, z),
    )
    assert np.allclose(list(s.values()), library)
    # Rows are the truth; the harmonic mean of precision and recall is F1.
    (tn, fp), (fn, tp) = metrics.confusion_matrix(y, z)
    assert np.isclose(s["recall"], tp / (tp + fn))
    assert np.isclose(s["F1"], 2 / (1 / s["precision"] + 1 / s["recall"]))
    for beta in (0.5, 2):  # a miss weighs beta squared false alarms
        f = (1 + beta**2) * tp
        f = f / (f + beta**2 * fn + fp)
        assert np.isclose(f, metrics.fbeta_score(y, z, beta=beta))
    mcc = (tp * tn - fp * fn) / np.sqrt(
        float(tp + fp) * (tp + fn) * (tn + fp) * (tn + fn)
    )
    assert np.isclose(mcc, metrics.matthews_corrcoef(y, z))
    assert np.isclose(mcc, np.corrcoef(y, z)[0, 1])
# The text: MCC of the example.
top = 15 * 955 - 25 * 5
mcc = top / np.sqrt(40.0 * 20 * 980 * 960)
assert round(mcc, 2) == 0.52
# F1 does not see true negatives; flagging all has recall 1.
a = scores(np.repeat([1, 0], [20, 980]), np.ones(1000, int))
assert a["recall"] == 1 and a["precision"] == 0.02 and a["F1"] < 0.04
# The card: 2,000 mails, 100 spam, 90 flagged, 60 of them rightly.
y = np.repeat([1, 1, 0, 0], [60, 40, 30, 1870])
z = np.repeat([1, 0, 1, 0], [60, 40, 30, 1870])
s = scores(y, z)
assert round(s["accuracy"], 3) == 0.965 and round(s["precision"], 3) == 0.667
assert s["recall"] == 0.6 and round(s["F1"], 2) == 0.63
assert round(1 - s["specificity"], 3) == 0.016
# ... and a test set with spam as frequent as ham, at the same two rates.
f = 30 / 1900
assert round(0.6 / (0.6 + f), 2) == 0.97
