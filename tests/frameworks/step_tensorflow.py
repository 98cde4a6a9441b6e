"""A gradient step on the squared error, by TensorFlow and by hand."""

import numpy as np
import tensorflow as tf

rng = np.random.default_rng(0)
X, y, w = rng.normal(size=(5, 3)), rng.normal(size=5), rng.normal(size=3)
by_hand = w - 0.1 * 2 / 5 * X.T @ (X @ w - y)

weights = tf.Variable(w)
with tf.GradientTape() as tape:
    loss = tf.reduce_mean((tf.linalg.matvec(X, weights) - y) ** 2)
weights.assign_sub(0.1 * tape.gradient(loss, weights))
after = weights.numpy()
print("w after a step:", np.array2string(after, precision=3))

assert np.allclose(after, by_hand, rtol=1e-10, atol=0)
