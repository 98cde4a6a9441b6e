"""Turn the molecule: what a model's outputs must do."""

import numpy as np
from scipy.spatial.transform import Rotation


# --8<-- [start:show]
def forces(x, w):
    """Atoms x (n, 3) -> vectors (n, 3), from differences and distances."""
    diff = x[:, None] - x[None]
    d2 = np.sum(diff**2, axis=2, keepdims=True)
    return np.sum(diff * np.tanh(w[0] * d2 + w[1]), axis=1)


def plain(x, W):
    """A dense layer on raw coordinates."""
    return np.tanh(x @ W)


def volume(x):
    """Signed: it changes its sign in the mirror."""
    return np.linalg.det(x[1:4] - x[0])


rng = np.random.default_rng(0)
x, w, W = rng.normal(size=(6, 3)), rng.normal(size=2), rng.normal(size=(3, 3))
R = Rotation.from_rotvec([0.3, 1.1, -0.7]).as_matrix()
shift, mirror = np.array([3.0, -1.0, 2.0]), np.diag([1.0, 1.0, -1.0])
moved = x @ R.T + shift
print("forces turn along:", np.allclose(forces(moved, w), forces(x, w) @ R.T))
print("dense layer does: ", np.allclose(plain(moved, W), plain(x, W) @ R.T))
mirrored = forces(x @ mirror, w)
print("forces in a mirror:", np.allclose(mirrored, forces(x, w) @ mirror))
print(f"volume: {volume(x):.2f}, mirrored {volume(x @ mirror):.2f}")
# --8<-- [end:show]
for seed in range(20):
    rng = np.random.default_rng(seed)
    x = rng.normal(size=(7, 3))
    R = Rotation.from_rotvec(rng.normal(size=3)).as_matrix()
    y = forces(x, w)
    assert np.allclose(forces(x @ R.T + seed, w), y @ R.T)
    assert not np.allclose(forces(x @ R.T, w), y)  # not invariant
    assert not np.allclose(forces(x @ R.T, w), y @ R)  # the inverse is wrong
    p = rng.permutation(7)
    assert np.allclose(forces(x[p], w), y[p])
    assert np.isclose(volume(x @ R.T + seed), volume(x))
    assert np.isclose(volume(x @ mirror), -volume(x))
    # lengths of the forces are invariant
    turned = np.linalg.norm(forces(x @ R.T, w), axis=1)
    assert np.allclose(turned, np.linalg.norm(y, axis=1))
