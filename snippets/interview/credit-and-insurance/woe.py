"""Weight of evidence and information value of a binned feature."""

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score


# --8<-- [start:show]
def woe_iv(bins, bad, k):
    """WoE (k,), log(share of goods / share of bads), and IV; bins in 0..k-1."""
    good = np.bincount(bins[bad == 0], minlength=k).astype(float)
    ill = np.bincount(bins[bad == 1], minlength=k).astype(float)
    if min(good.min(), ill.min()) == 0:
        good, ill = good + 0.5, ill + 0.5
    g, b = good / good.sum(), ill / ill.sum()
    return np.log(g / b), np.sum((g - b) * np.log(g / b))


bins = np.repeat([0, 0, 1, 1, 2, 2], [200, 40, 400, 40, 400, 20])
bad = np.repeat([0, 1, 0, 1, 0, 1], [200, 40, 400, 40, 400, 20])
woe, iv = woe_iv(bins, bad, 3)
print("WoE", " ".join(f"{w:+.3f}" for w in woe), f" IV {iv:.3f}")
fit = LogisticRegression(C=np.inf, tol=1e-9).fit(woe[bins][:, None], 1 - bad)
print(f"log-odds of good: {fit.intercept_[0]:.3f} + {fit.coef_[0, 0]:.3f} WoE")

rng = np.random.default_rng(0)  # 50 codes that say nothing, 1,100 rows
code, luck = rng.integers(50, size=12_100), rng.permutation(np.tile(bad, 11))
train, later = slice(1_100), slice(1_100, 12_100)
woe, iv = woe_iv(code[train], luck[train], 50)
auc = [roc_auc_score(1 - luck[s], woe[code[s]]) for s in (train, later)]
print(
    f"50 codes: IV {iv:.2f}, AUC in training {auc[0]:.2f}, later {auc[1]:.2f}"
)
# --8<-- [end:show]

assert np.isclose(fit.coef_[0, 0], 1, atol=1e-4)
assert np.isclose(fit.intercept_[0], np.log(10), atol=1e-4)
# IV is the PSI formula on goods and bads, the same for swapped classes.
woe, iv = woe_iv(bins, bad, 3)
swapped = woe_iv(bins, 1 - bad, 3)
assert np.allclose(swapped[0], -woe) and np.isclose(swapped[1], iv)
assert np.isclose(iv, 0.4 * np.log(2)) and np.allclose(
    woe[[0, 2]], [-np.log(2), np.log(2)]
)
assert np.allclose(np.log([200 / 40, 400 / 40, 400 / 20]), np.log(10) + woe)
# A bin without bads stays finite, and so does one nobody is in.
empty = woe_iv(
    np.repeat([0, 1], [10, 10]), np.r_[np.zeros(10), np.ones(2), np.zeros(8)], 2
)
assert np.isclose(empty[0][0], np.log((10.5 / 19) / (0.5 / 3)))
# A bin nobody was in gets odds of 1 to 1, not the average odds.
nobody = woe_iv(bins, bad, 4)[0][3]
assert np.isclose(np.log((1_000 + 4 / 2) / (100 + 4 / 2)) + nobody, 0)
# The card: goods 300, 600, 100 and bads 60, 30, 10.
b = np.repeat([0, 1, 2, 0, 1, 2], [300, 600, 100, 60, 30, 10])
w, v = woe_iv(b, np.repeat([0, 1], [1_000, 100]), 3)
assert np.allclose(w, [-0.693, 0.693, 0], atol=5e-4) and np.isclose(
    v, 0.416, atol=5e-4
)
# Without any relation IV has mean (bins - 1)(1/goods + 1/bads), roughly.
ivs = []
for _ in range(400):
    ivs.append(
        woe_iv(rng.integers(10, size=1_100), rng.permutation(bad), 10)[1]
    )
assert np.isclose(np.mean(ivs), 9 * (1 / 1_000 + 1 / 100), rtol=0.15), np.mean(
    ivs
)
