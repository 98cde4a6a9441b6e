from answer import LRUCache
from judge import check


def play(capacity, steps):
    """Makes a cache, takes the steps, and returns what each get returned."""
    cache = LRUCache(capacity)
    found = []
    for name, *args in steps:
        if name == "get":
            found.append(cache.get(*args))
        else:
            cache.put(*args)
    return found


def test_dropped():
    """The key that was used least recently is dropped"""
    check(
        play,
        2,
        [
            ("put", "a", 1),
            ("put", "b", 2),
            ("put", "c", 3),
            ("get", "a"),
            ("get", "b"),
            ("get", "c"),
        ],
        want=[None, 2, 3],
    )


def test_get_is_a_use():
    """Reading a key is a use"""
    check(
        play,
        2,
        [
            ("put", "a", 1),
            ("put", "b", 2),
            ("get", "a"),
            ("put", "c", 3),
            ("get", "b"),
            ("get", "a"),
        ],
        want=[1, None, 1],
        because="When c comes, a was read last, so b is dropped.",
    )


def test_put_is_a_use():
    """Storing a key again replaces its value, is a use, and drops nothing"""
    check(
        play,
        2,
        [
            ("put", "a", 1),
            ("put", "b", 2),
            ("put", "b", 5),
            ("get", "a"),
            ("get", "b"),
        ],
        want=[1, 5],
        because="There are two keys, and the capacity is 2.",
    )
    check(
        play,
        2,
        [
            ("put", "a", 1),
            ("put", "b", 2),
            ("put", "a", 5),
            ("put", "c", 3),
            ("get", "a"),
            ("get", "b"),
        ],
        want=[5, None],
        because="When c comes, a was stored last, so b is dropped.",
    )
