"""A long video in pieces: flicker, drift and an anchor."""

import numpy as np

# --8<-- [start:show]
frames, piece = 96, 8
lag = np.abs(np.subtract.outer(np.arange(frames), np.arange(frames)))
S = 0.7 + 0.3 * 0.8**lag  # the same subject all along, plus motion
S = S + 0.02 * np.eye(frames)  # detail of one frame


def extend(x, seen, new, rng):
    """Exact draw of frames `new` given the frames `seen`; x (m, frames)."""
    K = np.linalg.solve(S[np.ix_(seen, seen)], S[np.ix_(seen, new)]).T
    V = S[np.ix_(new, new)] - K @ S[np.ix_(seen, new)]
    noise = rng.normal(size=(len(x), len(new))) @ np.linalg.cholesky(V).T
    x[:, new] = x[:, seen] @ K.T + noise


def video(seen_of, m=3000, seed=0):
    rng = np.random.default_rng(seed)
    x = np.zeros((m, frames))
    x[:, :piece] = (
        rng.normal(size=(m, piece)) @ np.linalg.cholesky(S[:piece, :piece]).T
    )
    for start in range(piece, frames, piece):
        extend(x, seen_of(start), np.arange(start, start + piece), rng)
    return x


# --8<-- [end:show]
# --8<-- [start:run]
ways = {
    "all at once": lambda start: np.arange(start),
    "last frame": lambda start: np.array([start - 1]),
    "last 4 frames": lambda start: np.arange(start - 4, start),
    "first and last 4": lambda start: np.r_[:4, start - 4 : start],
    "each alone": lambda start: np.array([], dtype=int),
}
for name, seen_of in ways.items():
    x = video(seen_of)
    jump = ((x[:, 8::8] - x[:, 7:-1:8]) ** 2).mean() ** 0.5
    alike = np.corrcoef(x[:, :8].mean(axis=1), x[:, -8:].mean(axis=1))[0, 1]
    print(f"{name:17} jump {jump:.2f}  first piece to last {alike:.2f}")
    # --8<-- [end:run]
    ways[name] = jump, alike
exact = S[:8, -8:].mean() / S[:8, :8].mean()
assert abs(ways["all at once"][1] - exact) < 0.03
assert abs(ways["all at once"][0] - np.sqrt(2 * (S[0, 0] - S[0, 1]))) < 0.02
assert abs(ways["each alone"][0] - np.sqrt(2 * S[0, 0])) < 0.03
order = ("last frame", "last 4 frames", "first and last 4", "all at once")
alike = [ways[k][1] for k in order]
assert alike[3] > alike[2] > max(alike[:2]) + 0.5  # the anchor keeps it
for k in order:  # the joints look right in each
    assert abs(ways[k][0] - ways["all at once"][0]) < 0.05
