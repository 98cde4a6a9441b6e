"""What a snippet may not do, and when it is recorded: each fault with its line."""

import fcntl
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT
from handbook.snippets.pool import Pool
from handbook.snippets.record import compare, record
from projects import faults_of, make_project

CHAPTER = "snippets/part/chapter"
# What imports a framework, seen as text, may start threads and processes.
PARALLEL = "if False:\n    import torch\n"

# Name: the snippet, what is told of a run of it.
FAULTS = {
    "raises": (
        "def f():\n    assert 1 > 2\n\n\nf()\n",
        "raises.py:2: AssertionError;",
    ),
    "warns": (
        "import warnings\nwarnings.warn('careful')\n",
        "warns.py:2: UserWarning: careful;",
    ),
    "lost": ("x = 1\nopen(__file__)\n", "lost.py:2: ResourceWarning: unclosed"),
    "syntax": ("x = 1\nx = = 2\n", "syntax.py:2: SyntaxError: invalid"),
    "leaves_early": ("x = 1\nexit()\n", "leaves_early.py:2: SystemExit: None;"),
    "asks": ("print(input('?'))\n", "asks.py:1: EOFError: EOF when"),
    "crashes": (
        "import ctypes\nctypes.string_at(0)\n",
        "crashes.py:2: ends with exit code -11;",
    ),
    "sibling": (
        "import raises\n",
        "sibling.py:1: ModuleNotFoundError: No module named 'raises';",
    ),
    "network": (
        "import urllib.request\n"
        "urllib.request.urlopen('http://127.0.0.1:9/')\n",
        "network.py:2: opens the network;",
    ),
    "swallows": (
        "import socket\n"
        "try:\n"
        "    socket.getaddrinfo('localhost', 80)\n"
        "except BaseException:\n"
        "    print('offline')\n",
        "swallows.py:3: opens the network;",
    ),
    "fork": (
        f"{PARALLEL}import os, socket\n"
        "if os.fork():\n"
        "    os.wait()\n"
        "else:\n"
        "    socket.getaddrinfo('localhost', 80)\n",
        "fork.py:7: opens the network;",
    ),
    "spawn": (
        f"{PARALLEL}import multiprocessing\n"
        "import socket\n"
        "def look_up():\n"
        "    socket.getaddrinfo('localhost', 80)\n"
        "if __name__ == '__main__':\n"
        "    new = multiprocessing.get_context('spawn').Process\n"
        "    child = new(target=look_up)\n"
        "    child.start()\n"
        "    child.join()\n"
        "    print('fine')\n",
        "spawn.py:6: opens the network;",
    ),
    "program": (
        "import subprocess\nimport sys\n"
        "subprocess.run([sys.executable, '-c', 'print(1)'])\n",
        "program.py:3: starts another program;",
    ),
    "shell": (
        f"{PARALLEL}import os\nos.system('true')\n",
        "shell.py:4: starts another program;",
    ),
    "process": (
        "import os\nif not os.fork():\n    os._exit(0)\n",
        "process.py:2: starts a process;",
    ),
    "thread": (
        "import threading\nimport time\n"
        "threading.Thread(target=time.sleep, args=(600,)).start()\n"
        "print('done')\n",
        "thread.py:3: starts a thread;",
    ),
    "pool": (
        "from concurrent.futures import ProcessPoolExecutor\n"
        "if __name__ == '__main__':\n"
        "    with ProcessPoolExecutor(2) as pool:\n"
        "        print(list(pool.map(abs, range(4))))\n",
        "pool.py:4: starts a ",
    ),
    "writes": (
        "from pathlib import Path\nPath('../away.txt').write_text('x')\n",
        "writes.py:2: writes outside its folder: away.txt;",
    ),
    "removes": (
        "from pathlib import Path\nPath(__file__).unlink()\n",
        "removes.py:2: writes outside its folder: removes.py;",
    ),
    "leaves": (
        "with open('left.txt', 'w'):\n    pass\n",
        "leaves.py:1: leaves left.txt behind; draw leaves.svg only",
    ),
    "colours": (
        "print('ok')\nprint('\\x1b[32mok\\x1b[0m')\n",
        "colours.out:2: output holds '\\x1b'; print plain lines: no colours",
    ),
    "returns": (
        "print('0/2\\r1/2')\n",
        "returns.out:1: output holds '\\r'; print plain lines",
    ),
    "tabs": ("print('a\\tb')\n", "tabs.out:1: output holds '\\t'; print"),
    "feeds": (
        "print('a\\x0cb \\u2028 c')\n",
        "feeds.out:1: output holds '\\x0c', '\\u2028'; print",
    ),
    "scribbles": (
        "with open('scribbles.svg', 'w') as f:\n    f.write('<svg>')\n",
        "scribbles.py:1: draws no SVG: ",
    ),
}

