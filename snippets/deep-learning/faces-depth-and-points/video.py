"""What time costs, and what a mean over frames forgets."""

import numpy as np
from sklearn.linear_model import LogisticRegression

# --8<-- [start:show]
c = 64
middle = 144  # (2+1)D: 3 x 3 in space, then 3 in time
print("weights: 2-D", 9 * c * c, " 3-D", 27 * c * c,
      " (2+1)-D", 9 * c * middle + 3 * middle * c)  # fmt: skip
frames, space = 8, 14 * 14  # 16 frames, two a token
n = frames * space
joint, divided = n * n, n * (space + frames)
print(f"tokens {n:,}; pairs: joint {joint:,}, divided {divided:,}")

rng = np.random.default_rng(0)
doors = rng.normal(size=(600, 1, 8))  # what is seen, the same all along
angle = np.linspace(0, 1, 16)[None, :, None]  # opening; closing: reversed
y = np.arange(600) % 2
angle = np.where(y[:, None, None] == 0, angle, 1 - angle)
clips = np.concatenate([doors + 0 * angle, angle], axis=2)
clips = clips + 0.1 * rng.normal(size=clips.shape)
early, late = clips[:, :8].mean(axis=1), clips[:, 8:].mean(axis=1)
inputs = {"mean of frames": (early + late) / 2, "late - early": late - early}
accuracy = []
for name, F in inputs.items():
    model = LogisticRegression().fit(F[:300], y[:300])
    accuracy.append(model.score(F[300:], y[300:]))
    print(f"{name}: accuracy {accuracy[-1]:.2f}")
# --8<-- [end:show]
assert abs(accuracy[0] - 0.5) < 0.1 and accuracy[1] > 0.95
# The mean over frames is blind to their order, frame by frame.
assert np.allclose(clips.mean(1), clips[:, ::-1].mean(1))
# Weights, by the size of the arrays.
assert np.zeros((c, c, 3, 3, 3)).size == 110_592
assert (
    np.zeros((middle, c, 1, 3, 3)).size + np.zeros((c, middle, 3, 1, 1)).size
    == 110_592
)
# Pairs of divided attention by listing a small case.
f, s = 3, 4
tokens = [(a, b) for a in range(f) for b in range(s)]
pairs = sum((p[0] == q[0]) + (p[1] == q[1]) for p in tokens for q in tokens)
assert pairs == f * s * (s + f)
assert divided == frames * space**2 + space * frames**2 < joint
