"""Stationary points of one function of two variables, and their kinds."""

import numpy as np


# --8<-- [start:show]
def f(x, y):
    return x**3 - 3 * x + y**2


def gradient(x, y):
    return np.array([3 * x**2 - 3, 2 * y])


def hessian(x, y):
    return np.array([[6 * x, 0.0], [0.0, 2.0]])


def kind(H, tolerance=1e-9):
    """What the signs of the eigenvalues say of a stationary point."""
    lam = np.linalg.eigvalsh(H)
    limit = tolerance * np.abs(lam).max()
    if lam.min() > limit:
        return "minimum"
    if lam.max() < -limit:
        return "maximum"
    if lam.min() < -limit and lam.max() > limit:
        return "saddle"
    return "undecided"


points = [(1.0, 0.0), (-1.0, 0.0)]
for point in points:
    lam = np.linalg.eigvalsh(hessian(*point))
    print(point, gradient(*point), "eigenvalues", lam, kind(hessian(*point)))
# --8<-- [end:show]

assert np.allclose([gradient(*point) for point in points], 0)
assert [kind(hessian(*point)) for point in points] == ["minimum", "saddle"]
assert kind(hessian(1, 0)) == "minimum" and kind(hessian(-1, 0)) == "saddle"
rng = np.random.default_rng(0)
for v in rng.normal(scale=1e-3, size=(200, 2)):
    assert f(1 + v[0], v[1]) > f(1, 0)
assert f(-1, 1e-3) > f(-1, 0) > f(-1 + 1e-3, 0)
assert kind(np.zeros((2, 2))) == "undecided"
assert kind(np.diag([2.0, -2.0, 0.0])) == "saddle"
assert (
    kind(np.diag([2.0, 0.0])) == "undecided" and kind(-np.eye(3)) == "maximum"
)
h = 1e-5
for x, y in rng.normal(size=(10, 2)):
    num = [
        (f(x + h, y) - f(x - h, y)) / (2 * h),
        (f(x, y + h) - f(x, y - h)) / (2 * h),
    ]
    assert np.allclose(num, gradient(x, y), atol=1e-8)
    second = (gradient(x + h, y) - gradient(x - h, y)) / (2 * h)
    assert np.allclose(second, hessian(x, y)[0], atol=1e-6)
    second = (gradient(x, y + h) - gradient(x, y - h)) / (2 * h)
    assert np.allclose(second, hessian(x, y)[1], atol=1e-6)
# The scale of H does not matter, and a zero blurred by rounding stays one.
for scale in (1e-12, 1.0, 1e12):
    Q = np.linalg.qr(rng.normal(size=(4, 4)))[0]
    for lam, name in (
        ([1, 2, 3, 4], "minimum"),
        ([-1, -2, -3, -4], "maximum"),
        ([-1, 0, 1, 2], "saddle"),
        ([0, 1, 1, 3], "undecided"),
        ([0, -1, -1, -3], "undecided"),
    ):
        assert kind(scale * (Q * lam) @ Q.T) == name
# The card: x^2 + x y + y^2 - 3 x.
w = np.linalg.solve([[2.0, 1.0], [1.0, 2.0]], [3.0, 0.0])
assert np.allclose(w, [2, -1])
assert np.isclose(w[0] ** 2 + w[0] * w[1] + w[1] ** 2 - 3 * w[0], -3)
assert np.allclose(np.linalg.eigvalsh([[2, 3], [3, 2]]), [-1, 5])
assert np.allclose(np.linalg.eigvalsh([[2, 1], [1, 2]]), [1, 3])


# The card: x^4 + y^4 - 4 x y.
def card(x, y):
    return x**4 + y**4 - 4 * x * y


def card_gradient(x, y):
    return np.array([4 * x**3 - 4 * y, 4 * y**3 - 4 * x])


def card_hessian(x, y):
    return np.array([[12 * x * x, -4.0], [-4.0, 12 * y * y]])


for x, y in rng.normal(size=(10, 2)):  # both derivatives, by differences
    num = [
        (card(x + h, y) - card(x - h, y)) / (2 * h),
        (card(x, y + h) - card(x, y - h)) / (2 * h),
    ]
    assert np.allclose(num, card_gradient(x, y), atol=1e-6)
    second = (card_gradient(x + h, y) - card_gradient(x - h, y)) / (2 * h)
    assert np.allclose(second, card_hessian(x, y)[0], atol=1e-6)
    second = (card_gradient(x, y + h) - card_gradient(x, y - h)) / (2 * h)
    assert np.allclose(second, card_hessian(x, y)[1], atol=1e-6)
roots = np.roots([1, 0, 0, 0, 0, 0, 0, 0, -1, 0])  # x^9 = x
real = np.sort(roots[np.abs(roots.imag) < 1e-9].real)
assert np.allclose(real, [-1, 0, 1])  # and so no other critical points
for x, name, lam, signs in (
    (0, "saddle", (-4, 4), {-1, 1}),
    (1, "minimum", (8, 16), {1}),
    (-1, "minimum", (8, 16), {1}),
):
    assert np.allclose(card_gradient(x, x**3), 0)
    H = card_hessian(x, x**3)
    assert kind(H) == name and np.allclose(np.linalg.eigvalsh(H), lam)
    near = 1e-2 * rng.normal(size=(500, 2))
    rise = [card(x + u, x**3 + v) - card(x, x**3) for u, v in near]
    assert set(np.sign(rise)) == signs
    for C in rng.normal(size=(5, 2, 2)):  # new variables: a congruence
        assert kind(C.T @ H @ C) == name
