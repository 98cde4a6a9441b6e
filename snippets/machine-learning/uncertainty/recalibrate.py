"""Platt scaling and isotonic regression on held-out scores."""

import numpy as np
from scipy.special import logit
from sklearn.datasets import load_digits
from sklearn.ensemble import RandomForestClassifier
from sklearn.isotonic import IsotonicRegression
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import train_test_split
from sklearn.naive_bayes import GaussianNB


# --8<-- [start:show]
def log_loss(y, q):
    with np.errstate(divide="ignore"):
        return -np.mean(np.log(np.where(y == 1, q, 1 - q)))


def calibrators(q, y):
    """Two maps from forecasts to probabilities, fitted on (q, y)."""

    def log_odds(q):
        return logit(np.clip(q, 1e-6, 1 - 1e-6))[:, None]

    line = LogisticRegression(C=1e6).fit(log_odds(q), y)
    steps = IsotonicRegression(out_of_bounds="clip").fit(q, y)
    return lambda q: line.predict_proba(log_odds(q))[:, 1], steps.predict


X, digit = load_digits(return_X_y=True)
y = (digit >= 5).astype(int)
A, B, s, t = train_test_split(X, y, train_size=800, random_state=0)
C, D, t, u = train_test_split(B, t, train_size=400, random_state=0)
print("log loss                raw Platt isotonic")
models = GaussianNB(var_smoothing=0.1), RandomForestClassifier(random_state=0)
for model in models:
    c, d = (model.fit(A, s).predict_proba(Z)[:, 1] for Z in (C, D))
    platt, isotonic = calibrators(c, t)
    loss = [log_loss(u, q) for q in (d, platt(d), isotonic(d))]
    print(f"{type(model).__name__:22}", " ".join(f"{v:.2f}" for v in loss))
# --8<-- [end:show]
assert np.all(digit[y == 1] > 4) and np.all(digit[y == 0] < 5)
assert roc_auc_score(u, d) > 0.9
# By hand: 0.8 for a positive, 0.4 for a negative. One against a 0: infinite.
hand = np.array([1, 0])
assert np.isclose(log_loss(hand, np.array([0.8, 0.4])), -np.log(0.8 * 0.6) / 2)
assert np.isinf(log_loss(hand, np.array([0, 0.4])))
# Model, calibrator and test have no digit in common.
assert (len(A), len(C), len(D)) == (800, 400, 1797 - 1200)

for seed in range(1, 3):
    A, B, s, t = train_test_split(X, y, train_size=800, random_state=seed)
    C, D, t, u = train_test_split(B, t, train_size=400, random_state=seed)
    for model in models:
        c, d = (model.fit(A, s).predict_proba(Z)[:, 1] for Z in (C, D))
        platt, isotonic = calibrators(c, t)
        assert log_loss(u, platt(d)) < log_loss(u, d) - 0.01
        brier = [np.mean((q - u) ** 2) for q in (d, platt(d), isotonic(d))]
        assert max(brier[1:]) < brier[0] + 0.003
        if model is models[1]:
            assert max(brier[1:]) < 0.75 * brier[0]
        # A strictly increasing map keeps every pair; steps tie some.
        auc = roc_auc_score(u, d)
        inside = np.clip(d, 1e-6, 1 - 1e-6)
        assert np.isclose(auc, roc_auc_score(u, platt(inside)), atol=2e-3)
        assert len(np.unique(isotonic(d))) < len(np.unique(d)) / 2
        # On its own data each balances the mean forecast.
        assert np.isclose(platt(c).mean(), t.mean(), atol=1e-4)
        assert np.isclose(isotonic(c).mean(), t.mean())
        # Platt's slope is the best one for the log-odds, without a penalty.
        odds = logit(np.clip(c, 1e-6, 1 - 1e-6))
        assert abs(np.mean((platt(c) - t) * odds)) < 2e-4
        assert isotonic(c).min() == 0 and isotonic(c).max() == 1

# Pool adjacent violators: the text's labels in order of score.
labels = np.array([0, 1, 0, 0, 1, 1])
fit = IsotonicRegression().fit_transform(np.arange(6), labels)
assert np.allclose(fit, [0, 1 / 3, 1 / 3, 1 / 3, 1, 1])
