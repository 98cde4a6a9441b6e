from answer import add, dot
from judge import check

A = [(0, 2), (3, 5), (7, 1)]
B = [(3, -5), (7, 4), (9, 6)]


def test_dot():
    """Products are summed where both have an index"""
    check(dot, A, B, want=-21, because="At 3 it is -25, at 7 it is 4.")
    check(dot, A, [(1, 3), (8, 2)], want=0)


def test_add():
    """The sum has the entries of both, and values that cancel are left out"""
    check(
        add,
        A,
        B,
        want=[(0, 2), (7, 5), (9, 6)],
        because="At index 3 the values 5 and -5 cancel.",
    )


def test_rest():
    """What is left of the longer vector belongs to the sum"""
    check(
        add,
        [(1, 1)],
        [(0, 4), (5, 2), (6, 3)],
        want=[(0, 4), (1, 1), (5, 2), (6, 3)],
    )
    check(add, [(0, 4), (5, 2)], [(1, 1)], want=[(0, 4), (1, 1), (5, 2)])


def test_zero_vector():
    """The zero vector is the empty list"""
    check(dot, [], A, want=0)
    check(add, A, [], want=A)
    check(add, [(4, 1)], [(4, -1)], want=[])
