"""Options and fixtures that several test modules share."""

import functools
import http.server
import os
import socket
import subprocess
import sys
import threading
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def pytest_addoption(parser):
    group = parser.getgroup("handbook")
    group.addoption(
        "--update-outputs",
        action="store_true",
        help="record what the snippets print and draw, instead of comparing",
    )
    group.addoption(
        "--snippet-timeout",
        type=float,
        default=20,
        help="seconds after which a snippet is stopped (default: 20)",
    )


def pytest_collection_modifyitems(config, items):
    limit = config.getoption("--snippet-timeout")
    for item in items:
        if item.get_closest_marker("snippet"):
            item.add_marker(pytest.mark.timeout(limit, method="signal"))


def pytest_configure(config):
    config.addinivalue_line("markers", "snippet: runs one snippet")


def build(
    project: Path, site: Path, **settings: str
) -> subprocess.CompletedProcess:
    """Builds ``project`` as a contributor would; its output is ``stdout``.

    ``settings`` are environment variables.
    """
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--site-dir", site],
        cwd=project,
        env=os.environ
        | {"NO_MKDOCS_2_WARNING": "1", "NO_COLOR": "1"}
        | settings,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture(scope="session")
def port() -> int:
    """A port of this machine that nothing uses."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        return free.getsockname()[1]


@pytest.fixture(scope="session")
def site(tmp_path_factory, port) -> Path:
    """The handbook, built; the build itself must be clean."""
    folder = tmp_path_factory.mktemp("built") / "site"
    # Instant navigation works only at the address the site was built for.
    result = build(ROOT, folder, SITE_URL=f"http://127.0.0.1:{port}/")
    if result.returncode or "WARNING" in result.stdout:
        pytest.fail(f"mkdocs build:\n{result.stdout}", pytrace=False)
    return folder


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *args):
        pass


@pytest.fixture(scope="session")
def server(site, port) -> str:
    """The address of the built site, served on this machine."""
    handler = functools.partial(_Quiet, directory=site)
    with http.server.ThreadingHTTPServer(
        ("127.0.0.1", port), handler
    ) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{port}/"
        server.shutdown()
