"""A singly linked list: reversed in place, and its loop found by two speeds."""

import itertools


# --8<-- [start:show]
class Node:
    def __init__(self, value, next=None):
        self.value, self.next = value, next


def reverse(head):
    """Turn the links of a list without a loop; return the new head."""
    before = None  # head of the part that is already turned
    while head is not None:
        rest = head.next
        head.next = before
        before, head = head, rest
    return before


def loop_start(head):
    """First node of the loop that the list runs into, or None."""
    slow = fast = head
    while fast is not None and fast.next is not None:
        slow, fast = slow.next, fast.next.next
        if slow is fast:
            slow = head
            while slow is not fast:
                slow, fast = slow.next, fast.next
            return slow
    return None


# --8<-- [end:show]
def chain(values):
    nodes = [Node(value) for value in values]
    for node, following in itertools.pairwise(nodes):
        node.next = following
    return nodes


def listed(head):
    values = []
    while head is not None:
        values.append(head.value)
        head = head.next
    return values


# --8<-- [start:run]
# chain(values): nodes that are linked in this order; listed(head): values
versions = chain(["v4", "v3", "v2", "v1"])
print("reversed:", *listed(reverse(versions[0])))
versions = chain(["v7", "v6", "v5", "v4", "v3", "v2"])
print("no loop:", loop_start(versions[0]))
versions[-1].next = versions[2]  # v2, the last, claims to come from v5
print("loop at:", loop_start(versions[0]).value)
# --8<-- [end:run]
for values in [], [1], [1, 1], [3, 1, 2, 1], list(range(300)):
    nodes = chain(values)
    head = reverse(nodes[0] if nodes else None)
    assert listed(head) == values[::-1]
    if nodes:
        assert nodes[0].next is None and head is nodes[-1]  # in place
assert loop_start(None) is None
for tail in range(9):
    for loop in range(9):
        nodes = chain([0] * (tail + loop))  # equal values: compare by `is`
        if loop:
            nodes[-1].next = nodes[tail]
        found = loop_start(nodes[0] if nodes else None)
        assert found is (nodes[tail] if loop else None)
        if loop:  # the text's claim: they meet before slow has gone round
            slow, fast, steps = nodes[0].next, nodes[0].next.next, 1
            while slow is not fast:
                slow, fast, steps = slow.next, fast.next.next, steps + 1
            assert steps % loop == 0 and steps <= tail + loop
            assert steps == loop * max(1, -(-tail // loop))
