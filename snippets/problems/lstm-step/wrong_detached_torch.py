"""Detaches the state at each step, so only the last step gets a gradient.

Fails: Gradients reach all weights through all steps
"""

import torch


def lstm_step(x, h, c, W, U, b):
    i, f, g, o = (h @ W.T + x @ U.T + b).chunk(4, dim=1)
    c = f.sigmoid() * c + i.sigmoid() * g.tanh()
    return o.sigmoid() * c.tanh(), c


def lstm(X, lengths, W, U, b):
    n, T, _ = X.shape
    h = c = X.new_zeros(n, W.shape[1])
    H = []
    for t in range(T):
        real = (t < lengths)[:, None]
        h_new, c_new = lstm_step(X[:, t], h.detach(), c.detach(), W, U, b)
        h, c = torch.where(real, h_new, h), torch.where(real, c_new, c)
        H.append(torch.where(real, h, 0))
    return torch.stack(H, dim=1), h, c
