"""Keeps tensors as attributes, so nobody notices that they changed.

Fails: An input that is changed before the backward pass raises an error
"""

import torch


class TanhLinear(torch.autograd.Function):
    @staticmethod
    def forward(
        ctx, x: torch.Tensor, W: torch.Tensor, b: torch.Tensor
    ) -> torch.Tensor:
        y = torch.tanh(x @ W.T + b)
        ctx.x, ctx.W, ctx.y = x, W, y
        return y

    @staticmethod
    def backward(
        ctx, g: torch.Tensor
    ) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        x, W, y = ctx.x, ctx.W, ctx.y
        dz = g * (1 - y**2)
        rows, x_rows = dz.reshape(-1, len(W)), x.reshape(-1, W.shape[1])
        return dz @ W, rows.T @ x_rows, rows.sum(dim=0)
