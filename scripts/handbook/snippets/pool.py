"""Runs snippets, several at once, each in a process and a folder of its own.

A process is forked from one that has imported NumPy, SciPy and Matplotlib: these
take longer than most snippets. One that imports a framework is forked from one
that has imported nothing, for what those start does not outlive a fork.
"""

import json
import os
import platform
import queue
import re
import signal
import subprocess
import sys
import tempfile
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path
from typing import Self
from xml.etree.ElementTree import ParseError

from ..source.faults import Fault
from ..source.snippets import imported_frameworks, unprintable
from .pictures import picture_of

SERVER = Path(__file__).with_name("server.py")
GUARD = Path(__file__).with_name("guard")
# Matplotlib lists the machine's fonts once; nobody's own settings are there.
MATPLOTLIB = Path(__file__).resolve().parents[3] / ".cache" / "matplotlib"
PRELOADED = (
    "matplotlib.pyplot",
    "scipy.linalg",
    "scipy.optimize",
    "scipy.sparse",
    "scipy.stats",
    "sklearn.datasets",
    "sklearn.linear_model",
)
# After a fork, Apple's own libraries cannot be relied on.
APPLE = sys.platform == "darwin"
#: Seconds a snippet may compute, and one that imports a framework; beside others,
#: or asleep, it may take so many times longer.
LIMIT, FRAMEWORK_LIMIT = 20, 120
PATIENCE = 8
# Newer processors round some last digits otherwise, which a few snippets show: none
# is to use more than what all of the last ten years can do.
ARITHMETIC = {
    "ATEN_CPU_CAPABILITY": "avx2",
    "NPY_DISABLE_CPU_FEATURES": "X86_V4 AVX512_ICL AVX512_SPR",
    "OPENBLAS_CORETYPE": "Haswell",
}
X86 = platform.machine() in ("AMD64", "x86_64")
ALONE = "a snippet runs alone, offline, quickly and writes where it is run"


@dataclass(frozen=True)
class Run:
    """What a snippet printed and drew, or what went wrong.

    ``picture`` is as it is recorded, None if nothing was drawn.
    """

    printed: str = ""
    picture: str | None = None
    fault: Fault | None = None


class Pool:
    """Runs snippets of the project ``root`` in ``workers`` processes at a time.

    ``seed`` is that of their hashes. With ``alone``, nothing is imported for them.
    """

    def __init__(
        self,
        root: Path,
        seed: int = 0,
        alone: bool = False,
        workers: int = os.cpu_count() or 1,
        limit: float | None = None,
    ) -> None:
        self._root, self._limit = root.absolute(), limit
        environment = _environment(seed)
        if not any(MATPLOTLIB.glob("fontlist-*")):
            # It may take longer than a snippet has.
            subprocess.run(
                [sys.executable, "-c", "import matplotlib.font_manager"],
                env=environment,
                check=True,
            )
        preloaded = () if alone or APPLE else PRELOADED
        # Each worker takes a pair: for what imports a framework, and what does not.
        self._stack = ExitStack()
        self._servers = queue.SimpleQueue()
        for _ in range(workers):
            bare = self._stack.enter_context(_Server(environment))
            other = self._stack.enter_context(_Server(environment, *preloaded))
            self._servers.put((bare, other))
        self._threads = ThreadPoolExecutor(workers)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error) -> None:
        self._threads.shutdown(cancel_futures=True)
        self._stack.close()

    def submit(
        self, snippet: Path, code: str | None = None, asserts: bool = True
    ) -> Future[Run]:
        """Runs ``snippet``, a file of the project, as soon as a worker is free.

        With ``code``, this is run as if the file held it; without ``asserts``,
        as ``python -O`` does.
        """
        # Here, since Python 3.11 may fail where two threads parse at once.
        frameworks = imported_frameworks(snippet.read_bytes())
        return self._threads.submit(
            self._run, snippet.absolute(), frameworks, code, asserts
        )

    def _run(
        self,
        snippet: Path,
        frameworks: set[str],
        code: str | None,
        asserts: bool,
    ) -> Run:
        path = snippet.relative_to(self._root).as_posix()
        if lacks := [f for f in sorted(frameworks) if not find_spec(f)]:
            what = f"imports {', '.join(lacks)}, which is not installed"
            return Run(fault=Fault(path, 1, what, "make frameworks"))
        limit = self._limit or (FRAMEWORK_LIMIT if frameworks else LIMIT)
        pair = self._servers.get()
        try:
            with tempfile.TemporaryDirectory(prefix="snippet-") as folder:
                home = Path(folder)
                (home / "run").mkdir()
                ended = pair[not frameworks].run(
                    snippet=str(snippet),
                    code=code,
                    asserts=asserts,
                    folder=str(home / "run"),
                    parallel=bool(frameworks),
                    limit=limit,
                    patience=PATIENCE * limit,
                )
                return _outcome(home, snippet, path, ended, limit)
        finally:
            self._servers.put(pair)


