"""VeRA: shared random matrices, two trained vectors for each matrix."""

import numpy as np


# --8<-- [start:show]
def vera(W, A, B, d, b):
    """W (d_out, d_in), A (r, d_in), B (d_out, r), d (r,), b (d_out,)."""
    return W + b[:, None] * (B @ (d[:, None] * A))


def trained(d_in, d_out, lora_rank, vera_rank):
    return lora_rank * (d_in + d_out), vera_rank + d_out


n = 2 * 32  # queries and values in 32 layers
lora, small = trained(4_096, 4_096, 16, 256)
print(f"LoRA, rank 16:  {n * lora:9,}")
print(f"VeRA, rank 256: {n * small:9,}")
print(f"LoRA, rank 1:   {n * trained(4_096, 4_096, 1, 256)[0]:9,}")
# --8<-- [end:show]

assert n * lora == 8_388_608 and n * small == 278_528
assert n * trained(4_096, 4_096, 1, 256)[0] == 524_288
assert round(lora / small) == 30
assert 1.8 < trained(4_096, 4_096, 1, 256)[0] / small < 2
# two bytes each: an adapter's file, a thousand of them, the shared matrices
assert round(2 * n * lora / 1e6, 1) == 16.8
assert round(2 * n * small / 1e6, 2) == 0.56
assert round(2 * 256 * (4_096 + 4_096) / 1e6, 1) == 4.2
# products a token with both matrices: 16 times those of LoRA
assert 256 * (4_096 + 4_096) == 16 * lora

# a generic case, d_in, d_out and r all different
d_out, d_in, r = 6, 9, 4
for seed in range(3):
    rng = np.random.default_rng(seed)
    W, A, B = (
        rng.normal(size=z) for z in ((d_out, d_in), (r, d_in), (d_out, r))
    )
    d, b = rng.normal(size=r), rng.normal(size=d_out)
    change = vera(W, A, B, d, b) - W
    assert np.allclose(change, np.diag(b) @ B @ np.diag(d) @ A)
    assert np.linalg.matrix_rank(change) == r  # not 1
    assert d.size + b.size == trained(d_in, d_out, 1, r)[1]
    assert A.size + B.size == trained(d_in, d_out, r, 1)[0]
    # gradients: db and dd, by finite differences
    G = rng.normal(size=(d_out, d_in))  # gradient of the loss at the sum

    def exact(d, b, A=A, B=B, G=G):  # by d, by b
        dd = ((b[:, None] * B) * (G @ A.T)).sum(0)
        return dd, (G * ((B * d) @ A)).sum(1)

    for at, got in zip((0, 1), exact(d, b), strict=True):
        for i in range(got.size):
            ends = []
            for e in (1e-6, -1e-6):
                v = [d.copy(), b.copy()]
                v[at][i] += e
                ends.append((G * vera(W, A, B, *v)).sum())
            assert np.isclose(got[i], (ends[0] - ends[1]) / 2e-6, atol=1e-5)
    # the start: b = 0 leaves W, and only b has a gradient; both 0: none
    zero = np.zeros(d_out)
    assert np.array_equal(vera(W, A, B, d, zero), W)
    dd, db = exact(d, zero)
    assert not dd.any() and db.all()
    dd, db = exact(np.zeros(r), zero)
    assert not dd.any() and not db.any()


# each row of the change lies in the space of A's rows: of a random row a
# share r / d_in of the square, on average, is within reach
for seed in range(3):
    rng = np.random.default_rng(seed)
    A, B = rng.normal(size=(8, 20)), rng.normal(size=(16, 8))
    assert trained(20, 16, 1, 8) == (36, 24)
    P = np.linalg.pinv(A) @ A  # onto the rows of A
    assert np.isclose(np.trace(P) / 20, 8 / 20)
    v = rng.normal(size=(20_000, 20))
    share = ((v @ P) ** 2).sum(1) / (v**2).sum(1)
    assert abs(share.mean() - 0.4) < 0.01
    change = vera(np.zeros((16, 20)), A, B, rng.normal(size=8), np.ones(16))
    assert np.allclose(change @ P, change)
    # neither family holds the other: LoRA of rank 1 makes u v' exactly,
    # whose rows leave that space, but no change of rank 8
    assert not np.allclose(v[0] @ P, v[0])
    assert np.linalg.matrix_rank(change) == 8
assert 256 / 4_096 == 1 / 16

# card: width 2,048, four matrices in 24 layers, LoRA 8, VeRA 512
lora, small = trained(2_048, 2_048, 8, 512)
assert 24 * 4 * lora == 3_145_728 and 24 * 4 * small == 245_760
assert np.isclose(24 * 4 * lora / (24 * 4 * small), 12.8)
assert trained(2_048, 8_192, 8, 512) == (81_920, 8_704)
assert trained(8_192, 2_048, 8, 512) == (81_920, 2_560)
