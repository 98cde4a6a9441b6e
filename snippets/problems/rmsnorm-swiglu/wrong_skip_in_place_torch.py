"""Adds in place, which changes what the caller gave.

Fails: Output and gradients agree with F.rms_norm and F.silu
"""

import torch
from torch import nn


class RMSNorm(nn.Module):
    def __init__(self, d, eps=1e-6):
        super().__init__()
        self.eps = eps
        self.weight = nn.Parameter(torch.ones(d))

    def forward(self, x):
        wide = x if x.dtype == torch.float64 else x.float()
        mean_square = wide.pow(2).mean(-1, keepdim=True)
        x_hat = wide / torch.sqrt(mean_square + self.eps)
        return x_hat.to(x.dtype) * self.weight


class FeedForward(nn.Module):
    def __init__(self, d, m):
        super().__init__()
        self.norm = RMSNorm(d)
        self.gate = nn.Linear(d, m, bias=False)
        self.up = nn.Linear(d, m, bias=False)
        self.down = nn.Linear(m, d, bias=False)

    def forward(self, x):
        z = self.norm(x)
        gate = self.gate(z)
        x += self.down(gate * gate.sigmoid() * self.up(z))
        return x
