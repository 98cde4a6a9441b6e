"""What a release costs a fleet, by where the weights lie."""

# --8<-- [start:show]
layouts = {  # gigabytes, from the lowest layer up
    "weights, then code": [("base", 4), ("weights", 8), ("code", 0.05)],
    "code, then weights": [("base", 4), ("code", 0.05), ("weights", 8)],
    "weights in a volume": [("base", 4), ("code", 0.05)],
}


def to_pull(layers, changed=None):
    names = [name for name, _ in layers]
    start = names.index(changed) if changed else 0
    return sum(size for _, size in layers[start:])


nodes, rate = 40, 1.25  # gigabytes a second that the registry sends in all
for name, layers in layouts.items():
    new, code = to_pull(layers), to_pull(layers, "code")
    print(f"{name:20}new nodes {nodes * new / rate:5.1f} s, "
          f"new code {nodes * code / rate:5.1f} s")  # fmt: skip
# --8<-- [end:show]

below, above, volume = layouts.values()
assert to_pull(below) == to_pull(above) == to_pull(volume) + 8
assert to_pull(below, "code") == to_pull(volume, "code") == 0.05
assert to_pull(above, "code") == 8.05 and to_pull(above, "weights") == 8
assert to_pull(below, "weights") == 8.05
assert nodes * to_pull(volume) / rate < nodes * to_pull(below) / rate
assert nodes * 8 / rate == 256  # the card
assert round(3 * 8 / rate) == 19
