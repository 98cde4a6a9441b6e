"""A feed in round numbers: traffic, arithmetic, memory, logs."""

from array import array

# --8<-- [start:show]
USERS, LOADS, POSTS = 100e6, 10, 100e6  # a day, a day each, live
VIEWS, RANKED, FLOPS = 20, 300, 200e6  # a load, a load, a post
DEVICE = 300e12 * 0.3  # FLOP/s reached, of the peak

mean = USERS * LOADS / 86_400
peak = 2.5 * mean
everything = POSTS * FLOPS / DEVICE  # seconds, on one accelerator
vectors = POSTS * 64 * 2  # bytes
log = USERS * LOADS * VIEWS * 500  # bytes a day
print(f"loads a second     mean {mean:,.0f}, peak {peak:,.0f}")
print(f"posts scored       {peak * RANKED / 1e6:.1f} million a second")
print(f"accelerators       {peak * RANKED * FLOPS / DEVICE:.1f}")
print(f"score every post   {everything:.0f} s a load")
print(f"vectors            {vectors / 1e9:.1f} GB")
print(f"log                {log / 1e12:.0f} TB a day")
# --8<-- [end:show]
# by another route: seconds between loads, and a day's work of one device
assert abs(peak * (86_400 / 2.5) / (USERS * LOADS) - 1) < 1e-12
day = USERS * LOADS * RANKED * FLOPS / (DEVICE * 86_400)  # mean devices
assert abs(2.5 * day - peak * RANKED * FLOPS / DEVICE) < 1e-9
# by ratios: all posts against the 300 of a load, a second's share of the log
assert abs(everything * RANKED / POSTS - 60e9 / DEVICE) < 1e-12
assert vectors / POSTS == 64 * array("H", [0]).itemsize
assert abs(log / 86_400 / mean - 20 * 500) < 1e-6
# the card: 40 million users, 8 loads, 3 times the mean, 500 posts, 60 MFLOPs
card = 3 * 40e6 * 8 / 86_400
assert round(card, -3) == 11_000 and round(card * 500 / 1e6, 1) == 5.6
assert round(card * 500 * 60e6 / DEVICE, 1) == 3.7
assert round(100e6 * 60e6 / DEVICE) == 67  # seconds for 100 million posts
