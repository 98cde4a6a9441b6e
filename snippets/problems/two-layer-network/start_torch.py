import torch
from torch import nn


class TwoLayerNetwork(nn.Module):
    """A hidden layer of m ReLU units between d features and k classes.

    Its linear layers are called hidden and output.
    """

    def __init__(self, d: int, m: int, k: int):
        super().__init__()
        raise NotImplementedError

    def forward(self, X: torch.Tensor) -> torch.Tensor:
        """Scores, shape (n, k), of examples X, shape (n, d)."""
        raise NotImplementedError


def train_step(
    model: nn.Module, X: torch.Tensor, y: torch.Tensor, lr: float
) -> float:
    """One step of gradient descent on the mean cross-entropy.

    X: shape (n, d).
    y: labels 0 to k - 1, shape (n,).
    Returns the loss before the step.
    """
    raise NotImplementedError
