"""Reverse mode for arrays in forty lines, and a network it trains."""

import itertools

import numpy as np

# --8<-- [start:values]
created = itertools.count()


class Var:
    """An array, and the VJPs that lead back to what it came from."""

    def __init__(self, value, *parents):
        self.value = np.asarray(value, dtype=float)
        self.parents = parents  # pairs (Var, VJP of this operation)
        self.grad = np.zeros_like(self.value)
        self.order = next(created)

    def __add__(self, other):  # of one shape, or other a row of biases
        rows = self.value.ndim > other.value.ndim
        back = (lambda g: g.sum(axis=0)) if rows else (lambda g: g)
        result = self.value + other.value
        return Var(result, (self, lambda g: g), (other, back))

    def __mul__(self, other):  # entry by entry, of one shape
        a, b = self.value, other.value
        return Var(a * b, (self, lambda g: g * b), (other, lambda g: g * a))

    def __matmul__(self, other):
        a, b = self.value, other.value
        to_a, to_b = (lambda g: g @ b.T), (lambda g: a.T @ g)
        return Var(a @ b, (self, to_a), (other, to_b))


# --8<-- [end:values]
# --8<-- [start:backward]
def tanh(v):
    y = np.tanh(v.value)
    return Var(y, (v, lambda g: g * (1 - y**2)))


def mean(v):
    shape, size = v.value.shape, v.value.size
    return Var(v.value.mean(), (v, lambda g: np.full(shape, g / size)))


def backward(output):
    """Add d output / d v to v.grad for every v behind a scalar output."""
    behind, todo = {output}, [output]
    while todo:
        for parent, _ in todo.pop().parents:
            if parent not in behind:
                behind.add(parent)
                todo.append(parent)
    adjoint = dict.fromkeys(behind, 0.0)
    adjoint[output] = np.ones_like(output.value)
    for v in sorted(behind, key=lambda v: v.order, reverse=True):
        v.grad += adjoint[v]  # in place: refuses another shape
        for parent, vjp in v.parents:
            adjoint[parent] = adjoint[parent] + vjp(adjoint[v])


# --8<-- [end:backward]
# --8<-- [start:train]
rng = np.random.default_rng(0)
X = Var(np.linspace(-3, 3, 40)[:, None])  # (40, 1)
minus_y = Var(-np.sin(X.value))
W1, b1 = Var(rng.normal(size=(1, 8))), Var(rng.normal(size=8))
W2, b2 = Var(rng.normal(size=(8, 1)) / 4), Var(np.zeros(1))


def loss():
    error = tanh(X @ W1 + b1) @ W2 + b2 + minus_y
    return mean(error * error)


print(f"before: {loss().value:.4f}")
for _ in range(2000):
    for v in (W1, b1, W2, b2):
        v.grad = np.zeros_like(v.value)
    backward(loss())
    for v in (W1, b1, W2, b2):
        v.value = v.value - 0.1 * v.grad
print(f"after:  {loss().value:.4f}")
# --8<-- [end:train]

assert loss().value < 0.01 * np.mean(minus_y.value**2)
fit = tanh(X @ W1 + b1) @ W2 + b2
assert np.allclose(fit.value, np.sin(X.value), atol=0.1)
W1.value, b1.value = rng.normal(size=(1, 8)), rng.normal(size=8)
W2.value, b2.value = rng.normal(size=(8, 1)), rng.normal(size=1)
for v in (W1, b1, W2, b2):
    v.grad = np.zeros_like(v.value)
backward(loss())
for v in (W1, b1, W2, b2):
    middle, h = v.value, 1e-5
    for index in np.ndindex(v.value.shape):
        step = np.zeros_like(middle)
        step[index] = h
        v.value = middle + step
        up = loss().value
        v.value = middle - step
        central = (up - loss().value) / (2 * h)
        assert np.isclose(v.grad[index], central, rtol=1e-5, atol=1e-8)
    v.value = middle
once = W1.grad.copy()
backward(loss())  # gradients add up until they are cleared
assert np.allclose(W1.grad, 2 * once)
P, Q = Var(rng.normal(size=(2, 3))), Var(rng.normal(size=(3, 4)))
twice = P @ Q
total = mean(twice * twice + twice)  # a value used three times
backward(total)
G = (2 * P.value @ Q.value + 1) / 8
assert np.allclose(P.grad, G @ Q.value.T)
assert np.allclose(Q.grad, P.value.T @ G)
backward(total)  # the same graph again: once more, not three times
assert np.allclose(P.grad, 2 * G @ Q.value.T)
A = rng.normal(size=(3, 4))  # broadcasts other than the row's are refused
for left, right in (
    (A, A[:1]),
    (A[0], A),
    (np.stack([A, A]), A[0]),
):
    try:
        backward(mean(Var(left) + Var(right)))
    except ValueError:
        continue
    raise AssertionError
