"""How well a small network learns an inner product from examples."""

import warnings

import numpy as np
from sklearn.exceptions import ConvergenceWarning
from sklearn.linear_model import Ridge
from sklearn.neural_network import MLPRegressor

warnings.simplefilter("ignore", ConvergenceWarning)


# --8<-- [start:show]
def errors(n, k, seed, width=32, epochs=30):
    """Share of the variance of u.v not explained: network, products."""
    rng = np.random.default_rng(seed)
    U, V = rng.normal(size=(2, n + 1000, k))
    y = (U * V).sum(axis=1) / np.sqrt(k)
    out = []
    net = MLPRegressor(
        hidden_layer_sizes=(width, width),
        learning_rate_init=0.003,
        max_iter=epochs,
        random_state=seed,
    )
    for X, model in ((np.c_[U, V], net), (U * V, Ridge(1.0))):
        model.fit(X[:n], y[:n])
        gap = y[n:] - model.predict(X[n:])
        out.append(np.mean(gap**2) / np.var(y[n:]))
    return out


print("examples   k  network  products given")
for n, k in ((500, 2), (2000, 2), (500, 8), (2000, 8)):
    net, given = errors(n, k, seed=0)
    print(f"{n:8d}  {k:2d}  {net:7.3f}  {given:14.6f}")
# --8<-- [end:show]

for seed in (1, 2):
    few, many = errors(500, 8, seed), errors(2000, 8, seed)
    low = errors(2000, 2, seed)
    assert many[0] < few[0] and low[0] < many[0]
    assert max(few[1], many[1]) < 1e-4 < low[0]
