"""One feature computed in two ways: alike as a distribution, not row by row."""

import numpy as np
from scipy import stats
from scipy.special import expit
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score


# --8<-- [start:show]
def for_training(hour_utc, amount, offset):
    hour = (hour_utc + offset) % 24  # the shop's local time
    return np.c_[np.cos(2 * np.pi * hour / 24), np.log1p(amount)]


def for_serving(hour_utc, amount, offset):
    hour = hour_utc % 24  # the other team forgot the time zone
    return np.c_[np.cos(2 * np.pi * hour / 24), np.log1p(amount)]


def simulate(seed, n=6_000):
    rng = np.random.default_rng(seed)
    hour, amount = rng.uniform(0, 24, n), rng.exponential(30, n)
    offset = rng.choice([0, 8], n)
    true = for_training(hour, amount, offset)
    y = rng.random(n) < expit(true @ [2, 0.5] - 2)  # night and size
    return (hour, amount, offset), y


raw, y = simulate(0)
model = LogisticRegression().fit(for_training(*raw), y)
raw, y = simulate(1)  # live traffic, logged with its raw inputs
again, served = for_training(*raw), for_serving(*raw)
for name, x in (("recomputed", again), ("as served", served)):
    print(f"AUC {name:10} {roc_auc_score(y, model.decision_function(x)):.2f}")
for j, name in enumerate(("cos(hour)", "log(amount)")):
    differ = np.mean(~np.isclose(again[:, j], served[:, j]))
    ks = stats.ks_2samp(again[:, j], served[:, j])[0]
    print(f"{name:11} rows that differ {differ:.2f}  KS distance {ks:.2f}")
# --8<-- [end:show]
for seed in range(2, 7):
    raw, y = simulate(seed)
    again, served = for_training(*raw), for_serving(*raw)
    good = roc_auc_score(y, model.decision_function(again))
    bad = roc_auc_score(y, model.decision_function(served))
    assert good - bad > 0.1
    assert stats.ks_2samp(again[:, 0], served[:, 0])[0] < 0.04
    assert abs(np.mean(again[:, 0] != served[:, 0]) - 0.5) < 0.03
    assert np.array_equal(again[:, 1], served[:, 1])
