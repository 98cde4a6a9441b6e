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
        real = mask.bool()
        B, T = real.shape
        # Replaced, not multiplied: NaN * 0 is NaN, forwards and back.
        if self.how == "last":
            places = torch.arange(T, device=real.device)
            last = torch.where(real, places, 0).argmax(dim=1)
            pooled = hidden[torch.arange(B, device=real.device), last]
            pooled = pooled.masked_fill(~real.any(dim=1, keepdim=True), 0)
        else:
            wide = torch.promote_types(hidden.dtype, torch.float32)
            hidden = hidden.masked_fill(~real[..., None], 0)
            count = real.sum(dim=1, keepdim=True).clamp(min=1)
            pooled = hidden.sum(dim=1, dtype=wide) / count
        return self.score(pooled.to(self.score.weight.dtype))
