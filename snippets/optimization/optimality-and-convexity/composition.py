"""Which combinations of convex functions are convex."""

import numpy as np

# --8<-- [start:show]
x = np.linspace(-3, 3, 1201)


def convex(values):  # on an even grid: second differences
    return bool(np.all(np.diff(values, 2) >= -1e-9))


f, g = (x - 1) ** 2, np.abs(x + 0.5)
print("sum        ", convex(2 * f + 3 * g))
print("maximum    ", convex(np.maximum(f, g)))
print("minimum    ", convex(np.minimum(f, g)))
print("difference ", convex(f - g))
print("product    ", convex(x * x**2))
print("f(2 x + 1) ", convex((2 * x + 1 - 1) ** 2))
print("exp(f)     ", convex(np.exp(f)))
print("f(f)       ", convex((f - 1) ** 2))
# --8<-- [end:show]

assert convex(2 * f + 3 * g) and convex(np.maximum(f, g)) and convex(np.exp(f))
for bad in (np.minimum(f, g), f - g, x**3, (f - 1) ** 2):
    assert not convex(bad)
# A norm of an affine map, the largest eigenvalue, log-sum-exp.
rng = np.random.default_rng(0)
A, B = rng.normal(size=(2, 4, 4))
t = np.linspace(-2, 2, 401)
for family in (
    [np.linalg.eigvalsh(A + A.T + s * (B + B.T))[-1] for s in t],
    [np.linalg.norm(A[0] + s * B[0]) for s in t],
    [np.log(np.exp(A[0] + s * B[0]).sum()) for s in t],
):
    assert convex(np.array(family))
smallest = [np.linalg.eigvalsh(A + A.T + s * (B + B.T))[0] for s in t]
assert not convex(np.array(smallest))
