"""The Newton decrement: the gain that the quadratic model predicts."""

import numpy as np


# --8<-- [start:show]
def half_decrement(g, H):
    """Half the squared Newton decrement, g (d,), H (d, d) positive definite."""
    L = np.linalg.cholesky(H)  # fails if H is not positive definite
    return np.sum(np.linalg.solve(L, g) ** 2) / 2


x = 0.0  # exp(x) - 2 x, with its minimum at log 2
for t in range(4):
    g, H = np.exp(x) - 2, np.exp(x)
    gap = np.expm1(x - np.log(2)) * 2 - 2 * (x - np.log(2))
    predicted = half_decrement(np.array([g]), np.array([[H]]))
    print(f"{t}: predicted {predicted:.1e}, true gap {gap:.1e}", end="")
    print(f", ratio {predicted / gap:.3f}")
    x -= g / H
# --8<-- [end:show]


def one(g, H):
    return half_decrement(np.array([g]), np.array([[H]]))


def near(a, b):
    return np.isclose(a, b, rtol=1e-9)


assert near(one(-1.0, 1.0), 0.5)
for x in (0.0, 1.0, 0.7358):  # the gap, computed without expm1
    gap = np.exp(x) - 2 * x - (2 - 2 * np.log(2))
    assert np.isclose(gap, 2 * np.expm1(x - np.log(2)) - 2 * (x - np.log(2)))
x = np.log(2) + 1e-3
gap = 2 * np.expm1(1e-3) - 2e-3
assert abs(one(np.exp(x) - 2, np.exp(x)) / gap - 1) < 1e-3  # tends to 1

# On a quadratic it is the gap itself, and new units do not change it.
H, w = np.diag([1.0, 25.0]), np.array([9.0, 1.5])
assert near(half_decrement(H @ w, H), w @ H @ w / 2)
assert near(w @ H @ w / 2, 68.625)
rng = np.random.default_rng(0)
for d in (1, 2, 5):
    M = rng.normal(size=(d, d))
    H, g = M @ M.T + np.eye(d), rng.normal(size=d)
    A = rng.normal(size=(d, d)) + 3 * np.eye(d)
    s = -np.linalg.solve(H, g)
    assert near(half_decrement(g, H), -(g @ s) / 2)
    assert near(half_decrement(g, H), s @ H @ s / 2)
    assert near(half_decrement(g, H), -(g @ s + s @ H @ s / 2))  # f - m(s)
    assert near(half_decrement(A.T @ g, A.T @ H @ A), half_decrement(g, H))
    assert not np.isclose(np.linalg.norm(A.T @ g), np.linalg.norm(g))

# x - log x: the decrement is |x - 1|, and both bounds are attained.
for x in (0.01, 0.1, 0.5, 3.0):
    g, H, gap = 1 - 1 / x, 1 / x**2, x - np.log(x) - 1
    delta = np.sqrt(2 * one(g, H))
    assert near(delta, abs(x - 1))
    bound = -delta - np.log1p(-delta) if x < 1 else delta - np.log1p(delta)
    assert near(bound, gap)
assert f"{one(1 - 1 / 0.01, 1 / 0.01**2):.2f}" == "0.49"
assert f"{0.01 - np.log(0.01) - 1:.2f}" == "3.62"
grid = np.linspace(1e-3, 0.68, 1000)
assert np.all(-grid - np.log1p(-grid) <= grid**2)
assert -0.7 - np.log(0.3) > 0.7**2  # so the limit 0.68 matters

# x^4: always two thirds of the gap. sqrt(1 + x^2): far too much.
for x in (0.1, 1.0, 4.0):
    assert near(one(4 * x**3, 12 * x**2), 2 / 3 * x**4)
x = 10.0
far = one(x * (1 + x**2) ** -0.5, (1 + x**2) ** -1.5)
assert near(far, x**2 * np.sqrt(1 + x**2) / 2)
assert round(far) == 502 and f"{np.sqrt(1 + x**2) - 1:.1f}" == "9.0"
# Indefinite: the form can be zero although the gradient is not.
g, saddle = np.array([1.0, 1.0]), np.diag([1.0, -1.0])
assert g @ np.linalg.solve(saddle, g) == 0
try:
    half_decrement(g, saddle)
    raise AssertionError("an indefinite Hessian must be refused")
except np.linalg.LinAlgError:
    pass

# The card: exp(x) - x + 2 y^2 at (1, 0.5).
g, H = np.array([np.e - 1, 2.0]), np.diag([np.e, 4.0])
assert f"{half_decrement(g, H):.3f}" == "1.043"
assert f"{np.e - 1 + 0.5 - 1:.3f}" == "1.218"
A = np.diag([1000.0, 1.0])
assert near(half_decrement(A @ g, A @ H @ A), half_decrement(g, H))
assert round((A @ g)[0]) == 1718
