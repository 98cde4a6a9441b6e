import torch
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
        raise NotImplementedError
