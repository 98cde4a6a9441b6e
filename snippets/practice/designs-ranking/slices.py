"""What AUC, log loss and calibration see of four click models."""

import numpy as np
from sklearn.metrics import log_loss, roc_auc_score

# --8<-- [start:show]
share = np.array([0.3, 0.2, 0.3, 0.2])  # of the views, by device and ad
true = np.array([0.030, 0.015, 0.012, 0.006])  # phone, phone, desk, desk
phone = np.array([True, True, False, False])


def entropy(p, q):
    return -(p * np.log(q) + (1 - p) * np.log(1 - q))


def report(q):
    """Normalised entropy, AUC, and predicted over true clicks."""
    base = share @ true
    ne = share @ entropy(true, q) / entropy(base, base)
    click, none = share * true, share * (1 - true)
    above = (q[:, None] > q) + 0.5 * (q[:, None] == q)
    auc = click @ above @ none / (click.sum() * none.sum())
    parts = np.full(4, True), phone, ~phone
    ratio = [(share * q)[s].sum() / click[s].sum() for s in parts]
    return ne, auc, *ratio


# --8<-- [end:show]
# --8<-- [start:run]
blind = np.array([0.021, 0.0105, 0.021, 0.0105])  # does not see the device
print("                entropy   AUC    all  phone  desk")
for name, q in {
    "the base rate": np.full(4, share @ true),
    "true rates": true,
    "no device": blind,
    "true times 1.3": true * 1.3,
}.items():
    ne, auc, *r = report(q)
    print(f"{name:14} {ne:8.3f} {auc:5.2f} {r[0]:6.2f} {r[1]:6.2f} {r[2]:5.2f}")
# --8<-- [end:run]
assert np.isclose(report(np.full(4, share @ true))[0], 1)
assert np.isclose(report(true)[1], report(true * 1.3)[1])
assert report(true)[0] < report(true * 1.3)[0]
assert np.isclose(report(blind)[2], 1) and report(blind)[3] < 0.75
y = np.repeat([1, 0], 4)
rows = np.concatenate([share * true, share * (1 - true)])
base = share @ true
for q in blind, true, true * 1.3:
    q8 = np.tile(q, 2)
    ne = log_loss(y, q8, sample_weight=rows) / entropy(base, base)
    assert np.isclose(ne, report(q)[0])
    assert np.isclose(roc_auc_score(y, q8, sample_weight=rows), report(q)[1])
