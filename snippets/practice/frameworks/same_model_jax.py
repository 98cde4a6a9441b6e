"""The same network in JAX: pure functions, and what transforms them."""

import contextlib
import io
import runpy
from pathlib import Path

import numpy as np

with contextlib.redirect_stdout(io.StringIO()):
    ours = runpy.run_path(str(Path(__file__).with_name("same_model.py")))

# --8<-- [start:show]
import jax
import jax.numpy as jnp

jax.config.update("jax_enable_x64", True)


def loss(p, X, y):
    H = jnp.tanh(X @ p["W1"] + p["b1"])
    prediction = (H @ p["W2"] + p["b2"])[:, 0]
    return jnp.mean((prediction - y) ** 2)


@jax.jit
def step(p, X, y):
    value, g = jax.value_and_grad(loss)(p, X, y)
    return jax.tree.map(lambda w, dw: w - 0.1 * dw, p, g), value


p = jax.tree.map(jnp.asarray, ours["start"])
X, y = jnp.asarray(ours["X"]), jnp.asarray(ours["y"])
for _ in range(100):
    p, value = step(p, X, y)
print(f"{loss(p, X, y):.6f}")
# --8<-- [end:show]

for name, expected in ours["trained"].items():
    assert p[name].dtype == jnp.float64
    assert np.allclose(p[name], expected, rtol=1e-10, atol=0)
