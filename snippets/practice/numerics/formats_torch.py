"""The table of formats, and every 8-bit pattern, against PyTorch."""

import contextlib
import io
import runpy
from pathlib import Path

import numpy as np
import torch

torch.set_num_threads(1)
with contextlib.redirect_stdout(io.StringIO()):
    ours = runpy.run_path(str(Path(__file__).with_name("formats.py")))
for kind, e, f, finite in (
    (torch.float64, 11, 52, False),
    (torch.float32, 8, 23, False),
    (torch.bfloat16, 8, 7, False),
    (torch.float16, 5, 10, False),
    (torch.float8_e5m2, 5, 2, False),
    (torch.float8_e4m3fn, 4, 3, True),
):
    info = torch.finfo(kind)
    largest, normal, _, gap = ours["limits"](e, f, finite)
    assert (info.max, info.smallest_normal, info.eps) == (largest, normal, gap)
for kind, e, f, finite in (
    (torch.float8_e5m2, 5, 2, False),
    (torch.float8_e4m3fn, 4, 3, True),
):
    codes = torch.arange(128, dtype=torch.uint8)
    theirs = codes.view(kind).to(torch.float64).numpy()
    mine = [ours["decode"](c, e, f, finite) for c in range(128)]
    assert np.array_equal(theirs, np.array(mine), equal_nan=True)
big = torch.tensor([448.0, 464, 500, 1e6])
print("to E4M3:", big.to(torch.float8_e4m3fn).float().tolist())
print("to E5M2:", torch.tensor([6e4, 1e6]).to(torch.float8_e5m2).tolist())
