"""A gradient step on the squared error, by PyTorch and by hand."""

import numpy as np
import torch

rng = np.random.default_rng(0)
X, y, w = rng.normal(size=(5, 3)), rng.normal(size=5), rng.normal(size=3)
by_hand = w - 0.1 * 2 / 5 * X.T @ (X @ w - y)

weights = torch.tensor(w, requires_grad=True)
loss = torch.mean((torch.tensor(X) @ weights - torch.tensor(y)) ** 2)
loss.backward()
torch.optim.SGD([weights], lr=0.1).step()
after = weights.detach().numpy()
print("w after a step:", np.array2string(after, precision=3))

assert np.allclose(after, by_hand, rtol=1e-10, atol=0)
