"""Ratings that are given more often when they are high."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
stars = rng.integers(1, 6, size=1_000_000)  # what each pair would be rated
propensity = np.array([0.02, 0.02, 0.04, 0.08, 0.14])[stars - 1]
seen = rng.uniform(size=stars.size) < propensity
w = 1 / propensity[seen]  # each rating stands for so many pairs

print("predict   all pairs   ratings given   weighted")
for guess in (3, 4):
    error = (stars - guess) ** 2
    weighted = np.sum(w * error[seen]) / stars.size
    print(f"{guess:7} {error.mean():11.1f}", end="")
    print(f"{error[seen].mean():16.1f} {weighted:10.1f}")
# --8<-- [end:show]

bias = stars.mean() - 4  # error and guess are those of the last row
assert guess == 4 and np.isclose(error.mean(), stars.var() + bias**2)
assert np.isclose(weighted, np.average(error, weights=seen / propensity), 0.01)

share = np.array([0.02, 0.02, 0.04, 0.08, 0.14])
s = np.arange(1, 6)
assert (propensity == share[stars - 1]).all()
assert np.isclose(share @ s / share.sum(), 4)  # the mean of given ratings
assert np.isclose(stars[seen].mean(), 4, atol=0.02)
for guess, everywhere, given in ((3, 2, 0.74 / 0.3), (4, 3, 0.44 / 0.3)):
    assert np.isclose(share @ (s - guess) ** 2 / share.sum(), given)
    assert np.mean((s - guess) ** 2) == everywhere
    errors = []
    for seed in range(20):
        rng = np.random.default_rng(seed)
        few = rng.integers(1, 6, size=50_000)
        chance = share[few - 1]
        given_few = rng.uniform(size=few.size) < chance
        e = ((few - guess) ** 2 / chance)[given_few]
        errors.append(e.sum() / few.size)
    spread = np.std(errors) / np.sqrt(20)
    assert abs(np.mean(errors) - everywhere) < 4 * spread
    assert abs(np.sum(w * (stars[seen] - guess) ** 2) / 1e6 - everywhere) < 0.1
# The text: 1 and 5 stars, given four times as often when liked.
assert np.isclose(np.average([1, 5], weights=[1, 4]), 4.2)
# The card.
group, chance, grade = np.array([[0.6, 0.4], [0.05, 0.3], [2, 4]])
assert np.isclose(np.average(grade, weights=group * chance), 3.6)
assert np.isclose(np.average(grade, weights=group * chance / chance), 2.8)
assert np.allclose(1 / chance, [20, 10 / 3])
