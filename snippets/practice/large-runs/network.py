"""Ports of a fat tree, what oversubscription costs, and what rails spare."""

import numpy as np


# --8<-- [start:show]
def fat_tree(ports, up):
    """Leaves with `up` ports to spines: devices in all, share of the speed."""
    down = ports - up
    return ports * down, min(1, up / down)


trees = {up: fat_tree(64, up) for up in (32, 16)}
for up, (devices, share) in trees.items():
    print(f"{up} of 64 ports up: {devices} devices, each {50 * share:.0f} GB/s")


def crossing(leaf_of, nodes=64, gpus=8):
    """Share of a ring's hops between nodes that leave the leaf switch."""
    hops = [(i, g, (i + 1) % nodes) for i in range(nodes) for g in range(gpus)]
    return np.mean([leaf_of(i, g) != leaf_of(j, g) for i, g, j in hops])


by_node = crossing(lambda node, gpu: node // 4)  # 4 nodes on a leaf
by_rail = crossing(lambda node, gpu: (gpu, node // 32))  # 32 devices a leaf
print(f"hops that need a spine: by node {by_node:.3f}, by rail {by_rail:.3f}")
# --8<-- [end:show]
assert trees == {32: (2_048, 1), 16: (3_072, 1 / 3)}
assert fat_tree(64, 32) == (2_048, 1) and 64**2 // 2 == 2_048
devices, share = fat_tree(64, 16)
assert share == 1 / 3 and devices == 64 * 48
# leaves are equally full in both wirings: 32 devices
assert 4 * 8 == 32 and by_node == 16 / 64 and by_rail == 2 / 64
assert crossing(lambda node, gpu: 0) == 0 and crossing(lambda n, g: n) == 1
# tensor cores: rows computed in tiles of 128, and the share thrown away
padded = [-(-rows // 128) * 128 for rows in (129, 4_097, 50_257)]
assert padded == [256, 4_224, 50_304] and padded[2] == 393 * 128
# a row of 16-bit logits begins at a multiple of 16 bytes after padding only
assert 2 * 50_257 % 16 != 0 == 2 * padded[2] % 16
waste = [1 - 129 / padded[0], 1 - 4_097 / padded[1]]
assert round(waste[0], 2) == 0.5 and round(waste[1], 2) == 0.03
