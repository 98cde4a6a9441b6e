"""Queries of a new embedder against an index of the old one."""

import numpy as np


# --8<-- [start:show]
def embed(meanings, weights):
    """Unit vectors; another provider has other weights."""
    vectors = np.tanh(meanings @ weights)
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


def hits(queries, index):
    """Share of queries whose own passage is nearest."""
    nearest = np.argmax(queries @ index.T, axis=1)
    return np.mean(nearest == np.arange(len(queries)))


rng = np.random.default_rng(0)
passages = rng.normal(size=(500, 24))
asked = passages + 0.7 * rng.normal(size=passages.shape)
old_weights, new_weights = rng.normal(size=(2, 24, 64)) / np.sqrt(24)
old, new = embed(passages, old_weights), embed(passages, new_weights)
old_asked, new_asked = embed(asked, old_weights), embed(asked, new_weights)
print(f"old query, old index: {hits(old_asked, old):.2f}")
print(f"new query, old index: {hits(new_asked, old):.2f}")
for share in (0.25, 0.5, 0.75):
    done = rng.random(500) < share  # re-embedded in place
    mixed = np.where(done[:, None], new, old)
    print(f"{share:.0%} in place: {hits(old_asked, mixed):.2f}", end="")
    print(f" (old queries), {hits(new_asked, mixed):.2f} (new)")
print(f"new query, new index: {hits(new_asked, new):.2f}")
# --8<-- [end:show]
for seed in range(3):
    rng = np.random.default_rng(seed)
    passages = rng.normal(size=(300, 24))
    asked = passages + 0.7 * rng.normal(size=passages.shape)
    w_old, w_new = rng.normal(size=(2, 24, 64)) / np.sqrt(24)
    old, new = embed(passages, w_old), embed(passages, w_new)
    q_old, q_new = embed(asked, w_old), embed(asked, w_new)
    assert hits(q_old, old) > 0.9 and hits(q_new, new) > 0.9
    assert hits(q_new, old) < 0.03
    done = rng.random(300) < 0.5
    mixed = np.where(done[:, None], new, old)
    for q, own in ((q_old, ~done), (q_new, done)):
        assert hits(q, mixed) <= own.mean() + 0.02
        found = np.argmax(q @ mixed.T, axis=1) == np.arange(300)
        assert found[own].mean() > 0.9 and found[~own].mean() < 0.03
    assert np.allclose(np.linalg.norm(new, axis=1), 1)
# card: 10 million passages of 300 tokens, 1,024 numbers of four bytes
assert 10_000_000 * 300 / 100_000 / 3_600 > 8.3
assert 10_000_000 * 300 / 100_000 / 3_600 < 8.4
assert 10_000_000 * 1_024 * 4 == 40_960_000_000
