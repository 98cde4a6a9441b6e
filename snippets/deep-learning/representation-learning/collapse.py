"""Two views, a linear encoder: what keeps it from collapsing."""

import numpy as np

shown = {}


# --8<-- [start:show]
def gradients(W, P, A, B, stop):
    """By encoder W (k, d) and predictor P (k, k); views A, B (n, d)."""
    F, T = A @ W.T, B @ W.T  # features, targets
    R = (F @ P.T - T) / len(A)  # residual
    dW = (R @ P).T @ A
    return (dW if stop else dW - R.T @ B), R.T @ F


def train(seed, predictor, stop, noise=0.5, eta=0.08, decay=0.04):
    rng = np.random.default_rng(seed)
    W, P = rng.normal(0, 0.4, (4, 8)), np.eye(4)
    for _ in range(450):
        X = rng.normal(size=(64, 8))
        views = [X + noise * rng.normal(size=X.shape) for _ in range(2)]
        for A, B in (views, views[::-1]):
            dW, dP = gradients(W, P, A, B, stop)
            if predictor:
                P = P - eta * (dP + decay * P)
            W = W - eta * (dW + decay * W)
    return np.std(X @ W.T, axis=0).mean(), W, P


print("predictor  stop-gradient  spread, three seeds")
for predictor, stop in ((1, 1), (1, 0), (0, 1), (0, 0)):
    runs = [train(s, predictor, stop) for s in range(3)]
    spreads = "  ".join(f"{run[0]:.2f}" for run in runs)
    print(f"{predictor:5}{stop:13}          {spreads}")
    # --8<-- [end:show]
    shown[predictor, stop] = runs
    for spread, W, P in runs:
        if predictor and stop:
            # p - 1.25 p^2 = decay, and singular values of W equal to p
            p = (1 + np.sqrt(1 - 4 * 1.25 * 0.04)) / 2.5
            assert np.allclose(np.linalg.svd(W)[1], p, atol=0.06)
            assert np.allclose(np.linalg.eigvals(P), p, atol=0.06)
        else:
            assert spread < 1e-2
assert len(shown) == 4  # every combination
# without weight decay the same settings collapse
bare = [train(seed, 1, 1, decay=0.0) for seed in range(4)]
assert min(spread for spread, _, _ in bare) > 0.3
for predictor, stop in ((1, 0), (0, 1), (0, 0)):
    assert train(4, predictor, stop, decay=0.0)[0] < 0.05
# predictor and stop: without decay most runs lose a direction, a small decay
# saves all, and above max(p - 1.25 p^2) = 0.2 all die
weakest = {
    decay: [np.linalg.svd(W)[1].min() for _, W, _ in runs]
    for decay, runs in ((0.0, bare), (0.04, shown[1, 1]))
}
assert np.median(weakest[0.0]) < 0.05 < 0.6 < min(weakest[0.04])
assert np.linalg.norm(train(0, 1, 1, decay=0.22)[1]) < 0.05

# against differences of the loss, with targets that move or stand still
rng = np.random.default_rng(8)
A, B = rng.normal(size=(2, 7, 5))
W, P = rng.normal(size=(3, 5)), rng.normal(size=(3, 3))


def loss(W, P, target):
    return np.sum((A @ W.T @ P.T - B @ target.T) ** 2) / (2 * len(A))


for stop in (False, True):
    dW, dP = gradients(W, P, A, B, stop)
    for _ in range(3):
        H, K = rng.normal(size=W.shape), rng.normal(size=P.shape)
        ends = [
            loss(W + e * H, P + e * K, W if stop else W + e * H)
            for e in (1e-6, -1e-6)
        ]
        slope = np.sum(dW * H) + np.sum(dP * K)
        assert np.isclose((ends[0] - ends[1]) / 2e-6, slope, rtol=1e-5)

# the algebra of the text: with the best predictor a step does not shorten
# W; through the targets, or without predictor, it does
for seed in range(3):
    rng = np.random.default_rng(10 + seed)
    X, W = rng.normal(size=(500, 6)), rng.normal(size=(3, 6))
    A, B = (X + 0.7 * rng.normal(size=X.shape) for _ in range(2))
    P = np.linalg.lstsq(A @ W.T, B @ W.T, rcond=None)[0].T
    square = np.mean(np.sum((A @ W.T @ P.T - B @ W.T) ** 2, axis=1))
    assert np.isclose(np.sum(W * gradients(W, P, A, B, True)[0]), 0)
    assert np.isclose(np.sum(W * gradients(W, P, A, B, False)[0]), square)
    one = gradients(W, np.eye(3), A, B, True)[0]
    two = gradients(W, np.eye(3), B, A, True)[0]
    square = np.mean(np.sum((A @ W.T - B @ W.T) ** 2, axis=1))
    assert np.isclose(np.sum(W * (one + two)) / 2, square / 2)
