"""ARIMA(1,1,0) by hand: an AR(1) on the differences, added up again."""

import numpy as np


# --8<-- [start:show]
def arima_110(y, h):
    """Least-squares phi; forecasts and their standard errors, (h,) each."""
    d = np.diff(y)
    phi = d[1:] @ d[:-1] / (d[:-1] @ d[:-1])
    sigma2 = np.mean((d[1:] - phi * d[:-1]) ** 2)
    powers = phi ** np.arange(h)
    steps = d[-1] * phi * powers
    psi = np.cumsum(powers)  # what a shock still adds, j steps later
    return phi, y[-1] + np.cumsum(steps), np.sqrt(sigma2 * np.cumsum(psi**2))


rng = np.random.default_rng(0)
d = np.zeros(400)
for t in range(1, 400):
    d[t] = 0.5 * d[t - 1] + rng.normal()
y = 100 + np.cumsum(d)
phi, mean, error = arima_110(y, 16)
print(f"phi {phi:.2f}, last value {y[-1]:.1f}, last change {d[-1]:.2f}")
for h in (1, 2, 4, 16):
    print(f"h = {h:2d}   {mean[h - 1]:.1f} +- {1.96 * error[h - 1]:.1f}")
# --8<-- [end:show]

assert abs(phi - 0.5) < 4 * np.sqrt((1 - 0.25) / 400)
# forecasts converge to the last value plus d phi/(1 - phi)
assert np.isclose(arima_110(y, 99)[1][-1], y[-1] + d[-1] * phi / (1 - phi))
# the error bars against simulated futures of the fitted model
sigma = np.sqrt(np.mean((d[2:] - phi * d[1:-1]) ** 2))
future = np.full(20_000, d[-1])
level = np.full(20_000, y[-1])
for h in range(4):
    future = phi * future + sigma * rng.normal(size=20_000)
    level = level + future
    assert np.isclose(level.std(), error[h], rtol=0.03)
    assert np.isclose(level.mean(), mean[h], atol=0.1)
# ARIMA(0,1,1) forecasts are simple smoothing with alpha = 1 + theta
theta, z = -0.7, rng.normal(size=50).cumsum()
forecast = z[0]
smoothed = z[0]
for value in z[1:]:
    forecast = value + theta * (value - forecast)
    smoothed = 0.3 * value + 0.7 * smoothed
    assert np.isclose(forecast, smoothed)
# from a wrong start the errors become the shocks, if |theta| < 1
shock = rng.normal(size=60)
y = np.cumsum(shock + theta * np.r_[0, shock[:-1]])
forecast, gap = 5.0, []
for t in range(60):
    error = y[t] - forecast
    gap.append(error - shock[t])
    forecast = y[t] + theta * error
assert np.allclose(gap, gap[0] * (-theta) ** np.arange(60))
# the card: 50, 54, 56 with phi = 0.5 on the changes
steps = 2 * 0.5 ** np.arange(1, 4)
assert np.allclose(56 + np.cumsum(steps), [57, 57.5, 57.75])