SOUND = {
    "unicode": ("print('σ₁ ≥ σ₂ naïve 中  ')\n", "σ₁ ≥ σ₂ naïve 中  \n"),
    "finds_itself": (
        "import sys\nfrom pathlib import Path\n"
        "print(Path(__file__).name, Path(sys.argv[0]).name, __name__)\n"
        "print(list(Path.cwd().iterdir()), Path.home().samefile('..'))\n",
        "finds_itself.py finds_itself.py __main__\n[] True\n",
    ),
    "processes": (
        f"{PARALLEL}import multiprocessing\n"
        "if __name__ == '__main__':\n"
        "    with multiprocessing.get_context('fork').Pool(2) as pool:\n"
        "        print(pool.map(abs, [-1, -2]))\n",
        "[1, 2]\n",
    ),
    # What the one that ran before it left behind, if it could.
    "state_a": (
        "import decimal, sys\n"
        "import numpy as np\nimport sklearn\n"
        "np.random.seed(3)\nnp.set_printoptions(precision=1)\n"
        "sklearn.set_config(print_changed_only=False)\n"
        "decimal.getcontext().prec = 4\nsys.left = True\n"
        "import warnings\nwarnings.simplefilter('ignore')\n"
        "print(f'{np.random.rand():.3f}')\n",
        "0.551\n",
    ),
    "state_b": (
        "import decimal, sys\n"
        "import numpy as np\nfrom sklearn.linear_model import Ridge\n"
        "print(Ridge(alpha=2.0), decimal.Decimal(1) / 3)\n"
        "print(np.array([1 / 3]), hasattr(sys, 'left'))\n",
        f"Ridge(alpha=2.0) 0.{'3' * 28}\n[0.33333333] False\n",
    ),
}

# What is not the same in two processes.
DIFFERS = {
    "order": "print('a')\nprint({'ridge', 'lasso', 'elastic', 'huber'})\n",
    "unseeded": "import numpy as np\nprint()\nprint(np.random.rand())\n",
    "address": "print()\nprint(object())\n",
    "clock": "import time\nprint()\nprint(time.perf_counter())\n",
}
DRAWS_DIFFERENTLY = """import matplotlib.pyplot as plt
import numpy as np

plt.scatter(*np.random.rand(2, 5))
plt.savefig("scatter.svg")
"""
DRAWS = """import matplotlib.pyplot as plt

plt.rcParams["svg.hashsalt"] = "test"
plt.plot([1, 2])
plt.savefig("line.svg")
"""


def _write(root: Path, **snippets: str) -> list[Path]:
    folder = root / CHAPTER
    folder.mkdir(parents=True, exist_ok=True)
    for name, code in snippets.items():
        (folder / f"{name}.py").write_text(code, "utf-8")
    return [folder / f"{name}.py" for name in snippets]


@pytest.fixture(scope="module")
def runs(tmp_path_factory):
    """What came of ``FAULTS`` and ``SOUND``; one worker ran all, in their order."""
    root = tmp_path_factory.mktemp("project")
    codes = {name: code for name, (code, _) in (FAULTS | SOUND).items()}
    paths = _write(root, **codes)
    with Pool(root, workers=1) as pool:
        futures = [pool.submit(path) for path in paths]
        return {p.stem: f.result() for p, f in zip(paths, futures, strict=True)}


@pytest.mark.parametrize("name", FAULTS)
def test_what_a_snippet_may_not_do(name, runs):
    fault = str(runs[name].fault)
    assert fault.startswith(f"{CHAPTER}/{FAULTS[name][1]}")
    assert "; " in fault


