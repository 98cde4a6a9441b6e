"""Ten faults in one training loop, and what four checks say of each."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from sklearn.datasets import load_digits
from sklearn.linear_model import LogisticRegression

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
X, y = load_digits(return_X_y=True)
mixed = np.random.default_rng(9).permutation(len(y))
X, y = X[mixed] / 16, y[mixed]


# --8<-- [start:show]
def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)


def loss_and_gradients(layers, X, y, fault):
    (W, b), (V, c) = layers
    H = np.maximum(X @ W.T + b, 0)
    n, P = len(y), softmax(H @ V.T + c)
    Y = np.eye(10)[y]
    if fault == "softmax twice":  # the loss applies its own softmax to P
        Q = softmax(P)
        loss, D = -np.log(Q[range(n), y]), Q - Y
        D = P * (D - np.sum(P * D, axis=1, keepdims=True))
    else:
        loss, D = -np.log(P[range(n), y] + 1e-300), P - Y  # up to 691
    if fault != "sum not mean":
        loss, D = loss / n, D / n
    B = (D @ V) * (H > 0)
    grads = [[B.T @ X, B.sum(axis=0)], [D.T @ H, D.sum(axis=0)]]
    return loss.sum(), grads


# --8<-- [end:show]


# --8<-- [start:train]
def train(X, y, seed, fault="", eta=0.2, steps=200, n=50):
    rng = np.random.default_rng(seed)
    first = rng.normal(size=(32, 64)) * np.sqrt(2 / 64)
    last = rng.normal(size=(10, 32)) * 0.02  # small: equal chances at first
    layers = [[first, np.zeros(32)], [last, np.zeros(10)]]
    X = X * 255 if fault == "unscaled inputs" else X
    y = rng.permutation(y) if fault == "labels shuffled" else y
    eta *= {"rate too small": 1e-3, "rate too large": 200}.get(fault, 1)
    eta = -eta if fault == "wrong sign" else eta
    curve, total = [], [[0, 0], [0, 0]]
    for _ in range(steps):
        rows = rng.choice(len(y), min(n, len(y)), replace=False)
        loss, grads = loss_and_gradients(layers, X[rows], y[rows], fault)
        curve.append(loss)
        for i, (layer, grad) in enumerate(zip(layers, grads, strict=True)):
            for j in range(2):
                kept = total[i][j] if fault == "no zero_grad" else 0
                total[i][j] = kept + grad[j]
                if i > 0 or fault != "first layer frozen":
                    layer[j] -= eta * total[i][j]
    return layers, curve


# --8<-- [end:train]
# --8<-- [start:run]
faults = """
    , wrong sign, rate too small, rate too large, unscaled inputs,
    sum not mean, no zero_grad, softmax twice, labels shuffled,
    first layer frozen"""
faults = [fault.strip() for fault in faults.split(",")]


def checks(fault, seed):
    layers, whole = train(X[:1200], y[:1200], seed, fault)
    _, one = train(X[:20], y[:20], seed, fault)  # the same 20 every step
    (W, b), (V, c) = layers
    Z = X * 255 if fault == "unscaled inputs" else X
    H = np.maximum(Z @ W.T + b, 0)
    right = (H @ V.T + c).argmax(axis=1) == y
    dead = np.all(H[:1200] == 0, axis=0).mean()
    found = whole[0], one[-1], np.mean(whole[-20:]), right[1200:].mean(), dead
    return np.array(found), whole, one


runs = {f: [checks(f, seed) for seed in range(3)] for f in faults}
short = "none sign slow fast pixels sum adds twice labels frozen"
print("         " + "".join(f"{name:>7}" for name in short.split()))
for i, name in enumerate(("start", "one batch", "all data", "right", "dead")):
    medians = [np.median([r[0][i] for r in runs[f]]) for f in faults]
    print(f"{name:9}" + "".join(f"{m:7.1f}" for m in medians))
# --8<-- [end:run]
fig, axes = plt.subplots(2, 5, figsize=(7.4, 3.7), sharex=True, sharey=True)
for ax, fault in zip(axes.flat, faults, strict=True):
    _, whole, one = runs[fault][0]
    ax.axhline(np.log(10), color="0.55", lw=0.9, ls=(0, (4, 3)))
    ax.plot(whole, color="C0", lw=1.0)
    ax.plot(one, color="C1", lw=1.4)
    ax.set_title(fault or "no fault", fontsize=8.5)
    ax.set(yscale="log", ylim=(0.015, 1500), xticks=(0, 100, 200))
    ax.minorticks_off()
axes[0, 0].text(95, 1.0, "all data", color="C0", fontsize=8)
axes[0, 0].text(8, 0.025, "one batch", color="C1", fontsize=8)
axes[0, 0].text(200, 4, "log 10", color="0.4", fontsize=8, ha="right")
fig.supxlabel("step", fontsize=9)
fig.supylabel("loss", fontsize=9)
fig.savefig("fingerprints.svg", metadata={"Date": None})

K = np.log(10)
assert np.isclose(32 * np.log(4), 44.4, atol=0.05)  # a card's run A
linear = LogisticRegression(tol=0.01).fit(X[:1200], y[:1200])
assert linear.score(X[1200:], y[1200:]) > 0.9  # the baseline
for seed in range(3):
    r = {f: runs[f][seed][0] for f in faults}
    for f in ("", "no zero_grad", "labels shuffled"):
        assert r[f][1] < 0.1  # these three learn one batch by heart
    assert all(abs(r[f][0] - K) < 0.05 for f in faults if f not in faults[4:6])
    assert r["unscaled inputs"][0] > 3 * K
    assert abs(r["sum not mean"][0] / 50 - K) < 0.05
    assert r["wrong sign"][1] > 100 and r["rate too small"][1] > 2.2
    assert min(r["softmax twice"][1:3]) > np.log(1 + 9 / np.e)
    assert 5 * r[""][1] < r["first layer frozen"][1] < 1
    assert 0.6 < r["first layer frozen"][3] < 0.8 < 0.9 < r[""][3]
    assert r["labels shuffled"][3] < 0.2 and r["labels shuffled"][2] > 2.2
    for f in ("rate too large", "unscaled inputs", "sum not mean"):
        assert r[f][4] > 0.95 and r[f][3] < 0.2
    assert 0.7 < r["no zero_grad"][4] < 0.95
for fault in ("rate too large", "unscaled inputs", "sum not mean"):
    for seed in range(3):  # ten steps kill nearly every unit
        (W, b), _ = train(X[:1200], y[:1200], seed, fault, steps=10)[0]
        Z = X[:1200] * 255 if fault == "unscaled inputs" else X[:1200]
        assert np.mean(np.all(Z @ W.T + b <= 0, axis=0)) > 0.8
for fault, power in (("", -3), ("rate too small", -6)):  # update / weight
    (before, _), (after, _) = (
        train(X[:1200], y[:1200], 0, fault, steps=k)[0][0] for k in (20, 21)
    )
    ratio = np.linalg.norm(after - before) / np.linalg.norm(before)
    assert abs(np.log10(ratio) - power) < 1
share = np.bincount(y[:20], minlength=10) / 20  # dead: only biases learn
entropy = -np.sum(share[share > 0] * np.log(share[share > 0]))
assert abs(runs["unscaled inputs"][0][0][1] - entropy) < 0.01

rng = np.random.default_rng(1)
for fault in ("", "softmax twice", "sum not mean"):
    layers = [[rng.normal(size=(6, 64)) / 4, rng.normal(size=6)]]
    layers += [[rng.normal(size=(10, 6)), rng.normal(size=10)]]
    _, grads = loss_and_gradients(layers, X[:7], y[:7], fault)
    for layer, grad in zip(layers, grads, strict=True):
        for part, g in zip(layer, grad, strict=True):
            u = rng.normal(size=part.shape)
            part += 1e-5 * u
            up = loss_and_gradients(layers, X[:7], y[:7], fault)[0]
            part -= 2e-5 * u
            down = loss_and_gradients(layers, X[:7], y[:7], fault)[0]
            part += 1e-5 * u
            assert np.isclose((up - down) / 2e-5, np.sum(g * u), rtol=1e-5)
