"""Figure: reliability diagrams of three models on the same digits."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from sklearn.calibration import calibration_curve
from sklearn.datasets import load_digits
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.naive_bayes import GaussianNB

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")


# --8<-- [start:show]
def reliability(y, p, bins):
    """Per non-empty bin: mean forecast, share of positives, count."""
    b = np.minimum((p * bins).astype(int), bins - 1)  # p = 1 in the last
    n = np.bincount(b, minlength=bins)
    mean = np.bincount(b, p, minlength=bins)[n > 0] / n[n > 0]
    share = np.bincount(b, y, minlength=bins)[n > 0] / n[n > 0]
    return mean, share, n[n > 0]


X, digit = load_digits(return_X_y=True)
y = (digit >= 5).astype(int)  # is it five or more?
models = {
    "naive Bayes": GaussianNB(var_smoothing=0.1),
    "logistic": LogisticRegression(C=0.01, max_iter=1000),
    "forest": RandomForestClassifier(100, random_state=0),
}
A, B, s, t = train_test_split(X, y, train_size=800, random_state=0)
for name, model in models.items():
    q = model.fit(A, s).predict_proba(B)[:, 1]
    mean, share, n = reliability(t, q, 5)
    print(f"{name}, accuracy {np.mean((q > 0.5) == t):.2f}")
    print(mean.round(2), "->", share.round(2), n)
# --8<-- [end:show]

assert set(digit[y == 1]) == {5, 6, 7, 8, 9} and digit[y == 0].max() == 4
assert (len(A), len(B)) == (800, 1797 - 800)
# The last of the loop: a hundred trees, each sure of one class.
assert np.allclose(100 * q, np.round(100 * q))
votes = np.mean([tree.predict(B) for tree in model.estimators_], axis=0)
assert np.allclose(q, votes)

mark = {"naive Bayes": "o-", "logistic": "s--", "forest": "^-."}
fig, ax = plt.subplots(figsize=(4.2, 3.9))
ax.plot([0, 1], [0, 1], ":", color="black", lw=1)
for seed in range(3):
    A, B, s, t = train_test_split(X, y, train_size=800, random_state=seed)
    slope = {}
    for name, model in models.items():
        q = model.fit(A, s).predict_proba(B)[:, 1]
        mean, share, n = reliability(t, q, 5)
        if name != "forest":  # its hundredths fall on the bins' edges
            theirs = calibration_curve(t, q, n_bins=5)
            assert np.allclose((share, mean), theirs)
        assert n.sum() == len(t)
        slope[name] = (share[-1] - share[0]) - (mean[-1] - mean[0])
        if seed == 0:
            ax.plot(mean, share, mark[name], ms=5, lw=1.6, label=name)
    # Too extreme, and not extreme enough.
    assert slope["naive Bayes"] < -0.05 and slope["forest"] > 0.1
    assert abs(slope["logistic"]) < 0.08
ax.set(xlabel="forecast of the positive class", ylabel="share of positives")
ax.set(xlim=(0, 1), ylim=(-0.02, 1.02), aspect="equal")
ax.set(xticks=[0, 0.5, 1], yticks=[0, 0.5, 1])
ax.legend(loc="upper left")
fig.savefig("reliability.svg")

mean, share, n = reliability(np.array([1, 0, 1]), np.array([1, 0.75, 0.8]), 4)
assert len(n) == 1 and n[0] == 3 and np.isclose(share[0], 2 / 3)
