"""One threshold, two groups."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
group = np.repeat([0, 1], [900, 100])  # 90 % of the tested people in A
shared = rng.normal(size=(2, 64)) * np.array([[0.4], [0.8]])  # B: less apart
people = shared[group] + rng.normal(size=(1000, 64))
shots = people[:, None] + 0.9 * rng.normal(size=(1000, 2, 64))
shots /= np.linalg.norm(shots, axis=-1, keepdims=True)
S = shots[:, 0] @ shots[:, 1].T
genuine, impostor = np.eye(1000, dtype=bool), ~np.eye(1000, dtype=bool)
t = np.quantile(S[impostor], 1 - 1e-3)
print(f"cosine {t:.2f}: FAR of all pairs {(S[impostor] >= t).mean():.4f}")
for g, name in enumerate("AB"):
    both = (group[:, None] == g) & (group == g)
    far = (S[both & impostor] >= t).mean()
    frr = (S[both & genuine] < t).mean()
    print(f"within {name}: FAR {far:.4f}, FRR {frr:.3f}")
mixed = group[:, None] != group
print(f"A with B: FAR {(S[mixed] >= t).mean():.6f}")
# --8<-- [end:show]
within = [
    (S[both & impostor] >= t).mean()
    for both in ((group[:, None] == g) & (group == g) for g in (0, 1))
]
assert within[1] > 20 * within[0]
# The claim on other samples, and with a threshold of its own for B.
for seed in range(1, 5):
    r = np.random.default_rng(seed)
    c = r.normal(size=(2, 64)) * np.array([[0.4], [0.8]])
    p = c[group] + r.normal(size=(1000, 64))
    e = p[:, None] + 0.9 * r.normal(size=(1000, 2, 64))
    e /= np.linalg.norm(e, axis=-1, keepdims=True)
    C = e[:, 0] @ e[:, 1].T
    cut = np.quantile(C[impostor], 1 - 1e-3)
    a, b = C[:900, :900], C[900:, 900:]
    off_a, off_b = ~np.eye(900, dtype=bool), ~np.eye(100, dtype=bool)
    far_a, far_b = (a[off_a] >= cut).mean(), (b[off_b] >= cut).mean()
    assert far_b > 20 * far_a and (C[:900, 900:] >= cut).mean() < far_a
    own = np.quantile(b[off_b], 1 - 1e-3)  # B pays in rejections
    assert (np.diag(b) < own).mean() > (np.diag(b) < cut).mean()
both = np.ix_(group == 1, group == 1)
B = S[both]
assert np.isclose((B >= t)[~np.eye(100, dtype=bool)].mean(), far)
