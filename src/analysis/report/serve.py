"""The built report at an address of this machine."""

from __future__ import annotations

import functools
import http.server
from pathlib import Path

from analysis.errors import UserError

HOST = "127.0.0.1"


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Files, never kept by the browser: a new build shows at the next click."""

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *arguments: object) -> None:
        pass


def server(book: Path, port: int) -> http.server.ThreadingHTTPServer:
    """A server of `book`, bound to this machine only.

    Raises:
        UserError: there is no report, or the port is taken.
    """
    if not (book / "index.html").is_file():
        raise UserError(str(book), "there is no report here", "Build it first: report build.")
    try:
        return http.server.ThreadingHTTPServer((HOST, port), functools.partial(_Handler, directory=str(book)))
    except OverflowError:
        raise UserError(f"port {port}", "there is no such port", "Ports are 1 to 65535; 0 takes a free one.") from None
    except OSError as error:
        raise UserError(f"port {port}", error.strerror or str(error), "Choose another one with --port.") from None


def serve(book: Path, port: int, *, browse: bool) -> None:
    """Serve until interrupted."""
    with server(book, port) as running:
        address = f"http://localhost:{running.server_port}/"
        print(f"The report: {address}   (^C ends)", flush=True)
        if browse:
            import webbrowser  # noqa: PLC0415

            webbrowser.open(address)
        try:
            running.serve_forever()
        except KeyboardInterrupt:
            print()
