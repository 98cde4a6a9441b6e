"""The same mistakes in PyTorch, TensorFlow and JAX: error, warning or silence."""

import tempfile
import warnings
from pathlib import Path

import jax
import jax.numpy as jnp
import numpy as np
import tensorflow as tf
import torch

# compilers write beside the snippet
tempfile.tempdir = str(Path.cwd())


def put(x):
    x[0] = 9.0
    return x


def torch_unused():
    u, w = torch.ones(2, requires_grad=True), torch.ones(2, requires_grad=True)
    (2 * w).sum().backward()
    return u.grad


def tf_unused():
    u, w = tf.Variable([1.0, 1.0]), tf.Variable([1.0, 1.0])
    with tf.GradientTape() as tape:
        loss = tf.reduce_sum(2 * w)
    return tape.gradient(loss, u)


def jax_unused():
    return jax.grad(lambda u, w: (2 * w).sum())(jnp.ones(2), jnp.ones(2))


def mse(prediction, target):
    return ((prediction - target) ** 2).mean()


# --8<-- [start:show]
def outcome(attempt):
    with warnings.catch_warnings(record=True) as heard:
        warnings.simplefilter("always")
        try:
            result = attempt()
        except Exception as error:
            return type(error).__name__
    said = " + warning" if heard else ""
    return str(getattr(result, "numpy", lambda: result)()) + said


v, double = np.array([1, 2, 6], np.float32), np.array([0.5, 0.5, 0.5])
t, f, j = torch.tensor(v), tf.constant(v), jnp.asarray(v)
attempts = {
    "x[9] of 3 entries": [lambda: t[9], lambda: f[9], lambda: j[9]],
    "double + float": [
        lambda: (torch.tensor(double) + t).dtype,
        lambda: (tf.constant(double) + f).dtype,
        lambda: (jnp.asarray(double) + j).dtype,
    ],
    "x[0] = 9": [lambda: put(t.clone()), lambda: put(f), lambda: put(j)],
    "gradient, unused": [torch_unused, tf_unused, jax_unused],
    "loss (3,1), (3,)": [
        lambda: torch.nn.functional.mse_loss(t[:, None], t),
        lambda: tf.reduce_mean((f[:, None] - f) ** 2),
        lambda: mse(j[:, None], j),
    ],
}
for name, three in attempts.items():
    print(f"{name:17s}" + "".join(f"{outcome(a):>21.20s}" for a in three))
# --8<-- [end:show]

table = ((v[:, None] - v) ** 2).mean()
assert abs(table - 2 * v.var()) < 1e-5
three = [outcome(a) for a in attempts["loss (3,1), (3,)"]]
assert three[0].endswith("warning")
assert all(abs(float(s.split()[0]) - table) < 1e-4 for s in three)
assert [outcome(a) for a in attempts["gradient, unused"]] == [
    "None",
    "None",
    "[0. 0.]",
]
assert [outcome(a) for a in attempts["x[9] of 3 entries"]] == [
    "IndexError",
    "InvalidArgumentError",
    str(v[-1]),
]
sums = [outcome(a) for a in attempts["double + float"]]
assert sums == ["torch.float64", "InvalidArgumentError", "float32"]
assert [outcome(a) for a in attempts["x[0] = 9"]][1:] == ["TypeError"] * 2
target = t.clone()
assert put(target) is target and target[0] == 9
assert j.at[0].set(9.0)[0] == 9 and j[0] == 1
# an update outside is dropped; take fills with NaN
assert jnp.array_equal(j.at[9].set(5.0), j)
assert jnp.isnan(jnp.take(j, 9))
# a matrix product of two types is refused by torch, a sum is not
assert outcome(lambda: torch.tensor(double) @ t) == "RuntimeError"
assert outcome(lambda: tf.tensordot(tf.constant(double), f, 1)) == (
    "InvalidArgumentError"
)
# the functional gradients of torch: an error, or zeros as in JAX
u, w = torch.ones(2, requires_grad=True), torch.ones(2, requires_grad=True)
assert outcome(lambda: torch.autograd.grad(w.sum(), u)) == "RuntimeError"
# compiled code on the values
assert outcome(lambda: jax.jit(lambda x: x if x > 0 else -x)(1.0)) == (
    "TracerBoolConversionError"
)


@tf.function
def magnitude(x):
    if x > 0:
        return x
    return -x


assert magnitude(tf.constant(-2.0)) == 2 == magnitude(tf.constant(2.0))

# the wrong loss prefers the mean to better predictions
p, y = np.array([2.0, 5.0, 8.0]), np.array([0.0, 3.0, 9.0])
assert np.isclose(mse(p, y), 3) and np.isclose(mse(p[:, None], y), 21)
assert np.isclose(mse(p[:, None], y), p.var() + y.var() + 1)
flat = np.full(3, y.mean())
assert np.isclose(mse(flat[:, None], y), 14) and np.isclose(mse(flat, y), 14)
