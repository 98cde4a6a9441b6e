"""The counts against PyTorch modules that hold no memory."""

import contextlib
import io
import runpy
from pathlib import Path

import torch
from torch import nn

with contextlib.redirect_stdout(io.StringIO()):
    count_parameters = runpy.run_path(
        str(Path(__file__).with_name("count_parameters.py"))
    )["count_parameters"]


def line(n, m):
    return nn.Linear(n, m, bias=False)


def decoder(V, d, L, hidden, h, h_kv):
    """Only the parameters; how they are wired does not matter here."""
    small = d // h * h_kv
    model = nn.ModuleList([nn.Embedding(V, d), nn.RMSNorm(d), line(d, V)])
    for _ in range(L):
        model += [line(d, d), line(d, small), line(d, small), line(d, d)]
        model += [line(d, hidden), line(d, hidden), line(hidden, d)]
        model += [nn.RMSNorm(d), nn.RMSNorm(d)]
    return model


def size(model):
    return sum(w.numel() for w in model.parameters())


def bert(V, d, L, hidden, positions):
    model = nn.ModuleList(
        [nn.Embedding(n, d) for n in (V, positions, 2)]
        + [nn.LayerNorm(d), nn.Linear(d, d)]  # the pooler, last
    )
    layer = nn.TransformerEncoderLayer(d, 4, hidden, batch_first=True)
    return size(model) + L * size(layer)


with torch.device("meta"):  # shapes without memory
    for case in (
        (32_000, 4096, 32, 11_008, 32, 32),
        (32_000, 2048, 22, 5632, 32, 4),
    ):
        assert size(decoder(*case)) == count_parameters(*case)["total"]
    base = bert(30_522, 768, 12, 3072, 512)
    large = bert(30_522, 1024, 24, 4096, 512)
    layer = nn.TransformerEncoderLayer(768, 4, 3072)
    assert size(layer) == 12 * 768**2 + 13 * 768  # with biases and norms
    original = nn.Transformer(512, 8, 6, 6, 2048, batch_first=True)
    body = size(original)
for name, d, L, count in (("base", 768, 12, base), ("large", 1024, 24, large)):
    by_hand = (30_522 + 512 + 2) * d + 2 * d + L * (12 * d**2 + 13 * d)
    assert count == by_hand + d**2 + d, name
# encoder block 4 d^2 + 8 d^2; decoder block with cross-attention 16 d^2
assert abs(body - 6 * (12 + 16) * 512**2) < 0.005 * body
blocks = 12 * (12 * 768**2 + 13 * 768)
assert [
    round(n / 1e6, 1)
    for n in (blocks, (30_522 + 512 + 2) * 768, 768**2 + 768, base)
] == [85.1, 23.8, 0.6, 109.5]
assert 60 < 6_738_415_616 / base < 63  # "a sixtieth"
print("the stated model and the card's: equal")
print(f"BERT-base {base:,}, BERT-large {large:,}")
print(f"the original Transformer's blocks {body:,}")
