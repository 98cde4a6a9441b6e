import torch
from torch import nn


class BatchNorm(nn.Module):
    """Batch normalisation of x, shape (n, d), with n > 1 in training.

    Has the parameters weight (from 1) and bias (from 0) and the buffers
    running_mean and running_var, all of shape (d,).
    """

    def __init__(self, d: int, eps: float = 1e-5, momentum: float = 0.1):
        super().__init__()
        raise NotImplementedError

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        raise NotImplementedError


class LayerNorm(nn.Module):
    """Layer normalisation of the last axis of x, shape (..., d).

    Has the parameters weight (from 1) and bias (from 0), shape (d,).
    """

    def __init__(self, d: int, eps: float = 1e-5):
        super().__init__()
        raise NotImplementedError

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        raise NotImplementedError