@pytest.mark.parametrize("name", SOUND)
def test_what_a_snippet_may_do(name, runs):
    assert runs[name].fault is None
    assert runs[name].printed == SOUND[name][1]


HANGS = {
    "count": ("while True: pass\n", 1),
    "loop": ("import time\nwhile True:\n    time.sleep(600)\n", 3),
    # An exception could not end it.
    "swallow": (
        "import time\nwhile True:\n    try:\n        time.sleep(600)\n"
        "    except BaseException:\n        pass\n",
        4,
    ),
    # Nothing of the snippet runs any more.
    "wait": (
        f"{PARALLEL}import threading, time\n"
        "threading.Thread(target=time.sleep, args=(600,)).start()\n",
        1,
    ),
}


def test_a_snippet_that_hangs_is_ended(tmp_path):
    paths = _write(
        tmp_path, **{name: code for name, (code, _) in HANGS.items()}
    )
    with Pool(tmp_path, workers=1, limit=0.5) as pool:
        futures = [pool.submit(path) for path in paths]
        told = [str(future.result().fault) for future in futures]
    for (name, (_, line)), words in zip(HANGS.items(), told, strict=True):
        place = f"{CHAPTER}/{name}.py:{line}"
        late = {"count": "computes over 0.5 s"}.get(name, "takes over 4 s")
        assert words.startswith(f"{place}: {late}; ")


def test_the_processes_of_a_snippet_end_with_it(tmp_path):
    lock = tmp_path / "lock"
    lock.touch()
    code = (
        f"{PARALLEL}import fcntl, os, time\n"
        f"file = os.open({str(lock)!r}, os.O_RDONLY)\n"
        "fcntl.flock(file, fcntl.LOCK_EX)\n"
        "if not os.fork():\n    time.sleep(600)\n"
    )
    (path,) = _write(tmp_path, child=code)
    with Pool(tmp_path, workers=1) as pool:
        assert pool.submit(path).result().fault is None
    with lock.open() as file:
        fcntl.flock(file, fcntl.LOCK_EX)  # waits as long as anyone has it


def test_what_differs_from_run_to_run_is_not_recorded(tmp_path):
    paths = _write(tmp_path, **DIFFERS, scatter=DRAWS_DIFFERENTLY)
    changed, faults = record(tmp_path, paths)
    assert not changed
    told = [str(fault) for fault in faults]
    places = [f"{name}.out:2" for name in DIFFERS] + ["scatter.py:1"]
    for place, words in zip(places, told, strict=True):
        assert words.startswith(f"{CHAPTER}/{place}: differs from run to run: ")
        assert "; seed the generator, sort the set, " in words
    assert not [p for p in paths[0].parent.iterdir() if p.suffix != ".py"]


def test_what_only_works_after_another_import_is_not_recorded(tmp_path):
    code = "import xml\nimport numpy\nprint(xml.etree.ElementTree.__name__)\n"
    changed, faults = record(tmp_path, _write(tmp_path, borrows=code))
    assert not changed
    assert str(faults[0]).startswith(f"{CHAPTER}/borrows.py:3: AttributeError")


def test_a_record_is_written_once_and_compared(tmp_path):
    paths = _write(tmp_path, line=DRAWS, sums="print(1 + 1)\n")
    changed, faults = record(tmp_path, paths)
    assert not faults
    assert sorted(p.name for p in changed) == ["line.svg", "sums.out"]
    assert paths[1].with_suffix(".out").read_bytes() == b"2\n"
    assert record(tmp_path, paths) == ([], [])
    # A snippet that prints and draws nothing any more keeps no record.
    _write(tmp_path, line="x = 1\n", sums="x = 1\n")
    with Pool(tmp_path) as pool:
        told = [
            str(compare(tmp_path, path, pool.submit(path).result()))
            for path in paths
        ]
    again = "make record NAME=part/chapter"
    assert told == [
        f"{CHAPTER}/line.svg:1: the snippet does not draw this picture;"
        f" look at it, and if that is right: {again}",
        f"{CHAPTER}/sums.out:1: expected '2', printed None;"
        f" if that is right: {again}",
    ]
    changed, _ = record(tmp_path, paths)
    assert not any(path.exists() for path in changed)
    assert len(changed) == 2


