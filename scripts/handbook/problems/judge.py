"""Judges an answer to a coding problem, in a terminal and in the reader's browser.

A problem's tests import this file as ``judge`` and what was written as
``answer``. A test is a function ``test_...`` whose docstring says in one line
what an answer must do; it calls ``check``, ``raises`` or asserts with a message.
"""

import contextlib
import importlib
import inspect
import io
import json
import sys
import traceback
import warnings
from collections.abc import Iterator

import numpy as np

#: The title of what comes before all tests.
RUNS = "Your code can be run"
LONGEST = 300
MOST_ENTRIES = 40
#: Kinds of NumPy's types.
NUMERIC = set("biufc")
WHOLE = set("biu")


class Wrong(AssertionError):
    """What an answer does otherwise, in words for who wrote it."""


def check(
    function,
    *args,
    want,
    rtol=1e-6,
    atol=1e-9,
    in_place=False,
    because="",
    **kwargs,
):
    """What ``function(*args, **kwargs)`` returns, if that is ``want``.

    Numbers and arrays agree to ``rtol`` and ``atol``; whole numbers, unless
    ``atol`` is 1 or more, and all else are equal. Arguments and what they hold
    stay as they were, unless the function works ``in_place``; generators,
    modules and other objects may change. ``because`` is told to who fails: what
    came before, or what to think of.

    Raises:
        Wrong: it is not; with the call, what it returned and what was expected.
    """
    given = _kept((args, kwargs))
    call = _call(function, args, kwargs)
    try:
        got = function(*args, **kwargs)
    except Exception as error:
        error.add_note(f"called as {call}")
        raise
    different = difference(got, want, rtol, atol)
    if different:
        raise Wrong(_told(call, got, want, different, because))
    if not in_place and difference(_kept((args, kwargs)), given, 0, 0):
        raise Wrong(f"{call}\nchanged an argument: work on a copy")
    return got


def raises(error, function, *args, because="", **kwargs):
    """Asserts that ``function(*args, **kwargs)`` raises ``error``."""
    call = _call(function, args, kwargs)
    try:
        got = function(*args, **kwargs)
    except error:
        return
    what = f"returned {show(got)}, expected {error.__name__}"
    raise Wrong("\n".join(filter(None, [call, what, because])))


def difference(got, want, rtol=1e-6, atol=1e-9) -> str | None:
    """How ``got`` differs from ``want``, in a few words, or None."""
    return _difference(got, want, rtol, atol, "")


def _difference(got, want, rtol, atol, path) -> str | None:
    """As ``difference``; ``path`` is where both stand, as ``[1]['key']``."""
    place = f"in {path}: " if path else ""
    returned, got, want = _kind(got), _plain(got), _plain(want)
    if isinstance(want, np.ndarray) and want.dtype.kind not in NUMERIC:
        want = want.tolist()
        got = got.tolist() if isinstance(got, np.ndarray) else got
    if want is None or isinstance(want, str | bool):
        same = type(got) is type(want) and got == want
        return None if same else f"{place}another value"
    if got is None:
        return f"{place}None" if path else "nothing: is there a `return`?"
    if isinstance(want, set | frozenset):
        same = isinstance(got, set | frozenset) and got == want
        return None if same else f"{place}another set"
    if isinstance(want, dict):
        if not isinstance(got, dict):
            return f"{place}{returned}, not a dict"
        if set(got) != set(want):
            return f"{place}other keys"
        pairs = ((key, got[key], want[key]) for key in want)
        return _first(pairs, rtol, atol, path)
    both = _numeric(want) and _numeric(got)
    if isinstance(want, list | tuple) and not both:
        if not isinstance(got, list | tuple | np.ndarray):
            return f"{place}{returned}, not {_kind(want)}"
        if len(got) != len(want):
            return f"{place}{len(got)} items, not {len(want)}"
        pairs = zip(range(len(want)), got, want, strict=True)
        return _first(pairs, rtol, atol, path)
    if isinstance(want, int | float | complex | list | tuple | np.ndarray):
        wrong = _numbers(got, want, rtol, atol, returned)
        return wrong and f"{place}{wrong}"
    return None if got == want else f"{place}another value"


def _first(pairs, rtol, atol, path) -> str | None:
    for key, got, want in pairs:
        own = f"{path}[{key!r}]"
        if different := _difference(got, want, rtol, atol, own):
            return different
    return None


def _numbers(got, want, rtol, atol, returned) -> str | None:
    exact = atol < 1  # for whole numbers: a rounding error is no excuse
    if exact and isinstance(got, int) and isinstance(want, int):  # of any size
        return None if got == want else "another number"
    want = np.asarray(want)
    try:
        got = np.asarray(got)
        numeric = got.dtype.kind in NUMERIC
    except ValueError:  # lists of several lengths
        numeric = False
    if not numeric:
        return f"{returned}, not {'numbers' if want.ndim else 'a number'}"
    if got.shape != want.shape:
        return f"shape {got.shape}, not {want.shape}"
    if exact and {got.dtype.kind, want.dtype.kind} <= WHOLE:
        wrong = got != want
    else:
        wrong = ~np.isclose(got, want, rtol, atol, equal_nan=True)
    if not wrong.any():
        return None
    if got.ndim == 0:
        return "another number"
    place = tuple(int(i) for i in np.argwhere(wrong)[0])
    where = f"[{', '.join(map(str, place))}]"
    return (
        f"{wrong.sum()} of {wrong.size} entries differ, the first at {where}:"
        f" {show(got[place])}, not {show(want[place])}"
    )


