"""Squares in the type of x, where 300 overflows to infinity.

Fails: In half precision 300 is normalised to 1, not to 0
"""

import torch
from torch import nn


class RMSNorm(nn.Module):
    def __init__(self, d, eps=1e-6):
        super().__init__()
        self.eps = eps
        self.weight = nn.Parameter(torch.ones(d))

    def forward(self, x):
        mean_square = x.pow(2).mean(-1, keepdim=True)
        return x / torch.sqrt(mean_square + self.eps) * self.weight


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
        return x + self.down(gate * gate.sigmoid() * self.up(z))
