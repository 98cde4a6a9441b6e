import torch


class MultiHeadAttention(torch.nn.Module):
    """Multi-head attention of X over Y, of width d with h heads."""

    def __init__(self, d: int, h: int):
        super().__init__()
        self.h = h
        self.query, self.key, self.value, self.out = (
            torch.nn.Linear(d, d, bias=False) for _ in range(4)
        )

    def forward(
        self,
        X: torch.Tensor,
        Y: torch.Tensor,
        mask: torch.Tensor | None = None,
    ) -> torch.Tensor:
        """X: shape (B, T, d); Y: shape (B, S, d).

        mask: booleans, broadcast to (B, h, T, S), True where a key is seen.
        Returns shape (B, T, d).
        """
        raise NotImplementedError
