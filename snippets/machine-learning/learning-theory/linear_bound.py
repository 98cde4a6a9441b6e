"""A VC bound for a linear classifier against a held-out set."""

import numpy as np
from sklearn.datasets import load_breast_cancer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler


# --8<-- [start:show]
def vc_margin(n, v, delta):
    """What the VC bound adds to the training error, n >= v."""
    growth = v * np.log(np.e * n / v)  # log of Sauer's bound
    return np.sqrt(2 * growth / n) + np.sqrt(np.log(1 / delta) / (2 * n))


X, y = load_breast_cancer(return_X_y=True)
X, X_test, y, y_test = train_test_split(X, y, test_size=0.5, random_state=0)
model = make_pipeline(StandardScaler(), LogisticRegression()).fit(X, y)
training, test = 1 - model.score(X, y), 1 - model.score(X_test, y_test)
held_out = np.sqrt(np.log(1 / 0.05) / (2 * len(y_test)))
print(f"n = {len(y)}, errors: training {training:.2f}, test {test:.2f}")
print(f"risk, 95 %: at most {training + vc_margin(len(y), 31, 0.05):.2f} by VC")
print(f"            at most {test + held_out:.2f} by the test set")
n = next(n for n in range(1000, 10**6, 1000) if vc_margin(n, 31, 0.05) < 0.05)
print(f"a VC margin of 0.05 takes about {n:,} examples")
# --8<-- [end:show]

assert (len(y), len(y_test)) == (284, 285) and X.shape[1] + 1 == 31
assert vc_margin(n, 31, 0.05) < 0.05 < vc_margin(n - 1000, 31, 0.05)
assert n % 1000 == 0  # whole thousands
wrong = model.predict(X) != y, model.predict(X_test) != y_test
assert np.allclose([training, test], [w.mean() for w in wrong])
assert np.isclose(np.exp(-2 * 285 * held_out**2), 0.05)  # Hoeffding, one side
assert vc_margin(31, 31, 0.05) > 1  # n = v: says nothing
for n in (100, 1000, 10**5):  # more data, smaller; more dimensions, larger
    assert vc_margin(4 * n, 31, 0.05) < vc_margin(n, 31, 0.05)
    assert vc_margin(n, 31, 0.05) < vc_margin(n, 62, 0.05)
# By hand at generic values: ln(e 200 / 5) = 1 + ln 40.
by_hand = np.sqrt(10 * (1 + np.log(40)) / 200) + np.sqrt(np.log(50) / 400)
assert np.isclose(vc_margin(200, 5, 0.02), by_hand)
all_X, all_y = load_breast_cancer(return_X_y=True)
for seed in range(1, 6):
    A, B, a, b = train_test_split(
        all_X, all_y, test_size=0.5, random_state=seed
    )
    m = make_pipeline(StandardScaler(), LogisticRegression()).fit(A, a)
    assert 1 - m.score(B, b) + held_out < 0.15
    assert 1 - m.score(A, a) + vc_margin(284, 31, 0.05) > 0.5
