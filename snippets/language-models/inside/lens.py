"""Direct logit attribution and the logit lens under a final RMSNorm."""

import numpy as np


# --8<-- [start:show]
def rms(x):
    return np.sqrt((x**2).mean())


def attribution(parts, u):
    """parts (p, d): what each component wrote at the last token; u (d,):
    unembedding of the right token minus that of the wrong one.
    Return the p shares of the logit difference: they add up to it."""
    return parts @ u / rms(parts.sum(axis=0))


names = ["embedding", "head", "MLP"]
parts = np.array([[3.0, 1.0], [-1.0, 4.0], [-1.0, 2.0]])
u = np.array([0.0, 5.0])
total = parts.sum(axis=0)
share = attribution(parts, u)
for i, name in enumerate(names):
    so_far = parts[: i + 1].sum(axis=0)
    rest = total - parts[i]
    drop = total @ u / rms(total) - rest @ u / rms(rest)
    lens = so_far @ u / rms(so_far)
    print(f"{name:9}  lens {lens:.2f}  share {share[i]:.2f}  drop {drop:.2f}")
# --8<-- [end:show]
assert np.isclose(rms(total), 5) and np.allclose(share, (1, 4, 2))
rng = np.random.default_rng(0)
for _ in range(50):
    many, w = rng.normal(size=(7, 12)), rng.normal(size=12)
    x = many.sum(axis=0)
    assert np.isclose(attribution(many, w).sum(), w @ x / rms(x))
    # LayerNorm: centring is linear, so it moves into the direction
    centred = x - x.mean()
    w0 = w - w.mean()
    assert np.isclose(w @ centred, w0 @ x)
    ln = w @ centred / x.std()
    assert np.isclose((many @ w0 / x.std()).sum(), ln)
    assert not np.isclose((many @ w / x.std()).sum(), ln)
# a part at right angles to u: share 0, and yet it lowers the logit
side = np.vstack([parts, [9.0, 0.0]])
assert attribution(side, u)[3] == 0
assert attribution(side, u).sum() < share.sum() - 1
# the card: parts (1, 2), (4, 1), (2, -2) with u = (3, 1)
card = np.array([[1.0, 2.0], [4.0, 1.0], [2.0, -2.0]])
w = np.array([3.0, 1.0])
assert np.isclose(rms(card.sum(axis=0)), 5)
assert np.allclose(attribution(card, w), (1, 2.6, 0.8))
rest = card.sum(axis=0) - card[1]
assert np.allclose(rest, (3, 0))
assert np.isclose(w @ rest / rms(rest), 3 * np.sqrt(2))  # 4.24
assert round(4.4 - 3 * np.sqrt(2), 2) == 0.16
