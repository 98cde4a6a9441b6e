"""The listing of Keras, above PyTorch."""

import os
import runpy
from pathlib import Path

import torch  # noqa: F401

os.environ["KERAS_BACKEND"] = "torch"
import keras

runpy.run_path(str(Path(__file__).with_name("same_model_keras.py")))
assert keras.backend.backend() == "torch"
