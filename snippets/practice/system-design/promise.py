"""Which arrival time to promise, when late costs more than early."""

import numpy as np

# --8<-- [start:show]
LATE, EARLY = 3, 1  # cost of a minute, invented


def cost(promise, minutes):
    error = minutes - promise
    return np.where(error > 0, LATE * error, -EARLY * error).mean()


rng = np.random.default_rng(0)
minutes = 20 + rng.gamma(2, 6, 50_000)
promises = {
    "median": np.median(minutes),
    "mean": minutes.mean(),
    "75 % quantile": np.quantile(minutes, 0.75),
}
for name, promise in promises.items():
    print(f"{name:13}  promise {promise:4.1f}", end="  ")
    print(f"late {np.mean(minutes > promise):.2f}", end="  ")
    print(f"cost {cost(promise, minutes):.1f}")
# --8<-- [end:show]
late = {k: np.mean(minutes > promise) for k, promise in promises.items()}
assert np.isclose(late["75 % quantile"], EARLY / (LATE + EARLY), atol=1e-3)
assert np.isclose(late["median"], 0.5, atol=1e-3)
# a gamma of shape 2 and scale 6 has mean 12 and standard deviation 6 sqrt 2
assert abs(minutes.mean() - (20 + 12)) < 5 * 6 * np.sqrt(2 / 50_000)
assert abs(minutes.std() - 6 * np.sqrt(2)) < 0.2
assert late["median"] > late["mean"] > late["75 % quantile"]
for seed in range(5):
    minutes = 20 + np.random.default_rng(seed).gamma(2, 6, 50_000)
    grid = np.arange(20, 60, 0.25)
    costs = [cost(promise, minutes) for promise in grid]
    share = LATE / (LATE + EARLY)
    best = grid[np.argmin(costs)]
    assert abs(best - np.quantile(minutes, share)) < 0.6
    assert min(costs) < cost(minutes.mean(), minutes) - 0.5
    assert cost(minutes.mean(), minutes) < cost(np.median(minutes), minutes)
assert cost(10, np.array([12.0])) == 6 and cost(10, np.array([7.0])) == 3
