"""The chapter's counts, losses and layers against PyTorch."""

import contextlib
import io
import runpy
from pathlib import Path
from unittest import mock

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

torch.set_num_threads(1)
here, folder = {}, Path(__file__).parent
with (
    contextlib.redirect_stdout(io.StringIO()),
    mock.patch(
        "matplotlib.figure.Figure.savefig", new=lambda *_, **__: None
    ),  # no figure from here
):
    for name in ("focal", "patches", "unet", "vit_costs"):
        here |= runpy.run_path(str(folder / f"{name}.py"))


def close(ours, theirs):
    theirs = theirs.detach().numpy()
    return np.allclose(ours, theirs, rtol=1e-10, atol=1e-12)


rng = np.random.default_rng(0)
# Focal loss from PyTorch's log loss, and its gradient by autograd.
z, y = rng.normal(size=40) * 2, rng.integers(0, 2, size=40)
tz, ty = torch.tensor(z, requires_grad=True), torch.tensor(y).double()
log_loss = F.binary_cross_entropy_with_logits(tz, ty, reduction="none")
theirs = (1 - torch.exp(-log_loss)) ** 2 * log_loss
theirs.sum().backward()
loss, slope = here["focal"](z, y, 2)
assert close(loss, theirs) and close(slope, tz.grad)

# Patches are what unfold cuts out, in its order.
X = rng.normal(size=(2, 3, 12, 8))
unfolded = F.unfold(torch.tensor(X), kernel_size=4, stride=4)
assert close(here["patches"](X, 4), unfolded.transpose(1, 2))


# Parameters of the U-Net.
def block(c, m):
    return [nn.Conv2d(c, m, 3, padding=1), nn.Conv2d(m, m, 3, padding=1)]


layers = block(3, 16) + block(16, 32) + block(32, 64) + block(64, 128)
for m in (64, 32, 16):
    layers += [nn.ConvTranspose2d(2 * m, m, 2, stride=2), *block(2 * m, m)]
layers += [nn.Conv2d(16, 2, 1)]
count = sum(p.numel() for layer in layers for p in layer.parameters())
assert count == sum(row[-1] for row in here["unet"](96, 64))

# Parameters of ViT-B/16.
one = nn.TransformerEncoderLayer(768, 12, 3072, batch_first=True)
ends = [nn.Conv2d(3, 768, 16, stride=16), nn.LayerNorm(768),
        nn.Linear(768, 1000)]  # fmt: skip
count = 12 * sum(p.numel() for p in one.parameters()) + 768 + 197 * 768
count += sum(p.numel() for layer in ends for p in layer.parameters())
assert count == here["vit"](224, 16)[1]
print("equal: focal loss, patches, parameters of the U-Net and of ViT-B/16")
