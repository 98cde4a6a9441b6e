"""One model under two tokenisers: other perplexities, the same bits a byte."""

from itertools import pairwise

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
P = rng.dirichlet(np.full(4, 0.4), size=4)  # P[old, new] of four letters
text = [0]
for _ in range(2000):
    text.append(rng.choice(4, p=P[text[-1]]))
text = np.array(text)

nats = -np.log(P[text[:-1], text[1:]])  # of 2,000 letters, a byte each
pairs = nats.reshape(-1, 2).sum(axis=1)  # two letters are one token
bits = {}
for name, loss in [("letters", nats), ("pairs", pairs)]:
    bits[name] = loss.mean() * len(loss) / (2000 * np.log(2))
    ppl = np.exp(loss.mean())
    print(f"{name}: perplexity {ppl:.2f}, {bits[name]:.3f} a byte")
# --8<-- [end:show]

total = -sum(np.log2(P[old, new]) for old, new in pairwise(text))
assert np.allclose([bits["letters"], bits["pairs"]], total / 2000)
# The text is drawn from P: its loss is the entropy of the rows, up to chance.
entropy = -(P * np.log(P)).sum(axis=1)
error = nats.mean() - entropy[text[:-1]].mean()
assert abs(error) < 4 * nats.std() / np.sqrt(2000)
assert len(nats) == 2000 and len(pairs) == 1000
assert np.isclose(np.exp(pairs.mean()), np.exp(nats.mean()) ** 2)
# The pair model is a distribution over 16 tokens after each letter.
joint = P[:, :, None] * P[None, :, :]  # of the next two letters
assert np.allclose(joint.sum(axis=(1, 2)), 1)
assert np.isclose(pairs[0], -np.log(joint[text[0], text[1], text[2]]))


def bits_per_byte(nats_a_token, bytes_a_token):
    return nats_a_token / (bytes_a_token * np.log(2))


# The text: 2.2 nats and 4.4 bytes a token; 1.9 and 3.1.
a, b = bits_per_byte(2.2, 4.4), bits_per_byte(1.9, 3.1)
assert (round(a, 2), round(b, 2)) == (0.72, 0.88)
assert (round(np.exp(2.2), 1), round(np.exp(1.9), 1)) == (9.0, 6.7)
# The card: perplexity 12, 25,000 tokens; 20, 18,000; 100,000 bytes.
c = bits_per_byte(np.log(12), 4), bits_per_byte(np.log(20), 100 / 18)
assert (round(c[0], 2), round(c[1], 2)) == (0.90, 0.78)
assert round(12 ** (25 / 18), 1) == 31.5
