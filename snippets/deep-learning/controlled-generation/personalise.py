"""Five pictures of one dog: what full tuning, prior loss, a token keep."""

import numpy as np


# --8<-- [start:show]
def tune(W, words, photos, how, steps=500, rate=0.04):
    """Mean picture of a prompt: W @ (sum of its words), W (d, k).
    how: 'token', 'full' or 'prior'. Returns W and the words."""
    W, words = W.copy(), {k: v.copy() for k, v in words.items()}
    target, old = photos.mean(axis=0), W @ words["dog"]
    for _ in range(steps):
        prompt = words["V"] + words["dog"]
        miss = W @ prompt - target  # gradient of half the squared error
        if how == "token":
            words["V"] -= rate * W.T @ miss
        else:
            G = np.outer(miss, prompt)
            if how == "prior":  # the model's own old dogs, without V
                G += np.outer(W @ words["dog"] - old, words["dog"])
            W -= rate * G
    return W, words


# --8<-- [end:show]
table = {}
# --8<-- [start:run]
results = {how: [] for how in ("token", "full", "prior")}
for seed in range(10):
    rng = np.random.default_rng(seed)
    W = rng.normal(size=(30, 6)) / np.sqrt(30)
    words = dict(zip(("dog", "cat", "V"), rng.normal(size=(3, 6)), strict=True))
    words["V"] *= 0.3  # a rare word: it means little yet
    rex = W @ words["dog"] + rng.normal(size=30) / np.sqrt(30)
    # five photographs, each about 0.5 from Rex
    photos = rex + rng.normal(size=(5, 30)) / np.sqrt(30) / 2
    for how, rows in results.items():
        W2, new = tune(W, words, photos, how)
        drift = [W2 @ words[k] - W @ words[k] for k in ("dog", "cat")]
        to_rex = [W2 @ (new["V"] + new["dog"]) - rex, W2 @ new["dog"] - rex]
        errors = to_rex + drift
        rows.append([np.linalg.norm(e) for e in errors])
for how, rows in results.items():
    print(
        "{:6} to Rex: V dog {:.2f}, dog {:.2f}  "
        "moved: dog {:.2f}, cat {:.2f}".format(how, *np.mean(rows, axis=0))
    )
# --8<-- [end:run]
a, b, c = (np.array(results[k]) for k in ("token", "full", "prior"))
assert np.all(a[:, 2:] == 0)  # nothing else can move
assert np.all(b[:, 2] > 10 * c[:, 2]) and c[:, 3].mean() > b[:, 3].mean()
assert np.all(b[:, 1] < a[:, 1])  # in each draw "dog" nears Rex
assert np.all(a[:, 0] > b[:, 0])
# only a short V: with one as long as the others "dog" comes no nearer to Rex
away = []
for seed in range(10):
    rng = np.random.default_rng(seed)
    W = rng.normal(size=(30, 6)) / np.sqrt(30)
    long = dict(zip(("dog", "cat", "V"), rng.normal(size=(3, 6)), strict=True))
    rex = W @ long["dog"] + rng.normal(size=30) / np.sqrt(30)
    photos = rex + rng.normal(size=(5, 30)) / np.sqrt(30) / 2
    W2 = tune(W, long, photos, "full")[0]
    away.append(np.linalg.norm(W2 @ long["dog"] - rex))
assert np.mean(away) > b[:, 1].mean() + 0.3 and np.mean(away) > a[:, 1].mean()
words = {**long, "V": 0.3 * long["V"]}  # the last draw again, V short
change = [
    np.linalg.norm(tune(W, words, photos, how)[0] - W)
    for how in ("full", "prior")
]
assert change[1] > 2 * change[0]  # V alone carries the difference
# the best a word can do is least squares
new = tune(W, words, photos, "token", 20_000)[1]
best = np.linalg.lstsq(W, photos.mean(axis=0) - W @ words["dog"])[0]
assert np.allclose(new["V"], best, atol=1e-3)
# the diffusion loss of a Gaussian with mean m is squared error in m
s2, A, B, m, guess = 0.3, 0.8, 0.6, 1.0, 1.7
rng = np.random.default_rng(0)
eps = rng.normal(size=400_000)
x = A * (m + np.sqrt(s2) * rng.normal(size=eps.size)) + B * eps
loss = [
    ((eps - B * (x - A * g) / (A * A * s2 + B * B)) ** 2).mean()
    for g in (m, guess)
]
want = (A * B / (A * A * s2 + B * B)) ** 2 * (guess - m) ** 2
assert abs(loss[1] - loss[0] - want) < 0.005
