"""Lets prompts use the whole budget, and decodes with what is left.

Fails: Decoding comes before prompts, which get what is left
"""

from collections import deque


def simulate(requests, budget, slots):
    waiting = deque(sorted(range(len(requests)), key=lambda i: requests[i][0]))
    unread = [prompt for _, prompt, _ in requests]
    times = [[] for _ in requests]
    running, step = [], 0
    while waiting or running:
        if not running:
            step = max(step, requests[waiting[0]][0])
        while (
            waiting and len(running) < slots and requests[waiting[0]][0] <= step
        ):
            running.append(waiting.popleft())
        left = budget
        for i in sorted(running, key=lambda i: unread[i] == 0):
            if left == 0:
                break
            if unread[i] == 0:
                left -= 1
            else:
                n = min(left, unread[i])
                left -= n
                unread[i] -= n
                if unread[i]:
                    continue
            times[i].append(step)
        running = [i for i in running if len(times[i]) < requests[i][2]]
        step += 1
    return [(given[0], given[-1]) for given in times]
