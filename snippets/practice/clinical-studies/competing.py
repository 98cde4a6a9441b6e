"""Cumulative incidence with competing causes, and why 1 - KM is too high."""

import numpy as np


# --8<-- [start:show]
def cumulative_incidence(time, cause, of):
    """Event times of any cause and P(event of cause `of` by then).

    time, cause: shape (n,); cause 0 is censored.
    """
    time, cause = np.asarray(time), np.asarray(cause)
    at = np.unique(time[cause != 0])
    alive, total, out = 1.0, 0.0, []
    for t in at:
        n = (time >= t).sum()
        total += alive * ((time == t) & (cause == of)).sum() / n
        alive *= 1 - ((time == t) & (cause != 0)).sum() / n
        out.append(total)
    return at, np.array(out)


months, cause = [1, 2, 3, 4], [1, 2, 1, 2]  # 1 relapse, 2 death before it
for of, name in ((1, "relapse"), (2, "death")):
    right = cumulative_incidence(months, cause, of)[1][-1]
    only = [c if c == of else 0 for c in cause]  # the other one censored
    wrong = cumulative_incidence(months, only, of)[1][-1]
    print(f"{name:7s} incidence {right:.3f}, 1 - KM {wrong:.3f}")
# --8<-- [end:show]
rng = np.random.default_rng(0)
for _ in range(50):
    t, c = rng.integers(1, 9, 30), rng.integers(0, 3, 30)  # ties, censoring
    at, one = cumulative_incidence(t, c, 1)
    _, two = cumulative_incidence(t, c, 2)
    km = np.cumprod(
        [1 - ((t == s) & (c > 0)).sum() / (t >= s).sum() for s in at]
    )
    assert np.allclose(one + two + km, 1)  # somebody relapsed, died, or neither
    naive = cumulative_incidence(t, np.where(c == 1, 1, 0), 1)[1]
    assert naive[-1] >= one[-1] - 1e-12
# Without censoring it is the share; empty and no event give empty arrays.
t, c = rng.exponential(size=40), rng.integers(1, 3, 40)
assert np.isclose(cumulative_incidence(t, c, 2)[1][-1], (c == 2).mean())
assert len(cumulative_incidence([], [], 1)[0]) == 0
assert len(cumulative_incidence([3, 4], [0, 0], 1)[1]) == 0
# Rates 0.1 and 0.2 a month: relapse by month 10.
t = rng.exponential(1 / 0.3, 40_000)
c = np.where(rng.random(40_000) < 1 / 3, 1, 2)
assert abs(((t < 10) & (c == 1)).mean() - (1 - np.exp(-3)) / 3) < 0.01
# Text: 1 - KM would tend to 1 - exp(-1).
assert 1 - np.exp(-1) > 1.9 * (1 - np.exp(-3)) / 3
