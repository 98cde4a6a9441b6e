import torch


def speculative_round(
    p: torch.Tensor,
    q: torch.Tensor,
    draft: torch.Tensor,
    rng: torch.Generator,
) -> torch.Tensor:
    """The tokens of n rounds of speculative decoding.

    p: the target's distributions, shape (n, g + 1, V).
    q: those of the draft model, shape (n, g, V).
    draft: tokens drawn from q, shape (n, g), int64.
    Returns shape (n, g + 1): a round's tokens, then -1.
    """
    n, g = draft.shape
    p_draft = p[:, :g].gather(2, draft[:, :, None])[:, :, 0]
    q_draft = q.gather(2, draft[:, :, None])[:, :, 0]
    accepted = torch.rand(n, g, generator=rng) * q_draft < p_draft
    kept = accepted.long().cumprod(dim=1).sum(dim=1)  # (n,), 0 to g
    rows = torch.arange(n)
    padded = torch.cat([q, torch.zeros_like(p[:, :1])], dim=1)
    rest = (p[rows, kept] - padded[rows, kept]).clamp(min=0)
    last = torch.multinomial(rest, 1, generator=rng)[:, 0]
    places = torch.arange(g + 1)
    tokens = torch.cat([draft, draft.new_full((n, 1), -1)], dim=1)
    tokens = tokens.masked_fill(places >= kept[:, None], -1)
    tokens[rows, kept] = last
    return tokens
