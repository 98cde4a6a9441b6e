"""The listing of backpropagation through time against autograd."""

import contextlib
import io
import runpy
from pathlib import Path

import torch

with contextlib.redirect_stdout(io.StringIO()):
    ours = runpy.run_path(str(Path(__file__).with_name("bptt.py")))
W, U, b, X, h0, G = (ours[k] for k in ("W", "U", "b", "X", "h0", "G"))
(m, d), T = U.shape, len(X)
rnn = torch.nn.RNN(d, m).double()
with torch.no_grad():
    rnn.weight_hh_l0.copy_(torch.tensor(W))
    rnn.weight_ih_l0.copy_(torch.tensor(U))
    rnn.bias_ih_l0.copy_(torch.tensor(b))
    rnn.bias_hh_l0.zero_()
start = torch.tensor(h0[None], requires_grad=True)
H, _ = rnn(torch.tensor(X), start)
(H * torch.tensor(G)).sum().backward()
grads = ours["rnn_backward"](W, U, ours["rnn_forward"](W, U, b, X, h0), X, G)
theirs = (
    rnn.weight_hh_l0.grad,
    rnn.weight_ih_l0.grad,
    rnn.bias_hh_l0.grad,
    start.grad[0],
)
for a, g in zip(grads, theirs, strict=True):
    assert torch.allclose(torch.tensor(a), g, rtol=1e-10, atol=1e-12)
print("equal: W, U, b, start")
