import random
import sys

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


def reference(capacity, steps):
    pairs, found = [], []
    for name, key, *value in steps:
        place = next((i for i, p in enumerate(pairs) if p[0] == key), None)
        old = None if place is None else pairs.pop(place)
        if name == "get":
            found.append(old[1] if old else None)
            pairs += [old] if old else []
        else:
            pairs.append((key, *value))
            pairs = pairs[-capacity:]
    return found


def test_capacity_of_one():
    """A cache of one key"""
    check(
        play,
        1,
        [
            ("get", "a"),
            ("put", "a", 1),
            ("put", "a", 2),
            ("get", "a"),
            ("put", "b", 3),
            ("get", "a"),
            ("get", "b"),
        ],
        want=[None, 2, None, 3],
    )


def test_false_values():
    """Values such as 0 and the empty text are values, and reading is a use"""
    check(
        play,
        2,
        [
            ("put", 0, 0),
            ("put", 1, ""),
            ("get", 0),
            ("put", 2, False),
            ("get", 1),
            ("get", 0),
            ("get", 2),
        ],
        want=[0, None, 0, False],
    )


def test_missing_key():
    """Asking for a key that is not there changes nothing"""
    check(
        play,
        2,
        [
            ("put", "a", 1),
            ("put", "b", 2),
            ("get", "x"),
            ("put", "c", 3),
            ("get", "a"),
            ("get", "b"),
            ("get", "c"),
        ],
        want=[None, None, 2, 3],
    )


def test_two_caches():
    """Two caches do not share their keys"""
    first, second = LRUCache(2), LRUCache(2)
    first.put("a", 1)
    got = second.get("a")
    assert got is None, f'a second cache returned {got} for "a" of the first'


def test_random():
    """Random steps"""
    rng = random.Random(0)
    for capacity, keys in ((1, 3), (3, 5), (8, 12)):
        steps = []
        for n in range(200):
            key = rng.randrange(keys)
            if rng.random() < 0.5:
                steps.append(("get", key))
            else:
                steps.append(("put", key, n))
        check(play, capacity, steps, want=reference(capacity, steps))


class Key:
    """A key that counts how often any key is compared or hashed."""

    looks = 0

    def __init__(self, number):
        self.number = number

    def __hash__(self):
        Key.looks += 1
        return hash(self.number)

    def __eq__(self, other):
        Key.looks += 1
        return self.number == other.number


def test_constant_time():
    """An operation looks at few keys, however many there are"""
    n = 1000
    cache = LRUCache(n)
    for i in range(n):
        cache.put(Key(i), i)
    Key.looks = 0
    for i in range(n):
        cache.get(Key(n + i - 1))
        cache.put(Key(n + i), i)
    assert Key.looks <= 40 * n, (
        f"{2 * n} operations on {n} keys compared or hashed keys"
        f" {Key.looks} times, so each goes through many of them"
    )


def test_few_steps():
    """An operation runs few lines of Python, however many keys there are"""
    n, steps = 1000, 0
    cache = LRUCache(n)
    for i in range(n):
        cache.put(i, i)

    def count(frame, event, arg):
        nonlocal steps
        steps += 1
        return count

    before = sys.gettrace()
    sys.settrace(count)
    try:
        for i in range(50):
            cache.get(n - 1)
            cache.put(n + i, i)
    finally:
        sys.settrace(before)
    assert steps <= 100 * 200, (
        f"100 operations on {n} keys ran {steps} lines of Python, so some go"
        " through all keys"
    )
