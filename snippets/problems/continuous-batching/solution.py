from collections import deque


def simulate(
    requests: list[tuple[int, int, int]], budget: int, slots: int
) -> list[tuple[int, int]]:
    """Continuous batching with chunked prefill.

    requests: arrival step, tokens of the prompt, tokens of the answer.
    budget: the most tokens that a step processes.
    slots: the most requests that run at the same time, at most budget.
    Returns the steps of the first and the last token of each request.
    """
    waiting = deque(sorted(range(len(requests)), key=lambda i: requests[i][0]))
    unread = [prompt for _, prompt, _ in requests]
    times = [[] for _ in requests]  # of the tokens given
    running, step = [], 0
    while waiting or running:
        if not running:
            step = max(step, requests[waiting[0]][0])
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
