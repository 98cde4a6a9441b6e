import torch
import torch.nn.functional as F
from answer import Block
from judge import check, difference
from torch import nn

torch.set_num_threads(1)


def example(seed, B, T, d, h, m, scale=1.0):
    """Random inputs and a block with random weights."""
    rng = torch.Generator().manual_seed(seed)
    module = Block(d, h, m).double()
    for parameter in module.parameters():
        nn.init.normal_(parameter, std=scale, generator=rng)
    return torch.randn(B, T, d, generator=rng, dtype=torch.float64), module


def twin(module):
    """The same block, made of PyTorch's own layers."""
    d, m = module.out.in_features, module.up.out_features
    layer = nn.TransformerEncoderLayer(
        d,
        module.h,
        m,
        dropout=0,
        activation=lambda z: F.gelu(z, approximate="tanh"),
        batch_first=True,
        norm_first=True,
    ).double()
    names = {
        "self_attn.in_proj_": "qkv.",
        "self_attn.out_proj.": "out.",
        "linear1.": "up.",
        "linear2.": "down.",
        "norm1.": "norm_1.",
        "norm2.": "norm_2.",
    }
    own = module.state_dict()
    layer.load_state_dict(
        {
            theirs + kind: own[ours + kind]
            for theirs, ours in names.items()
            for kind in ("weight", "bias")
        }
    )

    def forward(X):
        later = torch.ones(X.shape[1], X.shape[1], dtype=torch.bool).triu(1)
        return layer(X, src_mask=later)

    return forward


def forward(module, X):
    return module(X)


def test_like_torch():
    """Random weights and shapes agree with PyTorch's own layers"""
    for seed, sizes in enumerate(
        ((1, 1, 2, 1, 3), (2, 4, 6, 2, 5), (3, 5, 6, 3, 7), (2, 3, 4, 4, 4))
    ):
        X, module = example(seed, *sizes)
        check(forward, module, X, want=twin(module)(X))


def test_large_values():
    """Scores and arguments of GELU of a thousand give no NaN"""
    for seed in (5, 6):
        X, module = example(seed, 2, 4, 6, 2, 5, scale=10.0)
        with torch.no_grad():
            for parameter in module.qkv.parameters():
                parameter /= 30
        check(forward, module, X, want=twin(module)(X))


def test_gradient():
    """The gradient in the input agrees, and is causal"""
    X, module = example(6, 2, 5, 4, 2, 6)
    grads = []
    for block in (module, twin(module)):
        leaf = X.clone().requires_grad_()
        block(leaf)[:, 2].square().sum().backward()
        grads.append(leaf.grad)
    different = difference(*grads)
    assert not different, (
        "the gradient of the squares of output 2 with respect to the input"
        f" differs: {different}"
    )
