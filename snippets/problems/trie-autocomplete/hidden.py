import random
import sys

from answer import Autocomplete
from judge import check


def play(k, steps):
    """Takes the steps, and returns what each completion returned."""
    box = Autocomplete(k)
    found = []
    for name, *args in steps:
        if name == "complete":
            found.append(box.complete(*args))
        else:
            box.update(*args)
    return found


def reference(k, steps):
    """Selects the best of all texts, one after the other."""
    weights, found = {}, []
    for name, text, *weight in steps:
        if name == "update":
            weights[text] = weight[0]
            continue
        rest = [t for t in weights if t[: len(text)] == text and weights[t] > 0]
        found.append([])
        while rest and len(found[-1]) < k:
            top = max(weights[t] for t in rest)
            best = min(t for t in rest if weights[t] == top)
            rest.remove(best)
            found[-1].append(best)
    return found


def test_returns():
    """A text that was pushed out returns when others fall or vanish"""
    steps = [("update", t, w) for t, w in (("ab", 1), ("abc", 2), ("ac", 3))]
    steps += [("update", "b", 4), ("complete", ""), ("complete", "a")]
    steps += [("update", "b", 0), ("update", "ac", 0.5), ("complete", "")]
    steps += [("update", "abc", 0), ("complete", ""), ("complete", "a")]
    steps += [("complete", "abc")]
    want = [["b"], ["ac"], ["abc"], ["ab"], ["ab"], []]
    check(play, 1, steps, want=want)
    texts = [a + b for a in "abcdefgh" for b in "stuvwxyz"]
    steps = [("update", t, 100 - i) for i, t in enumerate(texts)]
    want = []
    for i, text in enumerate(texts):
        steps += [("complete", ""), ("update", text, i % 2 / 100)]
        want.append([*texts[i : i + 2], *texts[1:i:2]][:2])
    check(play, 2, steps, want=want)


def test_again():
    """A text that was removed can come back, and is there once"""
    steps = [("update", "a", w) for w in (3, 3, 7, 0, 0, 2, 2)]
    check(play, 3, [*steps, ("complete", "")], want=[["a"]])


def test_order():
    """Ties go by Python's order of strings, and weights may be fractions"""
    texts = ["b", "B", "a b", "ab", "a", "é", "a-b", "10", "9", "a" * 5]
    steps = [("update", t, 0.25) for t in texts]
    want = [sorted(texts), ["a", "a b", "a-b", "aaaaa", "ab"]]
    steps += [("complete", ""), ("complete", "a")]
    check(play, 20, steps, want=want)
    steps += [("update", "ab", 0.5), ("complete", "a")]
    want.append(["ab", "a", "a b", "a-b", "aaaaa"])
    check(play, 20, steps, want=want)


def test_random():
    """Random updates, up and down, and completions"""
    rng = random.Random(0)
    for k, most in ((1, 3), (2, 9), (3, 4), (5, 99)):
        steps = []
        for _ in range(150):
            text = "".join(rng.choices("abc", k=rng.randint(1, 4)))
            steps.append(("update", text, rng.randint(0, most)))
            prefix = "".join(rng.choices("abc", k=rng.randint(0, 3)))
            steps.append(("complete", prefix))
        check(play, k, steps, want=reference(k, steps))


def test_own_list():
    """The caller may change the list, and two boxes share nothing"""
    box, other = Autocomplete(2), Autocomplete(2)
    box.update("ab", 2)
    box.update("ac", 1)
    for prefix in ("a", "ab"):
        box.complete(prefix).clear()
    got = box.complete("a"), box.complete("ab"), other.complete("a")
    assert got == (["ab", "ac"], ["ab"], []), (
        "after the returned lists were cleared, the completions of a, of ab,"
        f" and of a in another box are {got}"
    )


def test_long_text():
    """Texts of a hundred characters, one of which begins the other"""
    text = "ab" * 50
    steps = [("update", text, 1), ("update", text[:70], 2)]
    steps += [("complete", "aba"), ("complete", text[:80])]
    check(play, 2, steps, want=[[text[:70], text], [text]])


def lines_of(call, most, what):
    """What the call returns, within so many lines of Python."""
    lines = 0

    def count(frame, event, arg):
        nonlocal lines
        lines += 1
        if lines > most:
            raise AssertionError(f"{what} took more than {most} lines")
        return count

    before = sys.gettrace()
    sys.settrace(count)
    try:
        return call()
    finally:
        sys.settrace(before)


def test_effort():
    """Neither a completion nor an update goes through all texts"""
    digits, n = "abcd", 1024
    texts = [
        "".join(digits[i // 4**j % 4] for j in (4, 3, 2, 1, 0))
        for i in range(n)
    ]
    rng = random.Random(1)
    weights = rng.sample(range(n, 3 * n), n)
    box = Autocomplete(3)
    for text, weight in zip(texts, weights, strict=True):
        box.update(text, weight)
    order = sorted(zip(weights, texts, strict=True), reverse=True)
    want = [text for _, text in order[:3]]
    got = lines_of(
        lambda: box.complete(""), 600, f"with {n} texts a completion"
    )
    assert got == want, f"the best 3 of {n} texts are {want}, got {got}"
    for text in want:
        lines_of(
            lambda text=text: box.update(text, 1),
            700,
            f"with {n} texts an update that lowers a weight",
        )
    got = lines_of(
        lambda: box.complete(""), 600, f"with {n} texts a completion"
    )
    want = [text for _, text in order[3:6]]
    assert got == want, f"then they are {want}, got {got}"


class Weight(float):
    """Counts how often any of its kind are compared."""

    compared = 0

    def __neg__(self):
        return Weight(float.__neg__(self))

    __hash__ = float.__hash__


def counted(name):
    def compare(self, other):
        Weight.compared += 1
        return getattr(float, name)(self, other)

    return compare


for name in ("__lt__", "__le__", "__gt__", "__ge__", "__eq__", "__ne__"):
    setattr(Weight, name, counted(name))


def test_comparisons():
    """Neither a completion nor an update compares all weights"""
    n = 4096
    box = Autocomplete(3)
    for i in range(n):
        text = "".join("abcd"[i // 4**j % 4] for j in range(6))
        box.update(text, Weight(1 + i * 1001 % n))
    for what, call in (
        ("a completion", lambda: box.complete("")),
        ("an update", lambda: box.update("abcabc", Weight(n + 1))),
        ("an update", lambda: box.update("abcabc", Weight(0.5))),
        ("a completion", lambda: box.complete("")),
    ):
        Weight.compared = 0
        call()
        assert Weight.compared <= 2000, (
            f"with {n} texts {what} compared weights {Weight.compared} times"
        )