class _Server:
    """A process that runs snippets, one at a time, each in a fork of itself.

    It is started for the first.
    """

    def __init__(self, environment: dict[str, str], *preloaded: str) -> None:
        self._environment, self._preloaded = environment, preloaded

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error) -> None:
        if "_process" in vars(self):
            self._process.communicate()

    @cached_property
    def _process(self) -> subprocess.Popen:
        return subprocess.Popen(
            [sys.executable, "-P", SERVER, *self._preloaded],
            env=self._environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )

    def run(self, **what) -> int:
        """Runs what `server.run` takes; the exit code, minus a signal's number."""
        print(json.dumps(what), file=self._process.stdin, flush=True)
        return int(self._process.stdout.readline())


def _environment(seed: int) -> dict[str, str]:
    """What a snippet knows of this machine and its user: nothing."""
    kept = (ARITHMETIC if X86 else {}) | {
        name: value
        for name, value in os.environ.items()
        # On some processors NumPy is right only with these set.
        if name in ("PATH", "LD_LIBRARY_PATH") or name.startswith("OPENBLAS_")
    }
    return kept | {
        "CUDA_VISIBLE_DEVICES": "",
        "JAX_PLATFORMS": "cpu",
        "LANG": "C.UTF-8",
        "MPLBACKEND": "svg",
        "MPLCONFIGDIR": str(MATPLOTLIB),
        "MKL_NUM_THREADS": "1",
        "OMP_NUM_THREADS": "1",
        "OPENBLAS_NUM_THREADS": "1",
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONHASHSEED": str(seed),
        "PYTHONPATH": str(GUARD),
        "PYTHONUTF8": "1",
        "SOURCE_DATE_EPOCH": "0",
        "TF_CPP_MIN_LOG_LEVEL": "3",
        "TF_ENABLE_ONEDNN_OPTS": "0",
        "TF_NUM_INTEROP_THREADS": "1",
        "TF_NUM_INTRAOP_THREADS": "1",
        "TZ": "UTC",
        "VECLIB_MAXIMUM_THREADS": "1",
    }


def _outcome(
    home: Path, snippet: Path, path: str, code: int, limit: float
) -> Run:
    """What is found in ``home`` after a run that ended with ``code``."""
    if trouble := _trouble(home, snippet, code, limit):
        return Run(fault=Fault(path, *trouble))
    drawn = home / "run" / f"{snippet.stem}.svg"
    for file in sorted((home / "run").iterdir()):
        if file != drawn:
            what = f"leaves {file.name} behind"
            mend = f"draw {drawn.name} only"
            return Run(fault=Fault(path, 1, what, mend))
    printed = (home / "printed").read_bytes().decode(errors="backslashreplace")
    out = path.removesuffix(".py") + ".out"
    if fault := next(unprintable(printed, out), None):
        return Run(fault=fault)
    try:
        return Run(printed, picture_of(drawn) if drawn.exists() else None)
    except ParseError as error:
        what = f"draws no SVG: {error}"
        return Run(fault=Fault(path, 1, what, "let Matplotlib draw it"))


def _trouble(
    home: Path, snippet: Path, code: int, limit: float
) -> tuple[int, str, str] | None:
    """Line, words and remedy of what went wrong, if anything did."""
    if (told := home / "told").exists():
        line, what = told.read_text("utf-8").splitlines()[0].split("\t", 1)
        return int(line), what, ALONE
    if code == 0:
        return None
    errors = (home / "errors").read_text("utf-8", errors="replace")
    lines = re.findall(f'File "{re.escape(str(snippet))}", line (\\d+)', errors)
    what = {
        -signal.SIGPROF: f"computes over {limit:g} s",
        -signal.SIGALRM: f"takes over {PATIENCE * limit:g} s",
    }.get(code, f"ends with exit code {code}")
    return int(lines[0]) if lines else 1, what, ALONE
