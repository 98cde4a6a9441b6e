"""Resampling, weights and a threshold on the same splits of the digits."""

import numpy as np
from sklearn.datasets import load_digits
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score, log_loss, roc_auc_score


def smote(X, m, k, rng):
    distance = np.linalg.norm(X[:, None] - X, axis=2)
    np.fill_diagonal(distance, np.inf)
    near = distance.argsort(axis=1)[:, :k]
    i, j = rng.integers(len(X), size=m), rng.integers(k, size=m)
    return X[i] + rng.uniform(size=(m, 1)) * (X[near[i, j]] - X[i])


def correct_prior(p, old, new):
    a, b = p * new / old, (1 - p) * (1 - new) / (1 - old)
    return a / (a + b)


# --8<-- [start:show]
def versions(X, y, rng):
    """Training sets with an equal voice for both classes: X, y, weight."""
    pos, neg = np.flatnonzero(y == 1), np.flatnonzero(y == 0)
    m = len(neg) - len(pos)
    new = smote(X[pos], m, 5, rng)
    few = np.append(pos, rng.choice(neg, len(pos), replace=False))
    many = np.append(np.arange(len(y)), rng.choice(pos, m))
    yield "plain", X, y, 1
    yield "under", X[few], y[few], 1
    yield "over", X[many], y[many], 1
    yield "SMOTE", np.append(X, new, axis=0), np.append(y, np.ones(m)), 1
    yield "weights", X, y, len(neg) / len(pos)


def scores(t, p, share, balanced):
    corrected = correct_prior(p, 0.5, share) if balanced else p
    cost = [
        np.mean(np.where(t == 1, 30 * (q < cut), q >= cut))
        for q, cut in ((p, 1 / 2), (corrected, 1 / 31))
    ]
    auc, ap = roc_auc_score(t, p), average_precision_score(t, p)
    return auc, ap, log_loss(t, p), log_loss(t, corrected), *cost


# --8<-- [end:show]


X, digit = load_digits(return_X_y=True)
X, y = X / 16, (digit == 8).astype(int)
table = {}
for seed in range(10):
    rng = np.random.default_rng(seed)
    A, T = np.split(rng.permutation(len(y)), [600])
    for name, B, b, w in versions(X[A], y[A], rng):
        model = LogisticRegression(
            solver="newton-cholesky", class_weight={0: 1, 1: w}
        )
        p = model.fit(B, b).predict_proba(X[T])[:, 1]
        row = scores(y[T], p, y[A].mean(), name != "plain")
        table.setdefault(name, []).append(row)
table = {name: np.array(rows) for name, rows in table.items()}
print(f"{'':8}  AUC    AP  loss  corr.  cost 1/2  cost 1/31")
for name, rows in table.items():
    auc, ap, loss, corrected, half, formula = rows.mean(axis=0)
    print(f"{name:8} {auc:.2f}  {ap:.2f}  {loss:.2f}   {corrected:.2f}", end="")
    print(f"      {half:.2f}       {formula:.2f}")

plain = table["plain"]
for name in "over", "SMOTE", "weights":
    change = (table[name] - plain).mean(axis=0)
    error = (table[name] - plain).std(axis=0, ddof=1) / np.sqrt(10)
    assert abs(change[0]) < 0.01 and abs(change[1]) < 0.02  # ranking: a tie
    assert change[2] > 0.02 and abs(change[3]) < 0.01  # loss mended
    assert abs(change[5]) < 2 * error[5]  # cost at the formula: a tie
    assert np.all(table[name][:, 5] < table[name][:, 4] + 0.1)
under = (table["under"] - plain).mean(axis=0)
assert under[1] < -0.05 and under[5] > 0.01  # it threw information away
cost = {name: rows.mean(axis=0)[4:] for name, rows in table.items()}
assert all(half > formula + 0.03 for half, formula in cost.values())
assert cost["plain"][0] > 2 * cost["weights"][0]
assert cost["weights"][0] > 1.1 * cost["plain"][1]
# The versions are what their names say.
y0 = np.repeat([0, 1], [40, 10])
X0 = rng.normal(size=(50, 2))
share = {n: (len(b), b.mean(), w) for n, B, b, w in versions(X0, y0, rng)}
assert share == {
    "plain": (50, 0.2, 1),
    "under": (20, 0.5, 1),
    "over": (80, 0.5, 1),
    "SMOTE": (80, 0.5, 1),
    "weights": (50, 0.2, 4.0),
}
# No new point is a copy, and each lies between two positives.
made = {n: B for n, B, _, _ in versions(X0, y0, rng)}["SMOTE"][50:]
old = X0[y0 == 1]
gap = np.linalg.norm(made[:, None] - old, axis=2)
pair = np.linalg.norm(old[:, None] - old, axis=2)
assert gap.min() > 1e-6
assert np.all(
    abs(gap[:, :, None] + gap[:, None] - pair).min(axis=(1, 2)) < 1e-9
)
# The text: odds of 4 divided by 49.
assert np.isclose(correct_prior(0.8, 0.5, 0.02), 4 / 53)
