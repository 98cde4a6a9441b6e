import weakref
from math import inf

import torch
from answer import online_softmax
from judge import check

torch.set_num_threads(1)


def at_once(scores, values):
    sums = scores.logsumexp(dim=-1)
    weights = torch.exp(scores - sums.masked_fill(sums == -inf, 0)[..., None])
    return weights @ values, sums


def cut(scores, values, sizes):
    return list(
        zip(scores.split(sizes, -1), values.split(sizes, -2), strict=True)
    )


def random_pair(seed, lead, queries, keys, d, scale=1.0):
    torch.manual_seed(seed)
    scores = scale * torch.randn(*lead, queries, keys, dtype=torch.float64)
    return scores, torch.randn(*lead, keys, d, dtype=torch.float64)


def test_random():
    """Random tiles of several sizes, with and without leading dimensions"""
    for seed, (lead, queries, sizes, d, scale) in enumerate(
        (
            ((), 1, [1], 1, 1.0),
            ((3,), 4, [3, 1, 5], 2, 1.0),
            ((2, 3), 2, [2] * 4, 5, 1e4),
        )
    ):
        pair = random_pair(seed, lead, queries, sum(sizes), d, scale)
        check(online_softmax, cut(*pair, sizes), want=at_once(*pair))


def test_masks():
    """Random masks, of whole tiles too"""
    for seed in range(5):
        scores, values = random_pair(seed, (2,), 5, 8, 3)
        scores[torch.rand(scores.shape) < 0.6] = -inf
        scores[:, :2, :3] = -inf
        scores[0, 0] = -inf
        check(
            online_softmax,
            cut(scores, values, [3, 2, 2, 1]),
            want=at_once(scores, values),
        )


def test_gradients():
    """Gradients are those of the softmax over all keys"""
    scores, values = random_pair(7, (2,), 3, 8, 4)
    scores[:, 0, :3] = -inf
    out = torch.randn(2, 3, 4, dtype=torch.float64)
    found = []
    for tiled in (True, False):
        s = scores.clone().requires_grad_()
        v = values.clone().requires_grad_()
        if tiled:
            average = online_softmax(cut(s, v, [3, 2, 3]))[0]
        else:
            average = s.softmax(dim=-1) @ v
        (average * out).sum().backward()
        found.append((s.grad, v.grad))
    for name, got, want in zip(("scores", "values"), *found, strict=True):
        assert got is not None, f"no gradient reached the {name}"
        assert torch.isfinite(got).all(), (
            f"the gradient of the {name} has entries that are not finite:"
            " query 0 is masked in the first tile"
        )
        assert torch.allclose(got, want), (
            f"the gradient of the {name} is not that of the softmax"
        )


def test_masked_gradients():
    """A query that is masked everywhere has the gradient 0"""
    scores, values = random_pair(8, (), 3, 4, 2)
    scores[1] = -inf
    scores.requires_grad_()
    values.requires_grad_()
    average, _ = online_softmax(cut(scores, values, [2, 2]))
    average.sum().backward()
    for name, tensor in (("scores", scores), ("values", values)):
        assert torch.isfinite(tensor.grad).all(), (
            f"the gradient of the {name} is not finite: 0 / 0 in the forward"
            " pass leaves NaN in the backward one, even behind a where"
        )
    assert not scores.grad[1].any(), "the masked query has a gradient"


def test_stream():
    """Tiles are read once and not kept"""
    scores, values = random_pair(9, (), 3, 24, 2)
    alive, most = [], [0]

    def stream():
        for s, v in cut(scores, values, [2] * 12):
            pair = s.clone(), v.clone()
            alive.extend(map(weakref.ref, pair))
            most[0] = max(most[0], sum(ref() is not None for ref in alive))
            yield pair
            del pair

    with torch.no_grad():
        check(
            online_softmax,
            stream(),
            want=at_once(scores, values),
            because="The tiles come from a generator, 12 of them.",
        )
    assert most[0] <= 6, (
        f"{most[0] // 2} tiles were alive at once: add each to the sums, and"
        " forget it"
    )
