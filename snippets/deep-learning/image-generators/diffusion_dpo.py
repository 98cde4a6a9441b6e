"""Diffusion-DPO: differences of denoising errors in place of likelihoods."""

import numpy as np


# --8<-- [start:show]
def diffusion_dpo_loss(win, win_ref, lose, lose_ref, beta):
    """Squared errors (n,) of model and reference; same noise for both.

    Returns the mean loss and each pair's weight, the sigmoid's rest.
    """
    margin = -beta * ((win - win_ref) - (lose - lose_ref))
    loss = np.logaddexp(0, -margin)  # -log sigmoid, without overflow
    return loss.mean(), np.exp(-np.logaddexp(0, margin))


cases = {
    "start": (1.0, 1.0, 1.0, 1.0),
    "winner better": (0.9, 1.0, 1.0, 1.0),
    "loser worse": (1.0, 1.0, 1.1, 1.0),
    "both worse": (1.1, 1.0, 1.3, 1.0),
}
for name, errors in cases.items():
    loss, weight = diffusion_dpo_loss(*np.array(errors)[:, None], beta=10)
    print(f"{name + ':':14} loss {loss:.3f}  weight {weight[0]:.3f}")
# --8<-- [end:show]
losses = {
    k: diffusion_dpo_loss(*np.array(e)[:, None], 10)[0]
    for k, e in cases.items()
}
assert np.isclose(losses["start"], np.log(2))
assert np.isclose(losses["winner better"], losses["loser worse"])
assert losses["both worse"] < losses["winner better"] < losses["start"]
# the weight is the slope: d loss / d win = beta * weight
rng = np.random.default_rng(0)
e = rng.uniform(0.5, 1.5, size=(4, 1))
step = np.zeros((4, 1))
step[0] = 1e-6
up, down = (diffusion_dpo_loss(*(e + k * step), 3.0)[0] for k in (1, -1))
assert np.isclose((up - down) / 2e-6, 3 * diffusion_dpo_loss(*e, 3.0)[1][0])
# for Gaussian steps the error difference is a log-ratio: the bound's terms
x, eps, sigma = rng.normal(size=5), rng.normal(size=5), 0.7
model, ref = rng.normal(size=(2, 5))
log_ratio = -((x - model) ** 2 - (x - ref) ** 2).sum() / (2 * sigma**2)
errors = (((x - model) ** 2).sum(), ((x - ref) ** 2).sum())
loss, _ = diffusion_dpo_loss(
    *np.array([*errors, 0, 0])[:, None], 1 / (2 * sigma**2)
)
assert np.isclose(loss, np.log1p(np.exp(-log_ratio)))
assert np.isfinite(
    diffusion_dpo_loss(*np.array([9, 1, 1, 9.0])[:, None], 1e4)[0]
)
# the card: winner 0.30 (0.34), loser 0.52 (0.50), beta 20
loss, weight = diffusion_dpo_loss(
    *np.array([0.30, 0.34, 0.52, 0.50])[:, None], 20
)
assert np.isclose(loss, 0.2633, atol=1e-4) and np.isclose(
    weight[0], 0.2315, atol=1e-4
)
