"""The listings against PyTorch, and PyTorch's two conventions for masks."""

import contextlib
import io
import runpy
from pathlib import Path

import numpy as np
import torch
from torch.nn.functional import scaled_dot_product_attention as sdpa

torch.set_num_threads(1)


def ours(name):
    with contextlib.redirect_stdout(io.StringIO()):
        return runpy.run_path(str(Path(__file__).with_name(f"{name}.py")))


def close(a, b):
    return np.allclose(a, b.detach().numpy(), rtol=1e-10, atol=1e-12)


rng = np.random.default_rng(0)
B, h, T, S, d_k, d_v = 2, 3, 4, 6, 5, 2
Q, K, V = (rng.normal(size=(B, h, *s)) for s in ((T, d_k), (S, d_k), (S, d_v)))
mask = rng.random((B, 1, T, S)) < 0.5
mask[..., 0], mask[0, 0, 1] = True, False  # one row sees nothing
tensors = [torch.tensor(x) for x in (Q, K, V)]
head = ours("one_head")["attention"]
assert close(head(Q, K, V)[0], sdpa(*tensors))
theirs = sdpa(*tensors, attn_mask=torch.tensor(mask))
assert close(head(Q, K, V, mask)[0], theirs)
assert torch.equal(theirs[0, :, 1], torch.zeros(h, d_v).double())
print("sdpa, boolean mask: True takes part; a row of False gives 0")
bias = torch.where(torch.tensor(mask), 0.0, -torch.inf).double()
bias[0, 0, 1, 0] = 0
again = mask.copy()
again[0, 0, 1, 0] = True
assert close(head(Q, K, V, again)[0], sdpa(*tensors, attn_mask=bias))
# for T != S is_causal aligns at the upper left: query t sees keys 0..t
assert close(
    head(Q, K, V, np.tri(T, S, dtype=bool))[0], sdpa(*tensors, is_causal=True)
)
print("sdpa, is_causal with T < S: query t sees keys 0 to t")

multi = ours("multi_head")["multi_head"]
d, h, S = 12, 3, 4
X, Y = rng.normal(size=(B, T, d)), rng.normal(size=(B, S, d))
W = rng.normal(size=(4, d, d))
real = np.array([[1, 1, 1, 0], [1, 1, 1, 1]], bool)
layer = torch.nn.MultiheadAttention(d, h, bias=False, batch_first=True)
layer = layer.double().eval()
with torch.no_grad():
    layer.in_proj_weight.copy_(torch.tensor(np.vstack([w.T for w in W[:3]])))
    layer.out_proj.weight.copy_(torch.tensor(W[3].T))
theirs, _ = layer(
    *(torch.tensor(x) for x in (X, Y, Y)), key_padding_mask=torch.tensor(~real)
)
mine = multi(X, Y, *W, h, real[:, None, None, :])
assert close(mine, theirs)
print("MultiheadAttention, key_padding_mask: True is left out")
blind = torch.eye(T, S).bool()
blind[1] = True  # one query sees nothing: NaN, where sdpa gives 0
out = layer(*(torch.tensor(x) for x in (X, Y, Y)), attn_mask=blind)[0]
assert out.isnan().all(dim=2).tolist() == [[False, True, False, False]] * B

grad = ours("backward")["attention_backward"]
q, k, v = (rng.normal(size=s) for s in ((T, d_k), (S, d_k), (S, d_v)))
G = rng.normal(size=(T, d_v))
leaves = [torch.tensor(x, requires_grad=True) for x in (q, k, v)]
(sdpa(*leaves) * torch.tensor(G)).sum().backward()
for a, leaf in zip(grad(q, k, v, G), leaves, strict=True):
    assert close(a, leaf.grad)
