"""One object from the raw table to the probability."""

import numpy as np
from sklearn.compose import ColumnTransformer
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler


def table(rng, n=600):
    """Age, income (hidden by a few, mostly late payers), town; pays late."""
    age, town = rng.integers(18, 80, size=n), rng.integers(4, size=n)
    log_income = rng.normal(10, 0.6, size=n)
    effect = np.array([1.0, -1.0, 0.8, -0.8])[town]
    logit = -1.2 * (log_income - 10) + effect - 0.5
    late = (logit + rng.logistic(size=n) > 0).astype(int)
    hidden = rng.random(n) < np.where(late == 1, 0.5, 0.1)
    income = np.where(hidden, np.nan, np.exp(log_income))
    name = np.array(["Aachen", "Bonn", "Celle", "Dresden"])[town]
    X = np.empty((n, 3), dtype=object)
    X[:, 0], X[:, 1], X[:, 2] = age, income, name
    return X, late


# --8<-- [start:show]
def model(indicator):
    numbers = make_pipeline(
        SimpleImputer(strategy="median", add_indicator=indicator),
        StandardScaler(),
    )
    towns = OneHotEncoder(handle_unknown="ignore")
    columns = ColumnTransformer([("n", numbers, [0, 1]), ("t", towns, [2])])
    return make_pipeline(columns, LogisticRegression())


X, y = table(np.random.default_rng(0))  # age, income, town; paid late?
for indicator in (False, True):
    auc = cross_val_score(model(indicator), X, y, scoring="roc_auc").mean()
    print(f"indicator {indicator!s:5}  AUC {auc:.2f}")
fitted = model(True).fit(X, y)
columns = fitted[0].get_feature_names_out()
print(f"{len(columns)} columns, the third is {columns[2]}")
new = np.array([[50, np.nan, "Emden"]], dtype=object)  # unseen, no income
print("prepared:", fitted[0].transform(new)[0].round(1))
# --8<-- [end:show]

assert np.all(fitted[0].transform(new)[0, 3:] == 0)  # no town is on
marks = fitted[0].transform(new)[0, 2]
assert marks > 0
gone = np.array([v != v for v in X[:, 1]])
# the standardised mark of a gap, from the share q of gaps
q = gone.mean()
assert np.isclose(marks, (1 - q) / np.sqrt(q * (1 - q)))
# a gap becomes the median of those seen, scaled like every other value
income = X[:, 1].astype(float)
full = np.where(gone, np.median(income[~gone]), income)
want = (np.median(income[~gone]) - full.mean()) / full.std()
assert np.isclose(fitted[0].transform(new)[0, 1], want)
# the generator: those who hide do so by the label alone, so slopes stay
X, y = table(np.random.default_rng(4), n=40_000)
income = X[:, 1].astype(float)
gone = np.isnan(income)
assert abs(gone[y == 1].mean() - 0.5) < 0.02
assert abs(gone[y == 0].mean() - 0.1) < 0.02
towns = np.unique(X[:, 2].astype(str))
one_hot = (X[:, 2].astype(str)[:, None] == towns).astype(float)
Z = np.c_[np.log(income) - 10, one_hot][~gone]
free = LogisticRegression(C=1e4, fit_intercept=False).fit(Z, y[~gone])
start = -0.5 + np.log(0.5 / 0.9)
want = [-1.2, start + 1, start - 1, start + 0.8, start - 0.8]
assert np.all(abs(free.coef_[0] - want) < 0.15)
for seed in (1, 2, 3):
    X, y = table(np.random.default_rng(seed))
    without, with_mark = (
        cross_val_score(model(i), X, y, scoring="roc_auc").mean()
        for i in (False, True)
    )
    assert with_mark > without + 0.03
    # a batch of one, scaled by its own mean, loses everything
    ages = X[:, :1].astype(float)
    own = [StandardScaler().fit_transform(row[None])[0, 0] for row in ages[:9]]
    assert np.all(np.array(own) == 0)
    assert np.ptp(StandardScaler().fit(ages).transform(ages[:9])) > 0.5
