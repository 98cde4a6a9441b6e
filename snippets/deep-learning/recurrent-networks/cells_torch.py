"""The LSTM and GRU steps and the counts against PyTorch's cells."""

import contextlib
import io
import runpy
from pathlib import Path

import numpy as np
import torch

with contextlib.redirect_stdout(io.StringIO()):
    here = Path(__file__)
    lstm_step = runpy.run_path(str(here.with_name("lstm_step.py")))["lstm_step"]
    gru = runpy.run_path(str(here.with_name("gru.py")))
torch.manual_seed(0)
rng = np.random.default_rng(0)
n, d, m = 4, 3, 5
x, h, c = (
    rng.normal(size=(n, d)),
    rng.normal(size=(n, m)),
    rng.normal(size=(n, m)),
)

cell = torch.nn.LSTMCell(d, m).double()
U, W, b, b_h = (p.detach().numpy() for p in cell.parameters())
ours = lstm_step(x, h, c, W, U, b + b_h)
theirs = cell(torch.tensor(x), (torch.tensor(h), torch.tensor(c)))
for a, t in zip(ours, theirs, strict=True):
    assert np.allclose(a, t.detach().numpy(), rtol=1e-10, atol=1e-13)

cell = torch.nn.GRUCell(d, m).double()
U, W, b, b_h = (p.detach().numpy() for p in cell.parameters())
b = b + np.concatenate([b_h[: 2 * m], np.zeros(m)])
theirs = cell(torch.tensor(x), torch.tensor(h)).detach().numpy()
ours = gru["gru_step"](x, h, W, U, b, b_h[2 * m :])
assert np.allclose(ours, theirs, rtol=1e-10, atol=1e-13)
other = gru["gru_step"](x, h, W, U, b, b_h[2 * m :], reset_after=False)
assert np.abs(other - theirs).max() > 1e-3


def count(net):
    return sum(p.numel() for p in net.parameters())


for kind, blocks in (("RNN", 1), ("GRU", 3), ("LSTM", 4)):
    net = getattr(torch.nn, kind)(20, 30)
    assert count(net) == gru["parameters"](20, 30, blocks, 2)
assert count(torch.nn.LSTM(100, 200)) == 241_600
assert count(torch.nn.LSTM(100, 200, bidirectional=True)) == 483_200
two = torch.nn.LSTM(100, 200, 2, bidirectional=True)
assert count(two) == 483_200 + 963_200
print("equal: LSTM step, GRU step, counts")
