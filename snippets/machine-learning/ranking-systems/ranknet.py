"""The pairwise logistic loss of one query and its gradient."""

import numpy as np
from scipy.optimize import check_grad
from scipy.special import expit


# --8<-- [start:show]
def ranknet(s, y):
    """Loss and gradient (n,) of scores s for grades y, both (n,)."""
    better = y[:, None] > y  # [i, j]: i should stand above j
    margin = s[:, None] - s
    loss = np.sum(np.logaddexp(0, -margin), where=better)
    pull = better * expit(-margin)  # [i, j]: lifts i and lowers j
    return loss, pull.sum(axis=0) - pull.sum(axis=1)


loss, grad = ranknet(np.array([1.0, 2.0, 0.0]), np.array([2, 0, 1]))
print(f"loss {loss:.3f}, gradient {grad.round(3)}")
# --8<-- [end:show]

sigma = [expit(1), expit(-1), expit(2)]  # pairs (1, 2), (1, 3), (3, 2)
hand = [-sigma[0] - sigma[1], sigma[0] + sigma[2], sigma[1] - sigma[2]]
assert np.allclose(grad, hand)
assert np.isclose(loss, np.log1p(np.exp([1.0, -1.0, 2.0])).sum())
rng = np.random.default_rng(1)
for _ in range(5):
    s, y = rng.normal(size=7), rng.integers(0, 3, size=7)
    error = check_grad(
        lambda t, y=y: ranknet(t, y)[0], lambda t, y=y: ranknet(t, y)[1], s
    )
    assert error < 1e-5
    assert np.isclose(ranknet(s + 3, y)[0], ranknet(s, y)[0])
assert ranknet(s, np.ones(7))[0] == 0 and not ranknet(s, np.ones(7))[1].any()
assert np.isfinite(ranknet(np.array([0.0, 900.0]), np.array([1, 0]))[0])
