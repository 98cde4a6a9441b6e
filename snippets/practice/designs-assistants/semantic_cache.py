"""A cache by likeness: hits, and wrong hits."""

import numpy as np


def world(rng, intents=300, dim=64, n=2_000):
    """Questions as unit vectors; intents come in near pairs."""
    topics = rng.normal(size=(intents // 2, dim))
    twins = topics.repeat(2, 0) + 0.4 * rng.normal(size=(intents, dim))
    chance = 1 / np.arange(1, intents + 1)
    intent = rng.choice(rng.permutation(intents), n, p=chance / chance.sum())
    loose = rng.uniform(0.1, 0.7, (n, 1))  # how freely it is worded
    x = twins[intent] + loose * rng.normal(size=(n, dim))
    return x / np.linalg.norm(x, axis=1, keepdims=True), intent


# --8<-- [start:show]
def run(x, intent, limit):
    """Shares of questions that hit, and of hits that are wrong."""
    kept, hits, wrong = [], 0, 0
    for i in range(len(x)):
        likeness = x[kept] @ x[i]
        if kept and likeness.max() >= limit:
            hits += 1
            wrong += intent[kept[likeness.argmax()]] != intent[i]
        else:
            kept.append(i)
    return hits / len(x), wrong / max(hits, 1)


x, intent = world(np.random.default_rng(0))
print("limit   hits   wrong among hits   hits pay if wrong costs below")
for limit in (0.75, 0.80, 0.85):
    hits, wrong = run(x, intent, limit)
    print(f"{limit:5.2f} {hits:6.2f} {wrong:12.3f} {1 / wrong:17.0f}")
# --8<-- [end:show]
for seed in (1,):
    x, intent = world(np.random.default_rng(seed), n=1_000)
    rows = [run(x, intent, limit) for limit in (0.75, 0.8, 0.85)]
    assert rows[0][0] > rows[1][0] > rows[2][0]
    assert rows[0][1] > rows[1][1] > rows[2][1]
same = np.eye(3)[[0, 0, 1]]
assert np.allclose(run(same, np.array([0, 1, 2]), 0.9), (1 / 3, 1))
assert np.allclose(run(same, np.array([0, 0, 2]), 0.9), (1 / 3, 0))
