"""A classifier that reads the scanner, and a batch that nothing can undo."""

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score


# --8<-- [start:show]
def images(rng, n, sick_at):
    """Two sites; column 0 shows disease, column 1 the scanner."""
    site = np.arange(n) % 2
    y = (rng.random(n) < np.array(sick_at)[site]).astype(int)
    X = rng.normal(size=(n, 2)) + np.stack([y, 2.0 * site], axis=1)
    return X, y, site


def balanced(y, site):
    """Weights: a cell's share if label and site were independent, over its
    real share."""
    w = np.zeros(len(y))
    for a in (0, 1):
        for b in (0, 1):
            cell = (y == a) & (site == b)
            w[cell] = np.mean(y == a) * np.mean(site == b) / cell.mean()
    return w


# --8<-- [end:show]
# --8<-- [start:run]
rows = []
for seed in range(20):
    rng = np.random.default_rng(seed)
    X, y, site = images(rng, 4_000, (0.1, 0.6))
    same = images(rng, 4_000, (0.1, 0.6))
    swap = images(rng, 4_000, (0.6, 0.1))
    for w in (None, balanced(y, site)):
        score = LogisticRegression().fit(X, y, w).decision_function
        one = [part[same[2] == 1] for part in same]  # site 1 alone
        tests = (same, one, swap)
        rows.append([roc_auc_score(t[1], score(t[0])) for t in tests])
auc = np.array(rows).reshape(20, 2, 3)
print("             same mix  one site  mix swapped")
for name, a in zip(("as it comes", "balanced"), auc.mean(0), strict=True):
    print(f"{name:11}   {a[0]:8.2f}  {a[1]:8.2f}  {a[2]:11.2f}")
# --8<-- [end:run]
assert (auc[:, 0, 0] > auc[:, 1, 0]).all()  # flattered by the mix
assert (auc[:, 0, 1] < auc[:, 1, 1]).all()  # and worse within a site
assert (auc[:, 0, 2] < 0.6).all() and (auc[:, 1, 2] > 0.7).all()
# balanced weights: equal sums of sick and well at each site
w = balanced(y, site)
share = [w[(y == 1) & (site == s)].sum() / w[site == s].sum() for s in (0, 1)]
assert np.isclose(share[0], share[1]) and np.isclose(share[0], y.mean())
# balanced within-site AUC is the best that column 0 allows: P(N(1, 2) > 0)
assert abs(auc[:, 1, 1].mean() - 0.7602) < 0.01
# the card: equal sites, 60 and 10 % sick, AUC 0.75 within each
ward_sick, ward_well = 0.6 / 0.7, 0.4 / 1.3
across = ward_sick * (1 - ward_well)
within = ward_sick * ward_well + (1 - ward_sick) * (1 - ward_well)
assert np.isclose(across, 6 / 7 * 9 / 13) and round(across, 2) == 0.59
# sites first, images within: 0.865; at most 0.91 whatever the score does
assert across + 0.75 * within > 0.85 > across + 0.5 * within
