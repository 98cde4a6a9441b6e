"""Hands pictures, styles and fonts to the browser that prints."""

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
        self.origin = f"http://127.0.0.1:{self.server_port}/"
        threading.Thread(target=self.serve_forever, daemon=True).start()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # Or the browser waits for the rest of what comes in two pieces.
    disable_nagle_algorithm = True

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path).lstrip("/")
        file = self.server.find(path)
        if not file.is_file():
            self.send_error(404)
            return
        content = file.read_bytes()
        kind, _ = mimetypes.guess_type(file.name)
        self.send_response(200)
        self.send_header("Content-Type", kind or "application/octet-stream")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_) -> None:
        """Says nothing: what is missing, the press tells."""
