import random

from answer import topological_order
from judge import check, show


def respects(n, edges):
    """Asserts that an order of tasks that has no cycle is right."""
    got = topological_order(n, list(edges))
    call = f"topological_order({n}, {show(edges)})"
    assert got is not None, f"{call}\nreturned None, but there is no cycle"
    told = f"{call}\nreturned: {show(got)}"
    assert sorted(got) == list(range(n)), (
        f"{told}\nexpected each of the {n} tasks once"
    )
    place = {task: i for i, task in enumerate(got)}
    for a, b in edges:
        assert place[a] < place[b], f"{told}\n{a} must come before {b}"


def test_repeated():
    """A pair may occur more than once"""
    respects(3, [(1, 0), (1, 0), (0, 2), (1, 0)])


def test_hidden_cycle():
    """A cycle behind and before other tasks is found"""
    edges = [(0, 1), (1, 2), (2, 3), (3, 1), (3, 4)]
    check(topological_order, 6, edges, want=None)
    check(topological_order, 4, [(2, 3), (3, 2), (0, 1)], want=None)


def test_late_shortcut():
    """A task waits for the last of its predecessors, not for the first"""
    respects(5, [(0, 4), (0, 1), (1, 2), (2, 3), (3, 4)])
    respects(5, [(4, 0), (4, 3), (3, 2), (2, 1), (1, 0)])


def test_random():
    """Random graphs, with and without a cycle"""
    rng = random.Random(0)
    for n in (2, 5, 30, 200):
        names = rng.sample(range(n), n)
        edges = []
        for _ in range(3 * n):
            i, j = sorted(rng.sample(range(n), 2))
            edges.append((names[i], names[j]))
        respects(n, edges)
        chain = list(zip(names, names[1:] + names[:1], strict=True))
        check(topological_order, n, edges + chain, want=None)


def test_long_chain():
    """A chain of three thousand tasks, in either direction"""
    n = 3000  # three times as deep as Python recurses
    respects(n, [(i, i + 1) for i in range(n - 1)])
    respects(n, [(i + 1, i) for i in range(n - 1)])


class Edge(tuple):
    """A pair that counts how often its ends are read, or one of them."""

    read = 0

    def __iter__(self):
        Edge.read += 1
        return super().__iter__()

    def __getitem__(self, place):
        Edge.read += 1
        return super().__getitem__(place)


def test_once():
    """The pairs are read a few times, not once for each task"""
    n = 300
    edges = [Edge((i, i + 1)) for i in range(n - 1)]
    Edge.read = 0
    topological_order(n, edges)
    assert Edge.read <= 10 * n, (
        f"with {n} tasks in a chain pairs were read {Edge.read} times,"
        f" though there are {n - 1}"
    )
