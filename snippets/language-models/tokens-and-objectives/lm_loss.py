"""The causal loss with a mask, and the mean of means that is another one."""

import numpy as np


# --8<-- [start:show]
def lm_loss(logits, tokens, mask):
    """Mean of -log p over the tokens with mask 1 (0 if none); their number."""
    z, target = logits[:, :-1], tokens[:, 1:]  # place t predicts t + 1
    keep = mask[:, 1:].astype(bool)  # the mask belongs to the target
    z = z - z.max(axis=-1, keepdims=True)  # so that exp cannot overflow
    log_p = z - np.log(np.exp(z).sum(axis=-1, keepdims=True))
    picked = np.take_along_axis(log_p, target[..., None], axis=-1)[..., 0]
    n = int(keep.sum())
    return (-picked[keep].sum() / n if n else 0.0), n


# --8<-- [end:show]

# --8<-- [start:run]
rng = np.random.default_rng(1)
logits, tokens = rng.normal(size=(2, 6, 9)), rng.integers(9, size=(2, 6))
logits[0] *= 4  # the short answer is predicted worse
mask = np.array([[0, 0, 0, 0, 1, 0], [0, 1, 1, 1, 1, 1]])
both, n = lm_loss(logits, tokens, mask)
rows = [lm_loss(logits[[i]], tokens[[i]], mask[[i]]) for i in (0, 1)]
print("rows:", *(f"{x:.2f} over {k}" for x, k in rows))
print(
    f"over tokens {both:.2f}, mean of means {(rows[0][0] + rows[1][0]) / 2:.2f}"
)
# --8<-- [end:run]

total, count = 0.0, 0
for b in range(2):
    for t in range(5):
        if mask[b, t + 1]:
            q = np.exp(logits[b, t]) / np.exp(logits[b, t]).sum()
            total, count = total - np.log(q[tokens[b, t + 1]]), count + 1
assert n == count == 6 and np.isclose(both, total / count)
assert np.isclose(both, sum(x * k for x, k in rows) / n)
assert abs(both - (rows[0][0] + rows[1][0]) / 2) > 0.3
assert rows[0][0] > rows[1][0]
assert np.isclose(lm_loss(logits + 1e4, tokens, mask)[0], both)
assert lm_loss(logits, tokens, 0 * mask) == (0.0, 0)
assert (2.0 * 1 + 1.0 * 9) / 10 == 1.1 and (2.0 + 1.0) / 2 == 1.5  # the card
perfect = np.zeros((1, 4, 9))  # a test of the shift: place t names t + 1
line = np.array([[5, 6, 7, 8]])
perfect[0, np.arange(3), line[0, 1:]] = 99
assert lm_loss(perfect, line, np.ones((1, 4)))[0] < 1e-9
assert lm_loss(np.roll(perfect, 1, axis=1), line, np.ones((1, 4)))[0] > 1
# Data code that has shifted already: seen only if the test runs through it.
assert lm_loss(perfect[:, :3], line[:, 1:], np.ones((1, 3)))[0] > 1
changed = logits.copy()
changed[:, -1] += rng.normal(size=9)  # the last place predicts nothing here
assert lm_loss(changed, tokens, mask)[0] == both
