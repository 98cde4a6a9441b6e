"""Leaving the group out of the features does not leave it out of the model."""

import numpy as np
from scipy.stats import norm
from sklearn.linear_model import LogisticRegression


# --8<-- [start:show]
def draw(n, rng):
    group = rng.integers(0, 2, size=n)
    skill = rng.normal(size=n)
    district = group + 0.5 * rng.normal(size=n)
    past_bias = 1.5 * (group == 1)
    hired = skill + 0.5 * rng.normal(size=n) > past_bias
    return np.column_stack([skill, district, group]), hired, group


rng = np.random.default_rng(0)
X, hired, _ = draw(4000, rng)
Z, _, group = draw(4000, rng)
columns = {
    "all": [0, 1, 2],
    "without group": [0, 1],
    "without both": [0],
}
rates = {}
for name, keep in columns.items():
    model = LogisticRegression().fit(X[:, keep], hired)
    chosen = model.predict(Z[:, keep])
    rates[name] = [chosen[group == g].mean() for g in (0, 1)]
    print(f"{name:14} chosen {rates[name][0]:.2f} and {rates[name][1]:.2f}")
# --8<-- [end:show]
gap = {name: a - b for name, (a, b) in rates.items()}
assert gap["all"] > gap["without group"] > 0.15
assert abs(gap["without both"]) < 0.04
assert [columns[name] for name in columns] == [[0, 1, 2], [0, 1], [0]]
assert np.array_equal(Z[:, 2], group) and X[:, 2].std() > 0.4
# Skill has the same distribution in both groups, and fair labels show it.
for seed in range(5):
    X, hired, group = draw(4000, np.random.default_rng(seed))
    means = [X[group == g, 0].mean() for g in (0, 1)]
    assert abs(means[0] - means[1]) < 4 * np.sqrt(2 / 2000)
    # The bar of the second group is higher by 1.5; the noise adds variance.
    for g, bar in enumerate((0, 1.5)):
        want = norm.sf(bar / np.sqrt(1 + 0.25))
        error = np.sqrt(want * (1 - want) / np.sum(group == g))
        assert abs(hired[group == g].mean() - want) < 4 * error
    guess = LogisticRegression().fit(X[:, [1]], group).score(X[:, [1]], group)
    assert 0.8 < guess < 0.88  # the district tells the group: Phi(1) = 0.84
    # Reweighing makes group and label independent in the weighted data.
    w = np.zeros(len(group))
    for g in (0, 1):
        for h in (False, True):
            cell = (group == g) & (hired == h)
            w[cell] = (group == g).mean() * (hired == h).mean() / cell.mean()
    share = [
        np.average(hired[group == g], weights=w[group == g]) for g in (0, 1)
    ]
    assert np.allclose(share, hired.mean())
