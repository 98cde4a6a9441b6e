"""Takes the softmax over dim 0, so that rows of y choose.

Fails: Rows of x choose among rows of y, not the reverse
"""


def info_nce(x, y, tau):
    u = x / x.norm(dim=1, keepdim=True)
    v = y / y.norm(dim=1, keepdim=True)
    log_p = (u @ v.T / tau).log_softmax(dim=0)
    return -log_p.diagonal().mean()
