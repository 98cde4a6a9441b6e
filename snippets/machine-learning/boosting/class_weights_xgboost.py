"""Class weights in XGBoost: one leaf by hand, and probabilities back."""

import os

os.environ.setdefault("OMP_NUM_THREADS", "1")

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import log_loss, roc_auc_score
from xgboost import DMatrix, train

# Two positives and 98 negatives in one leaf, weight c on the positives.
label = np.arange(100) < 2
rows = DMatrix(np.zeros((100, 1)), label)
settings = {"objective": "binary:logistic", "eta": 1.0, "max_depth": 1}
settings |= {"lambda": 1.0, "nthread": 1}


def leaf(c, rate, lam=1.0):
    """G, H and the leaf for weight c on the positives, all at one rate."""
    weight = np.where(label, c, 1)
    G = np.sum(weight * (rate - label))
    H = np.sum(weight * rate * (1 - rate))
    return G, H, -G / (H + lam)


for c, rate, by_hand in (
    (1, 0.5, (48, 25, -48 / 26)),
    (49, 0.5, (0, 49, 0)),
    (1, 0.02, (0, 1.96, 0)),
    (49, 0.02, (-94.08, 3.8416, 94.08 / 4.8416)),
):
    assert np.allclose(leaf(c, rate), by_hand)
    own = settings | {"base_score": rate, "scale_pos_weight": c}
    F = train(own, rows, 1).predict(rows, output_margin=True)
    start = np.log(rate / (1 - rate))
    assert np.allclose(F, start + by_hand[2], atol=1e-4)
assert np.isclose(94.08 / 4.8416, 19.4, atol=0.05)
assert np.isclose(np.log(49), 3.89, atol=5e-3) and 98 == 2 * 49
# Two positives alone: H = 24.5; without a start given the weighted rate.
assert 2 * 49 / 4 == 24.5 > 20 > 2 / 4
F = train(settings | {"scale_pos_weight": 49}, rows, 1).predict(rows)
assert np.allclose(F, 0.5, atol=1e-6)


def draw(rng, n):
    y = rng.uniform(size=n) < 0.02
    return rng.normal(size=(n, 5)) + y[:, None] * [1.5, 1, 0, 0, 0], y


print("           mean on new rows            log loss                  AUC")
print("positive  weighted divided    divided  Platt  plain   weighted plain")
settings |= {"eta": 0.1, "max_depth": 3}
for seed in range(6):
    rng = np.random.default_rng(seed)
    (X, y), (V, v), (T, t) = (draw(rng, n) for n in (10_000, 10_000, 20_000))
    score = {}
    for c in (1, 49):
        model = train(settings | {"scale_pos_weight": c}, DMatrix(X, y), 60)
        score[c] = [
            model.predict(DMatrix(Z), output_margin=True) for Z in (V, T, X)
        ]
    plain = 1 / (1 + np.exp(-score[1][1]))
    held, F, seen = score[49]
    raw, divided = (1 / (1 + np.exp(s - F)) for s in (0, np.log(49)))
    platt = LogisticRegression(C=1e6).fit(held[:, None], v)
    platt = platt.predict_proba(F[:, None])[:, 1]
    loss = [log_loss(t, p) for p in (divided, platt, plain)]
    area = [roc_auc_score(t, s) for s in (F, score[1][1])]
    print(
        f"{t.mean():8.4f} {raw.mean():9.3f} {divided.mean():7.4f}"
        f" {loss[0]:10.4f} {loss[1]:.4f} {loss[2]:.4f}"
        f" {area[0]:10.3f} {area[1]:.3f}"
    )
    # The odds are divided by 49, and the mean is too low, in training too.
    assert np.allclose(divided / (1 - divided) * 49, raw / (1 - raw), rtol=1e-4)
    assert divided.mean() < 0.9 * t.mean() < 0.1 < raw.mean()
    assert np.mean(1 / (1 + 49 * np.exp(-seen))) < 0.9 * y.mean()
    assert loss[0] > loss[1] > loss[2] and area[0] < area[1]
    assert log_loss(t, raw) > loss[0]
