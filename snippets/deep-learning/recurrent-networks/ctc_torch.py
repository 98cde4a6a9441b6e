"""The forward algorithm of CTC against PyTorch's loss."""

import contextlib
import io
import runpy
from pathlib import Path

import numpy as np
import torch

with contextlib.redirect_stdout(io.StringIO()):
    path = Path(__file__).with_name("ctc.py")
    ours = runpy.run_path(str(path))["ctc_log_likelihood"]
rng = np.random.default_rng(3)
log_p = np.log(rng.dirichlet(np.ones(5), size=12))
for labels in ([1], [3, 3, 1], [2, 4, 4, 4, 1]):
    loss = torch.nn.functional.ctc_loss(
        torch.tensor(log_p)[:, None],
        torch.tensor([labels]),
        torch.tensor([12]),
        torch.tensor([len(labels)]),
        reduction="sum",
    )
    assert np.isclose(-ours(log_p, labels), loss.item(), rtol=1e-10)
print("equal")
