"""Brackets: a student trained on the teacher's texts, or on its own."""

import numpy as np

# --8<-- [start:show]
D, T = 12, 60  # largest depth, tokens of a text
teacher = np.r_[1, 0.6, 0.3, 0.05, np.full(D - 4, 0.01), 0]  # P of "("
slip = 0.1  # a token of the small student is random with this chance


def walk(p):
    """Exact shares (T, D + 1) of the depths at each token, if P("(") is p."""
    step = np.diag(p[:-1], 1) + np.diag(1 - p[1:], -1)
    shares = [np.eye(D + 1)[0]]
    for _ in range(T - 1):
        shares.append(shares[-1] @ step)
    return np.array(shares)


def act(table):  # what the small student writes: its table, with slips
    p = (1 - slip) * table + slip / 2
    return np.r_[1, p[1:-1], 0]  # depth 0 must open, depth D must close


def distil(own, rng, rounds=5, n=100, guess=0.5):
    """n depths a round from whose texts? Targets: the teacher's P there."""
    weight = np.ones(D + 1)  # a depth never seen keeps the guess
    total = weight * guess
    for _ in range(rounds):
        writer = act(total / weight) if own else teacher
        seen = rng.multinomial(n, walk(writer).mean(axis=0))
        weight, total = weight + seen, total + seen * teacher
    return act(total / weight)


# --8<-- [end:show]
def kl(p, q):
    """Of two coins, over the depths at which there is a choice."""
    p, q = p[1:-1], q[1:-1]
    return p * np.log(p / q) + (1 - p) * np.log((1 - p) / (1 - q))


def scores(own, seeds, guess=0.5):
    rows = []
    for seed in seeds:
        p = distil(own, np.random.default_rng(seed), guess=guess)
        k, mine = kl(teacher, p), walk(p)[:, 1:-1]
        rows.append([walk(teacher).mean(axis=0)[1:-1] @ k])
        rows[-1] += [mine[:10].mean(axis=0) @ k, mine[-10:].mean(axis=0) @ k]
        rows[-1] += [walk(p)[-10:, 4:].sum() / 10]
    return np.array(rows)


# --8<-- [start:table]
print("texts of    KL on teacher's  own, first 10  own, last 10  too deep")
for own in (False, True):
    m = scores(own, range(20)).mean(axis=0)
    print(f"{'student' if own else 'teacher':11}", end="")
    print(f"{m[0]:10.3f}{m[1]:16.3f}{m[2]:14.3f}{m[3]:12.3f}")
# --8<-- [end:table]
off, on = scores(False, range(20, 40)), scores(True, range(20, 40))
assert (walk(teacher).sum(axis=1) - 1 < 1e-12).all()
assert walk(teacher)[-10:, 4:].sum() / 10 < 0.01  # the teacher: hardly ever
assert off[:, 2].mean() > 3 * off[:, 1].mean()  # the gap grows along a text
assert on[:, 2].mean() < 2 * on[:, 1].mean()
assert on[:, 3].mean() < off[:, 3].mean() / 2
assert off[:, 2].mean() > 5 * off[:, 0].mean()
# the gap is what the student does where it saw nothing
lucky = scores(False, range(20), guess=0.05).mean(axis=0)
assert round(lucky[2], 3) == 0.003 and lucky[2] < 2 * lucky[1]
# even a perfect table slips: what no choice of texts can mend
best = walk(act(teacher))[-10:, 4:].sum() / 10
assert best < on[:, 3].mean() < 1.3 * best
t = np.random.default_rng(4).random(D + 1)  # slips favour neither sign
assert np.allclose((act(t) + act(1 - t))[1:-1], 1)
# walk agrees with sampling
rng, depth = np.random.default_rng(3), np.zeros(20_000, dtype=int)
for _ in range(5):
    depth += np.where(rng.random(20_000) < teacher[depth], 1, -1)
share = np.bincount(depth, minlength=D + 1) / 20_000
assert np.abs(share - walk(teacher)[5]).max() < 0.02
