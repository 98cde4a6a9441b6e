"""The same function with a flat and with a sharp minimum."""

import numpy as np


# --8<-- [start:show]
def slope(w):  # of (a b - 1)^2, for the model x -> a b x
    a, b = w
    return 2 * (a * b - 1) * np.array([b, a])


def hessian(w):
    a, b = w
    mixed = 4 * a * b - 2
    return np.array([[2 * b * b, mixed], [mixed, 2 * a * a]])


for w in ((1.0, 1.0), (2.0, 0.5), (4.0, 0.25)):
    top = np.linalg.eigvalsh(hessian(w))[-1]
    x = np.array(w) + 1e-4  # start next to this minimum
    for _ in range(2000):
        x = x - 0.1 * slope(x)
    print(f"at {w}: largest curvature {top:5.2f}", end="   ")
    print(f"descent ends at ({x[0]:.2f}, {x[1]:.2f})")
    # --8<-- [end:show]
    a, b = w
    assert np.isclose(a * b, 1) and np.isclose(top, 2 * (a * a + b * b))
    assert np.allclose(np.linalg.eigvalsh(hessian(w))[0], 0, atol=1e-12)
    stays = np.linalg.norm(x - w) < 0.01
    assert stays == (top < 2 / 0.1)
    assert np.isclose(np.prod(x), 1)
    assert np.linalg.eigvalsh(hessian(x))[-1] < 2 / 0.1
h, w = 1e-6, np.array([1.3, -0.4])
J = np.array([(slope(w + e) - slope(w - e)) / (2 * h) for e in h * np.eye(2)])
assert np.allclose(J, hessian(w), atol=1e-8)
