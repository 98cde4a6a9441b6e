"""The same network in TensorFlow: variables, a tape, a compiled step."""

import contextlib
import io
import runpy
import tempfile
from pathlib import Path

import numpy as np

with contextlib.redirect_stdout(io.StringIO()):
    tempfile.tempdir = str(Path.cwd())  # compilers write beside the snippet
    ours = runpy.run_path(str(Path(__file__).with_name("same_model.py")))

# --8<-- [start:show]
import tensorflow as tf

p = {name: tf.Variable(value) for name, value in ours["start"].items()}
X, y = tf.constant(ours["X"]), tf.constant(ours["y"])


def loss(X, y):
    H = tf.tanh(X @ p["W1"] + p["b1"])
    return tf.reduce_mean(((H @ p["W2"] + p["b2"])[:, 0] - y) ** 2)


@tf.function
def step(X, y):
    with tf.GradientTape() as tape:
        value = loss(X, y)
    gradients = tape.gradient(value, p)
    for name in p:
        p[name].assign_sub(0.1 * gradients[name])


for _ in range(100):
    step(X, y)
print(f"{loss(X, y).numpy():.6f}")
# --8<-- [end:show]

for name, value in ours["trained"].items():
    assert np.allclose(p[name], value, rtol=1e-10, atol=0)

# a tape is used up by one gradient, unless it is persistent
c = tf.constant(3.0)
with tf.GradientTape() as tape:
    z = c * c
assert tape.gradient(z, c) is None  # constants are not watched
with tf.GradientTape(persistent=True) as tape:
    tape.watch(c)
    z = c * c
    u = z * z
assert tape.gradient(z, c) == 6 and tape.gradient(u, c) == 108
with tf.GradientTape() as tape:
    tape.watch(c)
    z = c * c
tape.gradient(z, c)
try:
    tape.gradient(z, c)
    raise AssertionError("a second gradient")
except RuntimeError as error:
    assert "persistent" in str(error)
# stateless operations repeat, the global generator moves on
a, b = (tf.random.stateless_normal([3], seed=[1, 2]) for _ in "ab")
assert np.array_equal(a, b)
tf.random.set_seed(0)
assert not np.array_equal(tf.random.normal([3]), tf.random.normal([3]))
