"""Whom to send a coupon: likely buyers, or those whom it changes?"""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from sklearn.linear_model import LogisticRegression


# --8<-- [start:show]
def simulate(rng, n):
    X = rng.normal(size=(n, 2))
    base = 1 / (1 + np.exp(-(1.5 * X[:, 0] - 1)))  # buys without a coupon
    gain = X[:, 1] - 0.6 * X[:, 0] + 0.3
    gain = 0.5 * base * (1 - base) * gain  # some are put off
    effect = np.clip(base + gain, 0, 1) - base
    t = rng.binomial(1, 0.5, size=n)  # a randomised trial
    y = rng.binomial(1, base + effect * t)
    return X, t, y, effect


def qini(score, y, t):
    """Extra buyers among the k highest scores, for k = 1, ..., n."""
    order = np.argsort(-score, kind="stable")
    y, t = y[order], t[order]
    ratio = np.cumsum(t) / np.maximum(np.cumsum(1 - t), 1)
    return np.cumsum(y * t) - np.cumsum(y * (1 - t)) * ratio


def se(y, t):
    """Of the difference of two shares, for 1000 coupons."""
    return 1000 * np.sqrt(sum(y[t == k].var() / sum(t == k) for k in (0, 1)))


# --8<-- [end:show]
# --8<-- [start:learners]
def fit(features, y):
    return LogisticRegression(C=1e6).fit(features, y)


def buys(model, features):
    return model.predict_proba(features)[:, 1]


def learners(X, t, y, new):
    """Scores of the rows of new: who buys, and two estimates of uplift."""
    one = fit(np.column_stack([X, t]), y)
    none, all_ = (np.column_stack([new, np.full(len(new), k)]) for k in (0, 1))
    control, treated = (fit(X[t == k], y[t == k]) for k in (0, 1))
    return {
        "response": buys(treated, new),
        "S-learner": buys(one, all_) - buys(one, none),
        "T-learner": buys(treated, new) - buys(control, new),
    }


rng = np.random.default_rng(0)
train, (X, t, y, effect) = simulate(rng, 20_000), simulate(rng, 100_000)
scores = learners(*train[:3], X) | {"random": rng.uniform(size=len(y))}
for name, score in scores.items():
    top = np.argsort(-score, kind="stable")[:20_000]
    extra = 1000 * qini(score, y, t)[20_000 - 1] / t[top].sum()
    print(f"{name:9s} per 1000 coupons {extra:4.0f} extra buyers", end=" ")
    print(
        f"(true {1000 * effect[top].mean():.0f}, se {se(y[top], t[top]):.0f})"
    )
# --8<-- [end:learners]

# What was printed for the random order is a difference of means.
means = [y[top][t[top] == k].mean() for k in (0, 1)]
assert np.isclose(extra / 1000, means[1] - means[0])
# The curve by its definition, at one k, with ties and unequal arms.
small_y = np.array([1, 0, 1, 1, 0, 1, 0])
small_t = np.array([1, 0, 0, 1, 1, 1, 0])
rank = np.array([7.0, 6, 5, 4, 3, 2, 1])
curve = qini(rank, small_y, small_t)
assert np.isclose(curve[4], 2 - 1 * 3 / 2)  # 3 treated, 2 not, 2 and 1 bought
assert np.isclose(curve[-1], 3 - 1 * 4 / 3)
assert np.allclose(qini(10 * rank, small_y, small_t), curve)
extra = {}
for seed in range(1, 5):
    r = np.random.default_rng(seed)
    old, (X2, t2, y2, effect2) = simulate(r, 20_000), simulate(r, 50_000)
    some = learners(*old[:3], X2) | {"random": r.uniform(size=len(y2))}
    for name, score in some.items():
        top = np.argsort(-score, kind="stable")[:10_000]
        estimate = qini(score, y2, t2)[10_000 - 1] / t2[top].sum()
        treated, control = (y2[top][t2[top] == k] for k in (1, 0))
        difference = treated.mean() - control.mean()
        assert np.isclose(estimate, difference)
        error = np.sqrt(np.var(treated) / 5000 + np.var(control) / 5000)
        assert np.isclose(se(y2[top], t2[top]) / 1000, error, rtol=0.01)
        assert abs(estimate - effect2[top].mean()) < 4.2 * error
        extra[name] = effect2[top].mean()
    assert extra["T-learner"] > 3 * max(extra["response"], extra["S-learner"])
    # Without interactions the S-learner gives all the same sign.
    assert np.all(some["S-learner"] > 0) or np.all(some["S-learner"] < 0)
    assert 0.02 < np.mean(effect2 < 0) < 0.98
    # It ranks by how near the chance of buying is to one half.
    X1, t1, y1, _ = old
    middle = np.column_stack([X2, np.full(len(X2), 0.5)])
    odds = fit(np.column_stack([X1, t1]), y1).decision_function(middle)
    by_score = np.abs(odds)[np.argsort(some["S-learner"])]
    sign = np.sign(some["S-learner"][0])
    assert np.all(sign * np.diff(by_score) < 1e-6)
    assert sign < 0 or extra["S-learner"] < extra["random"]

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
fig, ax = plt.subplots(figsize=(6.2, 3.2))
share = np.arange(1, len(y) + 1) / len(y)
per = 1000 / t.sum()
for (name, score), color in zip(
    list(scores.items())[:3], ("C5", "C0", "C1"), strict=True
):
    ax.plot(
        share[::500], per * qini(score, y, t)[::500], color=color, label=name
    )
end = per * qini(effect, y, t)[-1]
assert per * qini(scores["T-learner"], y, t).max() > 3 * end  # then it falls
for name in ("response", "S-learner", "T-learner"):
    curve = per * qini(scores[name], y, t)
    assert np.isclose(curve[-1], end)
    random = end * share[20_000]
    assert (curve[20_000] > 3 * random) == (name == "T-learner")
ax.plot([0, 1], [0, end], "--", color="black", lw=1, label="random")
ax.set(xlabel="share of customers with a coupon", xlim=(0, 1))
ax.set_ylabel("extra buyers\nper 1000 customers")
ax.legend()
fig.savefig("uplift.svg", metadata={"Date": None})
