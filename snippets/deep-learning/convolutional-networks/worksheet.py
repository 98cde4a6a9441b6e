"""Shapes, parameters and FLOPs of a small network, layer by layer."""


# --8<-- [start:show]
def out_size(h, k, s=1, p=0, d=1):
    return (h + 2 * p - d * (k - 1) - 1) // s + 1


layers = [  # kind, kernel, stride, padding, channels out
    ("conv", 3, 1, 1, 32), ("pool", 2, 2, 0, 32), ("conv", 3, 1, 1, 64),
    ("conv", 3, 2, 1, 128), ("pool", 8, 1, 0, 128), ("dense", 1, 1, 0, 10)
]  # fmt: skip
h, c, total = 32, 3, [0, 0]
for kind, k, s, p, m in layers:
    h = out_size(h, k, s, p)
    weights = 0 if kind == "pool" else m * c * k * k
    flops = 2 * weights * h * h  # each weight, at each place
    params = weights + m if weights else 0
    print(f"{kind:5} {m:3} x {h:2} x {h:2} {params:6,} {flops / 1e6:6.2f} M")
    total[0], total[1], c = total[0] + params, total[1] + flops, m
print(f"sum {total[0]:,} parameters, {total[1] / 1e6:.1f} MFLOPs")
# --8<-- [end:show]
# "Same" keeps the size at stride 1 where d (k - 1) is even, and only there.
for k in (1, 2, 3, 4, 5):
    for d in (1, 2, 3):
        kept = {p for p in range(9) if out_size(30, k, 1, p, d) == 30}
        assert kept == {p for p in range(9) if 2 * p == d * (k - 1)}
for n in range(3, 20):
    for k in (1, 2, 3, 5):
        for s in (1, 2, 3):
            for p in (0, 1, 2):
                for d in (1, 2, 3):
                    reach = d * (k - 1) + 1
                    starts = range(-p, n + p - reach + 1, s)
                    if n + 2 * p >= reach:
                        assert out_size(n, k, s, p, d) == len(starts)
assert total[0] == 896 + 18496 + 73856 + 1290
assert total[1] == 2 * (864 * 32**2 + 18432 * 16**2 + 73728 * 8**2 + 1280)
# The text: 224, kernel 7, stride 2, padding 3; and the card's chain.
assert out_size(224, 7, 2, 3) == 112 and out_size(112, 3, 2, 1) == 56
assert out_size(7, 3, 2) == 3 and out_size(8, 3, 2) == 3
assert [out_size(75, 5, 2, 0), out_size(36, 3, 1, 2, 2)] == [36, 36]
assert out_size(36, 2, 2) == 18
assert (24 * (3 * 25 + 1), 48 * (24 * 9 + 1)) == (1824, 10416)
assert 2 * 48 * 24 * 9 * 36 * 36 == 26_873_856
assert 2 * 24 * 3 * 25 * 36 * 36 == 4_665_600
assert (18 * 18 * 48 * 10 + 10, 48 * 10 + 10) == (155_530, 490)
# A dense map between the two shapes of the first convolution.
assert 32 * 32 * 3 * 32 * 32 * 32 == 100_663_296
# Flattened heads, activations, three kernels against one.
assert 128 * 64 * 10 + 10 == 81_930 and 32 * 32 * 32 == 4 * 128 * 8 * 8
assert out_size(512 // 32, 7) == 10
