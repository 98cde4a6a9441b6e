"""Straight-through gradients of a quantiser, by detach in PyTorch."""

import contextlib
import io
import runpy
from pathlib import Path

import numpy as np
import torch

torch.set_num_threads(1)
with contextlib.redirect_stdout(io.StringIO()):
    ours = runpy.run_path(str(Path(__file__).with_name("quantise.py")))

rng = np.random.default_rng(2)
Z, codes = rng.normal(size=(12, 3)), rng.normal(size=(5, 3))
target = rng.normal(size=(12, 3))
z = torch.tensor(Z, requires_grad=True)
table = torch.tensor(codes, requires_grad=True)
nearest = torch.cdist(z, table).argmin(dim=1)
c = table[nearest]
decoded = z + (c - z).detach()  # forward c, backward to z
loss = ((decoded - torch.tensor(target)) ** 2).sum() / 12
loss = loss + ((z.detach() - c) ** 2).sum() / 12
loss = loss + 0.25 * ((z - c.detach()) ** 2).sum() / 12
loss.backward()

index, Q = ours["quantise"](Z, codes)
dZ, d_codes = ours["backward"](Z, codes, index, 2 * (Q - target) / 12)
assert index.tolist() == nearest.tolist()
assert np.allclose(z.grad.numpy(), dZ, rtol=1e-10, atol=1e-12)
assert np.allclose(table.grad.numpy(), d_codes, rtol=1e-10, atol=1e-12)
print("gradients at encoder output and codebook agree")
