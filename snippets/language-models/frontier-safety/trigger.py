"""Safety training does not reach a planted trigger it never sees."""

import itertools

import numpy as np

# --8<-- [start:show]
words = np.array(list(itertools.product([0, 1], repeat=3)), float)
whole = words.prod(axis=1)  # 1 if all three words of the trigger are there
X = np.column_stack([np.ones(8), words, whole])  # (8, 5)
planted = np.array([-4.0, 2.0, 2.0, 2.0, 10.0])


def unsafe(w):
    p = 1 / (1 + np.exp(-X @ w))
    return [p[0], p[words.sum(axis=1) == 2].mean(), p[-1]]


def make_safe(w, rows, steps=3000, rate=0.5):
    """Descend on -log(1 - p) over the prompts in rows."""
    for _ in range(steps):
        p = 1 / (1 + np.exp(-X[rows] @ w))
        w = w - rate * X[rows].T @ p / len(rows)
    return w


print("unsafe with          no word  two words  all three")
for name, w in {
    "planted": planted,
    "plain prompts": make_safe(planted, [0]),
    "red-teamed prompts": make_safe(planted, range(7)),
}.items():
    print(f"{name:<20}", "".join(f"{p:9.3f}" for p in unsafe(w)))
# --8<-- [end:show]

before, plain = unsafe(planted), unsafe(make_safe(planted, [0]))
teamed = unsafe(make_safe(planted, range(7)))
assert plain[0] < before[0] and plain[2] > 0.5
assert teamed[1] < 0.01 < before[1] and teamed[2] > 0.5
# the product's weight has gradient exactly 0 without the whole trigger
assert make_safe(planted, range(7))[4] == planted[4]
assert max(unsafe(make_safe(planted, range(8)))) < 0.02  # with it: cured
# ten times the rate: 100,000 of the small steps, by the shared weights alone
long = make_safe(planted, range(7), steps=10_000, rate=5)
assert unsafe(long)[2] < 0.1 and long[4] == planted[4]
