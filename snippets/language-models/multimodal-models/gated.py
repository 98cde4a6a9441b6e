"""Cross-attention behind a gate that starts at zero."""

import numpy as np

rng = np.random.default_rng(0)
T, S, d, d_e = 5, 7, 6, 4  # text and image tokens, their widths


def softmax(scores):
    E = np.exp(scores - scores.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)


# --8<-- [start:show]
def gated(X, Z, W, gate):
    """X (T, d) text, Z (S, d_e) image: text rows query image rows."""
    Q, K, V = X @ W["Q"], Z @ W["K"], Z @ W["V"]
    A = softmax(Q @ K.T / np.sqrt(K.shape[1]))
    return X + np.tanh(gate) * (A @ V @ W["O"])


X, Z = rng.normal(size=(T, d)), rng.normal(size=(S, d_e))
W = {n: rng.normal(size=(d, d)) for n in "QO"}
W |= {n: rng.normal(size=(d_e, d)) for n in "KV"}
Y = rng.normal(size=(T, d))  # some target


def loss(W, gate):
    return 0.5 * ((gated(X, Z, W, gate) - Y) ** 2).sum()


print("gate 0: output equals the input:", (gated(X, Z, W, 0) == X).all())
for gate in (0.0, 0.5):
    by_gate = (loss(W, gate + 1e-6) - loss(W, gate - 1e-6)) / 2e-6
    up, down = ({**W, "V": W["V"] + e} for e in (1e-6, -1e-6))
    by_value = (loss(up, gate) - loss(down, gate)) / 2e-6
    print(f"gate {gate}: slope by gate {by_gate:.2f},", end=" ")
    print(f"along W_V {by_value:.2f}")
# --8<-- [end:show]
# by loops: each text row adds a weighted mean of the image's values
CA, means = np.zeros((T, d)), np.zeros((T, d_e))
for i, q in enumerate(X @ W["Q"]):
    scores = [q @ (z @ W["K"]) / d**0.5 for z in Z]
    weights = np.exp(scores) / np.exp(scores).sum()
    means[i] = weights @ Z
    CA[i] = means[i] @ W["V"] @ W["O"]
for g in (-1.3, 0.4, 50.0):
    assert np.allclose(gated(X, Z, W, g), X + np.tanh(g) * CA)
# the printed slopes, by the chain rule; at 0 the factor tanh(0) is 0
left = X + np.tanh(gate) * CA - Y  # the last gate of the loop
slope = (1 - np.tanh(gate) ** 2) * (CA * left).sum()
assert np.isclose(by_gate, slope, rtol=1e-5)
all_move = means @ np.ones((d_e, d)) @ W["O"]
slope = np.tanh(gate) * (all_move * left).sum()
assert np.isclose(by_value, slope, rtol=1e-5)
# the gate's slope at 0 is <CA, X - Y>, since tanh'(0) = 1
h = 1e-6
numeric = (loss(W, h) - loss(W, -h)) / (2 * h)
assert np.isclose(numeric, (CA * (X - Y)).sum(), rtol=1e-6)
assert abs(numeric) > 1
assert np.array_equal(gated(X, Z, W, 0.0), X)
for n, M in W.items():  # at gate 0 no inner weight has a gradient
    D = rng.normal(size=M.shape)
    pair = [loss({**W, n: M + e * D}, 0.0) for e in (h, -h)]
    assert pair[0] == pair[1]
    pair = [loss({**W, n: M + e * D}, 0.5) for e in (h, -h)]
    assert abs(pair[0] - pair[1]) / (2 * h) > 1e-3
# rows of the image in another order: the same, no positions are added
order = rng.permutation(S)
assert np.allclose(gated(X, Z[order], W, 0.7), gated(X, Z, W, 0.7))
