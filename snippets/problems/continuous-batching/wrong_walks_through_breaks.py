"""Goes through every step of a break.

Fails: Long breaks are skipped, and long prompts are read in few steps
"""

from collections import deque


def simulate(requests, budget, slots):
    waiting = deque(sorted(range(len(requests)), key=lambda i: requests[i][0]))
    unread = [prompt for _, prompt, _ in requests]
    times = [[] for _ in requests]
    running, step = [], 0
    while waiting or running:
        while (
            waiting and len(running) < slots and requests[waiting[0]][0] <= step
        ):
            running.append(waiting.popleft())
        left = budget - sum(unread[i] == 0 for i in running)
        for i in running:
            if unread[i]:
                n = min(left, unread[i])
                left -= n
                unread[i] -= n
                if unread[i]:
                    continue
            times[i].append(step)
        running = [i for i in running if len(times[i]) < requests[i][2]]
        step += 1
    return [(given[0], given[-1]) for given in times]
