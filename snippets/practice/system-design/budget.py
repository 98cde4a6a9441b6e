"""Percentiles of a chain of stages: they do not simply add."""

import numpy as np


# --8<-- [start:show]
def stages(seed, n=200_000):
    """Milliseconds of four stages, twice: (4, n) each."""
    rng = np.random.default_rng(seed)
    usual = 10 * np.exp(0.5 * rng.normal(size=(4, n)))
    stalls = np.where(rng.random((4, n)) < 0.009, 300, 10.0)
    return {"usual": usual, "rare stalls": stalls}


def tails(times):
    """Sum of the p99, p99 of the sum, sum of the p99.75."""
    alone = np.quantile(times, [0.99, 0.9975], axis=1).sum(1)
    return alone[0], np.quantile(times.sum(0), 0.99), alone[1]


for name, times in stages(0).items():
    single, chain, bound = tails(times)
    print(f"{name:11}  sum of p99 {single:4.0f}", end="  ")
    print(f"p99 of sum {chain:4.0f}  sum of p99.75 {bound:5.0f}")
# --8<-- [end:show]
for seed in range(5):
    usual, stalls = stages(seed).values()
    single, chain, bound = tails(usual)
    # a log-normal quantile: 10 exp(0.5 z), z = 2.326 and 2.807
    assert np.isclose(single, 40 * np.exp(0.5 * 2.326), rtol=0.02)
    assert np.isclose(bound, 40 * np.exp(0.5 * 2.807), rtol=0.03)
    assert chain < 0.8 * single
    single, chain, bound = tails(stalls)
    assert (single, chain, bound) == (40, 330, 1200)
    assert abs(np.mean(stalls.max(0) > 10) - (1 - 0.991**4)) < 0.002
    # the union bound, for any dependence: also if all are slow together
    together = np.tile(usual[0], (4, 1))
    for times in usual, stalls, together, np.sort(stalls, axis=1):
        assert tails(times)[1] <= tails(times)[2]
    # equal stages that move together: there the 99 % quantiles do add
    assert np.isclose(tails(together)[0], tails(together)[1])
