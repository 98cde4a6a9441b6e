import numpy as np


class LoRALinear:
    """A linear layer with a low-rank detour that can be merged.

    weight: shape (d_out, d_in); bias: shape (d_out,).
    A: shape (r, d_in); B: shape (d_out, r); the detour is scaled by alpha / r.
    The attribute weight is what forward multiplies by.
    """

    def __init__(
        self,
        weight: np.ndarray,
        bias: np.ndarray,
        A: np.ndarray,
        B: np.ndarray,
        alpha: float,
    ):
        self.weight = weight
        raise NotImplementedError

    def forward(self, X: np.ndarray) -> np.ndarray:
        """From X, shape (n, d_in), to shape (n, d_out)."""
        raise NotImplementedError

    def merge(self) -> None:
        """Puts the detour into the weight, if it is not there."""
        raise NotImplementedError

    def unmerge(self) -> None:
        """Takes the detour out of the weight, if it is there."""
        raise NotImplementedError
