"""A coin in two coordinates: the gradient's step depends on them."""

import numpy as np

# --8<-- [start:show]
p, share = 0.9, 0.7  # the model's and the data's share of heads
z = np.log(p / (1 - p))  # the same coin in log-odds
slope_p = (p - share) / (p * (1 - p))  # of the mean negative log-likelihood
slope_z = p - share
fisher_p, fisher_z = 1 / (p * (1 - p)), p * (1 - p)


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


eta = 0.01
for name, step_p, step_z in (
    ("gradient", slope_p, slope_z),
    ("natural", slope_p / fisher_p, slope_z / fisher_z),
):
    by_p = -eta * step_p
    by_z = sigmoid(z - eta * step_z) - p
    print(f"{name}: p moves by {by_p:.5f} after a step in p,", end="")
    print(f" by {by_z:.5f} after one in z")
    # --8<-- [end:show]
    ratio = 1 / 0.09**2 if name == "gradient" else 1
    assert np.isclose(by_p / by_z, ratio, rtol=0.02) and by_p < 0
assert np.isclose(by_p, -eta * (p - share))


def nll(p):
    return -share * np.log(p) - (1 - share) * np.log(1 - p)


for fisher, score in (  # the mean of the squared score; its mean is zero
    (fisher_p, np.array([1 / p, -1 / (1 - p)])),
    (fisher_z, np.array([1 - p, -p])),
):
    assert np.isclose([p, 1 - p] @ score**2, fisher)
    assert np.isclose([p, 1 - p] @ score, 0)


def kl(p, q):
    return p * np.log(p / q) + (1 - p) * np.log((1 - p) / (1 - q))


h = 1e-5
assert np.isclose((nll(p + h) - nll(p - h)) / (2 * h), slope_p, rtol=1e-6)
by_odds = (nll(sigmoid(z + h)) - nll(sigmoid(z - h))) / (2 * h)
assert np.isclose(by_odds, slope_z, rtol=1e-6)
h = 1e-3  # KL is half the Fisher information times the squared step
assert np.isclose(kl(p, p + h), fisher_p * h**2 / 2, rtol=0.02)
assert np.isclose(kl(p, sigmoid(z + h)), fisher_z * h**2 / 2, rtol=0.02)
assert np.isclose(slope_p / fisher_p, p * (1 - p) * slope_z / fisher_z)
assert np.isclose(slope_p / slope_z / (p * (1 - p)), 1 / 0.09**2)  # 123
curve = (nll(sigmoid(z + h)) - 2 * nll(p) + nll(sigmoid(z - h))) / h**2
assert np.isclose(curve, fisher_z, rtol=1e-4)  # in log-odds: the Hessian
# The empirical Fisher takes the data's labels: not the same.
empirical = share * (1 - p) ** 2 + (1 - share) * p**2
assert np.isclose(empirical, 0.25) and np.isclose(fisher_z, 0.09)
