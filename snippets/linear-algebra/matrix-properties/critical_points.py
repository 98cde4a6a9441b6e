"""Critical points by the signs of the Hessian's eigenvalues."""

import numpy as np


# --8<-- [start:show]
def kind(H):
    """What the Hessian H (n, n) says of a critical point."""
    lam = np.linalg.eigvalsh(H)
    tiny = 1e-9 * np.abs(lam).max()
    if lam[0] > tiny:
        return "local minimum"
    if lam[-1] < -tiny:
        return "local maximum"
    if lam[0] < -tiny and lam[-1] > tiny:
        return "saddle"
    return "undecided"


def hessian(x, y):  # of 3 x y - x^3 - y^3
    return np.array([[-6.0 * x, 3.0], [3.0, -6.0 * y]])


points = [(0, 0), (1, 1)]
for point in points:
    H = hessian(*point)
    print(point, "eigenvalues", np.linalg.eigvalsh(H), kind(H))
print("x^2 + y^4 and x^2 - y^4 at zero:", kind(np.diag([2.0, 0.0])))
print("x^2 - y^2 + z^3 at zero:", kind(np.diag([2.0, -2.0, 0.0])))
# --8<-- [end:show]


def numeric(f, p):  # gradient and Hessian by central differences
    n, e = len(p), 1e-4 * np.eye(len(p))
    g = [(f(p + e[i]) - f(p - e[i])) / 2e-4 for i in range(n)]
    H = np.empty((n, n))
    for i in range(n):
        for j in range(n):
            up = f(p + e[i] + e[j]) - f(p + e[i] - e[j])
            H[i, j] = (up - f(p - e[i] + e[j]) + f(p - e[i] - e[j])) / 4e-8
    return np.array(g), H


def f(p):
    return 3 * p[0] * p[1] - p[0] ** 3 - p[1] ** 3


def card(p):
    return p[0] ** 4 + p[1] ** 4 - 4 * p[0] * p[1]


def card_hessian(x, y):
    return np.array([[12.0 * x * x, -4.0], [-4.0, 12.0 * y * y]])


for point in points:
    p = np.array(point, dtype=float)
    assert np.allclose(numeric(f, p)[0], 0, atol=1e-6)
assert kind(np.diag([2.0, -2.0, 0.0])) == "saddle"  # zero between the signs
rng = np.random.default_rng(0)
for g, h in ((f, hessian), (card, card_hessian)):
    p = rng.normal(size=2)
    assert np.allclose(numeric(g, p)[1], h(*p), atol=1e-5)
wanted = [
    (f, hessian, (0, 0), "saddle", (-3, 3)),
    (f, hessian, (1, 1), "local maximum", (-9, -3)),
    (card, card_hessian, (0, 0), "saddle", (-4, 4)),
    (card, card_hessian, (1, 1), "local minimum", (8, 16)),
    (card, card_hessian, (-1, -1), "local minimum", (8, 16)),
]
for g, h, point, name, lam in wanted:
    p = np.array(point, dtype=float)
    assert np.allclose(numeric(g, p)[0], 0, atol=1e-6)
    assert kind(h(*point)) == name
    assert np.allclose(np.linalg.eigvalsh(h(*point)), lam)
    near = p + 1e-2 * rng.normal(size=(500, 2))  # and the values agree
    signs = set(np.sign([g(z) - g(p) for z in near]))
    expected = {"saddle": {-1, 1}, "local minimum": {1}}
    assert signs == expected.get(name, {-1})
    for _ in range(5):  # new variables: a congruence keeps the verdict
        C = rng.normal(size=(2, 2))
        assert kind(C.T @ h(*point) @ C) == name
for _ in range(20):  # zero up to rounding, of either sign
    v = rng.normal(size=3)
    assert kind(np.outer(v, v)) == kind(-np.outer(v, v)) == "undecided"
assert kind(np.zeros((2, 2))) == "undecided"
assert kind(np.diag([-2.0, 0.0])) == "undecided"
assert kind(np.array([[1.0, 1.0], [1.0, 1.0]])) == "undecided"
