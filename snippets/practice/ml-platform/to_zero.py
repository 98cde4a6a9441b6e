"""Scale to zero: what is saved and who waits."""

import numpy as np


# --8<-- [start:show]
def to_zero(rate, keep, n=500_000, seed=0):
    """Requests an hour, minutes kept warm: shares of cold and of paid time."""
    rng = np.random.default_rng(seed)
    gaps = rng.exponential(60 / rate, n)  # minutes to the next request
    return (gaps > keep).mean(), np.minimum(gaps, keep).sum() / gaps.sum()


print("requests an hour   cold requests   paid time")
for rate in 1, 6, 30, 60:
    cold, paid = to_zero(rate, 5)
    print(f"{rate:16} {cold:15.0%} {paid:11.0%}")
# --8<-- [end:show]
for rate in (1, 6, 30, 60):
    for keep in (1, 5, 15):
        cold, paid = to_zero(rate, keep, seed=1)
        assert abs(cold - np.exp(-rate * keep / 60)) < 0.006
        assert abs(cold + paid - 1) < 0.01
# bursts: ten requests a minute apart, then a long pause
gaps = np.tile([1] * 9 + [591], 1000)
assert (gaps > 5).mean() == 0.1
assert np.minimum(gaps, 5).sum() / gaps.sum() < 0.03
