"""QK says where a head looks, OV what it writes; only products count."""

import numpy as np
from scipy.special import softmax

# --8<-- [start:show]
rng = np.random.default_rng(0)
V, d, d_k = 50, 64, 16
E = rng.normal(size=(V, d)) / np.sqrt(d)  # embeddings, also unembeddings
W_Q, W_K, W_V = rng.normal(size=(3, d, d_k)) / np.sqrt(d)
W_O = W_V.T
heads = {"copying": W_V @ W_O, "opposite": -W_V @ W_O}
QK = W_Q @ W_K.T / np.sqrt(d_k)

tokens = rng.choice(V, size=8, replace=False)
X = E[tokens]
A = softmax(X[-1] @ QK @ X.T)  # the last token's weights, the same for both
for name, OV in heads.items():
    table = E @ OV @ E.T  # row: token attended to, column: logit
    own = np.mean(np.argmax(table, axis=1) == np.arange(V))
    effect = (A @ X @ OV @ E.T)[tokens[A.argmax()]]
    print(f"{name}: rows won by their own token {own:.2f},", end=" ")
    print("favourite's logit", "up" if effect > 0 else "down")
# --8<-- [end:show]
for name, OV in heads.items():
    table = E @ OV @ E.T
    sign = 1 if name == "copying" else -1
    assert (sign * np.diag(table) > 0).all()
    assert np.linalg.matrix_rank(OV) == d_k
own = np.argmax(E @ heads["copying"] @ E.T, axis=1) == np.arange(V)
assert (
    own.mean()
    > 0.5
    > np.mean(np.argmax(E @ heads["opposite"] @ E.T, axis=1) == np.arange(V))
)
# any invertible R between the factors changes queries and keys, no score
R = rng.normal(size=(d_k, d_k))
Q2, K2 = W_Q @ R, W_K @ np.linalg.inv(R).T
assert np.allclose(Q2 @ K2.T, W_Q @ W_K.T)
assert not np.allclose(Q2 @ Q2.T, W_Q @ W_Q.T)
assert not np.allclose((W_Q @ R) @ (W_K @ R).T, W_Q @ W_K.T)
# a head is linear in what it reads once the pattern is fixed
Y = rng.normal(size=X.shape)
OV = heads["copying"]
assert np.allclose(A @ (X + Y) @ OV, A @ X @ OV + A @ Y @ OV)
assert np.allclose(A @ X @ OV, ((A @ X) @ W_V) @ W_O)
