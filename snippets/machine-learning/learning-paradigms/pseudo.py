"""Digits, pseudo-labels: three rules for which guesses to believe."""

import numpy as np
from sklearn.datasets import load_digits
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

X, y = load_digits(return_X_y=True)
pool, test, y_pool, y_test = train_test_split(
    X / 16, y, test_size=600, stratify=y, random_state=0
)


# --8<-- [start:show]
def fit(images, labels):  # C: a weak penalty, so that some guesses are sure
    return LogisticRegression(C=10, max_iter=200).fit(images, labels)


def balanced(p, guess, step):  # the surest of each class, ever more of them
    keep = []
    for c in range(10):
        rows = np.flatnonzero(guess == c)
        keep.extend(rows[np.argsort(-p[rows, c])][: 25 * step])
    return keep


def above(threshold):
    return lambda p, *_: np.flatnonzero(p.max(axis=1) > threshold)


def self_train(rows, rest, rule):
    """Three rounds; the model, which last pseudo-labels are right."""
    model = fit(pool[rows], y_pool[rows])
    for step in range(1, 4):
        p = model.predict_proba(pool[rest])
        guess = p.argmax(axis=1)
        keep = rule(p, guess, step)
        labels = np.concatenate([y_pool[rows], guess[keep]])
        model = fit(np.vstack([pool[rows], pool[rest[keep]]]), labels)
    return model, guess[keep] == y_pool[rest[keep]]


# --8<-- [end:show]
rules = {"all": above(0), "balanced": balanced}
rules |= {f"above {t}": above(t) for t in (0.5, 0.9, 0.99)}


def labelled(per_class, seed):
    rng = np.random.default_rng(seed)
    rows = [np.flatnonzero(y_pool == c) for c in range(10)]
    return np.concatenate([rng.choice(r, per_class, False) for r in rows])


draws = [labelled(2, seed) for seed in range(4)]
starts = [fit(pool[rows], y_pool[rows]) for rows in draws]
before = [model.score(test, y_test) for model in starts]
sure_before = [m.predict_proba(test).max(axis=1).mean() for m in starts]
print(f"20 labels : accuracy {np.mean(before):.2f}, ", end="")
print(f"confidence {np.mean(sure_before):.2f}")
after = {}
for rule in rules:
    runs = []
    for rows in draws:
        rest = np.setdiff1d(np.arange(len(pool)), rows)
        model, right = self_train(rows, rest, rules[rule])
        sure = model.predict_proba(test).max(axis=1).mean()
        score = model.score(test, y_test)
        rarest = np.bincount(model.predict(test), minlength=10).min()
        runs.append([score, sure, len(right), right.sum(), rarest])
    after[rule] = np.array(runs)
    mean = after[rule].mean(axis=0)
    print(
        f"{rule:10}: accuracy {mean[0]:.2f}, confidence {mean[1]:.2f},"
        f" guesses {mean[2]:4.0f}, right {mean[3]:4.0f}"
    )
assert (len(pool), len(test)) == (1797 - 600, 600)  # as the text says
assert pool.min() == 0 and pool.max() == 1  # grey values as shares
assert [len(set(rows)) for rows in draws] == [20] * 4
assert (after["balanced"][:, 3] > 0.8 * after["balanced"][:, 2]).all()
gain = {rule: runs[:, 0] - before for rule, runs in after.items()}
assert np.abs(gain["all"]).max() < 0.05
assert (gain["balanced"] > 0.03).all() and gain["above 0.9"].mean() < -0.02
assert gain["above 0.5"].mean() > 0.02
assert (after["above 0.99"][:, 2] == 0).all() and (
    gain["above 0.99"] == 0
).all()
taken = after["balanced"][:, 2]  # in the last round 75 of each class at most
assert (10 * 60 < taken).all() and (taken <= 10 * 75).all()
assert (after["all"][:, 1] > np.array(sure_before) + 0.2).all()
# The threshold lets the rarest digit nearly disappear from the answers.
assert (3 * after["above 0.9"][:, 4] < after["balanced"][:, 4]).all()
# A model's own soft output, taken as target, has gradient zero.
model = starts[0]
p = model.predict_proba(pool)
step = pool.T @ (model.predict_proba(pool) - p)
hard = pool.T @ (p - np.eye(10)[p.argmax(axis=1)])
assert np.abs(step).max() == 0 and np.abs(hard).max() > 1
