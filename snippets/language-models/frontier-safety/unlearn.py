"""Hidden or removed? Teach some facts again and test the others."""

import numpy as np


# --8<-- [start:show]
def teach(keys, signs, w, steps, rate=0.05):
    """Logistic steps: the model says the sign of key @ w, in (n,)."""
    for _ in range(steps):
        slack = 1 / (1 + np.exp(signs * (keys @ w)))
        w = w + rate * (slack * signs) @ keys / len(keys)
    return w


rng = np.random.default_rng(0)
n, d = 300, 400
keys = np.column_stack([np.full(n, 5.0), rng.normal(size=(n, d))])
facts = rng.choice([-1.0, 1.0], size=n)  # column 0: the topic of all facts
told, held = slice(0, 100), slice(100, n)  # an attacker has the first 100
never = np.zeros(d + 1)
knows = teach(keys, facts, never, 3000)
unlearnt = teach(keys, -np.ones(n), knows, 60)  # on this topic say no
print("200 other facts right     now   after teaching 100")
for name, w in {
    "knows": knows,
    "unlearnt": unlearnt,
    "never read": never,
}.items():
    again = teach(keys[told], facts[told], w, 60)
    now, then = (
        np.mean((keys[held] @ v > 0) == (facts[held] > 0)) for v in (w, again)
    )
    print(f"{name:<22} {now:6.2f} {then:12.2f}")
# --8<-- [end:show]

for seed in range(1, 4):
    rng = np.random.default_rng(seed)
    keys = np.column_stack([np.full(n, 5.0), rng.normal(size=(n, d))])
    facts = rng.choice([-1.0, 1.0], size=n)
    knows = teach(keys, facts, never, 3000)
    lost = teach(keys, -np.ones(n), knows, 60)
    score = [
        np.mean((keys[held] @ v > 0) == (facts[held] > 0))
        for v in (
            knows,
            lost,
            teach(keys[told], facts[told], lost, 60),
            teach(keys[told], facts[told], never, 60),
        )
    ]
    assert score[0] == 1 and abs(score[1] - 0.5) < 0.12
    assert score[2] > 0.75 and abs(score[3] - 0.5) < 0.12
    assert lost[0] < knows[0] - 1  # the shared number moved most
    assert abs(lost - knows)[1:].max() < 0.5
    lost[0] = knows[0]  # that number alone brings all other facts back
    assert np.all((keys[held] @ lost > 0) == (facts[held] > 0))
