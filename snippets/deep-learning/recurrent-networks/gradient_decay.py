"""How much of a state's influence is left k steps later (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
m, T, start = 32, 60, 30


def sigmoid(z):
    return 0.5 * (1 + np.tanh(z / 2))


# --8<-- [start:rnn]
def rnn(gain, seed):
    rng = np.random.default_rng(seed)
    W = gain * rng.normal(size=(m, m)) / np.sqrt(m)
    h, J, sizes = np.zeros(m), np.eye(m), []
    for t in range(start + T):
        h = np.tanh(W @ h + 0.5 * rng.normal(size=m))  # a random input
        if t >= start:
            J = (1 - h**2)[:, None] * W @ J  # d h_t / d h_start
            sizes.append(np.linalg.norm(J) / np.sqrt(m))
    return np.array(sizes)


# --8<-- [end:rnn]
# --8<-- [start:lstm]
def lstm(gain, bias, seed):
    rng = np.random.default_rng(seed)
    W = gain * rng.normal(size=(4, m, m)) / np.sqrt(m)
    h, c = np.zeros(m), np.zeros(m)
    for t in range(start + T):
        z = W @ h + 0.5 * rng.normal(size=(4, m))
        i, f, o = sigmoid(z[0]), sigmoid(z[1] + bias), sigmoid(z[3])
        g = np.tanh(z[2])
        if t == start:  # Jacobians by c_start; the product of the f alone
            Jc, Jh, direct = np.eye(m), np.zeros((m, m)), np.ones(m)
            sizes, along = [], []
        if t >= start:  # product rule on c = f * c + i * g
            slopes = g * i * (1 - i), c * f * (1 - f), i * (1 - g**2)
            gates = sum(s[:, None] * (W[k] @ Jh) for k, s in enumerate(slopes))
            Jo = (o * (1 - o))[:, None] * (W[3] @ Jh)
            Jc = f[:, None] * Jc + gates
            direct = direct * f
            sizes.append(np.linalg.norm(Jc) / np.sqrt(m))
            along.append(np.linalg.norm(direct) / np.sqrt(m))
        c = f * c + i * g
        h = o * np.tanh(c)
        if t >= start:
            slope = o * (1 - np.tanh(c) ** 2)
            Jh = slope[:, None] * Jc + np.tanh(c)[:, None] * Jo
    return np.array(sizes), np.array(along)


# --8<-- [end:lstm]
seeds = range(15)
lstms = {
    f"LSTM, gain {gain}, bias {bias}": [lstm(gain, bias, s) for s in seeds]
    for gain, bias in ((1, 0), (1, 1), (1, 3), (10, 1))
}
runs = {f"RNN, gain {gain}": [rnn(gain, s) for s in seeds] for gain in (1, 3)}
runs |= {name: [whole for whole, _ in pair] for name, pair in lstms.items()}
gates = {name: [along for _, along in pair] for name, pair in lstms.items()}
# --8<-- [start:run]
print(f"{'left after':21} {'10 steps':>9} {'60 steps':>9}   f alone, 60")
for name, sizes in runs.items():
    middle = np.median(sizes, axis=0)
    alone = ""
    if name in gates:
        alone = f"{np.median(gates[name], axis=0)[59]:11.0e}"
    print(f"{name:21} {middle[9]:9.0e} {middle[59]:9.0e}{alone}")
# --8<-- [end:run]
end = {name: np.array(sizes)[:, 59] for name, sizes in runs.items()}
median = {name: np.median(sizes) for name, sizes in end.items()}
assert np.all(end["RNN, gain 1"] < 1e-3) and np.all(end["RNN, gain 3"] > 1)
# with every network bias 1 keeps more than bias 0, and bias 3 about 1
assert np.all(end["LSTM, gain 1, bias 0"] < end["LSTM, gain 1, bias 1"] / 1e3)
assert np.all(np.abs(np.log10(end["LSTM, gain 1, bias 3"])) < 1)
assert np.all(end["LSTM, gain 10, bias 1"] > 100)
assert median["LSTM, gain 1, bias 0"] < median["RNN, gain 1"] / 100
assert median["RNN, gain 1"] < median["LSTM, gain 1, bias 1"] / 100
for name in ("RNN, gain 3", "LSTM, gain 10, bias 1"):  # many powers of ten
    assert end[name].max() > 1e4 * end[name].min()
assert np.allclose(*lstm(0, 1, 0))  # no other way without W
for bias in (0, 1, 3):  # the way through the gates adds here
    name = f"LSTM, gain 1, bias {bias}"
    alone = np.array(gates[name])[:, 59]
    assert np.all(end[name] > 3 * alone)
    # about the gate at zero input
    assert abs(np.log10(np.median(alone) / sigmoid(bias) ** 60)) < 0.5
keep = np.log(60 - 1)  # the bias for memories of 60 steps
assert np.isclose(1 / (1 - sigmoid(keep)), 60)
draws = [
    np.random.default_rng(s).normal(size=(m, m)) / np.sqrt(m) for s in seeds
]
radii = [np.abs(np.linalg.eigvals(W)).max() for W in draws]
norms = [np.linalg.norm(W, 2) for W in draws]
assert abs(np.mean(radii) - 1) < 0.2 and abs(np.mean(norms) - 2) < 0.2

# an orthogonal start decays as fast: the slopes of tanh do it alone
ends = []
for seed in seeds:
    rng = np.random.default_rng(seed)
    W = np.linalg.qr(rng.normal(size=(m, m)))[0]
    h, J = np.zeros(m), np.eye(m)
    for t in range(start + T):
        h = np.tanh(W @ h + 0.5 * rng.normal(size=m))
        if t >= start:
            J = (1 - h**2)[:, None] * W @ J
    ends.append(np.linalg.norm(J) / np.sqrt(m))
assert abs(np.log10(np.median(ends) / median["RNN, gain 1"])) < 0.5


# the Jacobian of the LSTM by finite differences, 7 steps on
def cell_after(seed, gain, bias, steps, push):
    rng = np.random.default_rng(seed)
    W = gain * rng.normal(size=(4, m, m)) / np.sqrt(m)
    h, c = np.zeros(m), np.zeros(m)
    for t in range(start + steps):
        z = W @ h + 0.5 * rng.normal(size=(4, m))
        c = c + push * (t == start)
        c = sigmoid(z[1] + bias) * c + sigmoid(z[0]) * np.tanh(z[2])
        h = sigmoid(z[3]) * np.tanh(c)
    return c


def states_after(seed, gain, steps, push):
    rng = np.random.default_rng(seed)
    W = gain * rng.normal(size=(m, m)) / np.sqrt(m)
    h = np.zeros(m)
    for t in range(start + steps):
        h = h + push * (t == start)
        h = np.tanh(W @ h + 0.5 * rng.normal(size=m))
    return h


for after, size in (
    (lambda e: cell_after(1, 8, 1, 7, e), lstm(8, 1, 1)[0][6]),
    (lambda e: states_after(1, 3, 7, e), rnn(3, 1)[6]),
):
    J = [(after(1e-6 * e) - after(-1e-6 * e)) / 2e-6 for e in np.eye(m)]
    assert np.isclose(np.linalg.norm(J) / np.sqrt(m), size, rtol=1e-4)

fig, ax = plt.subplots(figsize=(6.5, 3.9))
steps = np.arange(1, T + 1)
styles = {
    "RNN, gain 1": ("#c2410c", "-"),
    "RNN, gain 3": ("#c2410c", "--"),
    "LSTM, gain 1, bias 0": ("#7f9be6", "-"),
    "LSTM, gain 1, bias 1": ("#4f74dc", "-"),
    "LSTM, gain 1, bias 3": ("#1d3fa8", "-"),
    "LSTM, gain 10, bias 1": ("#1d3fa8", "--"),
}
for name, sizes in runs.items():
    middle = np.median(sizes, axis=0)
    colour, dash = styles[name]
    ax.semilogy(steps, middle, color=colour, linestyle=dash)
    ax.annotate(
        name,
        (T, middle[-1]),
        (5, 0),
        textcoords="offset points",
        va="center",
        fontsize=9,
        color=colour,
    )
ax.plot((0, T), (1, 1), color="#8a93a0", lw=0.8)
ax.set(xlim=(0, 83), xlabel="steps later", ylabel="size of the Jacobian")
ax.set_xticks(range(0, 61, 10))
fig.savefig("gradient_decay.svg", metadata={"Date": None})
