"""How much of a memory survives three ways of dropping it."""

import numpy as np


# --8<-- [start:show]
def survivors(way, steps, p, rng, units=20_000):
    memory = np.ones(units)  # written at step 0, then only carried
    mask = rng.random(units) >= p
    for _ in range(steps):
        if way == "fresh mask":
            mask = rng.random(units) >= p
        if way != "not recurrent":
            memory = memory * mask
    if way == "not recurrent":  # on the way in and out only
        memory = memory * mask * (rng.random(units) >= p)
    return np.mean(memory)


rng = np.random.default_rng(0)
for way in ("fresh mask", "same mask", "not recurrent"):
    shares = [survivors(way, T, 0.2, rng) for T in (1, 5, 20)]
    print(f"{way:14}", *(f"{share:.2f}" for share in shares))
# --8<-- [end:show]
for T in (1, 5, 20):
    fresh, same, around = (
        survivors(w, T, 0.2, rng)
        for w in ("fresh mask", "same mask", "not recurrent")
    )
    assert np.isclose(fresh, 0.8**T, atol=0.015)
    assert np.isclose(same, 0.8, atol=0.015)
    assert np.isclose(around, 0.64, atol=0.015)
# the same mask with its factor 1/(1 - p) at each step: kept units grow
mask = (rng.random(20_000) >= 0.2) / 0.8
assert np.isclose(np.mean(mask**20), 0.8**-19, rtol=0.02)
