"""Runs snippets that it is told on standard input, each in a fork of itself.

A program that knows nothing of the handbook; ``pool`` starts it and tells it, a
line of JSON a snippet, what `run` takes. It answers with the exit code. What the
command line names is imported first: a fork has it without the time it takes.
"""

import contextlib
import faulthandler
import gc
import importlib
import json
import os
import signal
import sys
import traceback
import types
import warnings
from pathlib import Path

import sitecustomize


def serve() -> None:
    for name in sys.argv[1:]:
        importlib.import_module(name)
    # Memory that a fork does not touch is not copied for it.
    gc.freeze()
    for line in sys.stdin:
        pid = os.fork()
        if not pid:
            return run(**json.loads(line))
        try:
            _, status = os.waitpid(pid, 0)
        finally:
            # Whatever it started has the number of its group.
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(pid, signal.SIGKILL)
        print(os.waitstatus_to_exitcode(status), flush=True)
    return None


def run(
    snippet: str,
    code: str | None,
    asserts: bool,
    folder: str,
    parallel: bool,
    limit: float,
    patience: float,
) -> None:
    """Runs ``snippet`` in ``folder`` as the program it is, warnings as errors.

    ``code`` is what it is taken to hold, if not what it does; without
    ``asserts``, its assertions are left out. What it prints goes into files
    beside ``folder``. After ``limit`` seconds of computing, or ``patience`` seconds
    in all, it is ended, wherever it is.
    """
    os.setsid()
    os.chdir(folder)
    os.environ["HOME"] = str(Path(folder).parent)
    _redirect(0, os.devnull, os.O_RDONLY)
    _redirect(1, "../printed", os.O_WRONLY | os.O_CREAT)
    _redirect(2, "../errors", os.O_WRONLY | os.O_CREAT)
    # All say in the errors which lines are being run, then end the process.
    faulthandler.enable()
    faulthandler.register(signal.SIGPROF, chain=True)
    faulthandler.register(signal.SIGALRM, chain=True)
    signal.setitimer(signal.ITIMER_PROF, limit)
    signal.setitimer(signal.ITIMER_REAL, patience)
    if numpy := sys.modules.get("numpy"):
        # NumPy seeds its generator as it is imported: once for all forks.
        numpy.random.seed()
    main = types.ModuleType("__main__")
    main.__file__ = snippet
    sys.modules["__main__"], sys.argv = main, [snippet]
    guard = sitecustomize.guard(
        snippet=snippet, folder=folder, parallel=parallel
    )
    # An error nobody can catch, such as a warning while an object goes.
    sys.unraisablehook = lambda lost: guard.tell(
        guard.line(), _words(lost.exc_value)
    )
    warnings.simplefilter("error")
    try:
        source = Path(snippet).read_bytes() if code is None else code
        # As python -O does, 1 leaves assertions out.
        program = compile(source, snippet, "exec", optimize=int(not asserts))
        exec(program, main.__dict__)
    except BaseException as error:
        guard.tell(_line_in(snippet, error), _words(error))
    sys.unraisablehook = sys.__unraisablehook__
    if not parallel:
        # There are no threads to wait for, and to take down what was imported
        # before the fork takes ten times as long as a snippet.
        sys.stdout.flush()
        os._exit(0)


def _redirect(number: int, path: str, flags: int) -> None:
    file = os.open(path, flags)
    os.dup2(file, number)
    os.close(file)


def _words(error: BaseException) -> str:
    kind = type(error).__name__
    return f"{kind}: {error}".splitlines()[0] if str(error) else kind


def _line_in(snippet: str, error: BaseException) -> int:
    if isinstance(error, SyntaxError) and error.filename == snippet:
        return error.lineno or 1
    frames = traceback.extract_tb(error.__traceback__)
    lines = [f.lineno for f in frames if f.filename == snippet]
    return lines[-1] if lines else 1


if __name__ == "__main__":
    with contextlib.suppress(KeyboardInterrupt):
        serve()
