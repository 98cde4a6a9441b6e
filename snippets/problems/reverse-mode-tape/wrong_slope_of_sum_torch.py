"""Takes the slope at the sum before tanh, not at the output.

Fails: gradcheck accepts the backward pass
"""

import torch


class TanhLinear(torch.autograd.Function):
    @staticmethod
    def forward(
        ctx, x: torch.Tensor, W: torch.Tensor, b: torch.Tensor
    ) -> torch.Tensor:
        z = x @ W.T + b
        ctx.save_for_backward(x, W, z)
        return torch.tanh(z)

    @staticmethod
    def backward(
        ctx, g: torch.Tensor
    ) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        x, W, z = ctx.saved_tensors
        dz = g * (1 - z**2)
        rows, x_rows = dz.reshape(-1, len(W)), x.reshape(-1, W.shape[1])
        return dz @ W, rows.T @ x_rows, rows.sum(dim=0)
