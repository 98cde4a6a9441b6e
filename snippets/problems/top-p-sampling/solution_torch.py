import torch


def top_p_probabilities(
    logits: torch.Tensor, top_p: float, tau: float = 1.0
) -> torch.Tensor:
    """The distributions from which top-p sampling draws, one a row.

    logits: shape (batch, V).
    Returns probabilities, shape (batch, V).
    """
    p = torch.softmax(logits / tau, dim=-1)
    if top_p == 1:  # rounded, the mass before a token may be 1 too soon
        return p
    ranked, order = p.sort(dim=-1, descending=True, stable=True)
    before = ranked.cumsum(dim=-1) - ranked
    ranked = ranked.masked_fill(before >= top_p, 0)
    p = torch.zeros_like(p).scatter(-1, order, ranked)
    return p / p.sum(dim=-1, keepdim=True)


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
    p = top_p_probabilities(logits, top_p, tau)
    return torch.multinomial(p, 1, generator=generator).squeeze(-1)
