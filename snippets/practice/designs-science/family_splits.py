"""A random split meets every family twice; new families are the real test."""

import numpy as np
from scipy.spatial.distance import cdist


# --8<-- [start:show]
def molecules(rng, families=60, n=10, effect=1.0):
    """Families share a core: near in X, and one shift of the property."""
    family = np.repeat(np.arange(families), n)
    core = rng.normal(size=(families, 8))[family]
    X = core + 0.4 * rng.normal(size=core.shape)
    shift = effect * rng.normal(size=families)[family]
    y = 0.5 * X[:, 0] + shift + 0.4 * rng.normal(size=len(X))
    return family, X, y


def error(X, y, fit, X_test, y_test):
    near = np.argpartition(cdist(X_test, X[fit]), 5, axis=1)[:, :5]
    return np.mean((y_test - y[fit][near].mean(1)) ** 2)


def three_tests(effect, seed):
    rng = np.random.default_rng(seed)
    family, X, y = molecules(rng, effect=effect)
    rows = rng.random(len(y)) < 0.8  # single molecules to learn from
    groups = rng.permutation(60)[family] < 48  # 48 whole families
    random, grouped = (
        error(X, y, fit, X[~fit], y[~fit]) for fit in (rows, groups)
    )
    _, X_new, y_new = molecules(rng, effect=effect)
    new = error(X, y, groups, X_new, y_new)
    return [random, grouped, new, np.var(y_new)]  # last: guess the mean


# --8<-- [end:show]
# --8<-- [start:run]
print("squared error:  random  grouped  new families  guess the mean")
for effect in (1.0, 0.0):
    E = np.array([three_tests(effect, seed) for seed in range(30)])
    a, b, c, d = E.mean(0)
    print(f"effect {effect}:   {a:10.2f}  {b:7.2f}  {c:12.2f}  {d:14.2f}")
# --8<-- [end:run]
on = np.array([three_tests(1.0, seed) for seed in range(30)])
off = E
gap = on[:, 1] - on[:, 2]
# the random split promises more in every world; grouped tells of new families
assert (on[:, 0] < on[:, 1]).all() and (on[:, 0] < on[:, 2]).all()
assert abs(gap.mean()) < 3 * gap.std(ddof=1) / len(on) ** 0.5
# without a shared shift the inflation is smaller, but near copies still help
lost = on[:, 1] - on[:, 0], off[:, 1] - off[:, 0]
assert 0 < lost[1].mean() < lost[0].mean() / 3
# new families are worse than guessing with the shift, better without it
assert on[:, 2].mean() > on[:, 3].mean() and off[:, 2].mean() < off[:, 3].mean()
# the harm is from few neighbours, which lend the shift of other families:
# the mean of 100 is better than guessing
wide = []
for seed in range(10):
    rng = np.random.default_rng(seed)
    (family, X, y), (_, X_new, y_new) = molecules(rng), molecules(rng)
    order = np.argsort(cdist(X_new, X), axis=1)
    assert np.mean([len(set(family[row[:5]])) for row in order]) < 4
    wide.append(
        [np.mean((y_new - y[order[:, :k]].mean(1)) ** 2) for k in (5, 100)]
        + [np.var(y_new)]
    )
few, many, guess = np.mean(wide, axis=0)
assert many < guess < few
# groups do not straddle the border, random rows do
rng = np.random.default_rng(0)
family, X, y = molecules(rng)
groups = rng.permutation(60)[family] < 48
assert set(family[groups]).isdisjoint(family[~groups])
rows = rng.random(len(y)) < 0.8
assert len(set(family[rows]) & set(family[~rows])) > 40
