import torch
from answer import speculative_round
from judge import show

torch.set_num_threads(1)


def seeded(seed):
    return torch.Generator().manual_seed(seed)


def shares(tokens, size):
    return torch.bincount(tokens, minlength=size) / len(tokens)


def test_first_token():
    """The first token has the target's distribution"""
    n = 40_000
    p = torch.tensor([[0.6, 0.3, 0.1, 0], [0.1, 0.2, 0.3, 0.4]])
    q = torch.tensor([[0.1, 0.1, 0.3, 0.5]])
    drafts = torch.multinomial(q[0], n, True, generator=seeded(0))
    tokens = speculative_round(
        p.expand(n, 2, 4), q.expand(n, 1, 4), drafts[:, None], seeded(1)
    )
    got = shares(tokens[:, 0], 4)
    assert (got - p[0]).abs().max() < 0.015, (
        f"target {show(p[0])}, draft {show(q[0])}: the first tokens have"
        f" the shares {show(got)}"
    )
    last = tokens[tokens[:, 1] >= 0, 1]
    assert (shares(last, 4) - p[1]).abs().max() < 0.03, (
        f"the token after a full draft has the shares {show(shares(last, 4))}"
        f", expected {show(p[1])}"
    )


def test_chain():
    """A text of two tokens has the target's distribution"""
    n = 40_000
    P = torch.tensor([[0.1, 0.8, 0.1], [0.7, 0.1, 0.2], [0.2, 0.2, 0.6]])
    Q = torch.tensor([[0.5, 0.2, 0.3], [0.3, 0.6, 0.1], [0.6, 0.1, 0.3]])
    rng = seeded(2)
    x = torch.multinomial(Q[0], n, True, generator=rng)
    y = torch.multinomial(Q[x], 1, generator=rng)[:, 0]
    p = torch.stack([P[0].expand(n, 3), P[x], P[y]], dim=1)
    q = torch.stack([Q[0].expand(n, 3), Q[x]], dim=1)
    tokens = speculative_round(p, q, torch.stack([x, y], dim=1), seeded(3))
    more = torch.multinomial(P[tokens[:, 0]], 1, generator=rng)[:, 0]
    second = torch.where(tokens[:, 1] < 0, more, tokens[:, 1])
    got = shares(3 * tokens[:, 0] + second, 9).reshape(3, 3)
    want = P[0][:, None] * P
    assert (got - want).abs().max() < 0.015, (
        f"texts of two tokens have the shares {show(got)},"
        f" expected {show(want)}"
    )


def test_lengths():
    """The number of tokens is that of independent acceptances, plus 1"""
    n = 40_000
    row = torch.tensor([0.3, 0.3, 0.4])
    p = torch.tensor([0.6, 0.3, 0.1]).expand(n, 4, 3)
    drafts = torch.multinomial(row, 3 * n, True, generator=seeded(4))
    tokens = speculative_round(
        p, row.expand(n, 3, 3), drafts.reshape(n, 3), seeded(5)
    )
    there = tokens >= 0
    assert not (~there[:, :-1] & there[:, 1:]).any(), (
        "a token comes after -1: a rejection ends the round"
    )
    assert (tokens[~there] == -1).all(), "what is no token must be -1"
    got = shares(there.sum(dim=1), 5)[1:]
    want = torch.tensor([0.3, 0.21, 0.147, 0.343])
    assert (got - want).abs().max() < 0.015, (
        f"a draft is kept with 0.7, so 1, 2, 3, 4 tokens come with"
        f" probabilities {show(want)}; the shares are {show(got)}"
    )


def test_drafts_stay():
    """What comes before the last token is the draft, which is not changed"""
    rng = seeded(6)
    p = torch.rand(500, 6, 7, generator=rng).softmax(dim=2)
    q = torch.rand(500, 5, 7, generator=rng).softmax(dim=2)
    draft = torch.multinomial(q.reshape(-1, 7), 1, generator=rng)
    draft = draft.reshape(500, 5)
    copies = [t.clone() for t in (p, q, draft)]
    tokens = speculative_round(p, q, draft, seeded(7))
    for name, now, then in zip("pqd", (p, q, draft), copies, strict=True):
        assert torch.equal(now, then), f"the argument {name} was changed"
    length = (tokens >= 0).sum(dim=1)
    before = torch.arange(5) < length[:, None] - 1
    assert (tokens[:, :5] == draft)[before].all(), (
        "a token before the last of its round is not the draft's"
    )
    again = speculative_round(p, q, draft, seeded(7))
    assert torch.equal(tokens, again), "the same seed gives other tokens"
