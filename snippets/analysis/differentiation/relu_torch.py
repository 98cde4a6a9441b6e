"""What PyTorch returns where a function has no derivative."""

import torch

for function, value in ((torch.relu, 0.0), (torch.abs, 0.0)):
    x = torch.zeros(1, dtype=torch.float64, requires_grad=True)
    function(x).backward()
    assert x.grad.item() == value
# x = relu(x) - relu(-x), yet its derivative at zero comes out as 0.
x = torch.zeros(1, dtype=torch.float64, requires_grad=True)
(torch.relu(x) - torch.relu(-x)).backward()
assert x.grad.item() == 0.0
x = torch.zeros(1, dtype=torch.float64, requires_grad=True)
torch.sqrt(x).backward()
assert torch.isinf(x.grad).item()
x = torch.zeros(1, dtype=torch.float64, requires_grad=True)
torch.where(x > 0, torch.sqrt(x), torch.zeros_like(x)).backward()
assert torch.isnan(x.grad).item()  # zero times infinity
