"""Which numbers should a network put out for a rotation?"""

import numpy as np
from scipy.spatial.transform import Rotation
from sklearn.kernel_ridge import KernelRidge


# --8<-- [start:show]
def from_six(x):
    """Six numbers, two columns of a matrix, to a rotation (Gram-Schmidt)."""
    a = x[:3] / np.linalg.norm(x[:3])
    b = x[3:] - (a @ x[3:]) * a
    b = b / np.linalg.norm(b)
    return np.column_stack([a, b, np.cross(a, b)])


def quaternions(rotations):
    q = rotations.as_quat()  # (x, y, z, w)
    return np.where(q[:, 3:] < 0, -q, q)  # one of the two, w >= 0


def quat_to_matrix(q):
    return Rotation.from_quat(q).as_matrix()


def six(rotations):
    return rotations.as_matrix()[:, :, :2].transpose(0, 2, 1).reshape(-1, 6)


# --8<-- [end:show]
def see(rotations, corners):
    """A camera 4 units away sees the turned corners: x/z and y/z."""
    P = np.einsum("nij,kj->nki", rotations.as_matrix(), corners)
    return (P[:, :, :2] / (P[:, :, 2:] + 4)).reshape(len(P), -1)


def errors(name, seed):
    rng = np.random.default_rng(seed)
    corners = rng.normal(size=(6, 3)) / 2
    train = Rotation.from_quat(rng.normal(size=(600, 4)))
    test = Rotation.from_quat(rng.normal(size=(300, 4)))
    code, decode = {
        "quaternion": (quaternions, quat_to_matrix),
        "6D": (six, from_six),
        "Euler": (
            lambda r: r.as_euler("ZYX"),
            lambda e: Rotation.from_euler("ZYX", e).as_matrix(),
        ),
    }[name]
    model = KernelRidge(kernel="rbf", gamma=1.0, alpha=1e-3)
    model.fit(see(train, corners), code(train))
    guess = model.predict(see(test, corners))
    out = Rotation.from_matrix(np.array([decode(g) for g in guess]))
    apart = np.degrees((out.inv() * test).magnitude())
    return apart, np.degrees(test.magnitude())


# --8<-- [start:run]
print("degrees off       median   95 % within   beyond 45")
for name in ("Euler", "quaternion", "6D"):
    e, size = errors(name, 0)
    top = np.quantile(e, 0.95)
    print(f"{name:12} {np.median(e):10.1f} {top:10.0f}", end=" ")
    print(f"{np.mean(e > 45):14.1%}")
# --8<-- [end:run]
for seed in range(2):
    e = {name: errors(name, seed) for name in ("Euler", "quaternion", "6D")}
    bad = {name: np.mean(v[0] > 45) for name, v in e.items()}
    assert bad["6D"] < bad["quaternion"] / 2
    assert np.median(e["6D"][0]) < np.median(e["quaternion"][0])
    # The quaternion's errors sit near turns of 180 degrees, where w = 0.
    off, size = e["quaternion"]
    far = size[off > 45] > 150  # a third of all turns are so large
    assert np.mean(far) > 0.5 and (seed > 0 or far.all())
    assert np.mean(off[size > 170] > 45) > 4 * np.mean(off[size < 150] > 45)
rng = np.random.default_rng(1)
r = Rotation.from_quat(rng.normal(size=(5, 4)))
for s, R in zip(six(r), r.as_matrix(), strict=True):
    assert np.allclose(from_six(s), R)
for _ in range(10):
    R = from_six(rng.normal(size=6))
    assert np.allclose(R.T @ R, np.eye(3)) and np.linalg.det(R) > 0
