"""Leaves the base trainable.

Fails: Only A and B are trained
"""

import torch
from torch import nn


class LoRALinear(nn.Module):
    def __init__(self, base, rank, alpha):
        super().__init__()
        self.base = base
        self.A = nn.Parameter(0.02 * torch.randn(rank, base.in_features))
        self.B = nn.Parameter(torch.zeros(base.out_features, rank))
        self.scale, self.merged = alpha / rank, False

    def forward(self, X):
        Y = self.base(X)
        if self.merged:
            return Y
        return Y + self.scale * (X @ self.A.T) @ self.B.T

    def change(self, sign):
        self.base.weight.data += sign * self.scale * (self.B @ self.A).data
        self.merged = sign > 0

    def merge(self):
        if not self.merged:
            self.change(1)

    def unmerge(self):
        if self.merged:
            self.change(-1)
