"""Ten users, a hundred clicks each: resample users, not clicks."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)


def experiment():
    """Times (10 users, 100 clicks): users differ by 3, clicks by 1."""
    return rng.normal(0, 3, size=(10, 1)) + rng.normal(size=(10, 100))


true = np.std([experiment().mean() for _ in range(4000)])
x = experiment()
clicks = [rng.choice(x.ravel(), size=1000).mean() for _ in range(2000)]
users = [x[rng.integers(10, size=10)].mean() for _ in range(2000)]
print(f"true standard error {true:.2f}")
print(f"resampling clicks   {np.std(clicks):.2f}")
print(f"resampling users    {np.std(users):.2f}")
# --8<-- [end:show]

assert np.isclose(true, np.sqrt(9 / 10 + 1 / 1000), rtol=0.05)
low, fair = [], []
for _ in range(60):
    x = experiment()
    low.append(x.std() / np.sqrt(1000))
    fair.append(x.mean(axis=1).std() / np.sqrt(10))
assert np.mean(low) < 0.15 * true and abs(np.mean(fair) / true - 0.93) < 0.1
