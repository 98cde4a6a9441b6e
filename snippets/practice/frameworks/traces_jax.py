"""On which calls a compiler starts anew: counted in four ways of running."""

import logging
import os
import shutil
import tempfile
from pathlib import Path

import jax
import jax.numpy as jnp
import matplotlib.pyplot as plt
import numpy as np
import tensorflow as tf
import torch

# compilers write beside the snippet
tempfile.tempdir = str(Path.cwd())
os.environ["TORCHINDUCTOR_CACHE_DIR"] = str(Path.cwd() / "cache")
tf.get_logger().setLevel(logging.ERROR)
torch.set_num_threads(1)


def backend(graph, inputs):  # torch.compile hands us each graph it captures
    ran.append(1)
    return graph.forward


# --8<-- [start:show]
ran = []  # a Python side effect inside a compiled function


def f(x):
    ran.append(1)
    return 2 * x


def doubled(x):  # as f; torch.compile captures operations on tensors only
    return torch.tensor(2) * x


ways = {
    "PyTorch, eager": (f, torch.tensor),
    "torch.compile": (torch.compile(doubled, backend=backend), torch.tensor),
    "tf.function": (tf.function(f), tf.constant),
    "jax.jit": (jax.jit(f), jnp.asarray),
}
arrays = [np.zeros(n, np.float32) for n in (3, 3, 4, 5)]
arrays.append(np.zeros(5, np.int32))
counts = {}
for name, (function, convert) in ways.items():
    counts[name] = []
    for calls in (arrays, [1.5, 2.5, 3.5]):
        torch.compiler.reset()  # numbers start afresh
        for x in calls:
            ran.clear()
            function(x if isinstance(x, float) else convert(x))
            counts[name].append(len(ran))
# --8<-- [end:show]

labels = ["(3,)", "(3,)", "(4,)", "(5,)", "(5,) int", "1.5", "2.5", "3.5"]
plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
fig, ax = plt.subplots(figsize=(6.5, 2.6))
for row, runs in enumerate(counts.values()):
    for column, count in enumerate(runs):
        ax.plot(column, -row, "oC0", ms=13, mfc="C0" if count else "none")
ax.set_xticks(range(len(labels)), labels)
ax.set_yticks([0, -1, -2, -3], list(counts))
ax.set(xlim=(-0.6, 7.6), ylim=(-3.6, 0.6), xlabel="argument of the call")
ax.spines[:].set_visible(False)
ax.tick_params(length=0)
fig.savefig("traces_jax.svg", metadata={"Date": None})

assert counts == {
    "PyTorch, eager": [1] * 8,
    "torch.compile": [1, 0, 1, 0, 1, 1, 1, 0],
    "tf.function": [1, 0, 1, 1, 1, 1, 1, 1],
    "jax.jit": [1, 0, 1, 1, 1, 1, 0, 0],
}
# a signature with an open axis, and a number as a tensor: one trace
ran.clear()
open_axis = tf.function(f, input_signature=[tf.TensorSpec([None], tf.float32)])
for array in arrays[:4]:
    open_axis(array)
assert len(ran) == 1
ran.clear()
as_tensor = tf.function(f)
for number in (1.5, 2.5, 3.5):
    as_tensor(tf.constant(number))
assert len(ran) == 1
# torch.compile compiles the sizes 0 and 1 apart
torch.compiler.reset()
sizes = []
for n in (3, 4, 5, 1, 1, 0):
    ran.clear()
    ways["torch.compile"][0](torch.zeros(n))
    sizes.append(len(ran))
assert sizes == [1, 1, 0, 1, 0, 1]
# a static argument of jit is a constant of the program: one trace a value
ran.clear()
power = jax.jit(lambda x, k: (ran.append(1), x**k)[1], static_argnums=1)
for k in (2, 3, 2):
    power(2.0, k)
assert len(ran) == 2

# 1,000 examples in batches of 64 for ten epochs, a new rate in each


def traces(compiled, convert):
    ran.clear()
    for epoch in range(10):
        for rows in [64] * 15 + [40]:
            compiled(convert(np.zeros(rows, np.float32)), 0.1 * 0.9**epoch)
    return len(ran)


def scaled(x, rate):
    ran.append(1)
    return rate * x


assert traces(tf.function(scaled), tf.constant) == 20
assert traces(jax.jit(scaled), jnp.asarray) == 2
assert traces(jax.jit(scaled, static_argnums=1), jnp.asarray) == 20
both = [tf.TensorSpec(shape, tf.float32) for shape in ([None], [])]
assert traces(tf.function(scaled, input_signature=both), tf.constant) == 1
captured = torch.compile(lambda x, rate: rate * x, backend=backend)
assert traces(captured, torch.tensor) == 3

shutil.rmtree("cache", ignore_errors=True)
