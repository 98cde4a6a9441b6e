"""Begins with A and B at zero, where both gradients are zero for ever.

Fails: At the start the gradient of B is not zero, and that of A is
"""

import torch
from torch import nn


class LoRALinear(nn.Module):
    def __init__(self, base, rank, alpha):
        super().__init__()
        self.base = base.requires_grad_(False)
        self.A = nn.Parameter(torch.zeros(rank, base.in_features))
        self.B = nn.Parameter(torch.zeros(base.out_features, rank))
        self.scale, self.merged = alpha / rank, False

    def forward(self, X):
        Y = self.base(X)
        if self.merged:
            return Y
        return Y + self.scale * (X @ self.A.T) @ self.B.T

    def change(self, sign):
        with torch.no_grad():
            self.base.weight += sign * self.scale * self.B @ self.A
        self.merged = sign > 0

    def merge(self):
        if not self.merged:
            self.change(1)

    def unmerge(self):
        if self.merged:
            self.change(-1)
