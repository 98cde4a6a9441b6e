"""One boosted stump of LightGBM: its leaves are -G / (H + lambda)."""

import lightgbm
import numpy as np

X = np.array([[1.0], [2.0], [3.0], [4.0]])
y = np.array([2.0, 4.0, 6.0, 12.0])
settings = {
    "num_leaves": 2,
    "learning_rate": 0.5,
    "lambda_l2": 1.0,
    "min_data_in_leaf": 1,
    "min_data_in_bin": 1,
    "num_threads": 1,
    "verbose": -1,
}
F = lightgbm.train(settings, lightgbm.Dataset(X, y), 1).predict(X)
print(F.round(3).tolist())

# Residuals -4, -2, 0 and 6; the best split leaves the last one alone.
expected = 6 + 0.5 * np.array([-6 / 4, -6 / 4, -6 / 4, 6 / 2])
assert np.allclose(F, expected, rtol=1e-6)
