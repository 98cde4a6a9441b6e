"""LoRA of rank r on a known target update, against Eckart-Young."""

import numpy as np

# --8<-- [start:show]
d_out, d_in, steps = 16, 24, 800


def target(kind, seed):
    rng = np.random.default_rng(seed)
    U = np.linalg.qr(rng.normal(size=(d_out, d_out)))[0]
    V = np.linalg.qr(rng.normal(size=(d_in, d_out)))[0]
    s = 0.5 ** np.arange(d_out) if kind == "steep" else np.ones(d_out)
    return (U * s) @ V.T


def train_lora(D, r, seed, rate=0.4):
    rng = np.random.default_rng(seed)
    A, B = rng.normal(size=(r, d_in)) / np.sqrt(d_in), np.zeros((d_out, r))
    for _ in range(steps):  # loss |D - BA|^2 / 2, inputs uncorrelated
        R = B @ A - D
        A, B = A - rate * B.T @ R, B - rate * R @ A.T
    return ((D - B @ A) ** 2).sum() / (D**2).sum()


def best(D, r):  # Eckart-Young: the singular values left out
    s = np.linalg.svd(D, compute_uv=False)
    return (s[r:] ** 2).sum() / (s**2).sum()


steep, flat = target("steep", 0), target("flat", 0)
print("rank  steep: trained, best   flat: trained, best")
for r in (1, 2, 4, 16):
    row = [f for D in (steep, flat) for f in (train_lora(D, r, 1), best(D, r))]
    print("{:4}         {:.3f}  {:.3f}          {:.3f}  {:.3f}".format(r, *row))
# --8<-- [end:show]
for seed in range(3):
    for kind in ("steep", "flat"):
        D = target(kind, seed)
        for r in (1, 2, 4):
            low = best(D, r)
            assert low - 1e-9 <= train_lora(D, r, seed + 5) < low + 2e-3
assert np.isclose(best(target("flat", 3), 4), 0.75)
# the card: singular values 6, 3, 2, 1 and rank 2; flat ones
assert np.isclose((4 + 1) / (36 + 9 + 4 + 1), 0.1)
assert np.isclose(best(np.diag([6.0, 3, 2, 1]), 2), 0.1)
assert np.isclose(best(np.diag([3.0, 3, 3, 3]), 2), 0.5)
