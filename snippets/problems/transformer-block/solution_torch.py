import torch
import torch.nn.functional as F
from torch import nn


class Block(nn.Module):
    """A pre-norm decoder block of width d with h heads and MLP width m."""

    def __init__(self, d: int, h: int, m: int):
        super().__init__()
        self.h = h
        self.norm_1, self.norm_2 = nn.LayerNorm(d), nn.LayerNorm(d)
        self.qkv, self.out = nn.Linear(d, 3 * d), nn.Linear(d, d)
        self.up, self.down = nn.Linear(d, m), nn.Linear(m, d)

    def forward(self, X: torch.Tensor) -> torch.Tensor:
        """X and what is returned: shape (B, T, d)."""
        X = X + self.attention(self.norm_1(X))
        Z = F.gelu(self.up(self.norm_2(X)), approximate="tanh")
        return X + self.down(Z)

    def attention(self, Z):
        B, T, d = Z.shape
        Q, K, V = (
            part.view(B, T, self.h, d // self.h).transpose(1, 2)
            for part in self.qkv(Z).split(d, dim=-1)
        )
        scores = Q @ K.transpose(2, 3) / (d // self.h) ** 0.5
        later = torch.ones(T, T, dtype=torch.bool, device=Z.device).triu(1)
        weights = scores.masked_fill(later, float("-inf")).softmax(dim=-1)
        return self.out((weights @ V).transpose(1, 2).reshape(B, T, d))
