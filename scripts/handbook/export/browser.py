"""Finds a Chromium, for the tests and to print with, or gets one."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

# No start-up traffic of the browser's own; the sandbox needs a user of its own.
QUIET = (
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
# The headless shell prints in about two thirds of the time of a whole browser.
COMMANDS = (
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "chrome",
)
PACKAGES = ("chromium-headless-shell", "chromium")  # Debian's; either will do


def find_browser() -> str | None:
    """The path of a Chromium: on PATH, or the one Playwright keeps."""
    for command in COMMANDS:
        if path := shutil.which(command):
            return path
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def install_browser() -> None:
    """Debian's Chromium where apt-get may be used, else Playwright's own."""
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    if root and shutil.which("apt-get"):
        print("Installing Debian's Chromium")
        install = ["apt-get", "install", "--yes", "--no-install-recommends"]
        quiet = {"stdout": subprocess.DEVNULL}
        subprocess.run(["apt-get", "update", "--quiet"], check=False, **quiet)
        for package in PACKAGES:
            if not find_browser():
                subprocess.run([*install, package], check=False, **quiet)
    else:
        print("Getting Playwright's Chromium")
        subprocess.run(
            [sys.executable, "-m", "playwright", "install", "chromium"],
            check=False,
        )


def main() -> None:
    if not find_browser():
        install_browser()
    if not find_browser():
        sys.exit(
            "Chromium is needed and none could be installed."
            " Install it by hand (on Debian and Ubuntu: sudo apt-get install"
            " chromium) so that `chromium` is on PATH, then run this again."
        )


if __name__ == "__main__":
    main()
