"""The norm of each example's gradient, by vmap of grad, and its formula."""

import jax
import jax.numpy as jnp
import numpy as np

jax.config.update("jax_enable_x64", True)
# --8<-- [start:show]
rng = np.random.default_rng(0)
X, y, w = rng.normal(size=(5, 3)), rng.normal(size=5), rng.normal(size=3)
y[2] += 20  # a spoiled target


def loss(w, x, y):  # one example: x (d,), y scalar
    return (x @ w - y) ** 2


gradients = jax.vmap(jax.grad(loss), in_axes=(None, 0, 0))
G = gradients(w, X, y)  # (n, d)
norms = jnp.linalg.norm(G, axis=1, keepdims=True)
clipped = (G * jnp.minimum(1, 2 / norms)).mean(axis=0)
print(G.shape, norms[:, 0].round(1))
# --8<-- [end:show]

expected = 2 * (X @ w - y)[:, None] * X
assert np.allclose(G, expected, rtol=1e-10, atol=0)
by_loop = np.mean([g * min(1, 2 / np.linalg.norm(g)) for g in expected], axis=0)
assert np.allclose(clipped, by_loop, rtol=1e-10, atol=0)
mean_first = np.array(G.mean(axis=0))
mean_first *= min(1, 2 / np.linalg.norm(mean_first))
assert not np.allclose(clipped, mean_first, rtol=1e-2)
# the spoiled example alone sets the direction of the mean
along = mean_first @ G[2] / np.linalg.norm(mean_first) / norms[2, 0]
assert along > 0.99 > clipped @ G[2] / np.linalg.norm(clipped) / norms[2, 0]
