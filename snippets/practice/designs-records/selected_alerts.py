"""What a model can learn about laundering from alerts and from samples."""

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import PolynomialFeatures


# --8<-- [start:show]
def accounts(rng, n=40_000):
    """Cash score, flow score (in and out within hours), kind of account."""
    kind = rng.choice(3, n, p=[0.994, 0.003, 0.003])
    cash = rng.normal(size=n) + 2.5 * (kind == 1)
    flow = rng.normal(size=n) + 2.5 * (kind == 2)
    return np.stack([cash, flow], axis=1), kind


def found(score, kind, share=0.01):
    """Of each kind of laundering, what the top share of accounts holds."""
    top = score >= np.quantile(score, 1 - share)
    return [float(top[kind == k].mean()) for k in (1, 2)]


# --8<-- [end:show]
# --8<-- [start:run]
def learn(X, y):
    model = make_pipeline(PolynomialFeatures(2), LogisticRegression())
    return model.fit(X, y)


rows = []
for seed in range(5):
    rng = np.random.default_rng(seed)
    X, kind = accounts(rng)
    alert = X[:, 0] > 2  # the rule in use looks at cash
    # the report follows the alert: flows are seldom noticed beside cash
    seen = rng.random(len(kind)) < np.array([0, 0.9, 0.1])[kind]
    # added: 400 at random and the 2 % with the fastest flows
    fast = ~alert & (X[:, 1] > 2.05)
    chance = np.where(alert | fast, 1, 0.01)
    drawn = rng.random(len(kind)) < chance
    late = np.where(alert, seen, kind > 0)  # a full look at the sample
    models = learn(X, alert & seen), learn(X[drawn], late[drawn])
    Z, other = accounts(rng)
    rows.append([found(m.predict_proba(Z)[:, 1], other) for m in models])
mean = np.mean(rows, axis=0)
print("share found in the top 1 %   by cash  by flow")
names = ("no report counts as innocent", "alerts and two samples")
for name, (cash, flow) in zip(names, mean, strict=True):
    print(f"{name:28} {cash:6.2f} {flow:8.2f}")
# --8<-- [end:run]
r = np.array(rows)
assert (r[:, 0, 1] < 0.1).all()  # what no rule shows is not learnt
assert (r[:, 1, 1] > r[:, 0, 1] + 0.15).all()
assert (r[:, 1].sum(axis=1) > r[:, 0].sum(axis=1)).all()
# a fixed share of reviews is shared: the known kind loses some
assert r[:, 1, 0].mean() < r[:, 0, 0].mean()
# drawn by features alone, so the labels given the features are unchanged,
# and totals need weights of one over the chance; flows of alerts are unseen
hidden = (kind > 0) & ~alert
draws = rng.random((2_000, hidden.sum())) < chance[hidden]
totals = (draws / chance[hidden]).sum(axis=1)
sd = np.sqrt((1 / chance[hidden] - 1).sum())
assert abs(totals.mean() - hidden.sum()) < 4 * sd / np.sqrt(2_000)
assert draws.sum(axis=1).max() < hidden.sum()
# nobody does better than the true likelihoods' order
Z, other = accounts(np.random.default_rng(99))
best = found(np.logaddexp(2.5 * Z[:, 0], 2.5 * Z[:, 1]), other)
assert sum(best) > mean[1].sum()
hand = found(np.array([3.0, 2, 1, 0]), np.array([1, 0, 2, 0]), 0.25)
assert hand == [1, 0]
