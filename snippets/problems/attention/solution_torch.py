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
        B, T, d = X.shape

        def split(Z):
            return Z.view(B, -1, self.h, d // self.h).transpose(1, 2)

        Q, K, V = (
            split(self.query(X)),
            split(self.key(Y)),
            split(self.value(Y)),
        )
        scores = Q @ K.transpose(2, 3) / (d // self.h) ** 0.5
        if mask is None:
            weights = scores.softmax(dim=-1)
        else:
            # A finite value keeps empty rows free of NaN, forwards and back.
            lowest = torch.finfo(scores.dtype).min
            weights = scores.masked_fill(~mask, lowest).softmax(dim=-1)
            weights = weights.masked_fill(~mask, 0)
        return self.out((weights @ V).transpose(1, 2).reshape(B, T, d))
