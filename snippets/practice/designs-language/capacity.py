"""How many replicas: prefill, caches of running and of waiting calls."""

import numpy as np

# --8<-- [start:show]
N, TOKEN = 70e9, 2 * 80 * 8 * 128 * 2  # parameters; cache bytes a token
SPEED = 0.4 * 4 * 300e12  # FLOP/s of a replica that prefill reaches
ROOM = (0.9 * 4 * 80e9 - 2 * N) / TOKEN  # tokens of cache in a replica
STEP = 0.05  # seconds for a token
print(f"{TOKEN:,} bytes a token, room for {ROOM:,.0f} tokens")
WORK = {  # calls a second; tokens read, reused, written; seconds waiting
    "chat": (20, 2_000, 1_500, 300, 0),
    "agent": (15, 16_000, 15_000, 150, 5),
    "documents": (2, 12_000, 0, 500, 0),
}
need = {}
print("           prefill  running  decode  waiting")
for name, (rate, read, reused, written, wait) in WORK.items():
    prefill = rate * 2 * N * (read - reused) / SPEED  # replicas kept busy
    running = rate * written * STEP  # Little: calls at once
    decode = running * (read + written / 2) / ROOM  # replicas filled
    waiting = rate * wait * (read + written) / ROOM  # between two steps
    need[name] = prefill + decode + waiting
    print(f"{name:10} {prefill:7.1f} {running:8.0f}", end="")
    print(f" {decode:7.1f} {waiting:8.1f}")
for names in list(WORK), ["chat", "agent"]:
    total = sum(need[name] for name in names)
    print(f"{' + '.join(names)}: {total:.1f}, at 70 % {total / 0.7:.1f}")
rate, _, reused, *_ = WORK["agent"]
again = rate * 2 * N * reused / SPEED
print(f"dropped caches, read again: {again:.0f} replicas")
# --8<-- [end:show]
step = (2 * N + ROOM * TOKEN) / (4 * 2e12)  # seconds to read it all once
assert TOKEN == 327_680 and 0.03 < step < STEP
assert abs(step / STEP - 0.72) < 1e-9  # bandwidth that must be reached
assert abs(ROOM * TOKEN + 2 * N - 288e9) < 1
tokens_read = 20 * 500 + 15 * 1_000 + 2 * 12_000  # a second, not reused
kept = 15 * 5 * (16_000 + 150)  # tokens of the 75 agents that wait
held = 300 * 2_150 + 112.5 * 16_075 + 50 * 12_250 + kept  # tokens in caches
by_hand = tokens_read * 140e9 / 480e12 + held / ROOM
assert abs(sum(need.values()) - by_hand) < 1e-9
night = 24_000 * 140e9 / 480e12 + 50 * 12_250 / ROOM  # the documents
assert abs(total - (by_hand - night)) < 1e-9 and 0.35 < night / by_hand
kept_gb, room_gb = kept * TOKEN / 1e9, 288 - 140
assert abs(kept_gb / room_gb - kept / ROOM) < 1e-9
assert abs(again - 225_000 * 140e9 / 480e12) < 1e-9  # 15 times 15,000
assert again > 20 * kept / ROOM  # dropping costs far more than keeping
assert need["agent"] > 0.7 * total  # of what the day needs
# exponential lengths: long answers stay longer and hold more
rng = np.random.default_rng(0)
for rate, step, read, mean, more in (
    (20, 0.05, 2_000, 300, 0.07),
    (10, 0.04, 1_000, 400, 0.17),  # the card
):
    w = rng.exponential(mean, 1_000_000)
    fixed = rate * step * mean * (read + mean / 2)
    varying = rate * step * np.mean(w * (read + w / 2))
    assert abs(varying / fixed - 1 - more) < 0.01
# the card: a smaller model, chat and agents that wait
room = (0.9 * 160e9 - 30e9) / 0.2e6
calls = {  # at once: rate, seconds; tokens of each
    "chat": (10 * 400 * 0.04, 1_000 + 400 / 2),
    "agent": (5 * 200 * 0.04, 20_000 + 200 / 2),
    "waiting": (5 * 8, 20_000 + 200),
}
held = {name: many * tokens for name, (many, tokens) in calls.items()}
assert list(held.values()) == [192_000, 804_000, 808_000]
assert round(room) == 570_000 and round(sum(held.values()) / room, 1) == 3.2
assert round(held["waiting"] / room, 1) == 1.4
assert round(20_200 * 0.2e6 / 25e9, 2) == 0.16
assert round(5 * 20_200 * 0.2e6 / 25e9, 2) == 0.81  # all over one link
assert 10 * 0.04 * (1_000 * 400 + 400**2) == 224_000  # lengths vary
assert 2 * 15e9 * 5 * 20_000 == 3e15
