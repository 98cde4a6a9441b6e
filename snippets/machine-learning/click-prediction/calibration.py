"""What log loss, normalised entropy and AUC see of sampled non-clicks."""

import numpy as np
from scipy.special import expit
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import log_loss, roc_auc_score


# --8<-- [start:show]
def normalised_entropy(y, p):
    """Log loss of p over that of always predicting the mean of y."""
    p, r = np.clip(p, 1e-15, 1 - 1e-15), y.mean()
    loss = -np.mean(np.where(y == 1, np.log(p), np.log1p(-p)))
    return loss / -(r * np.log(r) + (1 - r) * np.log(1 - r))


rng = np.random.default_rng(2)
x = rng.normal(size=(80_000, 3))
truth = expit(-4.5 + x @ [1.0, -0.7, 0.5])
y = rng.binomial(1, truth)
train, test = slice(0, 40_000), slice(40_000, None)
w = 0.05  # share of the non-clicks that is kept
keep = (y[train] == 1) | (rng.random(40_000) < w)
model = LogisticRegression().fit(x[train][keep], y[train][keep])
q = model.predict_proba(x[test])[:, 1]
p = q / (q + (1 - q) / w)
print("model          mean     NE    AUC")
names = ("as sampled", "corrected", "true chances", "mean rate")
flat = np.full(40_000, y[test].mean())
for name, s in zip(names, (q, p, truth[test], flat), strict=True):
    ne, auc = normalised_entropy(y[test], s), roc_auc_score(y[test], s)
    print(f"{name:12} {s.mean():6.4f} {ne:6.3f}  {auc:.3f}")
# --8<-- [end:show]

base = log_loss(y[test], flat)
for s in (q, p, truth[test], flat):
    assert np.isclose(
        normalised_entropy(y[test], s), log_loss(y[test], s) / base
    )
assert normalised_entropy(y[test], q) > 1 > normalised_entropy(y[test], p)
assert roc_auc_score(y[test], q) == roc_auc_score(y[test], p)
# three standard errors of the log odds, from clicks and non-clicks kept
counts = np.bincount(y[train][keep])
assert abs(np.log(p.mean() / truth[test].mean())) < 3 * np.sqrt(
    (1 / counts).sum()
)
assert np.isclose(p / (1 - p), w * q / (1 - q)).all()
# the odds of the means understate the factor of the odds
odds = [s.mean() / (1 - s.mean()) for s in (q, p)]
assert 1 < odds[0] / odds[1] < 1 / w
assert round(0.15 / 0.85 / (0.011 / 0.989)) == 16
# the text: q = 0.2 with w = 0.05; the card: y = 1, 0, 0, 0 and p
assert np.isclose(0.2 / (0.2 + 0.8 / 0.05), 1 / 81)
y4, p4 = np.array([1, 0, 0, 0]), np.array([0.5, 0.25, 0.25, 0.25])
assert np.isclose(normalised_entropy(y4, p4), 0.692, atol=5e-4)
flip = np.array([0.05, 0.025, 0.025, 0.025])
assert np.isclose(normalised_entropy(y4, flip), 1.366, atol=5e-4)
assert roc_auc_score(y4, p4) == roc_auc_score(y4, flip) == 1


def grouped_auc(user, y, s):
    """AUC within each user, weighted by rows; users of one class left out."""
    total = rows = 0
    for u in np.unique(user):
        mine = user == u
        if 0 < y[mine].sum() < mine.sum():
            total += mine.sum() * roc_auc_score(y[mine], s[mine])
            rows += mine.sum()
    return total / rows if rows else np.nan


# the text: a busy and a rare clicker; what knows only the person, and
# what knows only the order
user, clicks = np.repeat([0, 1], 4), np.array([1, 1, 1, 0, 1, 0, 0, 0])
person = np.repeat([0.75, 0.25], 4)
ordered = np.array([0.4, 0.4, 0.4, 0.1, 0.9, 0.6, 0.6, 0.6])
assert roc_auc_score(clicks, person) == 12 / 16
assert grouped_auc(user, clicks, person) == 0.5
assert roc_auc_score(clicks, ordered) == 7 / 16
assert grouped_auc(user, clicks, ordered) == 1
# the card
user = np.array([0, 0, 0, 0, 1, 1, 2, 2])
clicks = np.array([0, 1, 0, 1, 1, 0, 0, 0])
score = np.array([0.9, 0.8, 0.7, 0.6, 0.3, 0.2, 0.5, 0.4])
assert grouped_auc(user, clicks, score) == (4 * 0.25 + 2 * 1) / 6 == 0.5
alone = [roc_auc_score(clicks[user == u], score[user == u]) for u in (0, 1)]
assert np.mean(alone) == 0.625  # each user with both classes once
assert np.isclose(roc_auc_score(clicks, score), 8 / 15)
assert np.isnan(grouped_auc(user, 0 * clicks, score))


def credited(since_click, since_view, click_window, view_window):
    """Is a purchase credited, given the days since last click and view?"""
    by_click = since_click is not None and since_click <= click_window
    return by_click or (since_view is not None and since_view <= view_window)


# the text: four purchases after 200 impressions, three pairs of windows
touches = [(2, 2), (9, 9), (None, 0.5), (None, 3)]
counts = [
    sum(credited(c, v, *windows) for c, v in touches)
    for windows in ((7, 1), (28, 1), (28, 7))
]
assert counts == [2, 3, 4]
assert [50 * n / 200 for n in counts] == [0.5, 0.75, 1]
