"""Two classifiers on the same test rows: paired bootstrap and McNemar."""

import numpy as np
from scipy import stats
from sklearn.datasets import load_breast_cancer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.tree import DecisionTreeClassifier


# --8<-- [start:show]
def paired_bootstrap(a, b, rng, runs=2000):
    """95 % interval for mean(a) - mean(b); a, b: scores of the same rows."""
    rows = rng.integers(len(a), size=(runs, len(a)))  # both at the same rows
    return np.quantile((a - b)[rows].mean(axis=1), [0.025, 0.975])


X, y = load_breast_cancer(return_X_y=True)
X, X_test, y, y_test = train_test_split(
    X, y, test_size=0.5, stratify=y, random_state=0
)
logistic = make_pipeline(StandardScaler(), LogisticRegression())
tree = DecisionTreeClassifier(max_depth=4, random_state=0)
a, b = ((m.fit(X, y).predict(X_test) == y_test) * 1.0 for m in (logistic, tree))

only_a, only_b = int(np.sum(a > b)), int(np.sum(b > a))
low, high = paired_bootstrap(a, b, np.random.default_rng(1))
print(f"accuracy {a.mean():.3f} and {b.mean():.3f} on {len(a)} rows")
print(f"only the first right: {only_a}, only the second: {only_b}")
print(f"difference {np.mean(a - b):.3f}, from {low:.3f} to {high:.3f}")
print(f"McNemar p = {stats.binomtest(only_a, only_a + only_b).pvalue:.3f}")
# --8<-- [end:show]

good, other = (m.predict(X_test) == y_test for m in (logistic, tree))
assert a.mean() == logistic.score(X_test, y_test)
assert b.mean() == tree.score(X_test, y_test)
assert (only_a, only_b) == (sum(good & ~other), sum(other & ~good))
assert np.isclose(a.mean() - b.mean(), (only_a - only_b) / len(y_test))
va, vb, vd = (v.var(ddof=1) / len(a) for v in (a, b, a - b))
assert abs((high - low) - 2 * 1.96 * np.sqrt(vd)) < 0.012
# on other data: correlated scores, an unpaired interval is far wider
rng = np.random.default_rng(2)
shared, own = rng.normal(size=400), rng.normal(size=(2, 400))
u, v = shared + 0.3 * own[0] + 0.1, shared + 0.3 * own[1]
low, high = paired_bootstrap(u, v, rng)
width = 2 * 1.96 * np.std(u - v, ddof=1) / np.sqrt(400)
unpaired = 2 * 1.96 * np.sqrt((u.var() + v.var()) / 400)
assert low < np.mean(u - v) < high and abs(high - low - width) < 0.15 * width
ends = np.mean(u - v) + width / 2 * np.array([-1, 1])  # 2.5 % beyond each
assert np.allclose([low, high], ends, rtol=0, atol=0.05 * width)
assert unpaired > 2 * (high - low)
assert paired_bootstrap(v, u, rng)[0] < 0  # the sign is that of a minus b

# the text: 14 and 6 of 400; the card: 41 and 23 of 1000
for only_a, only_b, size, ends, p in (
    (14, 6, 400, (-0.2, 4.2), 0.115),
    (41, 23, 1000, (0.2, 3.4), 0.033),
):
    d = (only_a - only_b) / size
    se = np.sqrt(((only_a + only_b) / size - d**2) / size)
    assert np.allclose(
        100 * np.array([d - 1.96 * se, d + 1.96 * se]), ends, atol=0.06
    ), (d, se)
    m = only_a + only_b
    assert abs(stats.binomtest(only_a, m).pvalue - p) < 6e-4
    z = (abs(only_a - only_b) - 1) / np.sqrt(m)  # by hand, corrected
    assert abs(2 * stats.norm.sf(z) - p) < 0.004

# the text: AIC takes the larger model, BIC the smaller
aic = [-2 * fit + 2 * m for fit, m in ((-1240, 5), (-1236, 7))]
bic = [-2 * fit + m * np.log(1000) for fit, m in ((-1240, 5), (-1236, 7))]
assert aic == [2490, 2486] and np.allclose(bic, [2514.5, 2520.4], atol=0.05)
assert np.log(7) < 2 < np.log(8)
# m fitted parameters flatter the training fit by 2m against n new rows
rng, m, size = np.random.default_rng(3), 6, 40
X, noise = rng.normal(size=(4000, size, m)), rng.normal(size=(2, 4000, size))
basis = np.linalg.qr(X)[0]
fitted = np.einsum("rim,rjm,rj->ri", basis, basis, noise[0], optimize=True)
gap = np.sum((noise[1] - fitted) ** 2 - (noise[0] - fitted) ** 2, axis=1)
assert abs(gap.mean() - 2 * m) < 4 * gap.std() / np.sqrt(4000) < 2
# a useless column of 1,000 rows: twice the gain is 1000 log(1 + t^2/998)
tail = [stats.chi2.sf(c, 1) for c in (2, np.log(1000))]
assert np.allclose(tail, [0.157, 0.0086], atol=[5e-4, 5e-5])
for c, p in zip((2, np.log(1000)), tail, strict=True):
    t = np.sqrt(998 * np.expm1(c / 1000))
    assert np.isclose(2 * stats.t.sf(t, 998), p, rtol=0.02)
assert round(1 - (1 - tail[0]) ** 10, 2) == 0.82
