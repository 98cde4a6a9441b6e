import torch
from torch import nn


class Classifier(nn.Module):
    """A head for k classes on hidden states of width d."""

    def __init__(self, d: int, k: int, how: str = "last"):
        super().__init__()
        self.how = how
        self.score = nn.Linear(d, k)

    def forward(self, hidden: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """Logits, shape (B, k), of the dtype of the weights.

        hidden: shape (B, T, d), of any floating dtype.
        mask: 1 or True for real tokens, shape (B, T).
        """
        raise NotImplementedError
