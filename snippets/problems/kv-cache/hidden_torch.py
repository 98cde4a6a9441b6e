import torch
import torch.nn.functional as F
from answer import cached_attention
from judge import check, difference

torch.set_num_threads(1)


def random_text(batch, n, d, d_k, d_v, seed, scale=1.0):
    generator = torch.Generator().manual_seed(seed)

    def normal(*shape):
        return torch.randn(*shape, generator=generator, dtype=torch.float64)

    weights = tuple(scale * normal(*s) for s in ((d, d_k), (d, d_k), (d, d_v)))
    return normal(batch, n, d), weights


def full(X, weights):
    Q, K, V = (X @ W for W in weights)
    out = F.scaled_dot_product_attention(Q, K, V, is_causal=True)
    return out, K, V


def test_full():
    """One call with all tokens is causal attention"""
    X, weights = random_text(2, 7, 5, 3, 4, 0)
    out, K, V = full(X, weights)
    check(cached_attention, X, weights, want=(out, (K, V)))


def test_cuts():
    """However a text is cut into calls, the outputs are those of one call"""
    X, weights = random_text(3, 9, 6, 4, 2, 1)
    out, K, V = full(X, weights)
    for sizes in ((1,) * 9, (4, 3, 2), (1, 8), (8, 1)):
        cache, end = None, 0
        for size in sizes:
            start, end = end, end + size
            _, cache = check(
                cached_attention,
                X[:, start:end],
                weights,
                cache,
                want=(out[:, start:end], (K[:, :end], V[:, :end])),
                because=f"Calls with {sizes} tokens; this one begins after"
                f" {start}.",
            )


def test_kept():
    """Keys and values of earlier tokens come from the cache"""
    X, weights = random_text(2, 6, 3, 2, 3, 2)
    _, other = random_text(2, 6, 3, 2, 3, 3)
    cache = X[:, :5] @ other[1], X[:, :5] @ other[2]
    K = torch.cat([cache[0], X[:, 5:] @ weights[1]], dim=1)
    V = torch.cat([cache[1], X[:, 5:] @ weights[2]], dim=1)
    out = F.scaled_dot_product_attention(X[:, 5:] @ weights[0], K, V)
    check(cached_attention, X[:, 5:], weights, cache, want=(out, (K, V)))


def test_large_scores():
    """Scores in the thousands give no NaN"""
    X, weights = random_text(2, 6, 4, 3, 3, 4, 30.0)
    out, K, V = full(X, weights)
    check(cached_attention, X, weights, want=(out, (K, V)))
    x = torch.tensor([[[1.0], [5000.0]]], dtype=torch.float64)
    one = torch.eye(1, dtype=torch.float64)
    check(
        cached_attention,
        x,
        (one, one, one),
        want=(x, (x, x)),
        because="The first token sees itself alone; a later token's score has"
        " no place in its maximum.",
    )


def test_gradient():
    """Gradients reach the weights, as in one full pass"""
    X, weights = random_text(2, 4, 3, 2, 2, 5)
    grads = []
    for cached in (True, False):
        leaves = tuple(W.clone().requires_grad_() for W in weights)
        if cached:
            first, cache = cached_attention(X[:, :3], leaves)
            last, _ = cached_attention(X[:, 3:], leaves, cache)
            out = torch.cat([first, last], dim=1)
        else:
            out = full(X, leaves)[0]
        grads.append(torch.autograd.grad(out.square().sum(), leaves))
    for name, got, want in zip(("W_q", "W_k", "W_v"), *grads, strict=True):
        different = difference(got, want)
        assert not different, (
            f"after two calls, of 3 tokens and 1, the gradient of the sum of"
            f" squared outputs with respect to {name} differs from that of"
            f" one full pass: {different}"
        )
