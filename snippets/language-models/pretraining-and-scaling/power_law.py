"""Extrapolating a loss with and without an irreducible term."""

import numpy as np


def true(n):
    return 1.7 + 500 * n**-0.35


# --8<-- [start:show]
def line_fit(N, loss):  # log loss = log A - a log N, no floor
    fit = np.polyfit(np.log(N), np.log(loss), 1)
    return lambda n: np.exp(np.polyval(fit, np.log(n)))


def floor_fit(N, loss):
    best = None
    for alpha in np.linspace(0.05, 1, 96):  # a scan: E and A are linear
        X = np.column_stack([np.ones_like(N), N**-alpha])
        w, *_ = np.linalg.lstsq(X, loss, rcond=None)
        error = np.sum((X @ w - loss) ** 2)
        if best is None or error < best[0]:
            best = error, w[0], w[1], alpha
    return best[1:]  # E, A, alpha


rng = np.random.default_rng(0)
N = np.geomspace(1e6, 1e8, 9)  # nine small models
loss = true(N) + rng.normal(0, 0.02, size=9)
E, A, alpha = floor_fit(N, loss)
far = []  # refitted on losses drawn from the fit
for _ in range(100):
    e, c, p = floor_fit(N, E + A * N**-alpha + rng.normal(0, 0.02, size=9))
    far.append(e + c * 1e10**-p)
print(f"fit: E = {E:.2f}, exponent {alpha:.2f}")
print(f"at 1e10: truth {true(1e10):.2f}, line {line_fit(N, loss)(1e10):.2f},")
print(f"  with floor {E + A * 1e10**-alpha:.2f},", end=" ")
low, high = np.quantile(far, [0.025, 0.975])
print(f"95% from {low:.2f} to {high:.2f}")
# --8<-- [end:show]
assert np.mean((low <= far) & (far <= high)) > 0.93
spread = np.std(far) / np.sqrt(len(far))
assert abs(np.mean(far) - (E + A * 1e10**-alpha)) < 4 * spread
assert low < true(1e10) < high
# the deviation of the refits by the delta method
slopes = np.array([N**0, N**-alpha, -A * N**-alpha * np.log(N)])
end = np.array([1, 1e10**-alpha, -A * 1e10**-alpha * np.log(1e10)])
theory = 0.02 * np.sqrt(end @ np.linalg.solve(slopes @ slopes.T, end))
assert np.isclose(np.std(far), theory, rtol=0.2)
exact = floor_fit(N, true(N))
assert np.allclose(exact, (1.7, 500, 0.35), rtol=1e-6)
assert true(1e10) < 1.9
for seed in range(20):  # the line is too low every time
    y = true(N) + np.random.default_rng(seed).normal(0, 0.02, size=9)
    line = line_fit(N, y)
    assert line(1e10) < 0.75 * true(1e10)
    r = np.corrcoef(np.log(N), np.log(y))[0, 1]
    assert r < -0.98
errors = []
for seed in range(12):
    y = true(N) + np.random.default_rng(seed).normal(0, 0.02, size=9)
    e, c, p = floor_fit(N, y)
    errors.append(abs(e + c * 1e10**-p - true(1e10)))
assert max(errors) < 0.4
