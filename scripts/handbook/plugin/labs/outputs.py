"""What a cell showed in Jupyter, as a page shows it."""

import re
from base64 import b64decode

import lxml.html
from nbconvert.filters import strip_ansi
from nbformat import NotebookNode

from .text import LabText

# As Jupyter chooses: HTML first, then these; of pictures, how a file's name ends.
KINDS = {
    "text/markdown": None,
    "image/svg+xml": "svg",
    "text/latex": None,
    "image/png": "png",
    "image/jpeg": "jpg",
    "image/gif": "gif",
}
# HTML that needs no styles but ours, and what it may say.
ELEMENTS = frozenset(
    "a abbr b blockquote br caption code col colgroup dd del div dl dt em"
    " figcaption figure h2 h3 h4 h5 h6 hr i ins kbd li mark ol p pre q s samp"
    " small span strong sub sup table tbody td tfoot th thead tr u ul var".split()
)
LINK = re.compile(r"https?:|mailto:|#|[^:]*$")
ATTRIBUTES = {"colspan", "href", "rowspan", "scope", "start", "title"}
# What says no more than that there is something to display.
NO_TEXT = re.compile(r"<IPython\.core\.display\.\w+ object>")
# What warnings name: a cell's file, which has another name in each run, and where
# this machine has its packages.
CELL_FILE = re.compile(r"\S*ipykernel_\d+\S*?\d+\.py")
PACKAGES = re.compile(r"\S*site-packages[/\\]")
OVERWRITTEN = re.compile(r".*\r(?=[^\n])")


def show(
    cell: NotebookNode, stem: str, text: LabText, pictures: dict[str, bytes]
) -> list[dict]:
    """What the template shows below ``cell``, in order.

    Each has ``text``, ``html``, or a ``picture``: the name of a file, which is
    added to ``pictures`` and begins with ``stem``.
    """
    shown: list[dict] = []
    for output in cell.outputs:
        if output.output_type == "stream":
            if not shown or shown[-1].get("stream") != output.name:
                shown.append({"stream": output.name, "text": ""})
            shown[-1]["text"] += output.text
        elif output.get("data"):
            shown.append(_display(cell, output, stem, text, pictures))
    for one in shown:
        if "text" in one:
            printed = OVERWRITTEN.sub("", strip_ansi(one["text"]))
            one["text"] = PACKAGES.sub("", CELL_FILE.sub("cell", printed))
    return shown


def _display(
    cell: NotebookNode,
    output: NotebookNode,
    stem: str,
    text: LabText,
    pictures: dict[str, bytes],
) -> dict:
    data, line = output.data, cell.metadata.line
    html = plain_html(data.get("text/html", ""))
    if html:
        return {"html": html}
    for mime, kind in KINDS.items():
        if mime in data and not kind:
            return {"html": text.convert_output(data[mime], line)}
        if mime in data:
            if not cell.metadata.get("alt"):
                text.tell(
                    line,
                    "figure without a text alternative",
                    'write # %% alt="what it shows" above the cell that draws it',
                )
            name = f"{stem}-{len(pictures) + 1}.{kind}"
            pictures[name] = (
                data[mime].encode() if kind == "svg" else b64decode(data[mime])
            )
            return {"picture": name, **output.metadata.get(mime, {})}
    plain = data.get("text/plain", "")
    if not plain or NO_TEXT.fullmatch(plain):
        text.tell(
            line,
            f"output that no page can show: {', '.join(sorted(data))}",
            "print it, draw it, or display HTML without scripts and styles",
        )
    return {"text": plain}


def plain_html(html: str) -> str:
    """``html`` without attributes that our styles do not need.

    Nothing, if it needs scripts, styles or other files.
    """
    if not html.strip():
        return ""
    body = lxml.html.fragment_fromstring(html, create_parent="div")
    for element in body.iter():
        if (
            element.tag not in ELEMENTS
            or element.get("style")
            or any(name.startswith("on") for name in element.attrib)
            or not LINK.match(element.get("href", ""))
        ):
            return ""
        for name in {*element.attrib} - ATTRIBUTES:
            del element.attrib[name]
    return lxml.html.tostring(body, encoding="unicode")
