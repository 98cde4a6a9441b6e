"""Attention's linear and quadratic cost, for one layer and one sequence."""


# --8<-- [start:show]
def flops(T, d):
    """Forward FLOPs of a layer, no causal saving: two a multiply-add."""
    return 8 * T * d**2, 4 * T**2 * d  # four projections; scores and mix


d, h = 4096, 32
print("     T  projections  scores and mix  weights in GiB")
for T in (1024, 8192, 32768, 131072):
    linear, quadratic = flops(T, d)
    gib = 2 * h * T**2 / 2**30  # two bytes a number
    print(f"{T:6} {linear:12.1e} {quadratic:15.1e} {gib:15.2f}")
# --8<-- [end:show]
assert gib == 2 ** (1 + 5 + 2 * 17 - 30)  # bytes, heads, T = 2^17
assert (linear, quadratic) == (2 ** (3 + 17 + 24), 2 ** (2 + 34 + 12))


def count(T, d, h):
    """Multiply-adds from the shapes of every product."""
    k = d // h
    linear = 4 * T * d * d
    quadratic = h * (T * k * T + T * T * k)
    return 2 * linear, 2 * quadratic


for T, d, h in ((7, 12, 3), (7, 12, 1), (30, 8, 2)):
    assert count(T, d, h) == flops(T, d)
assert flops(8192, 4096)[0] == flops(8192, 4096)[1]  # T = 2 d
assert 2 * 32 * 4096**2 == 2**30
for d in (64, 4096):  # with a feed-forward layer of 16 T d^2
    linear, quadratic = flops(6 * d, d)
    assert linear + 16 * (6 * d) * d**2 == quadratic
# the card: d = 1024, h = 16, T = 8192, batch 4
linear, quadratic = flops(8192, 1024)
assert (linear, quadratic) == (2**36, 2**38)
assert 4 * 16 * 8192**2 * 2 == 8 * 2**30
