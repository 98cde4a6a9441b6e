"""BERT's masking: which tokens are hidden, and what is put there."""

import numpy as np


# --8<-- [start:show]
def mask_tokens(ids, V, mask_id, special, rng, rate=0.15):
    """Inputs and labels of shape (B, T); label -100 means: no loss."""
    chosen = rng.random(ids.shape) < rate
    chosen &= ~np.isin(ids, special)
    kind = rng.random(ids.shape)
    others = np.setdiff1d(np.arange(V), special)
    inputs = np.where(chosen & (kind < 0.8), mask_id, ids)
    swap = chosen & (kind >= 0.8) & (kind < 0.9)
    inputs = np.where(swap, rng.choice(others, ids.shape), inputs)
    return inputs, np.where(chosen, ids, -100)


ids = np.random.default_rng(1).integers(4, 1000, size=(2000, 128))
ids[:, 0], ids[:, -1] = 1, 2  # [CLS] and [SEP]; 0 is padding, 3 [MASK]
special = [0, 1, 2, 3]
inputs, labels = mask_tokens(ids, 1000, 3, special, np.random.default_rng(0))
loss = labels != -100
print(f"with a loss: {loss.mean():.1%} of all tokens")
for name, part in (
    ("[MASK]", inputs == 3),
    ("other", (inputs != 3) & (inputs != ids)),
    ("kept", inputs == ids),
):
    print(f"  {name:6} {np.mean(part[loss]):.1%}")
# --8<-- [end:show]
assert np.array_equal(inputs[~loss], ids[~loss])  # the rest is untouched
assert np.array_equal(labels[loss], ids[loss])
assert not loss[:, [0, -1]].any() and loss[:, 1:-1].any(axis=0).all()
assert not np.isin(inputs[inputs != ids], [0, 1, 2]).any()
drawn = inputs[(inputs != 3) & (inputs != ids)]  # a draw for each place
assert len(np.unique(drawn)) > 0.9 * 996
for seed in range(3):
    x, y = mask_tokens(ids, 1000, 3, special, np.random.default_rng(seed))
    picked = y != -100
    n = picked.sum()
    width = 5 * np.sqrt(0.15 * 0.85 / ids[:, 1:-1].size)
    assert abs(n / ids[:, 1:-1].size - 0.15) < width
    for share, part in (
        (0.8, x == 3),
        (0.1, (x != 3) & (x != ids)),
        (0.1, x == ids),
    ):
        near = 5 * np.sqrt(share * (1 - share) / n) + 0.1 / 996
        assert abs(part[picked].mean() - share) < near
kept, _ = mask_tokens(ids[:2], 1000, 3, special, np.random.default_rng(0), 0.0)
assert np.array_equal(kept, ids[:2])
assert [round(400 * 0.15 * q) for q in (1, 0.8, 0.1)] == [60, 48, 6]
