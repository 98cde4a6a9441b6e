"""Views the projections as heads at once, which cuts along the positions.

Fails: Each head attends by itself, scaled by the root of its own width
"""

import torch


class MultiHeadAttention(torch.nn.Module):
    def __init__(self, d, h):
        super().__init__()
        self.h = h
        self.query, self.key, self.value, self.out = (
            torch.nn.Linear(d, d, bias=False) for _ in range(4)
        )

    def forward(self, X, Y, mask=None):
        B, T, d = X.shape
        Q, K, V = (
            Z.view(B, self.h, -1, d // self.h)
            for Z in (self.query(X), self.key(Y), self.value(Y))
        )
        scores = Q @ K.transpose(2, 3) / (d // self.h) ** 0.5
        if mask is not None:
            scores = scores.masked_fill(~mask, float("-inf"))
        weights = scores.softmax(dim=-1).nan_to_num()
        return self.out((weights @ V).transpose(1, 2).reshape(B, T, d))
