"""A linear state-space layer: recurrence, convolution, scan."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
n, T, dt = 4, 12, 0.1
a = -np.array([0.5, 1.0, 3.0, 9.0])  # x' = a x + b u, a diagonal
b, c, u = rng.normal(size=n), rng.normal(size=n), rng.normal(size=T)
a_bar = np.exp(dt * a)  # u held constant over a step
b_bar = (a_bar - 1) / a * b

x, X = np.zeros(n), []
for t in range(T):
    x = a_bar * x + b_bar * u[t]
    X.append(x)
y = X @ c
kernel = (a_bar ** np.arange(T)[:, None] * b_bar) @ c
conv = np.convolve(u, kernel)[:T]


def join(first, second):  # x -> A x + B, then another such map
    return second[0] * first[0], second[0] * first[1] + second[1]


maps = [(a_bar, b_bar * v) for v in u]
k = 1  # how many steps each map spans so far
while k < T:
    joined = [join(p, q) for p, q in zip(maps, maps[k:], strict=False)]
    maps, k = maps[:k] + joined, 2 * k
states = [state for _, state in maps]  # from the state 0
print("convolution equal:", np.allclose(conv, y))
print("all states of the scan equal:", np.allclose(states, X))
print(f"{int(np.log2(k))} rounds for {T} tokens")
# --8<-- [end:show]
assert np.allclose(conv, y, rtol=1e-12, atol=1e-13)
assert np.allclose(states, X, rtol=1e-12, atol=1e-13)
assert k / 2 < T <= k
# the step against many small Euler steps of the differential equation
z, small = np.zeros(n), 20_000
for _ in range(small):
    z = z + dt / small * (a * z + b * u[0])
assert np.allclose(z, b_bar * u[0], rtol=1e-4)
