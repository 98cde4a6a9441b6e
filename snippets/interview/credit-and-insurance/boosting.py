"""A binned scorecard against boosted trees, free and monotone."""

import numpy as np
from sklearn.compose import make_column_transformer
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import KBinsDiscretizer


# --8<-- [start:show]
def people(n, rng):
    use, arrears = rng.beta(2, 3, size=n), rng.poisson(0.4, size=n)
    years = rng.gamma(2, 4, size=n)  # of credit history
    z = -4 + 2.5 * use + 0.5 * arrears - 0.08 * years
    z += 1.5 * (use > 0.6) * (arrears > 0)  # worse together
    X = np.c_[use, arrears, years]
    return X, (rng.uniform(size=n) < 1 / (1 + np.exp(-z))).astype(int)


def compare(n, seed=0):
    """AUC, and the share of people whose PD one arrear more would lower."""
    X, y = people(n, np.random.default_rng(seed))
    T, t = people(10_000, np.random.default_rng(99))
    bins = KBinsDiscretizer(5, quantile_method="averaged_inverted_cdf")
    binned = make_column_transformer((bins, [0, 2]), remainder="passthrough")
    boost = {"max_iter": 40, "learning_rate": 0.1, "random_state": 0}
    for m in (
        make_pipeline(binned, LogisticRegression()),
        HistGradientBoostingClassifier(**boost),
        HistGradientBoostingClassifier(**boost, monotonic_cst=[1, 1, -1]),
    ):
        m.fit(X, y)
        p, q = (m.predict_proba(A)[:, 1] for A in (T, T + np.eye(3)[1]))
        yield f"{roc_auc_score(t, p):.3f} ({np.mean(q < p - 1e-9):.0%})"


print("rows    scorecard, boosted trees, monotone ones")
for n in (2_000, 20_000):
    print(f"{n:6} ", ", ".join(compare(n)))
# --8<-- [end:show]


def auc(text):
    return float(text.split()[0])


for seed in (1,):
    card, free, mono = compare(2_000, seed)
    assert card.endswith("(0%)") and mono.endswith("(0%)")
    assert not free.endswith("(0%)")
    assert auc(free) < auc(card) < auc(mono)
    # With many rows the free trees are nearer to the scorecard than the others.
    card, free, mono = (auc(text) for text in compare(20_000, seed))
    assert abs(free - card) < mono - card
    # With four leaves and many rows the constraints hardly gain anything.
    X, y = people(20_000, np.random.default_rng(seed))
    T, t = people(10_000, np.random.default_rng(99))
    small = [
        HistGradientBoostingClassifier(
            max_iter=40, random_state=0, max_leaf_nodes=4, monotonic_cst=signs
        ).fit(X, y)
        for signs in (None, [1, 1, -1], [-1, 1, 1])
    ]
    loose, tied, false = (
        roc_auc_score(t, m.predict_proba(T)[:, 1]) for m in small
    )
    assert abs(tied - loose) < (mono - free) / 4 and loose > card
    assert false < loose - 0.02  # false directions cost
