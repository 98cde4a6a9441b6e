"""Writes the state in place, which destroys what the backward pass needs.

Fails: Gradients reach all weights through all steps
"""


def lstm_step(x, h, c, W, U, b):
    i, f, g, o = (h @ W.T + x @ U.T + b).chunk(4, dim=1)
    c = f.sigmoid() * c + i.sigmoid() * g.tanh()
    return o.sigmoid() * c.tanh(), c


def lstm(X, lengths, W, U, b):
    n, T, _ = X.shape
    h, c = X.new_zeros(n, W.shape[1]), X.new_zeros(n, W.shape[1])
    H = X.new_zeros(n, T, W.shape[1])
    for t in range(T):
        real = t < lengths
        h_new, c_new = lstm_step(X[:, t], h, c, W, U, b)
        h[real], c[real] = h_new[real], c_new[real]
        H[real, t] = h_new[real]
    return H, h, c
