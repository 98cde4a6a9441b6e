"""PyTorch's fp8 formats hold the values built from their bits."""

import contextlib
import io
import runpy
from pathlib import Path

import numpy as np
import torch

torch.set_num_threads(1)
with contextlib.redirect_stdout(io.StringIO()):
    ours = runpy.run_path(str(Path(__file__).with_name("formats.py")))
for name, dtype in (
    ("e4m3", torch.float8_e4m3fn),
    ("e5m2", torch.float8_e5m2),
):
    codes = torch.arange(len(ours[name]), dtype=torch.uint8)
    theirs = codes.view(dtype).to(torch.float64).numpy()
    assert np.array_equal(theirs, ours[name])
    print(f"{name} largest {torch.finfo(dtype).max:g}")
