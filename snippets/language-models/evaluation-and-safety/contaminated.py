"""What leaked test items do to a score, and a comparison that tells."""

import numpy as np


# --8<-- [start:show]
def scores(seed, found, n=1_000_000):
    """Accuracies of a tested and a clean model; found: leaks seen."""
    rng = np.random.default_rng(seed)
    famous = rng.random(n) < 0.3  # famous items are easier and leak more
    ability = np.where(famous, 0.75, 0.55)
    leaked = rng.random(n) < np.where(famous, 0.5, 0.05)
    flagged = leaked & (rng.random(n) < found)  # others: rephrased
    tested = rng.random(n) < np.where(leaked, 0.95, ability)
    clean = rng.random(n) < ability - 0.05  # an older model
    return {
        "without leak": ability.mean(),
        "all": tested.mean(),
        "unflagged": tested[~flagged].mean(),
        "flagged": tested[flagged].mean(),
        "clean model, unflagged": clean[~flagged].mean(),
        "clean model, flagged": clean[flagged].mean(),
    }


runs = {f: [scores(s, f) for s in range(3)] for f in (0.4, 1.0)}
print("leaks found              40 %   100 %")
for name in runs[1.0][0]:
    values = [np.mean([r[name] for r in runs[f]]) for f in runs]
    print(f"{name:<23} {values[0]:.3f}   {values[1]:.3f}")
# --8<-- [end:show]
# expectations: share, ability and chance of a leak of the two kinds
share, ability, leak = np.array([[0.3, 0.7], [0.75, 0.55], [0.5, 0.05]])
leaks = share @ leak
true = share @ ability
score = share @ (leak * 0.95 + (1 - leak) * ability)
assert np.isclose(leaks, 0.185) and np.isclose(score - true, 0.044)
for f, results in runs.items():
    for r in results:
        own = r["flagged"] - r["unflagged"]
        other = r["clean model, flagged"] - r["clean model, unflagged"]
        assert r["all"] > r["without leak"] + 0.03
        assert 0.05 < other < own - 0.1  # flagged items are easier anyway
        if f == 1.0:
            assert r["unflagged"] < r["without leak"] - 0.01
            rest = share * (1 - leak) / (1 - leaks)
            found = share * leak / leaks
            assert abs(r["unflagged"] - rest @ ability) < 0.003
            clean = r["clean model, unflagged"], r["clean model, flagged"]
            assert abs(clean[0] - rest @ ability + 0.05) < 0.003
            assert abs(clean[1] - found @ ability + 0.05) < 0.005
            assert abs(leaks * (own - other) - 0.044) < 0.002
        else:
            assert r["unflagged"] > r["without leak"] + 0.01
            assert abs(0.4 * leaks * (own - other) - 0.015) < 0.002
# the card: 100 items, 30 flagged with 27 right, 70 unflagged with 42
p, q = 27 / 30, 42 / 70
assert abs((27 + 42) / 100 - 0.69) < 1e-12 and p == 0.9 and q == 0.6
# the clean model: 24 of 30 and 39 of 70
assert abs((p - q) - (24 / 30 - 39 / 70) - 0.057) < 5e-4
