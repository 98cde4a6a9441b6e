"""Launch everywhere, or only where the test was positive?"""

# --8<-- [start:show]
import numpy as np

rng = np.random.default_rng(0)
countries, error = 20, 1.5  # standard error of each country's estimate


def shrink(seen):
    """Each row's mean, and its estimates shrunk towards it."""
    mean = seen.mean(axis=1, keepdims=True)
    between = seen.var(axis=1, ddof=1, keepdims=True) - error**2
    between = np.maximum(between, 0)
    return mean, mean + between / (between + error**2) * (seen - mean)


def gains(spread, trials=4_000):
    """Mean true effect over all countries, under three rules."""
    effect = 0.5 + spread * rng.normal(size=(trials, countries))
    seen = effect + error * rng.normal(size=effect.shape)
    mean, shrunk = shrink(seen)
    rules = (mean > 0, seen > 0, shrunk > 0)
    return [(effect * rule).mean() for rule in rules]


print("true spread   all or none   where positive   where shrunk positive")
for spread in (0.0, 1.0, 3.0):
    whole, each, shrunk = gains(spread)
    print(f"{spread:11}  {whole:12.2f}  {each:15.2f}  {shrunk:22.2f}")
# --8<-- [end:show]

# estimates that scatter less than their errors all become the mean
mean, shrunk = shrink(np.tile([0.0, 1.0], (1, 10)))
assert np.allclose(shrunk, 0.5) and np.allclose(mean, 0.5)
apart = np.tile([-6.0, 6.0], (1, 10))
least = 1.5**2 / apart.var(ddof=1)
assert np.allclose(shrink(apart)[1], apart * (1 - least))

for _ in range(3):
    alike, some, much = gains(0.0), gains(1.0), gains(3.0)
    assert alike[0] > alike[2] > alike[1] + 0.05  # choosing by noise costs
    assert much[1] > 2 * much[0] and much[2] > 0.97 * much[1]
    assert some[2] > max(some[0], some[1]) - 0.01
# near the least mean square error, s^2 e^2 / (s^2 + e^2), for many countries
effect = 0.5 + rng.normal(size=(50, 4_000))
_, shrunk = shrink(effect + error * rng.normal(size=effect.shape))
least = error**2 / (1 + error**2)
assert abs(np.mean((shrunk - effect) ** 2) / least - 1) < 0.03
# effects alike: a positive estimate has probability Phi(0.5 / 1.5)
draws = 0.5 + 1.5 * rng.normal(size=400_000)
assert abs(0.5 * np.mean(draws > 0) - alike[1]) < 0.01
# The card: +2 % and -1 %, standard errors 0.8 and 1.2: do they differ?
se = np.hypot(0.8, 1.2)
assert round(se, 2) == 1.44 and round(3 / se, 2) == 2.08
# both shrunk, effects with deviation 1 around a common mean
w = 1 / (1 + np.array([0.8, 1.2]) ** 2)
centre = w @ [2, -1] / w.sum()
assert round(centre + w[1] * (-1 - centre), 1) == 0.1
for shares, change in (((0.7, 0.3), 1.1), ((0.3, 0.7), -0.1)):
    assert np.isclose(np.dot(shares, [2, -1]), change)
