"""`make serve`: what a contributor saves is seen, and a slip does not end it."""

import os
import signal
import socket
import subprocess
import time
import urllib.request
from urllib.parse import urljoin

import pytest
from projects import MAKE, add_makefile, make_project


@pytest.fixture
def serve(tmp_path):
    """A small project being served: its folder, and a function that awaits text."""
    project = make_project(tmp_path, {})
    add_makefile(project)
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    config = project / "mkdocs.yml"
    address = f"dev_addr: 127.0.0.1:{port}\n"
    config.write_text(address + config.read_text("utf-8"), "utf-8")
    log = tmp_path / "serve.log"
    with log.open("w") as output:
        server = subprocess.Popen(
            [*MAKE, "serve"],
            cwd=project,
            env=os.environ | {"NO_MKDOCS_2_WARNING": "1", "NO_COLOR": "1"},
            stdout=output,
            stderr=output,
            start_new_session=True,
        )

        def shows(text: str, read=None) -> bool:
            address = f"http://127.0.0.1:{port}/linear-algebra/svd.html"
            deadline = time.monotonic() + 60
            while time.monotonic() < deadline:
                try:
                    if text in (read or _get)(address):
                        return True
                except OSError:
                    pass
                time.sleep(0.1)
            return False

        def said(text: str) -> bool:
            return shows(text, lambda _: log.read_text("utf-8"))

        yield project, shows, said
        # Make and the server it began.
        os.killpg(server.pid, signal.SIGTERM)
        server.wait()


def _get(address: str) -> str:
    with urllib.request.urlopen(address, timeout=5) as answer:
        return answer.read().decode("utf-8")


def test_edits_of_pages_and_snippets_are_served(serve):
    project, shows, said = serve
    assert shows("Singular value decomposition")
    assert said("Serving on")
    # Nothing of it is kept, and a worker of a built site gives way.
    ends = "registration.unregister()"
    assert shows(ends, lambda page: _get(urljoin(page, "../worker.js")))
    assert shows(
        "keeps: False", lambda page: f"keeps: {'offline.js' in _get(page)}"
    )
    page = project / "docs" / "linear-algebra" / "svd.md"
    snippet = project / "snippets" / "linear-algebra" / "svd" / "sum.py"

    page.write_text(
        page.read_text("utf-8") + "\nNew words, $`y_2`$.\n", "utf-8"
    )
    assert shows("New words")
    snippet.write_text("print(1 + 1)  # new comment\n", "utf-8")
    assert shows("new comment")

    good = page.read_text("utf-8")
    page.write_text(good + "\nA slip: $`z\n", "utf-8")
    assert said("formula without its end; write")
    page.write_text(good + "\n<div>\n\n### Gone\n\n</div>\n", "utf-8")
    assert said("heading `Gone` is not on the page as it is written")
    page.write_text(good + "\nMended.\n", "utf-8")
    assert shows("Mended.")
