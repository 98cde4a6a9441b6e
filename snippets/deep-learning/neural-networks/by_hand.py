"""Forward and backward pass of a 2-2-1 network, number by number."""

import numpy as np

# --8<-- [start:show]
x, y = np.array([1.0, 2.0]), 3.0
W1, b1 = np.array([[1.0, 0.5], [-1.0, 0.25]]), np.array([0.0, -0.5])
w2, b2 = np.array([1.5, -2.0]), 0.3

z1 = W1 @ x + b1
h1 = np.where(z1 > 0, z1, 0.1 * z1)  # leaky ReLU
z2 = w2 @ h1 + b2
loss = 0.5 * (z2 - y) ** 2
print("forward: ", z1, h1, round(z2, 3), round(loss, 3))

delta2 = z2 - y  # dL/dz2
grad_w2, grad_b2 = delta2 * h1, delta2
delta1 = w2 * delta2 * np.where(z1 > 0, 1, 0.1)  # dL/dz1
grad_W1, grad_b1 = np.outer(delta1, x), delta1
print("layer 2: ", grad_w2.round(3), round(grad_b2, 3))
print("layer 1: ", grad_W1.round(3).tolist(), grad_b1.round(3))
# --8<-- [end:show]


def run(theta, x, y, phi, loss):
    W, b, v, c = theta[:4].reshape(2, 2), theta[4:6], theta[6:8], theta[8]
    return loss(v @ phi(W @ x + b) + c, y)


def slopes(theta, *rest):
    steps = 1e-6 * np.eye(len(theta))
    return [
        (run(theta + s, *rest) - run(theta - s, *rest)) / 2e-6 for s in steps
    ]


theta = np.concatenate([W1.ravel(), b1, w2, [b2]])
ours = np.concatenate([grad_W1.ravel(), grad_b1, grad_w2, [grad_b2]])
text = (x, y, lambda z: np.maximum(z, 0.1 * z), lambda z, t: (z - t) ** 2 / 2)
assert np.isclose(loss, run(theta, *text))
numeric = slopes(theta, *text)
assert np.allclose(ours, numeric, atol=1e-8)
assert np.allclose(W1.T @ delta1, [0.85, 0.35])  # the gradient by x, by hand

# The card: ReLU, sigmoid output, cross-entropy; x = (2, -1), y = 1.
W, b = np.array([[1.0, -1.0], [0.5, 3.0]]), np.array([-1.0, 1.0])
v, c = np.array([2.0, -1.0]), -4.0
theta = np.concatenate([W.ravel(), b, v, [c]])
by_hand = [-2, 1, 0, 0, -1, 0, -1, 0, -0.5]
numeric = slopes(
    theta,
    np.array([2.0, -1.0]),
    1,
    lambda z: np.maximum(z, 0),
    lambda z, t: np.logaddexp(0, z) - t * z,
)
assert np.allclose(by_hand, numeric, atol=1e-8)
