"""One round of speculative decoding keeps the target's distribution."""

import numpy as np


# --8<-- [start:show]
def speculative_round(p, q, draft, rng):
    """p (g + 1, V) target, q (g, V) draft model, draft (g,) drawn from q."""
    out = []
    for i, x in enumerate(draft):
        if rng.random() * q[i, x] < p[i, x]:  # accept with min(1, p/q)
            out.append(int(x))
            continue
        rest = np.maximum(p[i] - q[i], 0)
        return [*out, int(rng.choice(len(rest), p=rest / rest.sum()))]
    return [*out, int(rng.choice(p.shape[1], p=p[-1]))]  # all accepted


# --8<-- [end:show]
# --8<-- [start:run]
p = np.array([[0.6, 0.3, 0.1], [0.2, 0.5, 0.3]])
q = np.array([[0.3, 0.3, 0.4]])
rng = np.random.default_rng(1)
draws = rng.choice(3, 5_000, p=q[0])
rounds = [speculative_round(p, q, [x], rng) for x in draws]
first = np.bincount([r[0] for r in rounds], minlength=3) / 5_000
print(
    "first token",
    first.round(2),
    " accepted",
    round(np.mean([len(r) == 2 for r in rounds]), 2),
)
# --8<-- [end:run]
assert np.abs(first - p[0]).max() < 0.028  # four standard errors
second = [r[1] for r in rounds if len(r) == 2]
assert np.abs(np.bincount(second) / len(second) - p[1]).max() < 0.034
assert np.isclose(np.minimum(p[0], q[0]).sum(), 0.7)
# wrong: resample from p after a rejection. Then token 0 is too rare.
wrong = np.minimum(p[0], q[0]) + 0.3 * p[0]
assert np.isclose(wrong.sum(), 1) and np.isclose(wrong[0], 0.48)


def draw(cut, rng):  # from a row of Q, given by its running sums
    u = rng.random()
    return (u > cut[0]) + (u > cut[1])


for seed in (2, 3):  # whole texts of two tokens, a Markov chain
    rng = np.random.default_rng(seed)
    P, Q = rng.dirichlet(np.ones(3), 3), rng.dirichlet(np.ones(3), 3)
    counts, cuts = np.zeros((3, 3)), Q.cumsum(axis=1)[:, :2].tolist()
    for _ in range(1_200):
        x = draw(cuts[0], rng)
        y = draw(cuts[x], rng)
        z = speculative_round(
            np.stack([P[0], P[x], P[y]]), np.stack([Q[0], Q[x]]), [x, y], rng
        )
        if len(z) == 1:  # the next round starts after the first token
            x = draw(cuts[z[0]], rng)
            z += speculative_round(
                np.stack([P[z[0]], P[x]]), Q[z[0]][None], [x], rng
            )
        counts[z[0], z[1]] += 1
    assert np.abs(counts / 1_200 - P[0][:, None] * P).max() < 0.05

# card: a grammar forbids token 2
allowed = np.array([1, 1, 0])
both = [r * allowed / (r * allowed).sum() for r in (p[0], q[0])]
assert np.isclose(np.minimum(both[0], q[0]).sum(), 0.6)
assert np.isclose(np.minimum(*both).sum(), 5 / 6)
for draft in q[0], both[1]:  # masking p alone is right as well
    kept = np.minimum(both[0], draft)
    rest = np.maximum(both[0] - draft, 0)
    out = kept + (1 - kept.sum()) * rest / rest.sum()
    assert np.allclose(out, both[0])
kept, rest = np.minimum(p[0], both[1]), np.maximum(p[0] - both[1], 0)
out = kept + (1 - kept.sum()) * rest / rest.sum()
assert out[2] > 0.09  # masking q alone lets the forbidden token through
