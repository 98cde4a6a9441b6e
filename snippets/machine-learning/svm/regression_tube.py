"""Support vector regression: the width of the tube and who is in the model."""

import numpy as np
from sklearn.svm import SVR

# --8<-- [start:show]
rng = np.random.default_rng(0)
x = np.sort(rng.uniform(0, 6, 60))
y = np.sin(x) + rng.normal(scale=0.1, size=60)
y[[10, 30, 50]] += 2  # three gross outliers
grid = np.linspace(0.2, 5.8, 200)
for eps in (0.01, 0.1, 0.3):
    machine = SVR(C=10.0, gamma=0.5, epsilon=eps).fit(x[:, None], y)
    off = np.abs(machine.predict(grid[:, None]) - np.sin(grid)).mean()
    print(
        f"epsilon {eps:.2f}: {len(machine.support_):2} of 60 in the model",
        end=", ",
    )
    print(f"distance from the sine {off:.2f}")
# --8<-- [end:show]

noise = y - np.sin(x)  # three outliers, all above; elsewhere noise of 0.1
assert np.sum(noise > 1) == 3 and np.sum(np.abs(noise) > 1) == 3
assert np.isclose(noise[noise < 1].std(), 0.1, rtol=0.3)
assert 0 < x[0] < grid[0] and grid[-1] < x[-1] < 6  # no extrapolation
assert off < 2 / 10  # less than a tenth of what an outlier is off
dual = np.zeros(60)
dual[machine.support_] = machine.dual_coef_[0]
distance2 = (x[:, None] - x[None]) ** 2
by_hand = np.exp(-0.5 * distance2) @ dual + machine.intercept_
assert np.allclose(by_hand, machine.predict(x[:, None]))
residual = y - machine.predict(x[:, None])
inside = np.abs(residual) < eps - 1e-3
outside = np.abs(residual) > eps + 1e-3
assert np.all(dual[inside] == 0) and np.isclose(dual.sum(), 0)
assert np.allclose(dual[outside], 10.0 * np.sign(residual[outside]))


def misses(seed, outliers):
    rng = np.random.default_rng(seed)
    t = np.sin(x) + rng.normal(scale=0.1, size=60)
    t[[10, 30, 50]] += outliers
    fits = [SVR(C=10.0, gamma=0.5, epsilon=e) for e in (0.1, 0.3)]
    curves = [f.fit(x[:, None], t).predict(grid[:, None]) for f in fits]
    return [np.abs(c - np.sin(grid)).mean() for c in curves]


for seed in range(4):
    narrow, wide = misses(seed, 2)
    assert wide > 2 * narrow
    # Outliers ten times as far pull no harder: the force is bounded by C.
    assert np.allclose(misses(seed, 20), (narrow, wide), atol=0.01)
counts = []
for seed in range(3):
    rng = np.random.default_rng(seed)
    t = np.sin(x) + rng.normal(scale=0.1, size=60)
    fits = [SVR(C=10.0, gamma=0.5, epsilon=e) for e in (0.01, 0.1, 0.3)]
    counts = [len(f.fit(x[:, None], t).support_) for f in fits]
    assert counts[0] > counts[1] > counts[2]
