"""Accelerations five times a second, a position once a second, one state."""

import numpy as np
from scipy.stats import chi2

dt, sd_a, sd_gps, n, runs = 0.2, 0.3, 2.0, 300, 50


def world(seed, late=0):
    """True p and v (n + 1, runs), accelerations, fixes each second."""
    rng = np.random.default_rng(seed)
    a = 0.8 * np.sin(0.3 * dt * np.arange(n))[:, None] * np.ones(runs)
    p, v = np.zeros((n + 1, runs)), np.full((n + 1, runs), 8.0)
    for k in range(n):
        p[k + 1] = p[k] + dt * v[k] + dt**2 / 2 * a[k]
        v[k + 1] = v[k] + dt * a[k]
    p = p - 2 * rng.normal(size=runs)  # the start is known to 2 m and 1 m/s
    drift = rng.normal(size=runs)
    p = p - drift * dt * np.arange(n + 1)[:, None]
    read = a + 0.2 * rng.normal(size=runs) + sd_a * rng.normal(size=a.shape)
    fix = np.full((n + 1, runs), np.nan)
    ks = np.arange(5, n + 1, 5)
    fix[ks] = p[ks - late] + sd_gps * rng.normal(size=(len(ks), runs))
    jump = rng.uniform(size=(len(ks), runs)) < 0.05
    fix[ks] += jump * rng.choice([-40.0, 40.0], size=jump.shape)
    fix[151:251] = np.nan  # a tunnel, 20 seconds
    return p, read, fix


# --8<-- [start:show]
# dt = 0.2 s, sd_a = 0.3, sd_gps = 2 m; reading = acceleration + bias + noise
F = np.array([[1, dt, -(dt**2) / 2], [0, 1, -dt], [0, 0, 1]])
G = np.array([dt**2 / 2, dt, 0])  # state: position, velocity, bias
Q = sd_a**2 * np.outer(G, G)  # the noise of the readings


def predict(m, P, reading):  # m (runs, 3), P (runs, 3, 3)
    return m @ F.T + G * reading[:, None], F @ P @ F.T + Q


def update(m, P, z, H, gate):
    r = z - m @ H  # innovation
    S = P @ H @ H + sd_gps**2  # and its variance (H here a vector)
    use = r**2 / S <= gate  # else leave the fix out
    K = np.where(use[:, None], P @ H / S[:, None], 0)
    return m + K * r[:, None], P - K[:, :, None] * (P @ H)[:, None, :]


def drive(readings, fixes, gate, H=(1.0, 0, 0)):
    m = np.tile([0, 8.0, 0], (len(readings[0]), 1))
    P = np.tile(np.diag([4, 1, 0.04]), (len(m), 1, 1))
    track = []
    for reading, z in zip(readings, fixes, strict=True):
        m, P = predict(m, P, reading)
        if not np.isnan(z).all():  # a second is over, and no tunnel
            m, P = update(m, P, z, np.array(H), gate)
        track.append((m[:, 0], np.sqrt(P[:, 0, 0])))
    return np.array(track)  # (steps, 2, runs)


# --8<-- [end:show]
limit = chi2.ppf(0.999, 1)  # 10.8


def rms(x):
    return np.sqrt(np.nanmean(x**2))


def errors(seed, gate, fixes=True, late=0, H=(1.0, 0, 0)):
    """At 20 to 30 s and when the tunnel ends: error and claimed deviation."""
    p, read, fix = world(seed, late)
    track = drive(read, fix[1:] if fixes else np.nan * fix[1:], gate, H)
    e, sd = track[:, 0] - p[1:], track[:, 1]
    return [rms(x[a:b]) for a, b in ((100, 150), (249, 250)) for x in (e, sd)]


# --8<-- [start:run]
# errors(): root mean squares of error and claimed deviation, as printed;
# limit = 10.8; fixes missing from 30 to 50 s: a tunnel
lagged = (1.0, -0.4, 0)  # of position and velocity: 0.4 s ago
print("                       20-30 s: error claimed   tunnel: error claimed")
for name, arguments in (
    ("accelerations only", {"gate": limit, "fixes": False}),
    ("all fixes", {"gate": np.inf}),
    ("fixes with a gate", {"gate": limit}),
    ("fixes 0.4 s late", {"gate": limit, "late": 2}),
    ("and modelled as such", {"gate": limit, "late": 2, "H": lagged}),
):
    a, b, c, d = errors(0, **arguments)
    print(f"{name:22} {a:14.1f} {b:7.1f} {c:15.1f} {d:7.1f}")
# --8<-- [end:run]
for seed in range(1, 3):
    alone = errors(seed, limit, fixes=False)
    every = errors(seed, np.inf)
    gated = errors(seed, limit)
    late = errors(seed, limit, late=2)
    model = errors(seed, limit, late=2, H=lagged)
    assert alone[0] > 50 * gated[0] and 0.75 < alone[0] / alone[1] < 1.33
    assert every[0] > 3 * every[1] and every[0] > 2.5 * gated[0]
    assert 0.85 < gated[0] / gated[1] < 1.3
    assert 0.75 < gated[2] / gated[3] < 1.4 and gated[2] > 5 * gated[0]
    assert late[0] > 2 * gated[0] > 1.6 * model[0] > 1.6 * gated[0]
    assert gated[0] < 0.9 * sd_gps  # better than a good fix
# The model is the world's: p + dt v + dt^2 / 2 a, the bias taken off.
state = F @ [3.0, 7.0, 0.4] + G * (1.5 + 0.4)
want = 3 + 7 * dt + dt**2 / 2 * 1.5, 7 + 1.5 * dt, 0.4
assert np.allclose(state, want)
# One run against the joint Gaussian of start, velocity, bias and readings.
k = 15
p, read, fix = world(7)
track = drive(read[:k, :1], fix[1 : k + 1, :1], np.inf)
X = np.zeros((k + 1, 3, 3 + k))  # state as a function of the unknowns
X[0, :3, :3] = np.eye(3)
known = np.array([0, 8.0, 0])
for t in range(k):
    X[t + 1] = F @ X[t]
    X[t + 1, :, 3 + t] += G
    known = F @ known + G * read[t, 0]
prior = np.diag(np.append([4, 1, 0.04], np.full(k, sd_a**2)))
rows, means = X[[5, 10, 15], 0], []
mean = np.array([0, 8.0, 0])
for t in range(k):
    mean = F @ mean + G * read[t, 0]
    means.append(mean[0])
C = prior @ rows.T
S = rows @ C + sd_gps**2 * np.eye(3)
r = fix[[5, 10, 15], 0] - np.array(means)[[4, 9, 14]]
assert np.isclose(
    track[-1, 0, 0], mean[0] + X[k, 0] @ C @ np.linalg.solve(S, r)
)
cov = prior - C @ np.linalg.solve(S, C.T)
assert np.isclose(track[-1, 1, 0] ** 2, X[k, 0] @ cov @ X[k, 0])
