"""Figure: what P, I and a delay do, and what wind-up costs."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")


# --8<-- [start:show]
def make_pid(kp, ki, kd, dt, low, high, windup=False, kick=False):
    """A function of target and measurement that gives the input."""
    total, last = 0.0, None

    def control(target, y):
        nonlocal total, last
        error = target - y
        seen = error if kick else -y  # a jump of the target is no motion
        slope = 0.0 if last is None else (seen - last) / dt
        last, more = seen, total + ki * error * dt
        u = kp * error + more + kd * slope
        stuck = (u > high and error > 0) or (u < low and error < 0)
        if windup or not stuck:  # at the limit, stop adding up
            total = more
        return min(max(u, low), high)

    return control


def heat(control, targets, delay=0, dt=0.1, tau=2.0):
    """Temperatures and inputs; an input acts delay steps later."""
    y, ys, us, pipe = 0.0, [], [], [0.0] * delay
    for target in targets:
        us.append(control(target, y))
        pipe.append(us[-1])
        y += dt * (pipe.pop(0) - y) / tau
        ys.append(y)
    return np.array(ys), np.array(us)


# --8<-- [end:show]
free = (-1e9, 1e9)
step = np.repeat([0.0, 1.0], [10, 390])
down = np.repeat([1.5, 0.5], [200, 300])

# --8<-- [start:run]
# step: target 0, then 1; down: 1.5 for 20 s, then 0.5; free: no limits
for kp, ki, delay in ((4, 0, 0), (4, 2, 0), (7, 0, 5), (4, 0, 10)):
    y, _ = heat(make_pid(kp, ki, 0, 0.1, *free), step, delay)
    swing = np.ptp(y[-50:])
    end = f"ends at {y[-1]:.2f}" if swing < 0.01 else "swings ever wider"
    print(f"kp {kp} ki {ki} delay {delay / 10} s: {end}")
for windup in (True, False):
    y, _ = heat(make_pid(2, 0.8, 0, 0.1, 0, 1.2, windup), down, 5)
    print("wind-up" if windup else "guarded", end=": ")
    print(f"{np.argmax(y[200:] < 0.55) / 10:.1f} s to come down")
for kick in (True, False):
    _, u = heat(make_pid(2, 0.8, 0.5, 0.1, *free, kick=kick), step, 5)
    print(f"largest input {u.max():.1f}", "with a kick" if kick else "without")
# --8<-- [end:run]


def radius(kp, delay, dt=0.1, tau=2.0):
    """Largest root of the closed loop y(t+1) = (1-a) y(t) - a kp y(t-d)."""
    a = dt / tau
    poly = np.zeros(delay + 2)
    poly[0], poly[1] = 1, -(1 - a)
    poly[-1] += a * kp
    return np.abs(np.roots(poly)).max()


def critical(delay):
    low, high = 0.1, 100.0
    for _ in range(30):
        mid = (low + high) / 2
        low, high = (mid, high) if radius(mid, delay) < 1 else (low, mid)
    return low


assert 5.8 < critical(5) < 7 and critical(10) < 4
assert 1.6 < critical(5) / critical(10) < 2 and critical(0) > 30
for delay in (5, 10):
    for factor in (0.8, 1.25):
        y, _ = heat(
            make_pid(factor * critical(delay), 0, 0, 0.1, *free),
            np.ones(900),
            delay,
        )
        grows = np.ptp(y[-100:]) > np.ptp(y[300:400])
        assert grows == (factor > 1)
for ki, grows in ((1, False), (8, True)):  # integral against swings
    y, _ = heat(make_pid(4, ki, 0, 0.1, *free), np.ones(600), 5)
    assert (np.ptp(y[-100:]) > np.ptp(y[100:200])) == grows
for kp in (1.0, 4.0, 9.0):  # the offset is 1 / (1 + kp)
    y, _ = heat(make_pid(kp, 0, 0, 0.1, *free), step)
    assert np.isclose(1 - y[-1], 1 / (1 + kp))
    y, _ = heat(make_pid(kp, 1, 0, 0.1, *free), np.ones(2000))
    assert np.isclose(y[-1], 1)
loose, _ = heat(make_pid(2, 0.8, 0, 0.1, 0, 1.2, True), down, 5)
tight, used = heat(make_pid(2, 0.8, 0, 0.1, 0, 1.2), down, 5)
assert np.argmax(loose[200:] < 0.55) > 5 * np.argmax(tight[200:] < 0.55)
assert np.any(tight[200:230] < 0.55) and np.any(loose[200:] < 0.55)
assert used.max() <= 1.2 and used.min() >= 0
# Differentiating the error adds kd / dt at the jump, nothing else.
hits = [
    heat(make_pid(2, 0.8, 0.5, 0.1, *free, kick=k), step, 5)[1][10]
    for k in (True, False)
]
assert np.isclose(hits[0] - hits[1], 0.5 / 0.1)
# By hand, two calls: 2 e + i + 0.5 slope.
c = make_pid(2, 1, 0.5, 0.1, *free)
assert np.isclose(c(1, 0), 2 + 0.1) and np.isclose(c(1, 0.2), 1.6 + 0.18 - 1)

fig, axes = plt.subplots(1, 3, figsize=(7.4, 2.5))
t = np.arange(400) / 10
for ki, style in ((0, "-"), (2, "--")):
    y, _ = heat(make_pid(4, ki, 0, 0.1, *free), step)
    axes[0].plot(t[:100], y[:100], style, label="P" if ki == 0 else "P and I")
for kp, style in ((2, "-"), (4, "--"), (5.8, ":")):
    y, _ = heat(make_pid(kp, 0, 0, 0.1, *free), step, 5)
    axes[1].plot(t[:200], y[:200], style, label=f"gain {kp}")
for y, style, name in ((loose, "-", "wind-up"), (tight, "--", "guarded")):
    axes[2].plot(np.arange(500) / 10, y, style, label=name)
axes[2].plot(np.arange(500) / 10, down, color="black", lw=0.8)
for ax, name in zip(
    axes, ("no delay", "P, delay 0.5 s", "input limited to 1.2"), strict=True
):
    ax.set(title=name, xlabel="seconds", ylim=(0, 2.5))
    ax.legend(loc="upper right", ncols=1)
for ax in axes[:2]:
    ax.axhline(1, color="black", lw=0.8)
axes[0].set_ylabel("temperature")
fig.savefig("pid.svg")
