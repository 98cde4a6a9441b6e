"""What the last state of a padded batch has read."""

import numpy as np

rng = np.random.default_rng(3)
W, U, b = (
    rng.normal(size=(4, 4)) / 2,
    rng.normal(size=(4, 2)),
    rng.normal(size=4),
)


# --8<-- [start:show]
def run(X, lengths=None):  # X (n, T, d)
    h, out = np.zeros((len(X), len(W))), []
    for t in range(X.shape[1]):
        new = np.tanh(h @ W.T + X[:, t] @ U.T + b)
        if lengths is not None:  # after its end a sequence keeps its state
            new = np.where((t < lengths)[:, None], new, h)
        h = new
        out.append(h)
    return np.stack(out, axis=1)


lengths, rows = np.array([3, 6]), np.arange(2)
X = rng.normal(size=(2, 6, 2))
X[0, 3:] = 0  # padding
back = X[:, ::-1]
order = (lengths[:, None] - 1 - np.arange(6)) % 6  # 2 1 0 5 4 3
own = X[rows[:, None], order]  # each sequence reversed within its length
states = {
    "out[:, -1]": run(X)[:, -1],
    "out[row, length - 1]": run(X)[rows, lengths - 1],
    "masked, out[:, -1]": run(X, lengths)[:, -1],
    "backwards, all reversed": run(back)[:, -1],
    "backwards, own length": run(own, lengths)[:, -1],
}
alone = run(X[:1, :3])[0, -1], run(X[:1, 2::-1])[0, -1]
for name, h in states.items():
    goal = alone["backwards" in name]
    print(f"{name:24} off by {np.abs(h[0] - goal).max():.2f}")
# --8<-- [end:show]
assert not X[0, 3:].any() and X[1].all()
off = [
    np.abs(h[0] - alone["b" in name[:1]]).max() for name, h in states.items()
]
assert off[0] > 0.1 and off[3] > 0.1
assert np.allclose(np.array(off)[[1, 2, 4]], 0)
whole = run(X[1:])[0, -1], run(X[1:, ::-1])[0, -1]
for name, h in states.items():  # the full-length row is right in all
    assert np.allclose(h[1], whole["b" in name[:1]])
