"""Differential entropy changes with the unit; KL and mutual information do not."""

import numpy as np

# --8<-- [start:show]


def gaussian_entropy(sd):
    return 0.5 * np.log(2 * np.pi * np.e * sd**2)  # in nats


def gaussian_kl(m, s, mean, sd):
    return np.log(sd / s) + (s**2 + (m - mean) ** 2) / (2 * sd**2) - 0.5


for unit, c in [("metres", 1.0), ("millimetres", 1000.0)]:
    h = gaussian_entropy(0.1 * c)
    divergence = gaussian_kl(0, 0.1 * c, 0.05 * c, 0.2 * c)
    print(f"{unit:11} h = {h:6.3f}, D = {divergence:.3f}")
print("uniform on an interval of length 1/2: h =", np.log(0.5).round(3))
# --8<-- [end:show]

x = np.linspace(-2, 2, 400_001)
p = np.exp(-((x / 0.1) ** 2) / 2) / (0.1 * np.sqrt(2 * np.pi))
q = np.exp(-(((x - 0.05) / 0.2) ** 2) / 2) / (0.2 * np.sqrt(2 * np.pi))
step = x[1] - x[0]
log_p = -((x / 0.1) ** 2) / 2 - np.log(0.1 * np.sqrt(2 * np.pi))
log_q = -(((x - 0.05) / 0.2) ** 2) / 2 - np.log(0.2 * np.sqrt(2 * np.pi))
assert np.isclose(-np.sum(p * log_p) * step, gaussian_entropy(0.1))
assert np.isclose(
    np.sum(p * (log_p - log_q)) * step, gaussian_kl(0, 0.1, 0.05, 0.2)
)
assert gaussian_entropy(0.1) < 0 < gaussian_entropy(100)
assert np.isclose(gaussian_entropy(100) - gaussian_entropy(0.1), np.log(1000))
# Bins of width w: the discrete entropy is about h - log w.
w = 0.01
edges = np.arange(-1, 1, w)
mass = np.exp(-((edges / 0.1) ** 2) / 2)
mass = mass / mass.sum()
mass = mass[mass > 0]
discrete = -np.sum(mass * np.log(mass))
assert np.isclose(discrete, gaussian_entropy(0.1) - np.log(w), atol=1e-3)
