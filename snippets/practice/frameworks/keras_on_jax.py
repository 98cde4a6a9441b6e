"""The listing of Keras, above JAX."""

import os
import runpy
from pathlib import Path

import jax  # noqa: F401

os.environ["KERAS_BACKEND"] = "jax"
import keras

runpy.run_path(str(Path(__file__).with_name("same_model_keras.py")))
assert keras.backend.backend() == "jax"
