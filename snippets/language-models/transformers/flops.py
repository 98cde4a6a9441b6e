"""Forward FLOPs of the stated model, and the rule of 2N."""

import numpy as np


# --8<-- [start:show]
def forward_flops(T, V, d, L, hidden):
    """Per token, by products; a multiply-add counts 2, no mask saved."""
    weights = L * (4 * d * d + 3 * d * hidden) + V * d
    scores = L * 2 * T * d  # QK^T and A V: T d multiply-adds each
    return 2 * weights, 2 * scores


N = 6_738_415_616
for T in (512, 4096, 32_768, 131_072):
    weights, scores = forward_flops(T, 32_000, 4096, 32, 11_008)
    print(f"T {T:7,}: weights {weights / 1e9:5.1f} GFLOP, "
          f"scores {scores / 1e9:5.1f}, 2N is "
          f"{2 * N / (weights + scores):.0%} of the sum")  # fmt: skip
# --8<-- [end:show]
assert T == 2**17 and scores == 2**17 * 4 * 4096 * 32


def counted(T, V, d, L, hidden, h):
    """Multiply-adds of a whole pass, from the shapes of its products."""
    k = d // h
    products = [(T, d, d)] * 4 + [(T, d, hidden)] * 2 + [(T, hidden, d)]
    heads = [(T, k, T), (T, T, k)] * h
    return sum(
        int(np.prod(s, dtype=np.int64))
        for s in (products + heads) * L + [(T, d, V)]
    )


for case in ((7, 11, 12, 3, 20), (50, 30, 8, 2, 9)):
    total = sum(forward_flops(*case)) * case[0]
    assert total == 2 * counted(*case, h=4)
weights, scores = forward_flops(4096, 32_000, 4096, 32, 11_008)
assert scores == 4 * 4096 * 4096 * 32  # 4 T d L
embedding, norms = 32_000 * 4096, 65 * 4096
assert weights == 2 * (N - embedding - norms)  # the look-up is no product
even = weights / (4 * 4096 * 32)  # length at which both are equal
assert forward_flops(int(even), 32_000, 4096, 32, 11_008)[1] <= weights
assert 25_000 < even < 25_500
# the card: d 2,048, 22 blocks, 1.1 billion parameters, T 8,192
assert 4 * 8192 * 2048 * 22 == 1_476_395_008
assert (
    round(4 * 8192 * 2048 * 22 / (2 * 1.1e9 + 4 * 8192 * 2048 * 22), 2) == 0.4
)
assert round(6 * 1.1e9 * 2e11 / 1e21, 2) == 1.32
# 1.32e21 over a rate of 1.2e14 a second: 127 days; on 64 units 2 days
assert round(1.32e21 / 1.2e14 / 86_400) == 127
# the card: half the cost at T = 2N / (4 d L)
assert round(2 * 1.1e9 / (4 * 2048 * 22), -2) == 12_200
# the card: 8 million tickets of 200 tokens a day, in FLOPs a second
rates = [8e6 * 200 / 86_400 * 2 * n / 1e12 for n in (110e6, 7e9)]
assert np.round(rates).tolist() == [4, 259]
assert round(2 * N / (weights + scores), 2) == 0.88
