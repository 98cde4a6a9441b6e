"""The chapter's layers against PyTorch."""

import contextlib
import io
import runpy
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

torch.set_num_threads(1)
with contextlib.redirect_stdout(io.StringIO()):
    here = {}
    for name in ("im2col", "conv_backward", "pooling", "transposed"):
        here |= runpy.run_path(str(Path(__file__).with_name(f"{name}.py")))
rng = np.random.default_rng(4)


def close(ours, theirs):
    return np.allclose(ours, theirs.detach().numpy(), rtol=1e-10, atol=1e-12)


for stride, pad in ((1, 0), (1, 1), (2, 1), (3, 2)):
    X, W, b = (rng.normal(size=s) for s in ((2, 3, 9, 8), (4, 3, 3, 3), 4))
    tX, tW, tb = (torch.tensor(a, requires_grad=True) for a in (X, W, b))
    theirs = F.conv2d(tX, tW, tb, stride, pad)
    assert close(here["conv2d"](X, W, b, stride, pad), theirs)
    G = rng.normal(size=tuple(theirs.shape))
    theirs.backward(torch.tensor(G))
    grads = here["conv_backward"](G, X, W, stride, pad)
    for ours, t in zip(grads, (tX, tW, tb), strict=True):
        assert close(ours, t.grad)

# Max pooling with ties: the first of each window, row by row.
X = rng.integers(0, 3, size=(6, 8)).astype(float)
t = torch.tensor(X[None, None], requires_grad=True)
theirs = F.max_pool2d(t, 2)
G = rng.normal(size=(3, 4))
theirs.backward(torch.tensor(G[None, None]))
Y, at = here["max_pool"](X)
assert close(Y, theirs[0, 0])
assert close(here["max_pool_backward"](G, at), t.grad[0, 0])

# Transposed convolution, and its size.
for k, s, n in ((3, 2, 5), (4, 2, 5), (3, 1, 6), (2, 3, 4)):
    x, kernel = rng.normal(size=n), rng.normal(size=k)
    theirs = F.conv_transpose1d(
        torch.tensor(x)[None, None], torch.tensor(kernel)[None, None], stride=s
    )
    assert close(here["transposed"](x, kernel, s), theirs[0, 0])
print("equal: convolution, its backward pass, max pooling, transposed")
