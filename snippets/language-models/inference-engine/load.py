"""Closed and open load on one server, and what a bounded queue saves."""

from collections import deque

import numpy as np


# --8<-- [start:show]
def open_loop(arrivals, service, most_waiting=np.inf):
    """Latency of each request; nan if it was refused."""
    ends, latency = deque(), np.full(len(arrivals), np.nan)
    for i, (t, s) in enumerate(zip(arrivals, service, strict=True)):
        while ends and ends[0] <= t:
            ends.popleft()
        if len(ends) <= most_waiting:  # one in service, the rest wait
            ends.append((ends[-1] if ends else t) + s)
            latency[i] = ends[-1] - t
    return latency


def closed_loop(clients, service):
    """Each client sends its next request when its last one is answered."""
    done = np.cumsum(service)  # the server is never idle
    # request i is sent when request i - clients is answered
    sent = np.concatenate([np.zeros(clients), done[:-clients]])
    return done - sent


# --8<-- [end:show]
# --8<-- [start:run]
rng = np.random.default_rng(0)
n = 20_000
service, gaps = rng.exponential(0.1, n), rng.exponential(1, n)  # 10 a second
rows = [("closed, 8 clients", closed_loop(8, service), service.sum())]
for rate in 8, 9, 12:
    t = (gaps / rate).cumsum()
    rows.append((f"open, {rate} a second", open_loop(t, service), t[-1]))
rows.append(("open, 12, 8 wait", open_loop(t, service, 8), t[-1]))
for name, latency, seconds in rows:
    met = np.sum(latency <= 1.5) / seconds  # nan, refused, is not met
    print(
        f"{name:18} p50 {np.nanmedian(latency):6.2f} s, p99"
        f" {np.nanquantile(latency, 0.99):6.2f} s, goodput {met:4.1f} a second"
    )
# --8<-- [end:run]
closed = rows[0][1]
assert np.isclose(closed.mean(), 8 * service.sum() / n, rtol=0.01)  # Little
assert np.nanmax(rows[4][1]) < np.nanmax(rows[3][1]) / 50
for seed in range(3):
    rng = np.random.default_rng(seed)
    service, gaps = rng.exponential(0.1, n), rng.exponential(1, n)
    t = (gaps / 8).cumsum()
    latency = open_loop(t, service)
    # Lindley: the wait of one from the wait of the one before
    wait, waits = 0.0, []
    for i in range(n):
        waits.append(wait)
        gap = t[i + 1] - t[i] if i + 1 < n else 0
        wait = max(0.0, wait + service[i] - gap)
    assert np.allclose(latency, np.array(waits) + service)
    assert abs(latency.mean() / (1 / (10 - 8)) - 1) < 0.2  # M/M/1
    # at most K = 9 inside: the share refused is known for Poisson arrivals
    t = (gaps / 12).cumsum()
    short = open_loop(t, service, 8)
    load = 1.2
    refused = (1 - load) * load**9 / (1 - load**10)
    assert abs(np.isnan(short).mean() - refused) < 0.02
    good = [np.sum(x <= 1.5) / t[-1] for x in (open_loop(t, service), short)]
    assert good[0] < 0.5 and good[1] > 9
# M/M/1: latency is exponential at rate 10 - 9, its p99 ln 100 = 4.6 s
p99 = []
for seed in range(8):
    rng = np.random.default_rng(seed)
    s, t = rng.exponential(0.1, n), (rng.exponential(1, n) / 9).cumsum()
    p99.append(np.quantile(open_loop(t, s), 0.99))
assert abs(np.mean(p99) / np.log(100) - 1) < 0.2
few = open_loop(np.zeros(5), np.ones(5), 2)  # one in service, two wait
assert np.array_equal(few, [1, 2, 3, np.nan, np.nan], equal_nan=True)
