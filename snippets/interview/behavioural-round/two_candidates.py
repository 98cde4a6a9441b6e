"""What a validity means for two candidates with different scores."""

import numpy as np
from scipy import stats


# --8<-- [start:show]
def higher_is_better(r):
    """Chance that the candidate with the higher score performs better."""
    return 0.5 + np.arcsin(r) / np.pi


for kind, before, after in (
    ("structured", 0.51, 0.42),  # 1998, 2022
    ("unstructured", 0.38, 0.19),
):
    old, new = higher_is_better(before), higher_is_better(after)
    print(f"{kind:12}  r = {before}: {old:.0%}   r = {after}: {new:.0%}")
# --8<-- [end:show]
# by simulated pairs, and from the orthant of a bivariate normal
rng = np.random.default_rng(0)
n = 400_000
for r in (0.19, 0.42, 0.8, -0.3):
    score, noise = rng.normal(size=(2, n, 2))
    work = r * score + np.sqrt(1 - r**2) * noise
    same = np.sign(score[:, 0] - score[:, 1]) == np.sign(
        work[:, 0] - work[:, 1]
    )
    assert abs(same.mean() - higher_is_better(r)) < 4 * 0.5 / n**0.5
    orthant = stats.multivariate_normal([0, 0], [[1, r], [r, 1]]).cdf([0, 0])
    assert np.isclose(2 * orthant, higher_is_better(r), atol=1e-5)
# the edges: knows nothing, knows all
assert np.isclose(higher_is_better(0), 0.5)
assert np.isclose(higher_is_better(1), 1)
# "more than a third of such pairs are ranked wrongly" by the 2022 figure
assert 1 / 3 < 1 - higher_is_better(0.42) < 0.4
