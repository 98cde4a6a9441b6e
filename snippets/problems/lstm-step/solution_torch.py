import torch


def lstm_step(
    x: torch.Tensor,
    h: torch.Tensor,
    c: torch.Tensor,
    W: torch.Tensor,
    U: torch.Tensor,
    b: torch.Tensor,
) -> tuple[torch.Tensor, torch.Tensor]:
    """One step of an LSTM.

    x: shape (n, d).
    h, c: state and cell before it, shape (n, m).
    W, U, b: shapes (4m, m), (4m, d) and (4m,), in blocks i, f, g, o.
    Returns h and c after the step, shape (n, m).
    """
    i, f, g, o = (h @ W.T + x @ U.T + b).chunk(4, dim=1)
    c = f.sigmoid() * c + i.sigmoid() * g.tanh()
    return o.sigmoid() * c.tanh(), c


def lstm(
    X: torch.Tensor,
    lengths: torch.Tensor,
    W: torch.Tensor,
    U: torch.Tensor,
    b: torch.Tensor,
) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Runs over a padded batch, from zero states.

    X: shape (n, T, d), of any floating type, as the weights.
    lengths: real steps of each sequence, shape (n,).
    W, U, b: as in lstm_step.
    Returns the states after each step, shape (n, T, m), 0 in the padding, and
    h and c after the last real steps, shape (n, m).
    """
    n, T, _ = X.shape
    h = c = X.new_zeros(n, W.shape[1])
    H = []
    for t in range(T):
        real = (t < lengths)[:, None]
        h_new, c_new = lstm_step(X[:, t], h, c, W, U, b)
        h, c = torch.where(real, h_new, h), torch.where(real, c_new, c)
        H.append(torch.where(real, h, 0))
    return torch.stack(H, dim=1), h, c
