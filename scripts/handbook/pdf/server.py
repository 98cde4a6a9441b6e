"""Hands sheets, and the files they show, to the browser that prints them."""

import mimetypes
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit


class Server(ThreadingHTTPServer):
    """Serves this machine alone, from when it is made until ``server_close``.

    Args:
        find: the file for a path, which need not exist.
    """

    daemon_threads = True

    def __init__(self, find: Callable[[str], Path]):
        super().__init__(("127.0.0.1", 0), _Handler)
        self.find = find
        #: The sheets that are being printed, by address.
        self.sheets: dict[str, str] = {}
        self.origin = f"http://127.0.0.1:{self.server_port}/"
        threading.Thread(target=self.serve_forever, daemon=True).start()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # Or the browser waits for the rest of what comes in two pieces.
    disable_nagle_algorithm = True

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path).lstrip("/")
        if path in self.server.sheets:
            self._send(self.server.sheets[path].encode(), "text/html", 0)
        elif (file := self.server.find(path)).is_file():
            kind, _ = mimetypes.guess_type(file.name)
            kind = kind or "application/octet-stream"
            self._send(file.read_bytes(), kind, 3600)
        else:
            self.send_error(404)

    def _send(self, content: bytes, kind: str, seconds: int) -> None:
        self.send_response(200)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Cache-Control", f"max-age={seconds}")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_) -> None:
        """Says nothing: what is missing, the press tells."""
