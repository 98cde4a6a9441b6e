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


def test_order():
    """Each task comes after those that it waits for"""
    respects(4, [(2, 0), (0, 1)])
    respects(3, [(2, 1), (1, 0)])


def test_two_ways():
    """Two ways to the same task are no cycle"""
    respects(4, [(0, 1), (0, 2), (1, 3), (2, 3)])
    respects(3, [(0, 2), (0, 1), (1, 2)])


def test_cycle():
    """A cycle gives None"""
    check(topological_order, 3, [(0, 1), (1, 2), (2, 1)], want=None)
    check(topological_order, 2, [(1, 1)], want=None)


def test_no_edges():
    """Tasks without a pair belong into the order"""
    respects(3, [])
    respects(0, [])