# Name: the snippet, its record, what pytest says.
OTHERWISE = {
    "changed": ("print(2)\n", "1\n", "out:1: expected '1', printed '2';"),
    "longer": (
        "print(1)\nprint(2)\n",
        "1\n",
        "out:2: expected None, printed '2';",
    ),
    "unrecorded": ("print(1)\n", "", "out:1: expected None, printed '1';"),
    "line": (DRAWS, "", "py:1: its picture is not recorded;"),
}


def test_what_the_tests_say(tmp_path):
    """As a contributor sees it, who runs them on one chapter."""
    other = tmp_path / "snippets" / "part" / "other"
    other.mkdir(parents=True)
    (other / "fails.py").write_text("raise ValueError\n", "utf-8")
    for name, (code, recorded, _) in OTHERWISE.items():
        (path,) = _write(tmp_path, **{name: code})
        if recorded:
            path.with_suffix(".out").write_text(recorded, "utf-8")
    (tmp_path / "tests").mkdir()
    for name in ("conftest.py", "test_snippets.py"):
        shutil.copy(ROOT / "tests" / name, tmp_path / "tests")
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    result = subprocess.run(
        [sys.executable, "-m", "pytest", "-k", "chapter"],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    for name, (_, _, said) in OTHERWISE.items():
        assert f"{CHAPTER}/{name}.{said} if that is" in result.stdout
        assert f"[part/chapter/{name}.py]" in result.stdout
    assert "if that is right: make record NAME=part/chapter" in result.stdout
    assert "4 failed, 1 deselected" in result.stdout


def _record(root: Path, *names: str) -> subprocess.CompletedProcess:
    return subprocess.run(
        [sys.executable, "-m", "handbook.snippets.record", *names],
        cwd=root,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )


def test_the_command_records_one_chapter_or_all(tmp_path):
    _write(tmp_path, good="print(1)\n", bad="print({*'abcdefgh'})\n")
    other = tmp_path / "snippets" / "part" / "other"
    other.mkdir()
    (other / "more.py").write_text("print(2)\n", "utf-8")
    result = _record(tmp_path, "part/chapter")
    assert result.returncode == 1
    assert f"{CHAPTER}/good.out: recorded" in result.stdout
    assert f"{CHAPTER}/bad.out:1: differs from run to run" in result.stdout
    assert "1 to mend, each named above" in result.stdout
    assert not (other / "more.out").exists()
    _write(tmp_path, bad="print(sorted('cab'))\n")
    result = _record(tmp_path)
    assert result.returncode == 0, result.stdout
    assert (other / "more.out").read_text("utf-8") == "2\n"
    assert "3 snippets did the same twice; files changed: 2" in result.stdout
    assert (
        "make check NAME=part/other" in _record(tmp_path, "part/other").stdout
    )


def test_a_chapter_without_snippets_has_near_ones(tmp_path):
    _write(tmp_path, good="print(1)\n")
    result = _record(tmp_path, "part/chapters")
    assert result.returncode == 1
    assert result.stdout == (
        "snippets/part/chapters:1: no snippet is there; did you mean"
        " part/chapter? Begin a chapter: make chapter NAME=part/chapter\n"
    )


def test_comparisons_need_not_be_shown_and_outputs_must_be_printable(tmp_path):
    folder = "snippets/linear-algebra/svd"
    files = {
        f"{folder}/sum_torch.py": "import torch\n",
        f"{folder}/sum_torch.out": "1\n",
        f"{folder}/sum_sklearn.py": "import sklearn\n",
        f"{folder}/sum.out": "2\n\x1b[32mok\x1b[0m\n",
    }
    told = [str(f) for f in faults_of(make_project(tmp_path, files))]
    assert len(told) == 2
    assert told[0].startswith(f"{folder}/sum.out:2: output holds '\\x1b'; ")
    assert told[1].startswith(f"{folder}/sum_sklearn.py:1: no page shows this")
