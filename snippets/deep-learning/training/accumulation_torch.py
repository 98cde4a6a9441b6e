"""The accumulated gradient of the listing against PyTorch's autograd."""

import contextlib
import io
import runpy
from pathlib import Path

import numpy as np
import torch

torch.set_num_threads(1)
with contextlib.redirect_stdout(io.StringIO()):
    ours = runpy.run_path(str(Path(__file__).with_name("accumulation.py")))
W, micro = ours["W"], ours["micro"]

layer = torch.nn.Linear(3, 5, bias=False, dtype=torch.float64)
layer.weight.data = torch.tensor(W)
tokens = sum(int((y >= 0).sum()) for _, y in micro)
for X, y in micro:  # backward adds to .grad
    loss = torch.nn.functional.cross_entropy(
        layer(torch.tensor(X)),
        torch.tensor(y),
        ignore_index=-1,
        reduction="sum",
    )
    (loss / tokens).backward()
theirs = layer.weight.grad.numpy()
assert np.allclose(theirs, ours["accumulated_gradient"](W, micro), rtol=1e-10)

layer.zero_grad()
for X, y in micro:  # the default: a mean over the part's own tokens
    loss = torch.nn.functional.cross_entropy(
        layer(torch.tensor(X)), torch.tensor(y), ignore_index=-1
    )
    (loss / len(micro)).backward()
assert np.allclose(layer.weight.grad.numpy(), ours["naive"], rtol=1e-10)
print("sum / tokens and mean of means: as in the listing")
