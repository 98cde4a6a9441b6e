"""A steering vector by difference of means, and what it does besides."""

import numpy as np
from scipy.special import softmax

# --8<-- [start:show]
rng = np.random.default_rng(0)
N, d = 4000, 32
tone, film, *topics = np.linalg.qr(rng.normal(size=(d, d)))[0].T
topics = np.array(topics[:10])
glad = rng.integers(2, size=N)  # the label
about = rng.uniform(size=N) < np.where(glad, 0.8, 0.2)  # travels with it
topic = rng.integers(10, size=N)
H = (
    np.outer(2 * glad - 1, tone)
    + np.outer(2 * about - 1, film)
    + 2 * topics[topic]
    + 0.2 * rng.normal(size=(N, d))
)
s = H[glad == 1].mean(axis=0) - H[glad == 0].mean(axis=0)
topical = []
for alpha in (0, 1, 2, 8):
    Z = H[glad == 0] + alpha * s
    Z /= np.sqrt((Z**2).mean(axis=1, keepdims=True))  # the final norm
    p = softmax(Z @ topics.T, axis=1)[np.arange(len(Z)), topic[glad == 0]]
    topical.append(p.mean())
    print(f"{alpha}: glad {np.mean(Z @ tone > 0):.2f},", end=" ")
    print(f"film {np.mean(Z @ film > 0):.2f}, right topic {p.mean():.2f}")
# --8<-- [end:show]
assert topical[0] > topical[2] > topical[3] and topical[3] < 0.2
assert np.isclose(s @ tone, 2, atol=0.02)  # twice the coordinate
assert np.isclose(s @ film, 2 * 0.6, atol=0.15)  # and what travels with it
assert np.abs(topics @ s).max() < 0.2
# even at the last strength, 8, the right topic still comes first
assert np.mean((Z @ topics.T).argmax(axis=1) == topic[glad == 0]) > 0.99
for seed in (1, 2, 3):  # the norm alone does the damage to topics
    q = np.linalg.qr(np.random.default_rng(seed).normal(size=(d, d)))[0]
    h = q[0] * 2 - q[1]
    logit = [
        (h + a * q[1]) @ q[0] / np.sqrt(np.mean((h + a * q[1]) ** 2))
        for a in (1, 3, 9)
    ]
    assert np.all(np.diff(logit) < 0)
    assert np.isclose(h @ q[0], (h + 9 * q[1]) @ q[0])  # before it: none
# without the confounder film stays
alone = H - np.outer(H @ film, film)
pure = alone[glad == 1].mean(axis=0) - alone[glad == 0].mean(axis=0)
assert abs(pure @ film) < 1e-9 and np.isclose(pure @ tone, 2, atol=0.02)
