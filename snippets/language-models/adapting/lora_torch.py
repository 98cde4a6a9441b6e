"""The gradients of a LoRA layer against PyTorch's."""

import contextlib
import io
import runpy
from pathlib import Path

import numpy as np
import torch

torch.set_num_threads(1)

with contextlib.redirect_stdout(io.StringIO()):
    here = runpy.run_path(str(Path(__file__).with_name("lora.py")))
lora = here["lora"]
rng = np.random.default_rng(1)
T, d_in, d_out, r, alpha = 7, 6, 5, 3, 4.0
X, W = rng.normal(size=(T, d_in)), rng.normal(size=(d_out, d_in))
A, B = rng.normal(size=(r, d_in)), rng.normal(size=(d_out, r))
G = rng.normal(size=(T, d_out))
x, a, b = (torch.tensor(P, requires_grad=True) for P in (X, A, B))
y = torch.nn.functional.linear(x, torch.tensor(W))
y = y + alpha / r * torch.nn.functional.linear(
    torch.nn.functional.linear(x, a), b
)
y.backward(torch.tensor(G))
Y, dA, dB, dX = lora(X, W, A, B, alpha, G)
pairs = ((Y, y.detach()), (dA, a.grad), (dB, b.grad), (dX, x.grad))
for ours, theirs in pairs:
    assert np.allclose(ours, theirs.numpy(), rtol=1e-10)
print("equal: output, gradients of A, B and X")
