"""Errors without labels: an experiment that can fail."""

import numpy as np
from scipy import stats
from scipy.special import log_softmax
from sklearn.datasets import load_digits
from sklearn.discriminant_analysis import LinearDiscriminantAnalysis

X, y = load_digits(return_X_y=True)
X = X / 16
TEMPERATURES = np.geomspace(0.3, 10, 15)


# --8<-- [start:show]
def one_split(seed, shifts):
    """Under each shift: the error, and two estimates of it without labels."""
    rng = np.random.default_rng(seed)
    order = rng.permutation(len(X))
    check, test = order[600:900], order[900:1400]
    models, rows = [], []
    for part in order[:300], order[300:600]:
        model = LinearDiscriminantAnalysis(solver="lsqr", shrinkage=0.1)
        scores = model.fit(X[part], y[part]).decision_function
        models.append((scores, best_temperature(scores(X[check]), y[check])))
    for shift in shifts:
        Z = shift(X[test], rng)
        scaled = [scores(Z) / T for scores, T in models]
        sure = [np.exp(log_softmax(s, axis=1)).max(axis=1) for s in scaled]
        one, other = (s.argmax(axis=1) for s in scaled)
        error = (np.mean(one != y[test]) + np.mean(other != y[test])) / 2
        rows.append((error, 1 - np.mean(sure), np.mean(one != other)))
    return rows


def gains(shifts, seeds):
    """By how much disagreement is nearer to the error: (shifts, splits)."""
    rows = np.array([one_split(seed, shifts) for seed in seeds])
    error, doubt, disagree = rows.T
    return rows.mean(axis=0), abs(doubt - error) - abs(disagree - error)


# --8<-- [end:show]
def best_temperature(scores, labels):
    losses = [
        -log_softmax(scores / T, axis=1)[np.arange(len(labels)), labels].mean()
        for T in TEMPERATURES
    ]
    return TEMPERATURES[np.argmin(losses)]


# --8<-- [start:run]
def noise(Z, rng):
    return Z + 0.2 * rng.normal(size=Z.shape)


def move(Z, rng):  # one pixel to the right
    return np.roll(Z.reshape(-1, 8, 8), 1, axis=2).reshape(len(Z), -1)


def power(n, effect, sd):
    edge, d = stats.t.ppf(0.975, n - 1), effect * np.sqrt(n) / sd
    return stats.nct.sf(edge, n - 1, d)


pilot = gains([noise], range(100, 106))[1].std(ddof=1)
n = next(n for n in range(3, 99) if power(n, 0.02, pilot) >= 0.8)
print(f"sd in a pilot of 6: {pilot:.3f}; n = {n} for a gain of 0.02")
results, shifts = {}, [noise, move]
for shift, means, gain in zip(shifts, *gains(shifts, range(n)), strict=True):
    error, doubt, disagree = means
    half = stats.t.ppf(0.975, n - 1) * gain.std(ddof=1) / np.sqrt(n)
    results[shift.__name__] = error, doubt, disagree, gain, half
    low, high = gain.mean() - half, gain.mean() + half
    print(f"{shift.__name__}: error {error:.2f}, doubt {doubt:.2f}", end=", ")
    print(f"disagreement {disagree:.2f}")
    print(f"      gain {gain.mean():.3f}, 95 % {low:.3f} to {high:.3f}")
# --8<-- [end:run]
assert power(n, 0.02, pilot) >= 0.8 > power(n - 1, 0.02, pilot)
# the normal formula gives fewer; the t quantile adds one or two
assert 0 <= n - 7.85 * (pilot / 0.02) ** 2 < 3
for *_, gain, half in results.values():
    # disagreement is nearer under both shifts; the interval is SciPy's
    assert gain.mean() - half > 0
    low, high = stats.t.interval(0.95, n - 1, gain.mean(), stats.sem(gain))
    assert np.allclose([low, high], [gain.mean() - half, gain.mean() + half])
# on inputs as they were doubt is calibrated (to four standard errors of a
# count over 3,000 images), under both shifts it is too small
((error, doubt, _),), _ = gains([lambda Z, rng: Z], range(6))
assert abs(doubt - error) < 4 * np.sqrt(error * (1 - error) / 3000)
assert all(mean[1] < mean[0] - 0.02 for mean in results.values())
# under noise it is right within two points, under a move it misses a third
assert abs(results["noise"][2] - results["noise"][0]) < 0.02
assert results["move"][2] < 0.7 * results["move"][0]
# agreement minus accuracy: at least so many have the same wrong answer
shared = (1 - results["move"][2]) - (1 - results["move"][0])
assert 0.2 < shared < 0.25
# power against a simulation with normal differences
draws = np.random.default_rng(0).normal(0.02, pilot, size=(4000, n))
t = draws.mean(axis=1) / draws.std(axis=1, ddof=1) * np.sqrt(n)
edge = stats.t.ppf(0.975, n - 1)
assert abs(np.mean(t > edge) - power(n, 0.02, pilot)) < 0.03
# the card: sd 0.03, gain 0.015
assert round((1.96 + 0.84) ** 2 * (0.03 / 0.015) ** 2, 1) == 31.4
assert round((1.96 + 0.84) ** 2 * (round(pilot, 3) / 0.02) ** 2, 1) == 11.3
assert power(33, 0.015, 0.03) < 0.8 <= power(34, 0.015, 0.03)
