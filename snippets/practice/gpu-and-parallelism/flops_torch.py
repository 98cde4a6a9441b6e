"""PyTorch's own count: 2 for each weight and token forward, 4 backward."""

import torch
from torch.utils.flop_counter import FlopCounterMode

torch.set_num_threads(1)
torch.manual_seed(0)
net = torch.nn.Sequential(
    torch.nn.Linear(24, 40, bias=False),
    torch.nn.GELU(),
    torch.nn.Linear(40, 16, bias=False),
)
N = sum(p.numel() for p in net.parameters())
x = torch.randn(50, 24, requires_grad=True)
with FlopCounterMode(display=False) as forward:
    out = net(x)
with FlopCounterMode(display=False) as backward:
    out.sum().backward()
assert forward.get_total_flops() == 2 * N * 50
assert backward.get_total_flops() == 4 * N * 50
