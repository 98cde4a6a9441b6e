import torch
from torch import nn


class RMSNorm(nn.Module):
    """Divides each row of x, shape (..., d), by its root mean square.

    Has the parameter weight, shape (d,), from 1. Returns the type of x.
    """

    def __init__(self, d: int, eps: float = 1e-6):
        super().__init__()
        self.eps = eps
        self.weight = nn.Parameter(torch.ones(d))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        wide = x if x.dtype == torch.float64 else x.float()
        mean_square = wide.square().mean(dim=-1, keepdim=True)
        x_hat = wide * torch.rsqrt(mean_square + self.eps)
        return (x_hat * self.weight).to(x.dtype)


class FeedForward(nn.Module):
    """x + SwiGLU(norm(x)) for x of shape (..., d), with m hidden units.

    Has the submodules norm, gate, up and down.
    """

    def __init__(self, d: int, m: int):
        super().__init__()
        self.norm = RMSNorm(d)
        self.gate = nn.Linear(d, m, bias=False)
        self.up = nn.Linear(d, m, bias=False)
        self.down = nn.Linear(m, d, bias=False)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        z = self.norm(x)
        gate = self.gate(z)
        return x + self.down(gate * torch.sigmoid(gate) * self.up(z))
