"""Returns what could be ordered, without a look whether that is all.

Fails: A cycle gives None
"""


def topological_order(n, edges):
    after = [[] for _ in range(n)]
    waiting = [0] * n
    for a, b in edges:
        after[a].append(b)
        waiting[b] += 1
    order = [task for task in range(n) if waiting[task] == 0]
    for task in order:
        for later in after[task]:
            waiting[later] -= 1
            if waiting[later] == 0:
                order.append(later)
    return order
