"""Stopping on validation loss; the ranking suffers less than the loss."""

import numpy as np
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import log_loss, roc_auc_score


def sample(n, rng):
    X = rng.normal(size=(n, 10))
    s = 1.5 * X[:, 0] + X[:, 1] * X[:, 2] - np.abs(X[:, 3]) + 0.5
    return X, (rng.uniform(size=n) < 1 / (1 + np.exp(-s))).astype(int)


# --8<-- [start:show]
rng = np.random.default_rng(0)
(X, y), (X_val, y_val), (X_test, y_test) = (
    sample(n, rng) for n in (500, 1000, 1000)
)
model = GradientBoostingClassifier(n_estimators=250, random_state=0)
model.fit(X, y)
train = list(model.staged_predict_proba(X))
val = [p[:, 1] for p in model.staged_predict_proba(X_val)]
loss = [log_loss(y_val, p) for p in val]
best = int(np.argmin(loss))  # the number of trees to keep, minus one
for m in (0, best, 249):
    auc = roc_auc_score(y_val, val[m])
    print(f"{m + 1:3} trees: training {log_loss(y, train[m]):.2f}, ", end="")
    print(f"validation {loss[m]:.2f}, AUC {auc:.2f}")
test = list(model.staged_predict_proba(X_test))
stopped, full = (log_loss(y_test, test[m]) for m in (best, -1))
print(f"test: stopped {stopped:.2f}, all 250 {full:.2f}")
# --8<-- [end:show]

# The labels follow the stated log-odds: a regression on its terms finds them.
big, labels = sample(10_000, np.random.default_rng(1))
terms = np.column_stack([big[:, 0], big[:, 1] * big[:, 2], np.abs(big[:, 3])])
logistic = LogisticRegression(C=np.inf).fit(terms, labels)
found = [*logistic.coef_[0], *logistic.intercept_]
assert np.allclose(found, [1.5, 1, -1, 0.5], atol=0.15)
assert X.shape == (500, 10) and X_val.shape == X_test.shape == (1000, 10)

assert loss[best] == min(loss) and 5 < best < 100
assert log_loss(y, train[-1]) < 0.5 * log_loss(y, train[best])
assert loss[-1] > loss[best] + 0.04 and full > stopped + 0.04
by_hand = -np.mean(
    y_val * np.log(val[best]) + (1 - y_val) * np.log(1 - val[best])
)
assert np.isclose(by_hand, loss[best])
check = log_loss(y_test, model.predict_proba(X_test))
assert np.isclose(full, check)
fell = roc_auc_score(y_val, val[best]) - roc_auc_score(y_val, val[-1])
assert 0 <= fell < 0.04  # the ranking suffers little
short = GradientBoostingClassifier(n_estimators=best + 1, random_state=0)
assert np.allclose(short.fit(X, y).predict_proba(X_val)[:, 1], val[best])
