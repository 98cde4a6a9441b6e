"""A gradient step on the squared error, by JAX and by hand."""

import jax
import jax.numpy as jnp
import numpy as np

jax.config.update("jax_enable_x64", True)
rng = np.random.default_rng(0)
X, y, w = rng.normal(size=(5, 3)), rng.normal(size=5), rng.normal(size=3)
by_hand = w - 0.1 * 2 / 5 * X.T @ (X @ w - y)


@jax.jit
def loss(weights):
    return jnp.mean((X @ weights - y) ** 2)


after = np.asarray(w - 0.1 * jax.grad(loss)(w))
print("w after a step:", np.array2string(after, precision=3))

assert np.allclose(after, by_hand, rtol=1e-10, atol=0)
