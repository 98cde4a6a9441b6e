"""Gradients of the 2-norm and of its square: one couples, one does not."""

import numpy as np


# --8<-- [start:show]
def gradients(x):
    """Gradients at x (d,), not zero: ||x||_1, ||x||_2, ||x||_2^2 / 2."""
    return np.sign(x), x / np.linalg.norm(x), x


print("gradients of the 1-norm, the 2-norm, half its square:")
for x in ([3.0, -4.0], [0.003, -0.004], [3.0, 0.1]):
    one, two, half = gradients(np.array(x))
    print(f"x = {x}: {one}  {np.round(two, 2)}  {half}")
    # --8<-- [end:show]
    # The same for a vector and a thousandth of it, and not for the third.
    assert np.allclose(two, [0.6, -0.8]) == (x != [3.0, 0.1])

rng = np.random.default_rng(0)
norm, h = np.linalg.norm, 1e-6
functions = (lambda v: norm(v, 1), norm, lambda v: norm(v) ** 2 / 2)
for _ in range(20):
    x = rng.normal(size=4)
    for f, g in zip(functions, gradients(x), strict=True):
        steps = h * np.eye(4)
        slopes = [(f(x + s) - f(x - s)) / (2 * h) for s in steps]
        assert np.allclose(g, slopes, atol=1e-6)
    assert np.isclose(norm(gradients(x)[1]), 1)  # whatever the size of x
    u = x / norm(x)
    hessian = (np.eye(4) - np.outer(u, u)) / norm(x)  # couples the entries
    d = 1e-6 * rng.normal(size=4)
    change = gradients(x + d)[1] - gradients(x)[1]
    assert np.allclose(change, hessian @ d, atol=1e-10)
    g = u * rng.uniform(0, 1)  # a subgradient at zero: |g| <= 1
    z = rng.normal(size=(50, 4))
    assert np.all(norm(z, axis=1) >= z @ g - 1e-12)
    z = 3 * u
    assert norm(z) < z @ (1.1 * u)  # a longer one is none
g = gradients(np.array([2.0, -3.0, 6.0]))  # the card
assert np.allclose(g[1], np.array([2, -3, 6]) / 7)
assert np.allclose(7 * g[1], g[2])
