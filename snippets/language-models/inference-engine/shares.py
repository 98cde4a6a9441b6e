"""A virtual token counter: fair shares for two customers, one flooding."""

from collections import Counter

import numpy as np

R, L = 4, 220  # requests that run at once, most tokens of one


# --8<-- [start:serve]
def serve(sent, fair=True, lift=True):
    """sent[t]: (customer, prompt, answer) of each arrival in step t."""
    count, last, waiting, running = Counter(), None, [], []
    for arrived in sent:
        for r in arrived:
            others = [count[w[0]] for w in waiting if w[0] != r[0]]
            if lift and len(others) == len(waiting):  # none of its own waits
                count[r[0]] = max(count[r[0]], min(others, default=count[last]))
            waiting.append(r)
        while waiting and len(running) < R:
            r = min(waiting, key=lambda w: count[w[0]]) if fair else waiting[0]
            waiting.remove(r)  # the first of its customer
            last = r[0]
            count[last] += r[1]  # prompt
            running.append([last, r[2]])
        for r in running:  # a token of the answer
            count[r[0]] += 1
            r[1] -= 1
        running = [r for r in running if r[1]]
        yield dict(count), {w[0] for w in waiting}


# --8<-- [end:serve]
# --8<-- [start:run]
sent = [[] for _ in range(3_000)]
sent[0] = [("A", 40, 60)] * 300
sent[1_500] = [("B", 200, 20)] * 100
for name, fair, lift in (
    ("order of arrival", False, False),
    ("lowest counter", True, False),
    ("lifted on return", True, True),
):
    run = [count for count, _ in serve(sent, fair, lift)]
    start = run[1_499]["A"]
    a = np.array([c["A"] - start for c in run[1_500:]])
    b = np.array([c.get("B", 0) - start * lift for c in run[1_500:]])
    most = np.ptp(np.append(a - b, 0))  # over all spans of time
    print(f"{name:16}  A {a[-1]:5}  B {b[-1]:5}  ahead by {most:5}")
print("A before:", start, " bound 2RL:", 2 * R * L)
# --8<-- [end:run]
assert start == 10_000 and most <= 2 * R * L and abs(a[-1] - b[-1]) <= R * L


def check(sent):
    """Counters of two who wait differ by RL at most. Returns the largest."""
    worst = 0
    for count, waiting in serve(sent):
        c = [count.get(k, 0) for k in waiting]
        worst = max([worst, max(c, default=0) - min(c, default=0)])
    assert worst <= R * L
    return worst


for seed in range(4):  # three customers who come and go
    rng = np.random.default_rng(seed)
    sent = [[] for _ in range(1_500)]
    for c, prompt, answer in ("A", 1, 219), ("B", 210, 10), ("C", 50, 50):
        for t in rng.integers(0, 1_400, 8):
            sent[t] += [(c, prompt, answer)] * int(rng.integers(1, 9))
    assert check(sent) > 0
# A is served for long without waiting, then both flood
sent = [[("A", 20, 20)] if t % 40 == 0 else [] for t in range(2_000)]
sent += [[("B", 20, 20)] * 100 + [("A", 20, 20)] * 100] + [[]] * 1_000
check(sent)
