"""Why a policy gradient lowers entropy, and what slows it."""

import numpy as np

# --8<-- [start:show]
right = np.array([1, 1, 1, 0, 0, 0, 0, 0.0])  # three right strategies
start = np.log([0.40, 0.08, 0.02, 0.20, 0.15, 0.08, 0.05, 0.02])


def softmax(z):
    e = np.exp(z - z.max())
    return e / e.sum()


def entropy(p):
    return -(p * np.log(p)).sum()


def predicted_change(z, dz):
    """-Cov(log pi, change of the logit), for a drawn from pi."""
    p = softmax(z)
    return -((p * np.log(p) * dz).sum() - (p * np.log(p)).sum() * (p @ dz))


p = softmax(start)
dz = 0.01 * p * (right - p @ right)  # one step of the exact gradient
true = entropy(softmax(start + dz)) - entropy(p)
print(f"change of entropy {true:.6f}, by covariance ", end="")
print(f"{predicted_change(start, dz):.6f}")
# --8<-- [end:show]


# --8<-- [start:run]
def train(seed, low=0.2, high=0.2, bonus=0.0, beta=0.0, steps=60, passes=8):
    rng, z, ref = np.random.default_rng(seed), start.copy(), softmax(start)
    for _ in range(steps):
        old = softmax(z)
        share = rng.multinomial(64, old) / 64  # of each strategy, 64 answers
        A = right - share @ right
        for _ in range(passes):  # over the same answers
            p = softmax(z)
            ratio = p / old
            kept = np.where(A > 0, ratio < 1 + high, ratio > 1 - low)
            w = share * kept * ratio * A
            H = -p * (np.log(p) + entropy(p))  # gradients in the logits
            KL = p * (np.log(p / ref) - p @ np.log(p / ref))
            z = z + 3 * (w - p * w.sum() + bonus * H - beta * KL)
    return softmax(z)


settings = {
    "clip 0.2": {},
    "clip 0.28 above": {"high": 0.28},
    "bonus 0.05": {"bonus": 0.05},
    "KL 0.05": {"beta": 0.05},
}
print(f"{'start':16} entropy {entropy(p):.2f}, right {p @ right:.3f}", p[:3])
final = {}
for name, setting in settings.items():
    P = final[name] = np.array([train(seed, **setting) for seed in range(5)])
    H = np.mean([entropy(q) for q in P])
    print(f"{name:16} entropy {H:.2f}, right {(P @ right).mean():.3f}", end="")
    print(f" {P[:, :3].mean(axis=0).round(2)}")
# --8<-- [end:run]

assert abs(true / predicted_change(start, dz) - 1) < 0.01 and true < 0
for i in range(8):  # dz is the exact gradient of the expected reward
    E = 1e-6 * np.eye(8)[i]
    slope = (softmax(start + E) - softmax(start - E)) @ right / 2e-6
    assert np.isclose(0.01 * slope, dz[i], atol=1e-9)
# a rare right action raises entropy: only the third is right
only = np.eye(8)[2]
up = 0.01 * p * (only - p @ only)
assert predicted_change(start, up) > 0
assert entropy(softmax(start + up)) > entropy(p)
kept_share = {name: P[:, :3].mean(axis=0) for name, P in final.items()}
final = {n: np.mean([entropy(q) for q in P]) for n, P in final.items()}
assert final["KL 0.05"] > 5 * final["clip 0.2"]
assert final["bonus 0.05"] > 10 * final["clip 0.2"]
assert abs(final["clip 0.28 above"] - final["clip 0.2"]) < 0.05
assert kept_share["clip 0.2"][0] > 0.98  # one of three right ones
assert kept_share["bonus 0.05"].min() > 0.3
assert 0.1 < kept_share["KL 0.05"][1] < kept_share["KL 0.05"][0]
# not because the favourite profits too: only the other two get the wider clip
others = np.array([0.2, 0.28, 0.28] + [0.2] * 5)
H = np.mean([entropy(train(seed, high=others)) for seed in range(5)])
assert abs(H - final["clip 0.2"]) < 0.05
# and few updates of right strategies reach the clip, not one in ten
for seed in range(5):
    rng, z, reached, updates = np.random.default_rng(seed), start.copy(), 0, 0
    for _ in range(60):
        old = softmax(z)
        share = rng.multinomial(64, old) / 64
        A = right - share @ right
        for _ in range(8):
            ratio = softmax(z) / old
            seen = (A > 0) & (share > 0)
            reached += (seen & (ratio >= 1.2)).sum()
            updates += seen.sum()
            kept = np.where(A > 0, ratio < 1.2, ratio > 0.8)
            w = share * kept * ratio * A
            z = z + 3 * (w - softmax(z) * w.sum())
    assert np.allclose(softmax(z), train(seed)) and reached < updates / 10
h = 1e-6  # the two gradients by differences
for i in range(8):
    E = h * np.eye(8)[i]
    a, b = softmax(start + E), softmax(start - E)
    q = softmax(start)
    assert np.isclose(
        (entropy(a) - entropy(b)) / (2 * h), (-q * (np.log(q) + entropy(q)))[i]
    )
    ref = np.full(8, 1 / 8) + np.linspace(-0.05, 0.05, 8)
    kl = [(v * np.log(v / ref)).sum() for v in (a, b)]
    g = q * (np.log(q / ref) - q @ np.log(q / ref))
    assert np.isclose((kl[0] - kl[1]) / (2 * h), g[i])
# the card: two actions, 0.8 and 0.2; the right one is the first, then the second
q, small = np.array([0.8, 0.2]), 1e-4
for r, sign in (([1, 0], -1), ([0, 1], 1)):
    dz = small * q * (np.array(r) - q @ r)
    z = np.log(q)
    assert np.sign(predicted_change(z, dz)) == sign
    assert np.sign(entropy(softmax(z + dz)) - entropy(q)) == sign
    assert np.allclose(np.abs(dz), 0.16 * small)
assert np.isclose(
    -0.16 * np.log(4) * 0.32,
    predicted_change(z, 1.0 * q * (np.array([1, 0]) - 0.8)),
)
