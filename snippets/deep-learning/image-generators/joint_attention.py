"""One MMDiT block's attention: own weights, one softmax."""

import numpy as np


# --8<-- [start:show]
def norm(x):
    """RMS norm over the last axis."""
    return x / np.sqrt((x**2).mean(axis=-1, keepdims=True) + 1e-6)


def joint_attention(text, image, W_text, W_image, heads):
    """text (m, d), image (n, d), W (3, d, d): new rows (m, d), (n, d)."""
    m, d = text.shape
    q, k, v = (
        np.concatenate([text @ A, image @ B]).reshape(-1, heads, d // heads)
        for A, B in zip(W_text, W_image, strict=True)
    )
    q, k = norm(q), norm(k)  # QK-norm
    scores = np.einsum("ihc,jhc->hij", q, k) / np.sqrt(d // heads)
    part = np.exp(scores - scores.max(axis=2, keepdims=True))
    part /= part.sum(axis=2, keepdims=True)
    out = np.einsum("hij,jhc->ihc", part, v).reshape(-1, d)
    return out[:m], out[m:], scores


# --8<-- [end:show]
# --8<-- [start:run]
rng = np.random.default_rng(0)
text, image = rng.normal(size=(5, 32)), rng.normal(size=(12, 32))
W_text, W_image = rng.normal(size=(2, 3, 32, 32)) / 32**0.5
new_text, new_image, scores = joint_attention(text, image, W_text, W_image, 4)
other = joint_attention(text, image[::-1] * 0.5 + 1, W_text, W_image, 4)
print("shapes", new_text.shape, new_image.shape, "scores", scores.shape)
print(f"text rows move by {np.abs(other[0] - new_text).max():.2f}", end=" ")
print("when the image changes")
_, _, hot = joint_attention(30 * text, 30 * image, W_text, W_image, 4)
print(f"largest score {np.abs(scores).max():.2f}", end=", ")
print(f"with inputs 30 times as large {np.abs(hot).max():.2f}")
# --8<-- [end:run]
assert np.allclose((norm(text) ** 2).mean(axis=1), 1, atol=1e-4)
assert np.abs(scores).max() <= np.sqrt(8)  # QK-norm: at most root of 8
assert np.abs(other[0] - new_text).max() > 0.1
# equal weights: ordinary self-attention over all rows, in any split
together = np.concatenate([text, image])
a, b, _ = joint_attention(together[:5], together[5:], W_text, W_text, 4)
c, d, _ = joint_attention(together[:9], together[9:], W_text, W_text, 4)
assert np.allclose(np.concatenate([a, b]), np.concatenate([c, d]))
# permuting image rows permutes their output and leaves the text's
order = rng.permutation(12)
p, q, _ = joint_attention(text, image[order], W_text, W_image, 4)
assert np.allclose(p, new_text) and np.allclose(q, new_image[order])
# one head, one row of each, by hand
x, y = rng.normal(size=(1, 4)), rng.normal(size=(1, 4))
A, B = rng.normal(size=(2, 3, 4, 4))
got = joint_attention(x, y, A, B, 1)[0]
query, keys = norm(x @ A[0]), [norm(x @ A[1]), norm(y @ B[1])]
weight = np.exp([(query @ k.T).item() / 2 for k in keys])
by_hand = (weight[0] * x @ A[2] + weight[1] * y @ B[2]) / weight.sum()
assert np.allclose(got, by_hand)
# weights of a block of width h: attention 4, MLP 8, adaLN 6 times h^2;
# one that reads text has four more matrices, of its cross-attention
assert (2 * (4 + 8 + 6), 4 + 4 + 8 + 6) == (36, 22)
assert 2 * (4 + 8 + 6) / (4 + 8 + 6) == 2
h = 1536
assert 2 * 18 * h * h == 84_934_656
