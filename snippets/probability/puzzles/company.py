"""A bid that is accepted only when the company is worth less."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
value = rng.uniform(0, 100, size=200_000)  # to the owner, who knows it
for bid in (30, 60, 75):
    gain = np.where(value <= bid, 1.5 * value - bid, 0)
    exact = bid / 100 * (1.5 * bid / 2 - bid)
    print(f"bid {bid}: simulated {gain.mean():6.2f}, exact {exact:6.2f}")
    # --8<-- [end:show]
    assert abs(gain.mean() - exact) < 4 * gain.std() / np.sqrt(len(gain))
    assert exact < 0 and np.isclose(exact, -(bid**2) / 400)
    even = np.where(value <= bid, 2 * value - bid, 0)
    assert abs(even.mean()) < 4 * even.std() / np.sqrt(len(even))
