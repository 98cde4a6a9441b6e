"""How many miles show a rate, and how the kind of road misleads."""

import numpy as np
from scipy.stats import chi2, norm, poisson


# --8<-- [start:show]
def exposure_needed(rate, events, confidence=0.95):
    """Miles after which `events` events still show less than `rate`."""
    return chi2.ppf(confidence, 2 * events + 2) / 2 / rate


def miles_to_beat(rate, better, power=0.8):
    """Fewest miles at which a rate `better` lower passes with that chance."""
    k = 0
    while True:
        n = exposure_needed(rate, k)
        if poisson.cdf(k, n * rate * (1 - better)) >= power:
            return n
        k += 1


human = 1.09e-8  # deaths a mile on roads of the USA in 2013
for k in (0, 1, 5):
    print(f"{k} deaths: {exposure_needed(human, k) / 1e6:.0f} million miles")
print(f"20 % better: {miles_to_beat(human, 0.2) / 1e9:.0f} thousand million")
# Motorway and city: crashes a million miles, and shares of the miles
people, machine = np.array([0.2, 2.0]), np.array([0.25, 2.5])
theirs, ours = np.array([0.5, 0.5]), np.array([0.9, 0.1])
print(f"raw: people {people @ theirs:.2f}, machine {machine @ ours:.2f}")
print(f"on the people's roads: machine {machine @ theirs:.2f}")
# --8<-- [end:show]
assert np.isclose(exposure_needed(human, 0), np.log(20) / human)
assert abs(exposure_needed(human, 0) * human - 3) < 0.01
for k in (0, 1, 5, 20):  # at the boundary, so few are seen in 5 %
    assert np.isclose(poisson.cdf(k, exposure_needed(1.0, k)), 0.05)
half, fifth = miles_to_beat(human, 0.5), miles_to_beat(human, 0.2)
assert np.isclose(fifth, 12.91e9, rtol=1e-3)
for n, better, k in ((half, 0.5, 12), (fifth, 0.2, 121)):  # deaths allowed
    assert np.isclose(poisson.cdf(k, n * human), 0.05)
    assert poisson.cdf(k, n * human * (1 - better)) >= 0.8
    for j in range(k):  # fewer miles, allowing fewer, have less power
        assert poisson.cdf(j, exposure_needed(1, j) * (1 - better)) < 0.8
    z = norm.ppf(0.95) + norm.ppf(0.8) * np.sqrt(1 - better)
    assert np.isclose(n, (z / better) ** 2 / human, rtol=0.04)
# With none in 275 million miles such a car passes in 9 % only.
none = poisson.cdf(0, exposure_needed(human, 0) * human * 0.8)
assert np.isclose(none, 20**-0.8) and abs(none - 0.09) < 0.002
assert np.isclose(exposure_needed(1.0, 1), 4.74, atol=0.005)  # the card's
assert np.all(machine > people) and machine @ ours < people @ theirs
# The card: 1 a million miles, none in two million: upper bound 1.5.
assert abs(np.log(20) / 2 - 1.5) < 0.01 and np.isclose(
    np.exp(-2), 0.135, atol=1e-3
)
