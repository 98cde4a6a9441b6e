"""How well a small network learns an inner product from examples."""

import warnings

import numpy as np
from sklearn.exceptions import ConvergenceWarning
from sklearn.linear_model import Ridge
from sklearn.neural_network import MLPRegressor

warnings.simplefilter("ignore", ConvergenceWarning)


# --8<-- [start:show]
def errors(n, k, seed, width=64, epochs=30):
    """Share of the variance of u.v not explained: network, products."""
    rng = np.random.default_rng(seed)
    U, V = rng.normal(size=(2, n + 1000, k))
    y = (U * V).sum(axis=1) / np.sqrt(k)
    out = []
    net = MLPRegressor(
        hidden_layer_sizes=(width, width),
        learning_rate_init=0.01,
        max_iter=epochs,
        random_state=seed,
    )
    for X, model in ((np.c_[U, V], net), (U * V, Ridge(1.0))):
        model.fit(X[:n], y[:n])
        gap = y[n:] - model.predict(X[n:])
        out.append(np.mean(gap**2) / np.var(y[n:]))
    return out


print("examples   k  network  products given")
runs = {}
for n, k in ((500, 2), (1000, 2), (500, 8), (1000, 8)):
    net, given = runs[n, k] = errors(n, k, seed=0)
    print(f"{n:8d}  {k:2d}  {net:7.3f}  {given:14.6f}")
# --8<-- [end:show]

other = {a: errors(*a, seed=1) for a in ((500, 8), (1000, 8), (500, 2))}
for r in (runs, other):
    few, many, low = r[500, 8], r[1000, 8], r[500, 2]
    assert many[0] < few[0] and low[0] < many[0]
    assert max(few[1], many[1]) < 1e-4 < low[0]
# what is left is not for want of training; a wider network leaves less
assert errors(500, 8, 0, epochs=60)[0] > 0.8 * runs[500, 8][0]
assert errors(500, 8, 0, width=128)[0] < runs[500, 8][0]
