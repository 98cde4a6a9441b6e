"""Which jobs let another thread run, measured; and what pickle carries."""

import json
import pickle
import sys
import threading
import time

import numpy as np
import torch

torch.set_num_threads(1)

# --8<-- [start:show]
ticks, stop, ran = 0, threading.Event(), {}


def other_thread():
    global ticks
    while not stop.is_set():
        ticks += 1
        time.sleep(0)  # gives the lock back


sys.setswitchinterval(1_000)  # nobody is forced to give it back meanwhile
numbers = list(range(100_000))
matrix = np.ones((600, 600))
tensor = torch.tensor(matrix)
jobs = {
    "loop in Python": lambda: sum(i * i for i in numbers),
    "json.dumps": lambda: json.dumps(numbers),
    "wait": lambda: time.sleep(0.02),
    "NumPy product": lambda: matrix @ matrix,
    "PyTorch product": lambda: tensor @ tensor,
}
thread = threading.Thread(target=other_thread, daemon=True)
thread.start()
for name, job in jobs.items():
    before = ticks
    for _ in range(5):
        job()
    ran[name] = ticks > before
    print(f"{name:15} another thread ran: {ran[name]}")
# --8<-- [end:show]
stop.set()
thread.join()
sys.setswitchinterval(0.005)
if getattr(sys, "_is_gil_enabled", lambda: True)():
    assert [ran[name] for name in jobs] == [False, False, True, True, True]


# What a process is sent: the bytes of an array, a function by its name only.
sent = pickle.dumps(matrix)
assert matrix.nbytes < len(sent) < matrix.nbytes + 1_000
assert pickle.loads(pickle.dumps(json.dumps)) is json.dumps
for cannot in lambda x: x, threading.Lock(), (i for i in numbers):
    try:
        pickle.dumps(cannot)
        raise AssertionError("was pickled")
    except (TypeError, AttributeError, pickle.PicklingError):
        pass

# Reading and writing a number are two steps: what comes between is lost.
total = 0
both_read = threading.Barrier(2, timeout=10)


def add():
    global total
    read = total
    both_read.wait()
    total = read + 1


pair = [threading.Thread(target=add) for _ in range(2)]
for thread in pair:
    thread.start()
for thread in pair:
    thread.join()
assert total == 1

# Four waits of 0.1 s, one after the other and at once.
start = time.perf_counter()
waits = [threading.Thread(target=time.sleep, args=(0.1,)) for _ in range(4)]
for thread in waits:
    thread.start()
for thread in waits:
    thread.join()
assert time.perf_counter() - start < 0.4
