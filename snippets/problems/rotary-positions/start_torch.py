import torch


def sinusoidal(
    positions: torch.Tensor, d: int, base: float = 10_000
) -> torch.Tensor:
    """A row of sines (even entries) and cosines (odd) for each position.

    positions: whole numbers, shape (T,).
    Returns shape (T, d), d even, in PyTorch's default type.
    """
    raise NotImplementedError


def rotary(
    x: torch.Tensor, positions: torch.Tensor, base: float = 10_000
) -> torch.Tensor:
    """Turns the pairs (2i, 2i + 1) of queries or keys by their positions.

    x: shape (..., T, d), d even, of any floating type.
    positions: whole numbers, shape (T,).
    Returns the shape and type of x.
    """
    raise NotImplementedError
