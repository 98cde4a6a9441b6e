"""The decoder block against PyTorch's own modules."""

import contextlib
import io
import runpy
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

torch.set_num_threads(1)
with contextlib.redirect_stdout(io.StringIO()):
    ours = runpy.run_path(str(Path(__file__).with_name("block.py")))
rng = np.random.default_rng(4)
B, T, d, h, hidden = 2, 7, 12, 3, 20
p = ours["random_model"](rng, 5, T, d, 1, hidden)["blocks"][0]
X = rng.normal(size=(B, T, d))


class Block(nn.Module):
    """Pre-norm, causal self-attention, SwiGLU; rows are tokens."""

    def __init__(self):
        super().__init__()
        self.norm_1 = nn.RMSNorm(d, eps=1e-6)
        self.norm_2 = nn.RMSNorm(d, eps=1e-6)
        self.attention = nn.MultiheadAttention(
            d, h, bias=False, batch_first=True
        )
        self.gate = nn.Linear(d, hidden, bias=False)
        self.up = nn.Linear(d, hidden, bias=False)
        self.down = nn.Linear(hidden, d, bias=False)

    def forward(self, x):
        hides = torch.ones(T, T, dtype=torch.bool).triu(1)  # True hides
        z = self.norm_1(x)
        x = x + self.attention(z, z, z, attn_mask=hides)[0]
        z = self.norm_2(x)
        return x + self.down(F.silu(self.gate(z)) * self.up(z))


block = Block().double()
by_name = {
    "norm_1.weight": p["g_1"],
    "norm_2.weight": p["g_2"],
    "attention.in_proj_weight": np.hstack(
        [p["W_Q"], p["W_K"], p["W_V"]]
    ).T,  # PyTorch keeps weights as (out, in)
    "attention.out_proj.weight": p["W_O"].T,
    "gate.weight": p["W_gate"].T,
    "up.weight": p["W_up"].T,
    "down.weight": p["W_down"].T,
}
block.load_state_dict({k: torch.tensor(v) for k, v in by_name.items()})
theirs = block(torch.tensor(X)).detach().numpy()
mine = ours["decoder_block"](X, p, h)
assert np.allclose(mine, theirs, rtol=1e-10, atol=1e-13)
count = sum(w.numel() for w in block.parameters())
assert count == sum(w.size for w in p.values())
print("equal to PyTorch:", np.allclose(mine, theirs, rtol=1e-10, atol=1e-13))
print("parameters of the block:", count)
