"""A drug without effect seems to help once those who stopped it are left out."""

import numpy as np


# --8<-- [start:show]
def z_value(died, a, b):
    """Difference in risk, group a minus b, over its standard error."""
    risk = [(died * g).sum(1) / g.sum(1) for g in (a, b)]
    var = [p * (1 - p) / g.sum(1) for p, g in ((risk[0], a), (risk[1], b))]
    return (risk[0] - risk[1]) / np.sqrt(var[0] + var[1])


def trials(stop, reps=2_000, n=800, seed=0):
    rng = np.random.default_rng(seed)
    frail = rng.random((reps, n)) < 0.5
    drug = rng.permuted(np.tile([True, False], (reps, n // 2)), axis=1)
    died = rng.random((reps, n)) < np.where(frail, 0.4, 0.1)  # drug or not
    stopped = drug & frail & (rng.random((reps, n)) < stop)
    return died, drug, stopped


died, drug, stopped = trials(stop=0.4)
for name, a, b in [
    ("intention to treat", drug, ~drug),
    ("per protocol      ", drug & ~stopped, ~drug),
    ("as treated        ", drug & ~stopped, ~drug | stopped),
]:
    wins = (z_value(died, a, b) < -1.96).mean()
    print(name, f"'the drug saves lives' in {wins:.3f} of trials")
# --8<-- [end:show]

for seed in range(3):
    died, drug, stopped = trials(0.4, seed=seed)
    taken = drug & ~stopped
    itt = z_value(died, drug, ~drug)
    # The level of 2.5 % holds (four simulation errors), unlike the others'.
    assert abs((itt < -1.96).mean() - 0.025) < 4 * np.sqrt(
        0.025 * 0.975 / 2_000
    )
    protocol = (z_value(died, taken, ~drug) < -1.96).mean()
    assert protocol > 5 * 0.025
    assert (z_value(died, taken, ~drug | stopped) < -1.96).mean() > protocol
    # Expected risk of those who keep to the drug: 17 of 80.
    kept = (died * taken).sum() / taken.sum()
    assert abs(kept - (30 * 0.4 + 50 * 0.1) / 80) < 0.002
    # If nobody stops, the three agree.
    died, drug, stopped = trials(0.0, seed=seed)
    assert not stopped.any()
# Stopping by lot, not by frailty, would do no harm: the risk stays 0.25.
lot = drug & (np.random.default_rng(1).random(drug.shape) < 0.4)
assert abs((died * (drug & ~lot)).sum() / (drug & ~lot).sum() - 0.25) < 0.002
