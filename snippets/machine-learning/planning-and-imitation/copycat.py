"""A clone that sees its last action copies it: better in the log, worse live."""

import numpy as np
from sklearn.linear_model import LogisticRegression


# --8<-- [start:show]
def record(n, rng):
    """The light (+1 go, -1 stop), and what a camera of 80 % makes of it."""
    light = np.cumprod(np.where(rng.random(n) < 0.05, -1, 1))
    return light, np.where(rng.random(n) < 0.2, -light, light)


def features(seen, last, copies):
    return np.column_stack([seen, last] if copies else [seen])


def live(model, seen, light, copies):
    last, right = 1, 0
    for now, truth in zip(seen, light, strict=True):
        last = model.predict(features([now], [last], copies))[0]
        right += last == truth  # the expert does what the light says
    return right / len(light)


rng = np.random.default_rng(0)
(light, seen), (test, camera) = record(5000, rng), record(400, rng)

for copies in (False, True):
    X = features(seen[1:], light[:-1], copies)
    y = light[1:]
    model = LogisticRegression().fit(X, y)
    log = model.score(features(camera[1:], test[:-1], copies), test[1:])
    print("with last action" if copies else "camera only     ", end=" ")
    drives = live(model, camera, test, copies)
    print(f"held-out log {log:.0%}, driving {drives:.0%}")
    # --8<-- [end:show]
    w = model.coef_[0]
    # Its weights are about the log odds of each witness: 0.8 and 0.95.
    assert abs(w[0] - np.log(0.8 / 0.2)) < 0.25
assert abs(w[1] - np.log(0.95 / 0.05)) < 0.4 and w[1] > w[0]
for seed in range(1, 3):
    light, seen = record(100, np.random.default_rng(seed))
    # Whatever the camera says, the first action is kept for ever.
    kept = live(model, seen, light, True)
    assert abs(kept - np.mean(light == 1)) < 1e-9
    alone = LogisticRegression().fit(features(seen, light, False), light)
    assert live(alone, seen, light, False) == np.mean(seen == light)
# Masked in half of the training rows, the last action is obeyed as before.
draw = np.random.default_rng(3)
light, seen = record(5000, draw)
shown = light[:-1] * (draw.random(4999) < 0.5)
masked = LogisticRegression().fit(features(seen[1:], shown, True), light[1:])
light, seen = record(100, draw)
assert abs(live(masked, seen, light, True) - np.mean(light == 1)) < 1e-9
# DAgger's data hold the clone's own last actions, which are often wrong.
for _ in range(6):
    light, seen = record(1000, rng)
    w, b, last = model.coef_[0], model.intercept_[0], 1
    before = []
    for now in seen:
        before.append(last)
        last = 1 if w @ [now, last] + b > 0 else -1
    X = np.vstack([X, features(seen, before, True)])
    y = np.concatenate([y, light])
    model = LogisticRegression().fit(X, y)
light, seen = record(200, rng)
assert live(model, seen, light, True) > 0.7 and w[0] > w[1]
