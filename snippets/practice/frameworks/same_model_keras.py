"""The same network in Keras, above the framework that the environment names."""

import contextlib
import io
import json
import os
import runpy
import shutil
import tempfile
import warnings
import zipfile
from pathlib import Path

import numpy as np

with contextlib.redirect_stdout(io.StringIO()):
    # compilers write beside the snippet
    tempfile.tempdir = str(Path.cwd())
    ours = runpy.run_path(str(Path(__file__).with_name("same_model.py")))
X, y, start = (ours[name] for name in ("X", "y", "start"))

# Keras meets NumPy 2 by an old signature
warnings.filterwarnings("ignore", "__array__ implementation")

# --8<-- [start:show]
os.environ.setdefault("KERAS_BACKEND", "tensorflow")  # read by the import
import keras  # noqa: E402


class Hidden(keras.layers.Layer):
    def build(self, shape):
        self.W = self.add_weight(shape=(shape[-1], 5))
        self.b = self.add_weight(shape=(5,))

    def call(self, X):
        return keras.ops.tanh(keras.ops.matmul(X, self.W) + self.b)


model = keras.Sequential([keras.Input((3,)), Hidden(), keras.layers.Dense(1)])
model.set_weights(list(start.values()))
model.compile(keras.optimizers.SGD(0.1), "mean_squared_error")
model.fit(X, y, batch_size=len(X), epochs=100, verbose=0)
loss = model.evaluate(X, y, batch_size=len(X), verbose=0)
print(f"{keras.backend.backend():10s} {loss:.4f}")
# --8<-- [end:show]

assert abs(loss - ours["loss"](ours["trained"], X, y)) < 1e-5
for weight, value in zip(model.weights, ours["trained"].values(), strict=True):
    weight = keras.ops.convert_to_numpy(weight + 0)
    assert np.allclose(weight, value, rtol=1e-5, atol=1e-5)

model.save("model.keras")
again = keras.saving.load_model(
    "model.keras", custom_objects={"Hidden": Hidden}
)
with zipfile.ZipFile("model.keras") as archive:
    noted = json.loads(archive.read("metadata.json"))
assert noted["keras_version"] == keras.__version__
Path("model.keras").unlink()
assert np.isclose(again.evaluate(X, y, verbose=0), loss, rtol=1e-5)
assert int(again.optimizer.iterations) == 100  # its state is in the file
# (n, 1) against (n,): Keras' loss removes the axis
losses = keras.losses.mean_squared_error(X[:, :1], X[:, 0])
assert np.allclose(keras.ops.convert_to_numpy(losses), 0)
# a call outside fit is in test mode
drop, ones = keras.layers.Dropout(0.5), np.ones((1, 200), np.float32)
kept = [
    keras.ops.convert_to_numpy(v)
    for v in (drop(ones), drop(ones, training=True))
]
assert (kept[0] == 1).all() and (kept[1] == 0).any()
# validation_split takes the last rows, fit shuffles the others anew; but on
# TensorFlow a seed makes each epoch's order the same
seen = []


def spy(y, prediction):
    seen.append(tuple(keras.ops.convert_to_numpy(y).ravel().tolist()))
    return keras.losses.mean_squared_error(y, prediction)


watched = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
watched.compile("sgd", spy, run_eagerly=True)
rows = np.arange(20.0)[:, None]
eager = keras.backend.backend() != "jax"  # JAX hands the loss tracers
for seeded in (False, True) if eager else ():
    if seeded:
        keras.utils.set_random_seed(0)
    seen.clear()
    watched.fit(rows, rows, 16, 3, validation_split=0.2, verbose=0)
    train, validation = seen[-6::2], seen[-5::2]  # torch first builds the loss
    assert validation == [(16, 17, 18, 19)] * 3
    assert all(sorted(order) == list(range(16)) for order in train)
    same = seeded and keras.backend.backend() == "tensorflow"
    assert len(set(train)) == (1 if same else 3)
# the optimiser warns of a missing gradient
with warnings.catch_warnings(record=True) as heard:
    warnings.simplefilter("always")
    used, unused = watched.trainable_variables
    watched.optimizer.apply([used.value * 0, None], [used, unused])
assert any("Gradients do not exist" in str(w.message) for w in heard)
shutil.rmtree("torchinductor_root", ignore_errors=True)
