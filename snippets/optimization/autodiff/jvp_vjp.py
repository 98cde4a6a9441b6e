"""The two products of a layer, without its Jacobian."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
W, x = rng.normal(size=(2, 3)), rng.normal(size=3)
y = np.tanh(W @ x)  # a layer with 3 inputs and 2 outputs


def jvp(u):  # u (3,) in input space -> J u (2,)
    return (1 - y**2) * (W @ u)


def vjp(w):  # w (2,) in output space -> J^T w (3,)
    return W.T @ ((1 - y**2) * w)


columns = np.stack([jvp(e) for e in np.eye(3)], axis=1)
rows = np.stack([vjp(e) for e in np.eye(2)])
print("3 JVPs and 2 VJPs give the same J:", np.allclose(columns, rows))

u, w = rng.normal(size=3), rng.normal(size=2)
print(f"w^T (J u) = {w @ jvp(u):.6f}, (J^T w)^T u = {vjp(w) @ u:.6f}")
# --8<-- [end:show]

assert np.allclose(columns, rows) and columns.shape == (2, 3)
h = 1e-6
for j, e in enumerate(np.eye(3)):
    central = (np.tanh(W @ (x + h * e)) - np.tanh(W @ (x - h * e))) / (2 * h)
    assert np.allclose(columns[:, j], central, atol=1e-8)
assert np.isclose(w @ jvp(u), vjp(w) @ u)

z, c = rng.normal(size=5), rng.normal(size=5)


def softmax(z):
    e = np.exp(z - z.max())
    return e / e.sum()


p = softmax(z)
short = p * (c - p @ c)
assert np.allclose(short, (np.diag(p) - np.outer(p, p)) @ c)
for i, e in enumerate(np.eye(5)):
    central = (softmax(z + h * e) - softmax(z - h * e)) @ c / (2 * h)
    assert np.isclose(short[i], central, atol=1e-8)
