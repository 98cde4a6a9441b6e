"""Immortal time: a drug without effect, taken by those who lived to start it."""

import numpy as np


# --8<-- [start:show]
def cohort(n=20_000, seed=0, end=12.0):
    """Months until death and until the drug; neither knows of the other."""
    rng = np.random.default_rng(seed)
    death, start = rng.exponential(10, n), rng.exponential(10, n)
    seen = np.minimum(death, end)
    return seen, death < end, start, start < seen  # the last: ever used


def rate(died, months):
    return died.sum() / months.sum()


def rate_ratios(seen, died, start, used):
    naive = rate(died[used], seen[used]) / rate(died[~used], seen[~used])
    on = np.where(used, seen - start, 0)  # months after the start
    person_time = rate(died & used, on) / rate(died & ~used, seen - on)
    at3 = seen > 3  # landmark: alive at month 3, groups by use until then
    group, rest = start < 3, np.where(at3, seen - 3, 0)
    landmark = rate(died & at3 & group, rest * group)
    landmark /= rate(died & at3 & ~group, rest * ~group)
    return naive, person_time, landmark


names = "ever against never", "time before the start unexposed", "landmark"
for name, r in zip(names, rate_ratios(*cohort()), strict=True):
    print(f"{name:31s} rate ratio {r:.2f}")
# --8<-- [end:show]
for seed in range(4):
    naive, person_time, landmark = rate_ratios(*cohort(seed=seed))
    assert (
        naive < 0.6
        and abs(np.log(person_time)) < 0.08
        and abs(np.log(landmark)) < 0.1
    )
    # Reusing the time before the start alone is all of the bias: dropping it
    # for users without giving it to the others errs the other way.
    seen, died, start, used = cohort(seed=seed)
    dropped = rate(died[used], (seen - start)[used]) / rate(
        died[~used], seen[~used]
    )
    assert dropped < 0.9
# Without deaths among the users before the start: none, by definition.
assert (start[used] < seen[used]).all()
