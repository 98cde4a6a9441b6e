import torch


def sinusoidal(
    positions: torch.Tensor, d: int, base: float = 10_000
) -> torch.Tensor:
    """A row of sines (even entries) and cosines (odd) for each position.

    positions: whole numbers, shape (T,).
    Returns shape (T, d), d even, in PyTorch's default type.
    """
    a = angles(positions, d, base)
    table = torch.stack([a.sin(), a.cos()], dim=-1).flatten(-2)
    return table.to(torch.get_default_dtype())


def rotary(
    x: torch.Tensor, positions: torch.Tensor, base: float = 10_000
) -> torch.Tensor:
    """Turns the pairs (2i, 2i + 1) of queries or keys by their positions.

    x: shape (..., T, d), d even, of any floating type.
    positions: whole numbers, shape (T,).
    Returns the shape and type of x.
    """
    a = angles(positions, x.shape[-1], base)
    sin, cos = a.sin(), a.cos()
    even, odd = x[..., 0::2], x[..., 1::2]
    turned = [even * cos - odd * sin, even * sin + odd * cos]
    return torch.stack(turned, dim=-1).flatten(-2).to(x.dtype)


def angles(positions, d, base):
    i = torch.arange(0, d, 2, dtype=torch.float64, device=positions.device)
    return positions[:, None] * float(base) ** (-i / d)  # (T, d/2)
