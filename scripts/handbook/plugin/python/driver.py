"""Runs what the reader wrote, in the reader's browser.

The worker runs this file once, as it starts, then calls `run` for each run and
`forget` after it.
"""

import builtins
import contextlib
import gc
import importlib
import json
import linecache
import os
import random
import shutil
import sys
import traceback
import types
import warnings
from pathlib import Path

import numpy as np

# A file of the next run may have the name, size and time of one of the last.
sys.dont_write_bytecode = True

WORK = Path("/program")
TOLD = Path("/told")
PATH, MAIN = sys.path[:], sys.modules["__main__"]


def run(main: str) -> None:
    """Runs the file ``main`` of the working folder as the program it is.

    What it draws is left in ``/told`` as ``0.svg`` and so on, what went wrong as
    ``error``.
    """
    os.chdir(WORK)
    path = WORK / main
    sys.path.insert(0, str(path.parent))
    sys.argv = [str(path)]
    module = types.ModuleType("__main__")
    module.__file__ = str(path)
    sys.modules["__main__"] = module
    random.seed()
    try:
        with _as_it_was():
            exec(compile(path.read_bytes(), path, "exec"), vars(module))
            _draw()
    except SystemExit as end:
        if end.code not in (None, 0):
            _tell(end)
    except BaseException as error:
        _tell(error)
    finally:
        sys.stdout.flush()
        sys.stderr.flush()


def forget() -> None:
    """Takes away what the next run must not find.

    A long chain of objects is freed link within link, which may overflow the
    browser's stack and end this Python: here, and not in the midst of another run.
    """
    sys.path[:] = PATH
    vars(sys.modules["__main__"]).clear()
    sys.modules["__main__"] = MAIN
    for name, module in list(sys.modules.items()):
        if _is_own(getattr(module, "__file__", None)):
            del sys.modules[name]
    sys.path_importer_cache.clear()
    importlib.invalidate_caches()
    linecache.clearcache()
    if plt := sys.modules.get("matplotlib.pyplot"):
        plt.close("all")
        plt.rcdefaults()
    gc.collect()
    gc.freeze()


@contextlib.contextmanager
def _as_it_was():
    """What a run sets ends with it."""
    with np.printoptions(), np.errstate(), warnings.catch_warnings():
        yield


def _draw() -> None:
    """Keeps the pictures that were saved or, if there are none, the open figures."""
    drawn = sorted(WORK.rglob("*.svg"))
    for number, file in enumerate(drawn):
        shutil.copyfile(file, TOLD / f"{number}.svg")
    plt = sys.modules.get("matplotlib.pyplot")
    if plt and not drawn:
        for number, figure in enumerate(plt.get_fignums()):
            plt.figure(figure).savefig(TOLD / f"{number}.svg")


def _tell(error: BaseException) -> None:
    frames = error.__traceback__
    # The first are ours.
    while frames and not _is_own(frames.tb_frame.f_code.co_filename):
        frames = frames.tb_next
    told = traceback.TracebackException(type(error), error, frames)
    where = [f for f in told.stack if _is_own(f.filename)]
    file, line = (where[-1].filename, where[-1].lineno) if where else ("", None)
    if isinstance(error, SyntaxError) and _is_own(error.filename):
        file, line = error.filename, error.lineno
    shown = "".join(told.format()).replace(f"{WORK}/", "")
    said = {
        "kind": type(error).__name__,
        "message": str(error),
        "line": line,
        "file": file.removeprefix(f"{WORK}/"),
        "trace": shown,
    }
    (TOLD / "error").write_text(json.dumps(said))


def _is_own(file: str | None) -> bool:
    return (file or "").startswith(f"{WORK}/")


builtins.run_file, builtins.forget = run, forget
# What the libraries hold stays; to look through it after each run would take half a
# second.
gc.freeze()
