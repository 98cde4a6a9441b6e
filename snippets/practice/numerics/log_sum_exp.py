"""log-sum-exp, shifted by the maximum."""

import numpy as np
from scipy.special import logsumexp


# --8<-- [start:show]
def log_sum_exp(Z, axis=-1):
    """log of the sum of exp(Z) along an axis."""
    m = Z.max(axis=axis, keepdims=True)
    m = np.where(np.isfinite(m), m, 0)  # no inf - inf
    with np.errstate(divide="ignore", over="ignore"):  # log 0, exp inf
        s = np.log(np.exp(Z - m).sum(axis=axis, keepdims=True))
    return (m + s).squeeze(axis)


# --8<-- [end:show]
# --8<-- [start:run]
def cross_entropy(Z, y):
    """Losses (n,) of logits Z (n, K), row maxima finite, classes y (n,)."""
    Z = Z - Z.max(axis=1, keepdims=True)  # first, while digits are there
    return log_sum_exp(Z) - Z[np.arange(len(y)), y]


z = np.array([[1000.0, 1001, 1002], [-1000, -1001, -1002]])
with np.errstate(over="ignore", divide="ignore"):
    print("naive  ", np.log(np.exp(z).sum(axis=1)))
print("shifted", log_sum_exp(z).round(3))

sure = np.array([[1000, 990]], np.float32)  # true class 0
late = log_sum_exp(sure) - sure[:, 0]
early = cross_entropy(sure, [0])
print(f"loss {early[0]:.2e}, maximum added back first {late[0]:.2e}")
# --8<-- [end:run]

both = np.array([1002, -1000]) + np.log1p(np.exp(-1) + np.exp(-2))
assert np.allclose(log_sum_exp(z), both, rtol=1e-14)
rng = np.random.default_rng(0)
Z = rng.normal(0, 300, (5, 7, 3))
Z[0, 0, 1], Z[1, 2], Z[2, 3, 0] = -np.inf, -np.inf, np.inf
for axis in (0, 1, 2, -1):
    ours = log_sum_exp(Z, axis)
    assert np.allclose(ours, logsumexp(Z, axis=axis), rtol=1e-13)
assert log_sum_exp(Z)[1, 2] == -np.inf and log_sum_exp(Z)[2, 3] == np.inf
m, K = Z[3].max(axis=-1), 3
assert (m <= log_sum_exp(Z[3])).all()
assert (log_sum_exp(Z[3]) <= m + np.log(K)).all()
assert log_sum_exp(np.array([4.0])) == 4

true = np.log1p(np.exp(-10.0))
assert abs(early[0] - true) < 1e-3 * true
assert (
    0.3 * true < abs(late[0] - true) < 2**-14 and late[0] > 0
)  # a multiple of the gap 2**-14
assert late[0] % np.spacing(np.float32(1000)) == 0
logits, y = rng.normal(0, 40, (6, 4)), rng.integers(0, 4, 6)
p = np.exp(logits - logsumexp(logits, axis=1, keepdims=True))
assert np.allclose(cross_entropy(logits, y), -np.log(p[np.arange(6), y]))
# the cards: logits 1000, 1001, 1002; a mask of -inf; margin 20 in float32
z = np.array([710.0, 710 - np.log(3)])
assert np.isclose(log_sum_exp(z), 710 + np.log(4 / 3))
with np.errstate(over="ignore"):
    assert np.exp(z[0]) == np.inf and np.isfinite(np.exp(709.0))
    assert np.exp(np.float32(89)) == np.inf > np.exp(np.float32(88))
    assert np.exp(np.float16(12)) == np.inf > np.exp(np.float16(11))
easy = np.array([[20, 0]], np.float32)
assert cross_entropy(easy, [0])[0] == 0 < np.log1p(np.exp(np.float32(-20)))
# in float16 the number of terms alone may overflow
many = np.zeros(100_000, np.float16)
assert log_sum_exp(many) == np.inf
assert np.isclose(log_sum_exp(many.astype(np.float32)), np.log(1e5))
p = np.full(400, 0.1)
assert np.prod(p) == 0 and np.round(np.log(p).sum()) == -921
# the card: a fused kernel that rounds the weights to float16
for seed in range(20):
    rng = np.random.default_rng(seed)
    z = rng.normal(0, 2, 128).astype(np.float16)
    V = rng.normal(size=(128, 8)).astype(np.float16).astype(np.float32)
    s = z.astype(np.float32)
    p = np.exp(s - log_sum_exp(s)).astype(np.float16)
    out = (p.astype(np.float32) @ V).astype(np.float16).astype(float)
    exact = np.exp(z.astype(float) - log_sum_exp(z.astype(float)))
    error = np.abs(out - exact @ V)
    plain = 128 * 2.0**-24 * (exact @ np.abs(V)) + 2.0**-11 * np.abs(exact @ V)
    tiny = 2.0**-25 * np.abs(V).sum(axis=0)  # subnormal weights
    assert (error <= plain + 2.0**-11 * (exact @ np.abs(V)) + tiny).all()
    if seed == 0:
        assert (error > plain).any()
