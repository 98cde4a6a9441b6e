import torch
from answer import MultiHeadAttention
from judge import check
from torch.nn.functional import scaled_dot_product_attention

torch.set_num_threads(1)


def example(seed, B, T, S, d, h):
    """Random inputs and a module with random weights."""
    rng = torch.Generator().manual_seed(seed)
    module = MultiHeadAttention(d, h).double()
    for layer in (module.query, module.key, module.value, module.out):
        torch.nn.init.normal_(layer.weight, generator=rng)
    X = torch.randn(B, T, d, generator=rng, dtype=torch.float64)
    Y = torch.randn(B, S, d, generator=rng, dtype=torch.float64)
    return X, Y, module


def expected(X, Y, module, mask=None):
    """By PyTorch's own; the mask leaves each query a key."""
    h = module.h
    Q, K, V = (
        torch.stack(Z.chunk(h, dim=2), dim=1)
        for Z in (module.query(X), module.key(Y), module.value(Y))
    )
    heads = scaled_dot_product_attention(Q, K, V, attn_mask=mask)
    return module.out(torch.cat(heads.unbind(dim=1), dim=2))


def compare(X, Y, module, mask=None, because=""):
    def forward(X, Y, mask):
        return module(X, Y, mask)

    want = expected(X, Y, module, mask)
    check(forward, X, Y, mask, want=want, because=because)


def test_random():
    """Random weights, with T, S and d that differ"""
    for seed, sizes in enumerate(
        ((1, 1, 1, 1, 1), (2, 3, 5, 6, 2), (3, 5, 2, 6, 3), (1, 4, 4, 8, 1))
    ):
        compare(*example(seed, *sizes))


def test_causal():
    """With a causal mask a query sees no later key"""
    X, _, module = example(4, 2, 5, 5, 6, 3)
    compare(
        *(X, X, module, torch.ones(5, 5, dtype=torch.bool).tril()),
        because="Forbidden scores are minus infinity before the softmax.",
    )


def test_padding():
    """A mask of shape (B, 1, 1, S) hides the padding of each sequence"""
    real = torch.tensor([[1, 1, 1, 0], [1, 1, 1, 1], [1, 0, 0, 0]]).bool()
    compare(*example(5, 3, 3, 4, 6, 2), real[:, None, None])


def test_large_scores():
    """Scores of a thousand do not overflow"""
    X, Y, module = example(6, 2, 3, 4, 4, 2)
    compare(300 * X, Y, module)


def test_gradient():
    """A query that sees nothing leaves the gradients as they are, not NaN"""
    X, Y, module = example(7, 1, 3, 3, 4, 2)
    mask = torch.ones(3, 3, dtype=torch.bool).tril()
    weights = tuple(module.parameters())
    want = torch.autograd.grad(
        expected(X, Y, module, mask)[:, 1:].square().sum(), weights
    )
    mask[0, 0] = False

    def gradients_by_the_weights(X, Y, mask):
        loss = module(X, Y, mask).square().sum()
        assert loss.requires_grad, "the output is cut off from the weights"
        return torch.autograd.grad(loss, weights)

    check(gradients_by_the_weights, X, Y, mask, want=list(want))


def test_large_forbidden_scores():
    """A forbidden score of a thousand does not push the others to zero"""
    X, Y, module = example(8, 2, 3, 5, 4, 2)
    seen = torch.tensor([True, False, True, True, False])
    Y[:, ~seen] *= 1e3
    compare(
        *(X, Y, module, seen.expand(3, 5)),
        because="The maximum of a row is that of the scores that are seen.",
    )
