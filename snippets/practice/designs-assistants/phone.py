"""Does a model run on a telephone, and how fast?"""


# --8<-- [start:show]
def on_device(params, bits, layers, kv_heads, width, context, bandwidth):
    """GB of weights and cache; tokens a second at most."""
    weights = params * bits / 8 / 1e9
    cache = 2 * layers * kv_heads * width * 2 * context / 1e9
    return weights, cache, bandwidth / (weights + cache)


print("bits  weights  cache GB   tokens/s at 60, 30 GB/s")
for bits in (16, 8, 4.5):
    shape = (3e9, bits, 28, 8, 128, 4_096)
    weights, cache, cool = on_device(*shape, 60)
    print(f"{bits:4}  {weights:6.1f} {cache:9.2f}", end="")
    print(f" {cool:15.1f} {on_device(*shape, 30)[2]:7.1f}")
    # --8<-- [end:show]
# by hand: 3e9 half bytes and 28 layers of keys and values
weights, cache, speed = on_device(3e9, 4, 28, 8, 128, 1_000, 60)
assert weights == 1.5 and abs(cache - 0.114688) < 1e-9
assert abs(speed - 60 / 1.614688) < 1e-9
# the card
weights, cache, speed = on_device(4e9, 4.5, 32, 8, 64, 8_000, 50)
assert weights == 2.25 and round(cache, 2) == 0.52 and round(speed) == 18
# the screen: fifty steps, a check that catches 80 %, one retry
assert round((0.98 * (1 + 0.02 * 0.8)) ** 50, 2) == 0.81
assert 1_500 * (1 + 2 + 3 * 48) == 220_500
