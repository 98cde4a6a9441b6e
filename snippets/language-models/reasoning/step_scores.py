"""Three ways to combine the scores of steps into one for a solution."""

import numpy as np

# --8<-- [start:show]
solutions = {
    "six sound steps": [0.9] * 6,
    "one bad step": [0.99, 0.99, 0.5, 0.99],
    "two fair steps": [0.75, 0.75],
}


def combine(s):
    return {"product": np.prod(s), "min": min(s), "mean": np.mean(s)}


for name, s in solutions.items():
    values = (f"{how} {v:.2f}" for how, v in combine(s).items())
    print(f"{name:<16}", "  ".join(values))
# --8<-- [end:show]
score = {name: combine(s) for name, s in solutions.items()}
best = {
    how: max(score, key=lambda name, how=how: score[name][how])
    for how in ("product", "min", "mean")
}
assert best == {
    "product": "two fair steps",
    "min": "six sound steps",
    "mean": "six sound steps",
}
assert score["one bad step"]["mean"] > score["two fair steps"]["mean"]
# the product is the chance that all steps are sound
rng = np.random.default_rng(0)
for name, s in solutions.items():
    sound = (rng.random((100_000, len(s))) < s).all(1).mean()
    assert abs(sound - score[name]["product"]) < 0.008
    assert np.isclose(score[name]["mean"] * len(s), sum(s))
# the card: five steps of 0.95 against 0.8 and 0.98
first, second = combine([0.95] * 5), combine([0.8, 0.98])
assert first["product"] < second["product"] and first["min"] > second["min"]
assert np.allclose([0.95**5, 0.8 * 0.98], [0.774, 0.784], atol=6e-4)
