"""The winner of an auction is the ad whose rate was overestimated."""

import numpy as np

# --8<-- [start:show]
S, NOISE = 0.5, 0.5  # spread of true log rates, error of their estimates


def winners(ads, auctions, shrink, rng):
    """Mean predicted over mean true click rate of the winners."""
    true = np.log(0.01) + S * rng.normal(size=(auctions, ads))
    seen = true + NOISE * rng.normal(size=true.shape)
    if shrink:  # mean of exp(true) given what was seen
        keep = S**2 / (S**2 + NOISE**2)
        centre = np.log(0.01) + keep * (seen - np.log(0.01))
        rate = np.exp(centre + keep * NOISE**2 / 2)
    else:  # unbiased for each ad: E[rate] is its true rate
        rate = np.exp(seen - NOISE**2 / 2)
    best = rate.argmax(axis=1)
    rows = np.arange(auctions)
    return rate[rows, best].mean() / np.exp(true)[rows, best].mean()


# --8<-- [end:show]
# --8<-- [start:run]
rng = np.random.default_rng(0)
print("ads   raw    shrunk")
for ads in 1, 5, 50:
    raw, shrunk = (winners(ads, 8_000, s, rng) for s in (False, True))
    print(f"{ads:3}   {raw:.1f}   {shrunk:6.1f}")
# --8<-- [end:run]
for seed in range(5):
    rng = np.random.default_rng(seed)
    raw = [winners(a, 8_000, False, rng) for a in (1, 5, 50)]
    assert abs(raw[0] - 1) < 0.03 and raw[1] > 1.3 and raw[2] > raw[1] + 0.2
    for ads in 1, 5, 50:
        assert abs(winners(ads, 8_000, True, rng) - 1) < 0.03


def shrunk_winners(power, shared, rng, ads=50, auctions=8_000):
    """Ratio with bids rate**power and a shared part in the errors' variance."""
    true = S * rng.normal(size=(auctions, ads))
    common, own = rng.normal(size=(auctions, 1)), rng.normal(size=true.shape)
    error = np.sqrt(shared) * common + np.sqrt(1 - shared) * own
    keep = S**2 / (S**2 + NOISE**2)
    rate = np.exp(keep * (true + NOISE * error) + keep * NOISE**2 / 2)
    best = (rate * np.exp(power * true)).argmax(axis=1)
    rows = np.arange(auctions)
    return rate[rows, best].mean() / np.exp(true)[rows, best].mean()


# shrinkage alone fails if bids know the rates or ads err together
for seed in range(3):
    rng = np.random.default_rng(seed)
    assert abs(shrunk_winners(0, 0, rng) - 1) < 0.03
    assert shrunk_winners(-1, 0, rng) > 1.1 > 0.9 > shrunk_winners(1, 0, rng)
    assert abs(shrunk_winners(0, 0.9, rng) - 1) > 0.1

S, NOISE = 0.8, 0.4  # unequal, so the two cannot be swapped unseen
for ads in 5, 50:
    assert abs(winners(ads, 8_000, True, rng) - 1) < 0.03
