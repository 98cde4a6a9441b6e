"""Tiles, groups and mask alignment against PyTorch's attention."""

import contextlib
import io
import runpy
from pathlib import Path

import numpy as np
import torch

torch.set_num_threads(1)
here = Path(__file__)
with contextlib.redirect_stdout(io.StringIO()):
    online = runpy.run_path(str(here.with_name("online_softmax.py")))
    step = runpy.run_path(str(here.with_name("gqa_step.py")))
    cached = runpy.run_path(str(here.with_name("cached_decoding.py")))
sdpa = torch.nn.functional.scaled_dot_product_attention
rng = np.random.default_rng(5)
Q, K = rng.normal(size=(5, 4)), rng.normal(size=(9, 4))
V = rng.normal(size=(9, 3))
q, k, v = (torch.tensor(x)[None, None] for x in (Q, K, V))
ours = online["online_attention"](Q, K, V, 4)
assert np.allclose(ours, sdpa(q, k, v)[0, 0], rtol=1e-10)

q, k, v = (torch.tensor(step[x]) for x in ("q", "K", "V"))
theirs = sdpa(q[None, :, None], k[None], v[None], enable_gqa=True)
assert np.allclose(step["grouped"], theirs[0, :, 0], rtol=1e-10)

# is_causal aligns to the upper left: one query sees the first key only
q, k, v = (torch.tensor(x)[None, None] for x in (Q[-1:], K, V))
assert np.allclose(sdpa(q, k, v, is_causal=True)[0, 0], V[:1])
q, k, v = (torch.tensor(x)[None, None] for x in (Q[-3:], K, V))
mask = torch.ones(3, 9, dtype=torch.bool).tril(9 - 3)
right = sdpa(q, k, v, attn_mask=mask)[0, 0]
assert np.allclose(cached["attend"](Q[-3:], K, V), right, rtol=1e-10)
print("equal: tiles, groups, mask")
