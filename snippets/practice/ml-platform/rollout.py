"""A rolling update, second by second (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")


# --8<-- [start:show]
def rollout(n, load, probe, drain, surge=1, away=0, lag=3, end=400):
    """Share of failing requests in each second; `load`: start to first answer.

    A stopped pod still gets requests for `lag` seconds, answers for `drain`.
    At most `surge` pods above n, `away` below.
    """
    new, stopped, failing = [], [], []
    for t in range(end):
        ready = [s for s in new if t - s >= (load if probe else 0)]
        old = n - len(stopped)
        while len(stopped) < n and old + len(ready) > n - away:
            stopped.append(t)
            old -= 1
        while len(new) < n and old + len(new) < n + surge:
            new.append(t)
        ready = [s for s in new if t - s >= (load if probe else 0)]
        leaving = [s for s in stopped if t - s < lag]
        bad = sum(t - s < load for s in ready)
        bad += sum(t - s >= drain for s in leaving)
        failing.append(bad / (old + len(ready) + len(leaving)))
    return np.array(failing)


# --8<-- [end:show]
# --8<-- [start:run]
cases = {
    "60 s to load, no probe": (60, False, 5),
    "3 s to load, probe, no drain": (3, True, 0),
    "3 s to load, probe, drain 5 s": (3, True, 5),
}
for name, case in cases.items():
    f = rollout(20, *case)
    print(f"{name:30} worst {f.max():4.0%}  for {(f > 0).sum():3} s", end="")
    print(f"  lost at 100 a second: {100 * f.sum():5.0f}")
# --8<-- [end:run]
a, b, c = (rollout(20, *case) for case in cases.values())
assert a.max() > 0.99 and b.max() < 0.06 and not c.any()
assert 55 <= (b > 0).sum() <= 65
assert abs(b[b > 0].mean() - 1 / 20) < 0.005
assert not rollout(20, 60, True, 3, end=1300).any()  # drain = lag suffices
assert rollout(20, 60, True, 2, end=1300).any()
# twenty steps of 60 s, each with three seconds of one dead pod in 21
slow = rollout(20, 60, True, 0, end=1300)
assert (slow > 0).sum() == 60
# card: a larger surge shortens the failures, it does not save requests
for surge in (2, 4, 5):
    wide = rollout(20, 3, True, 0, surge=surge)
    assert (wide > 0).sum() < (b > 0).sum() and wide.max() > b.max()
    assert abs(wide.sum() / b.sum() - 1) < 0.2
# the same without room to spare: away 1, no surge: 19 of 20 serve
assert not rollout(20, 60, True, 3, surge=0, away=1, end=1300).any()

fig, axes = plt.subplots(1, 3, figsize=(7.2, 2.6), sharey=True)
for ax, (name, f) in zip(axes, zip(cases, (a, b, c), strict=True), strict=True):
    ax.fill_between(np.arange(100), 100 * f[:100], step="post", color="#c2410c")
    ax.set_title(name.replace(", ", ",\n", 1), fontsize=9)
    ax.set(xlabel="seconds", xlim=(0, 100), ylim=(0, 105))
axes[0].set_ylabel("failing requests, %")
fig.savefig("rollout.svg", metadata={"Date": None})
