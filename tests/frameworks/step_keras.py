"""A gradient step on the squared error, by Keras and by hand."""

import keras
import numpy as np

rng = np.random.default_rng(0)
X, y, w = rng.normal(size=(5, 3)), rng.normal(size=5), rng.normal(size=3)
by_hand = w - 0.1 * 2 / 5 * X.T @ (X @ w - y)

keras.config.set_floatx("float64")
layer = keras.layers.Dense(1, use_bias=False)
model = keras.Sequential([keras.Input((3,)), layer])
layer.set_weights([w[:, None]])
model.compile(keras.optimizers.SGD(0.1), "mean_squared_error")
model.train_on_batch(X, y[:, None])
after = layer.get_weights()[0][:, 0]
print("w after a step:", np.array2string(after, precision=3))

assert np.allclose(after, by_hand, rtol=1e-10, atol=0)
