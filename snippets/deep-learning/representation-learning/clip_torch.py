"""CLIP's loss and gradients, by autograd."""

import contextlib
import io
import runpy
from pathlib import Path

import numpy as np
import torch
from torch.nn.functional import cross_entropy, normalize

torch.set_num_threads(1)
with contextlib.redirect_stdout(io.StringIO()):
    ours = runpy.run_path(str(Path(__file__).with_name("clip_loss.py")))

rng = np.random.default_rng(4)
A, B, s = rng.normal(size=(6, 4)), rng.normal(size=(6, 4)), 1.3
leaves = [
    torch.tensor(v, dtype=torch.float64, requires_grad=True) for v in (A, B, s)
]
logits = leaves[2].exp() * normalize(leaves[0]) @ normalize(leaves[1]).T
index = torch.arange(6)
loss = (cross_entropy(logits, index) + cross_entropy(logits.T, index)) / 2
loss.backward()
mine = ours["clip_loss"](A, B, s)
assert np.isclose(mine[0], loss.item(), rtol=1e-10)
for grad, leaf in zip(mine[1:], leaves, strict=True):
    assert np.allclose(grad, leaf.grad.numpy(), rtol=1e-10, atol=1e-12)
print(f"loss {loss.item():.3g}, all 3 gradients agree")
