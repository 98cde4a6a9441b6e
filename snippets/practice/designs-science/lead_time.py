"""How early is the score right? Records made near the event flatter it."""

import numpy as np
from scipy.stats import norm
from sklearn.metrics import roc_auc_score


# --8<-- [start:show]
def ward(rng, n=3_000, hours=72):
    """Pulse drifts for 12 h before an event; staff order a test 3 h before."""
    sick = rng.random(n) < 0.15
    event = np.where(sick, rng.integers(30, hours, n), 10_000)  # never
    left = event[:, None] - np.arange(hours)  # hours to the event
    pulse = rng.normal(size=n)[:, None] + rng.normal(size=(n, hours))
    pulse += 0.2 * np.clip(12 - left, 0, 12)
    order = rng.random((n, hours)) < np.where(left <= 3, 0.5, 0.02)
    return event, pulse, order


def auc_at(lead, event, score):
    """Cases `lead` hours before the event against others at the same hours."""
    case = event < 10_000
    hour = event[case] - lead
    a = score[case, hour]
    b = score[~case, np.resize(hour, (~case).sum())]  # repeat the hours
    return roc_auc_score(np.r_[a * 0 + 1, b * 0], np.r_[a, b])


leads, table = (1, 4, 8, 12, 24), []
for seed in range(8):
    event, pulse, order = ward(np.random.default_rng(seed))
    scores = pulse, pulse + 3 * order  # no model is trained
    table.append([[auc_at(h, event, s) for h in leads] for s in scores])
print("hours before    " + "".join(f"{h:6}" for h in leads))
for name, a in zip(("pulse", "with the order"), np.mean(table, 0), strict=True):
    print(f"{name:15} " + "".join(f"{v:6.2f}" for v in a))
# --8<-- [end:show]
table = np.array(table)
# the order adds at one hour before; from four hours on it does not help
assert (table[:, 1, 0] > table[:, 0, 0]).all()
assert table[:, 1, 1:].mean() < table[:, 0, 1:].mean() + 0.005
# pulse: the drift is 0.2 (12 - lead), and both groups have variance 2
drifting = table[:, 0, :4]
exact = norm.cdf(0.2 * (12 - np.array(leads[:4])) / 2)
se = drifting.std(0, ddof=1) / len(drifting) ** 0.5
assert (np.abs(drifting.mean(0) - exact) < 4 * se).all() and (se < 0.01).all()
# and a day before there is nothing to see
assert abs(table[:, :, 4].mean() - 0.5) < 0.02
assert (np.diff(table[:, 0, :4].mean(0)) < 0).all()
# the drift starts 12 hours before the event, and has its height by then
event, pulse, order = ward(np.random.default_rng(9), n=20_000)
case = event < 10_000
for lead, height in ((1, 2.2), (6, 1.2), (12, 0.0), (20, 0.0)):
    drift = pulse[case, event[case] - lead].mean() - pulse[~case].mean()
    assert abs(drift - height) < 0.1
assert abs(order[case, event[case] - 2].mean() - 0.5) < 0.05
