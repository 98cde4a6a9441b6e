"""One boosted stump of XGBoost: its leaves are -G / (H + lambda)."""

import numpy as np
import xgboost

X = np.array([[1.0], [2.0], [3.0], [4.0]])
y = np.array([2.0, 4.0, 6.0, 12.0])
settings = {
    "max_depth": 1,
    "eta": 0.5,
    "lambda": 1.0,
    "base_score": 6.0,
    "nthread": 1,
}
booster = xgboost.train(settings, xgboost.DMatrix(X, y), num_boost_round=1)
F = booster.predict(xgboost.DMatrix(X))
print(F.round(3).tolist())

# Residuals -4, -2, 0 and 6; the best split leaves the last one alone.
expected = 6 + 0.5 * np.array([-6 / 4, -6 / 4, -6 / 4, 6 / 2])
assert np.allclose(F, expected, rtol=1e-6)