def _plain(value):
    """Tensors as arrays, scalars of NumPy as Python's, inside lists as well."""
    if hasattr(value, "is_floating_point"):
        value = value.detach().cpu()
        if value.is_floating_point():
            value = value.double()  # NumPy has no bfloat16
        value = value.numpy()
    if isinstance(value, np.generic):
        return value.item()
    if isinstance(value, list | tuple):
        kind = tuple if isinstance(value, tuple) else list
        return kind(map(_plain, value))
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    return value


def _kept(value):
    """A copy of ``value``, with None for what ``difference`` does not know."""
    value = _plain(value)
    if isinstance(value, np.ndarray):
        return np.array(value)
    if isinstance(value, list | tuple):
        return [_kept(inner) for inner in value]
    if isinstance(value, dict):
        return {key: _kept(inner) for key, inner in value.items()}
    if isinstance(value, set | frozenset):
        return set(value)
    known = isinstance(value, str | int | float | complex)
    return value if known else None


def _numeric(values) -> bool:
    """Whether nested lists are one array of numbers, and not empty."""
    try:
        array = np.asarray(values)
    except ValueError:
        return False
    return array.dtype.kind in "iufc" and array.size > 0


def _kind(value) -> str:
    name = type(value).__name__
    vowel = name[0] in "aeiouAEIO" or name == "ndarray"
    return f"an {name}" if vowel else f"a {name}"


def show(value) -> str:
    """``value`` as one would type it, or where it is long its shape and beginning."""
    value = _plain(value)
    if isinstance(value, np.ndarray):
        text = " ".join(
            np.array2string(
                value, precision=6, separator=", ", threshold=MOST_ENTRIES
            ).split()
        ).replace("[ ", "[")
        if value.size > MOST_ENTRIES:
            text = f"array of shape {value.shape}: {text}"
        return text
    if isinstance(value, list | tuple) and len(value) <= MOST_ENTRIES:
        inner = ", ".join(map(show, value))
        if isinstance(value, tuple):
            return f"({inner},)" if len(value) == 1 else f"({inner})"
        text = f"[{inner}]"
    elif isinstance(value, float):
        text = f"{value:.8g}"
    else:
        text = repr(value)
    return text if len(text) <= LONGEST else f"{text[:LONGEST]} ..."


def _call(function, args, kwargs) -> str:
    name = getattr(function, "__name__", "it")
    try:
        bound = inspect.signature(function).bind(*args, **kwargs)
    except (TypeError, ValueError) as error:
        raise Wrong(
            f"{name} cannot be called so: {error}; keep its signature"
        ) from None
    inner = ", ".join(f"{k}={show(v)}" for k, v in bound.arguments.items())
    return f"{name}({inner})"


def _told(call, got, want, different, because) -> str:
    lines = [
        call,
        f"returned: {show(got)}",
        f"expected: {show(want)}",
        f"differs:  {different}",
        because,
    ]
    return "\n".join(filter(None, lines))


def judge() -> Iterator[dict]:
    """What each test says of ``answer``, those that are seen first.

    Of each two rows: as it begins, its ``title`` and whether it is ``hidden``;
    then also ``passed``, ``message``, the ``line`` of the answer where it stopped,
    or 0, and what was ``printed``. The modules are imported anew.
    """
    for name in ("tests", "hidden"):
        for module in ("answer", name):
            sys.modules.pop(module, None)
        row = {"title": RUNS, "hidden": name == "hidden"}
        yield dict(row)
        with _watched(row):
            module = importlib.import_module(name)
        if not row["passed"]:
            yield row
            return
        # a list, for a warning in a test adds to its module
        for key, test in list(vars(module).items()):
            if key.startswith("test_"):
                row = {"title": test.__doc__, "hidden": name == "hidden"}
                yield dict(row)
                with _watched(row):
                    test()
                yield row


@contextlib.contextmanager
def _watched(row):
    row |= {"passed": False, "message": "", "line": 0}
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            yield
            row["passed"] = True
        except Exception as error:
            row["message"], row["line"] = _words(error)
    row["printed"] = printed.getvalue()[:1000]


def _words(error) -> tuple[str, int]:
    """What ``error`` says to who wrote the answer, and the line it came from."""
    if isinstance(error, SyntaxError):
        return f"{type(error).__name__}: {error.msg}", error.lineno or 0
    frames = traceback.extract_tb(error.__traceback__)
    lines = [f for f in frames if f.filename.endswith("answer.py")]
    line = lines[-1].lineno if lines else 0
    if isinstance(error, NotImplementedError):
        return "not written yet", line
    if isinstance(error, ImportError) and error.name == "answer":
        return f"{error}: keep the name that the start has", 0
    if isinstance(error, AssertionError) and not line:
        return str(error), 0
    text = f"{type(error).__name__}: {error}"
    if line:
        text += f"\non line {line}: {lines[-1].line}"
    return "\n".join([text, *getattr(error, "__notes__", [])]), line


def main():
    """Prints what the tests beside this file say, a line of JSON each.

    As it is found: an answer may never end, or end Python.
    """
    for row in judge():
        print(json.dumps(row), flush=True)


def read(out: str, broken: str) -> list[dict]:
    """The tests that ended, by what ``main`` printed, and the one that did not.

    ``broken`` says why Python ended early, if it did.
    """
    rows = []
    running = {"title": RUNS, "hidden": False}
    for line in out.splitlines():
        if line.startswith('{"title": '):
            row = json.loads(line)
            running = None if "passed" in row else row
            if not running:
                rows.append(row)
    if running or broken:
        said = {"message": broken or "Python ended before the test did"}
        running = running or {"title": RUNS, "hidden": False}
        rows.append(
            running | {"passed": False, "line": 0, "printed": ""} | said
        )
    return rows
