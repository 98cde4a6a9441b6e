"""Convexity by definition, by tangents and by curvature."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
functions = {  # value, derivative, second derivative
    "exp(x)": (np.exp, np.exp, np.exp),
    "x^4": (lambda x: x**4, lambda x: 4 * x**3, lambda x: 12 * x**2),
    "log(1 + e^x)": (
        lambda x: np.logaddexp(0, x),
        lambda x: 1 / (1 + np.exp(-x)),
        lambda x: np.exp(-x) / (1 + np.exp(-x)) ** 2,
    ),
    "sin(x)": (np.sin, np.cos, lambda x: -np.sin(x)),
}
x, y, t = (
    rng.uniform(-3, 3, 4000),
    rng.uniform(-3, 3, 4000),
    rng.uniform(size=4000),
)
verdict = {}
for name, (f, df, ddf) in functions.items():
    chord = np.all(f((1 - t) * x + t * y) <= (1 - t) * f(x) + t * f(y) + 1e-9)
    tangent = np.all(f(y) >= f(x) + df(x) * (y - x) - 1e-9)
    curved = np.all(ddf(x) >= 0)
    verdict[name] = chord, tangent, curved
    print(f"{name:12} chord {chord}, tangent {tangent}, curvature {curved}")
# --8<-- [end:show]

h = 1e-5
for name, (f, df, ddf) in functions.items():
    z = rng.uniform(-2, 2, 50)
    assert np.allclose((f(z + h) - f(z - h)) / (2 * h), df(z), atol=1e-7)
    assert np.allclose((df(z + h) - df(z - h)) / (2 * h), ddf(z), atol=1e-6)
    assert verdict[name] == (name != "sin(x)",) * 3
