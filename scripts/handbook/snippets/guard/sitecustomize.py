"""Keeps a snippet off the network, in its folder and in its process.

Python imports a module of this name as it starts, wherever ``PYTHONPATH`` has one,
so that a Python process which a snippet starts is kept too. This finds mistakes in
honest code; it is no prison.
"""

import json
import os
import sys
import threading
from pathlib import Path

NETWORK = {
    "socket.connect",
    "socket.getaddrinfo",
    "socket.gethostbyaddr",
    "socket.gethostbyname",
    "socket.sendmsg",
    "socket.sendto",
}
# Libraries may, while they are imported: they ask what machine this is.
REFUSED = {
    "os.exec": "starts another program",
    "os.posix_spawn": "starts another program",
    "os.spawn": "starts another program",
    "os.system": "starts another program",
    "socket.bind": "opens the network",
    "subprocess.Popen": "starts another program",
}
PARALLEL = {
    "os.fork": "starts a process",
    "os.forkpty": "starts a process",
    "threading.Thread.start": "starts a thread",
}
CHANGES = {
    "os.chmod",
    "os.link",
    "os.mkdir",
    "os.remove",
    "os.rename",
    "os.rmdir",
    "os.symlink",
    "os.truncate",
    "os.utime",
}
NOWHERE = Path(os.devnull)
WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_TRUNC


class Forbidden(BaseException):
    """Not an ``Exception``, so that few snippets swallow it."""


class Guard:
    """An audit hook for ``snippet``, which runs in ``folder``.

    ``parallel`` says whether it may start threads and Python processes. What is
    told goes into ``folder``'s neighbour ``told``, a fault a line: line of the
    snippet, tab, what happened.
    """

    def __init__(self, snippet: str, folder: str, parallel: bool) -> None:
        self.snippet = snippet
        self.refused = REFUSED if parallel else REFUSED | PARALLEL
        self.folder = Path(folder).resolve()
        self.told = self.folder.with_name("told")

    def __call__(self, event: str, args: tuple) -> None:
        if event in NETWORK:
            self.refuse("opens the network")
        elif event in self.refused:
            if not self.importing():
                self.refuse(self.refused[event])
        elif event in CHANGES:
            for path in args:
                self.write(path)
        elif event == "open" and (args[2] or 0) & WRITES:
            self.write(args[0])

    def write(self, path) -> None:
        if not isinstance(path, (str, bytes, os.PathLike)):
            return
        path = Path(os.fsdecode(path)).resolve()
        inside = path.is_relative_to(self.folder)
        if inside or path in (self.told, NOWHERE) or self.importing():
            return
        self.refuse(f"writes outside its folder: {path.name}")

    def importing(self) -> bool:
        """Whether a library is being imported: what it needs is its own affair."""
        return any(
            "importlib._bootstrap" in f.f_code.co_filename for f in _stack()
        )

    def refuse(self, what: str) -> None:
        self.tell(self.line(), what)
        raise Forbidden(what)

    def tell(self, line: int, what: str) -> None:
        with self.told.open("a", encoding="utf-8") as file:
            file.write(f"{line}\t{what}\n")

    def line(self) -> int:
        """The line of the snippet that is being run."""
        lines = [
            f.f_lineno for f in _stack() if f.f_code.co_filename == self.snippet
        ]
        return lines[0] if lines else 1


def _stack():
    frame = sys._getframe(1)
    while frame:
        yield frame
        frame = frame.f_back


def _start(thread: threading.Thread, start=threading.Thread.start) -> None:
    # Python has an event of its own for this from 3.12 on.
    sys.audit("threading.Thread.start", thread)
    start(thread)


def guard(**what) -> Guard:
    """Sets a guard in this process and those to come; takes what `Guard` takes."""
    os.environ["SNIPPET"] = json.dumps(what)
    hook = Guard(**what)
    sys.addaudithook(hook)
    threading.Thread.start = _start
    return hook


if "SNIPPET" in os.environ:
    guard(**json.loads(os.environ["SNIPPET"]))
