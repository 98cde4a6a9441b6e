"""The most probable value depends on the scale; quantiles do not."""

import numpy as np
from scipy import stats

# --8<-- [start:show]
posterior = stats.beta(9, 5)  # of theta
theta = np.linspace(0.001, 0.999, 99_801)
p = posterior.pdf(theta)
print(f"theta:    MAP {theta[p.argmax()]:.3f}")

z = np.log(theta / (1 - theta))  # log-odds
p_z = p * theta * (1 - theta)  # density times |d theta / d z|
top = z[p_z.argmax()]
print(f"log-odds: MAP {top:.3f}, back to theta {1 / (1 + np.exp(-top)):.3f}")
median = posterior.median()
mass = np.cumsum(p_z * np.gradient(z))
middle = np.interp(0.5, mass / mass[-1], z)
print(f"theta:    median {median:.3f}")
print(f"log-odds: median {middle:.3f}", end=", ")
print(f"back to theta {1 / (1 + np.exp(-middle)):.3f}")
# --8<-- [end:show]

assert np.isclose(theta[p.argmax()], 8 / 12, atol=1e-4)
back = 1 / (1 + np.exp(-top))
assert np.isclose(back, 9 / 14, atol=1e-4)  # a / (a + b), the posterior mean
assert np.isclose(np.trapezoid(p_z, z), 1, atol=1e-4)
assert np.isclose(1 / (1 + np.exp(-middle)), median, atol=1e-3)
likelihood = 7 * np.log(theta) + 3 * np.log1p(-theta)
assert np.isclose(theta[likelihood.argmax()], 0.7, atol=1e-4)
assert likelihood.argmax() == (7 * z - 10 * np.log1p(np.exp(z))).argmax()
