"""A CT scan in millimetres, Hounsfield units and bytes."""

import numpy as np


# --8<-- [start:show]
def window(hu, level, width):
    """Hounsfield units to [0, 1]: all below and above is cut off."""
    return np.clip((hu - level) / width + 0.5, 0, 1)


shape, spacing = np.array([300, 512, 512]), np.array([1.25, 0.7, 0.7])
voxels = np.round(shape * spacing).astype(int)  # resampled to 1 mm
n, patch = int(np.prod(voxels, dtype=np.int64)), 96**3
nodule = np.pi / 6 * 6**3  # 6 mm across, in cubic millimetres
tissues = np.array([-1000, -850, -600, 40, 700])
# a window from -1350 to 150
shown = " ".join(f"{g:.2f}" for g in window(tissues, -600, 1500))
print(f"at 1 mm {voxels}, {n / 1e6:.1f} million voxels")
print(f"32 channels, 4 bytes: {n * 128 / 1e9:.1f} GB, whole")
print(f"32 channels, 4 bytes: {patch * 128 / 1e9:.2f} GB, 96 mm patch")
print(f"nodule {nodule:.0f} voxels, one in {n / nodule:,.0f}")
print(f"air, lung, half-solid, soft tissue, bone: {shown}")
# --8<-- [end:show]
assert tuple(voxels) == (375, 358, 358)
assert np.isclose(window(-600, -600, 1500), 0.5)
assert window(-1350, -600, 1500) == 0 and window(150, -600, 1500) == 1
ball = np.stack(np.meshgrid(*[np.arange(-40, 41)] * 3)).astype(float) / 10
assert abs(((ball**2).sum(0) <= 9).sum() / 1000 - nodule) < 1
# text: without the spacing, 6 mm is 5 slices of 1.25 or 2 of 3 mm
assert round(6 / 1.25) == 5 and round(6 / 3) == 2
assert round(n / patch) == 54  # text: a patch is 1/54 of the scan
# moved by one voxel: a ball of 6 mm against one of 30 mm
dice = []
for r in (3, 15):
    g = np.stack(np.meshgrid(*[np.arange(-20, 21)] * 3))
    a = (g**2).sum(0) <= r * r
    b = np.roll(a, 1, axis=0)
    dice.append((a & b).sum() * 2 / (a.sum() + b.sum()))
assert round(dice[0], 2) == 0.76 and round(dice[1], 2) == 0.95, dice
