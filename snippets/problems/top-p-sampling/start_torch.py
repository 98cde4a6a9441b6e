import torch


def top_p_probabilities(
    logits: torch.Tensor, top_p: float, tau: float = 1.0
) -> torch.Tensor:
    """The distributions from which top-p sampling draws, one a row.

    logits: shape (batch, V).
    Returns probabilities, shape (batch, V).
    """
    raise NotImplementedError


def sample(
    logits: torch.Tensor,
    top_p: float,
    generator: torch.Generator,
    tau: float = 1.0,
) -> torch.Tensor:
    """Draws the index of a token for each row by top-p sampling.

    logits: shape (batch, V).
    Returns shape (batch,).
    """
    raise NotImplementedError
