"""Loss given default when the long cases are still open."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
n = 20_000
start = rng.uniform(0, 48, size=n)  # month of default, today is month 48
cured = rng.uniform(size=n) < 0.6
length = np.where(
    cured, rng.exponential(5, size=n), 12 + rng.exponential(24, size=n)
)
back = np.where(cured, rng.beta(40, 1, size=n), rng.beta(2, 3, size=n))
loss = 1 - back / 1.08 ** (length / 12)  # discounted to the default
closed = start + length < 48
old = start < 12
print(
    f"true mean {loss.mean():.3f}, closed only {loss[closed].mean():.3f}",
    end=", ",
)
print(f"closed of the first year {loss[closed & old].mean():.3f}")
for low in (0, 0.2, 0.4, 0.6, 0.8):
    inside = (loss >= low) & (loss < low + 0.2)
    print(f"loss {low:.1f} to {low + 0.2:.1f}: {np.mean(inside):.0%}")
# --8<-- [end:show]

assert loss[closed].mean() < loss[closed & old].mean() < loss.mean()
# Fresh cohorts that are watched to the end have the true mean.
assert np.isclose(
    loss[~cured].mean() * 0.4 + loss[cured].mean() * 0.6, loss.mean(), atol=0.01
)
# The text: 60 of 100 come back after three years, at 8 %.
assert np.isclose(60 / 1.08**3, 47.6, atol=0.05)
assert np.mean((loss > 0.2) & (loss < 0.4)) < 0.05  # hardly anyone is average
