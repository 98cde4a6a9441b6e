"""A block with adaLN-zero: its parameters, and that it starts as identity."""

import contextlib
import io
import runpy
from pathlib import Path

import torch
from torch import nn

torch.set_num_threads(1)
torch.manual_seed(0)
with contextlib.redirect_stdout(io.StringIO()):
    count = runpy.run_path(str(Path(__file__).with_name("dit_count.py")))


class Block(nn.Module):
    def __init__(self, h, heads):
        super().__init__()
        self.norm = nn.LayerNorm(h, elementwise_affine=False)
        self.attention = nn.MultiheadAttention(h, heads, batch_first=True)
        self.mlp = nn.Sequential(
            nn.Linear(h, 4 * h), nn.GELU(), nn.Linear(4 * h, h)
        )
        self.modulation = nn.Linear(h, 6 * h)
        nn.init.zeros_(self.modulation.weight)
        nn.init.zeros_(self.modulation.bias)

    def forward(self, x, c):
        six = self.modulation(nn.functional.silu(c))[:, None].chunk(6, dim=2)
        shift1, scale1, gate1, shift2, scale2, gate2 = six
        y = self.norm(x) * (1 + scale1) + shift1
        x = x + gate1 * self.attention(y, y, y, need_weights=False)[0]
        y = self.norm(x) * (1 + scale2) + shift2
        return x + gate2 * self.mlp(y)


block = Block(24, 4).double()
parameters = sum(p.numel() for p in block.parameters())
assert parameters == sum(count["block_parameters"](24))
x, c = torch.randn(2, 9, 24).double(), torch.randn(2, 24).double()
assert torch.equal(block(x, c), x)  # gates are zero
block(x, c).square().sum().backward()
assert block.modulation.weight.grad.abs().max() > 0  # and learn
assert block.mlp[0].weight.grad.abs().max() == 0  # not in the first step

# with any modulation: shift and scale before, gate after, for both parts
nn.init.normal_(block.modulation.weight)
nn.init.normal_(block.modulation.bias)
W, bias = block.modulation.weight, block.modulation.bias
six = (c / (1 + torch.exp(-c))) @ W.T + bias
want = x
parts = (lambda y: block.attention(y, y, y)[0]), block.mlp
for part, vectors in zip(parts, (six[:, :72], six[:, 72:]), strict=True):
    shift, scale, gate = (vectors[:, None, k : k + 24] for k in (0, 24, 48))
    centred = want - want.mean(dim=2, keepdim=True)
    root = (centred.square().mean(dim=2, keepdim=True) + 1e-5).sqrt()
    want = want + gate * part(centred / root * (1 + scale) + shift)
torch.testing.assert_close(block(x, c), want, rtol=1e-10, atol=1e-10)
print(f"{parameters:,} parameters, the identity at the start")
