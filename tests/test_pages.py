"""What is written in a page is read as it is shown, or told with its line."""

import pytest
from handbook.source.pages import Heading, read_page
from handbook.source.questions import Part

ATTRS = "    attrs: {id: q-what, class: core, topic: svd, kind: explain}\n"
TITLE = "/// question | What is it?\n"
SHORT = "\n**Short answer.** This.\n"
QUESTION = TITLE + ATTRS + SHORT + "///\n"

INDENT = "indent by four for each list that it stands in"
# Name: the page from its third line, what is said of it.
FAULTS = {
    # Questions.
    "question without attributes": (
        TITLE + SHORT + "///",
        "3: question without attributes; write one line right below the title,"
        " indented by four spaces: attrs: {id: q-name,",
    ),
    "attributes indented by two": (
        TITLE + ATTRS[2:] + SHORT + "///",
        "4: attributes indented by 2; write one line right below",
    ),
    "attributes at the line's start": (
        TITLE + ATTRS.lstrip() + SHORT + "///",
        "4: attributes indented by 0; write one line right below",
    ),
    "attributes without their name": (
        TITLE + "    {id: q-what, class: core}\n" + SHORT + "///",
        "4: attributes that are not on one line; write one line right below",
    ),
    "attributes behind a blank line": (
        TITLE + "\n" + ATTRS + SHORT + "///",
        "5: attributes behind a blank line; write one line right below",
    ),
    "attributes on two lines": (
        TITLE + ATTRS.replace(", topic", ",\n     topic") + SHORT + "///",
        "4: attributes that are not on one line; write one line right below",
    ),
    "attributes in block style": (
        TITLE + "    attrs:\n      id: q-what\n" + SHORT + "///",
        "4: attributes that are not on one line; write one line right below",
    ),
    "attributes that are no YAML": (
        TITLE + ATTRS.replace("q-what,", "q-what: x,") + SHORT + "///",
        "4: not YAML: expected ',' or '}', but got ':'; quote",
    ),
    "attribute misspelt": (
        TITLE + ATTRS.replace("kind", "kinds") + SHORT + "///",
        "4: unknown key `kinds`; did you mean `kind`? known are: id, class,",
    ),
    "question without an id": (
        TITLE + ATTRS.replace("id: q-what, ", "") + SHORT + "///",
        "4: the question lacks `id`; write attrs: {id: q-name,",
    ),
    "id that does not begin with q-": (
        TITLE + ATTRS.replace("q-what", "what") + SHORT + "///",
        "4: `id` does not fit: 'what' does not match '^q-[a-z0-9-]{1,98}$';"
        " begin it with q-",
    ),
    "unknown level": (
        TITLE + ATTRS.replace("core", "hard") + SHORT + "///",
        "4: `class` is `hard`; it is one of warm-up, core, stretch",
    ),
    "unknown kind": (
        TITLE + ATTRS.replace("explain", "define") + SHORT + "///",
        "4: `kind` is `define`; it is one of explain, derive, compute, compare,"
        " debug, design, implement",
    ),
    "topic that is no text": (
        TITLE + ATTRS.replace("svd", "7") + SHORT + "///",
        "4: `topic` is not text; name the id of a section",
    ),
    "earlier id that is no list": (
        TITLE + ATTRS.replace("}", ", was: q-old}") + SHORT + "///",
        "4: `was` is not a list; list the ids of the cards that went: [q-old]",
    ),
    "question without a short answer": (
        TITLE + ATTRS + "\n///",
        "3: question without a short answer; begin a paragraph",
    ),
    "text before the short answer": (
        TITLE + ATTRS + "\nWell.\n" + SHORT + "///",
        "6: text before the short answer, which a deck would lack; begin",
    ),
    "listing before the short answer": (
        TITLE + ATTRS + "\n```text\nx\n```\n" + SHORT + "///",
        "6: text before the short answer, which a deck would lack; begin",
    ),
    "part in other letters": (
        TITLE + ATTRS + SHORT + "\n**In Depth.** That.\n///",
        "8: `**In Depth.**` begins no part of the answer; write **In depth.**",
    ),
    "part without its stop": (
        TITLE + ATTRS + "\n**Short answer** This.\n///",
        "6: `**Short answer**` begins no part of the answer; write"
        " **Short answer.** from the line's start, after a blank line",
    ),
    "part with a colon": (
        TITLE + ATTRS + SHORT + "\n**They may follow up with:**\n\n- a\n///",
        "8: `**They may follow up with:**` begins no part of the answer; write"
        " **They may follow up with.**",
    ),
    "part that is misspelt": (
        TITLE + ATTRS + SHORT + "\n**Common wrong anwser.** No.\n///",
        "8: `**Common wrong anwser.**` begins no part of the answer; write"
        " **Common wrong answer.**",
    ),
    "part in a paragraph": (
        TITLE + ATTRS + SHORT + "**In depth.** That.\n///",
        "7: `**In depth.**` begins no part of the answer; write",
    ),
    "part in a list": (
        TITLE + ATTRS + SHORT + "\n- **In depth.** That.\n///",
        "8: `- **In depth.**` begins no part of the answer; write",
    ),
    "parts out of order": (
        TITLE
        + ATTRS
        + SHORT
        + "\n**Common wrong answer.** No.\n\n**In depth.** That.\n///",
        "10: part `In depth` comes after `Common wrong answer`; keep the order"
        " Short answer, In depth, They may follow up with, Common",
    ),
    "part twice": (
        TITLE + ATTRS + SHORT + "\n**Short answer.** That.\n///",
        "8: part `Short answer` stands twice; keep one",
    ),
    "question inside a comment": (
        f"<!-- later\n\n{QUESTION}\n-->",
        "5: question inside a comment; take it out",
    ),
    # Blocks.
    "question without its end": (
        QUESTION.removesuffix("///\n"),
        "3: block `/// question` without its end; close it with ///",
    ),
    "block in a block of as many slashes": (
        TITLE + ATTRS + SHORT + "\n/// proof\n\nSo.\n///",
        "3: block `/// question` without its end; close it with ///; to hold"
        " another block it needs more slashes",
    ),
    "end of no block": ("///", "3: /// closes no block; remove it"),
    "end of other length": (
        "//// proof\n\nSo.\n///\n////",
        "6: /// closes no block; remove it",
    ),
    "unknown block": (
        "/// lemma | Zorn\n\nWords.\n///",
        "3: unknown block `/// lemma | Zorn`; known are",
    ),
    "block without a title": (
        "/// theorem\n\nWords.\n///",
        "3: theorem without a title; write /// theorem | The title",
    ),
    "indented block": (
        "- a\n\n    /// proof\n\nSo.",
        "5: indented block; begin it at the line's start",
    ),
    "comment without its end": (
        "<!-- later\n\n## Words",
        "3: comment without its end; add -->",
    ),
    # Headings.
    "heading without a space": ("##Title", "3: line that may or may not be"),
    "heading that is indented": (" ## Title", "3: line that may or may not be"),
    "heading with signs at its end": (
        "## Title ##",
        "3: line that may or may not be a heading; write `## Title`",
    ),
    "heading of seven": ("####### Title", "3: line that may or may not be"),
    "heading without words": ("## { #id }", "3: line that may or may not be"),
    "heading with braces": ("## Sets {1, 2}", "3: line that may or may not be"),
    "number sign at a line's start": (
        "The answer to\n#5 is no.",
        "4: line that may or may not be a heading; write",
    ),
    "heading in a list": ("- # Title", "3: line that may or may not be"),
    "heading that is underlined": (
        "Title\n=====",
        "4: line that may make a heading of what stands above it; begin headings",
    ),
    "rule right below text": (
        "One\ntwo\n---",
        "5: line that may make a heading of what stands above it; begin headings"
        " with #; leave a blank line before a rule",
    ),
    "heading with a class that is misspelt": (
        "## Title { #id .strech }",
        "3: heading with the attributes `#id .strech`; write { #id }, or",
    ),
    "stretch that is no section": (
        "### Title { #id .stretch }",
        "3: heading with the attributes `#id .stretch`; write { #id }, or",
    ),
    "mathematics in a heading": (
        "## The $`R`$ factor",
        "3: mathematics in a heading; say it in words",
    ),
    "half a formula in a heading": (
        "## The $`R factor",
        "3: mathematics in a heading; say it in words",
    ),
    "TeX in a heading": (
        "## The $R$ factor",
        "3: mathematics in a heading; say it in words",
    ),
    # Lists.
    "list in a list, by two": (
        "- a\n  - b",
        f"4: list item indented by 2; {INDENT}",
    ),
    "numbered list in a list, by two": (
        "- a\n  1. b",
        f"4: list item indented by 2; {INDENT}",
    ),
    "list in a list in a list, by six": (
        "- a\n    - b\n      - c",
        f"5: list item indented by 6; {INDENT}",
    ),
    "list in a quotation": (
        "> - a\n>   - b",
        f"4: list item indented by 2; {INDENT}",
    ),
    "display in a list, by three": (
        "1. a\n\n   ```math\n   x\n   ```\n\n2. b",
        f"5: fence indented by 3; {INDENT}",
    ),
    "text in a list, by two": (
        "- a\n\n  b",
        f"5: text indented by 2; {INDENT}",
    ),
    "list right after text": (
        "Words:\n- a",
        "4: list right after text; leave a blank line before the list",
    ),
    "numbered list right after text": (
        "Steps:\n1. a",
        "4: list right after text; leave a blank line before the list",
    ),
    "list right after text in a list": (
        "- a\n\n    b:\n    - c",
        "6: list right after text; leave a blank line before the list",
    ),
    "list right after a listing": (
        "```text\nx\n```\n- a",
        "6: list right after text; leave a blank line before the list",
    ),
    "list right after one of another kind": (
        "- a\n1. b",
        "4: list of another kind right after text; leave a blank line",
    ),
    "bullets right after numbers": (
        "1. a\n\n    b\n- c",
        "6: list right after text; leave a blank line before the list",
    ),
    "item right after a deeper one": (
        "- a\n\n    - b\n- c",
        "6: list right after text; leave a blank line before the list",
    ),
    "item right after a deeper display": (
        "1. a\n\n    ```math\n    x\n    ```\n2. c",
        "8: list right after text; leave a blank line before the list",
    ),
    "two signs for bullets": (
        "- a\n\n* b",
        "5: bullets `-` and `*` in one list; use one sign",
    ),
    "list item without text": (
        "- \n- b",
        "3: list item without text; write it behind its sign",
    ),
    "year that begins a list": (
        "Once.\n\n1984. Then",
        "5: number that begins a list: 1984.; put a word before it",
    ),
    "item too deep": (
        "- a\n        - b",
        "4: list item that its indent makes a listing; begin it",
    ),
    "fence right after an item": (
        "- a\n```text\nx\n```",
        "4: fence right after text; leave a blank line before the fence",
    ),
    "fence far from the margin": (
        "Words\n\n    ```text\n    x\n    ```",
        "5: fence that its indent makes a listing; begin it",
    ),
    "heading right after a table": (
        "| a |\n|---|\n| 1 |\n## Title",
        "6: heading right after text; leave a blank line before the heading",
    ),
    "heading right after text in a list": (
        "- a\n\n    b\n## Title",
        "6: heading right after text; leave a blank line before the heading",
    ),
    "text right after a quotation": (
        "> - a\n1. b",
        "4: text right after a quotation; leave a blank line",
    ),
    "quotation right after a list": (
        "- a\n> b",
        "4: quotation right after text; leave a blank line before the",
    ),
    "parentheses behind numbers": (
        "1) a",
        "3: list with `)` behind its numbers; write 1., 2., 3.",
    ),
    "list of tasks": (
        "- [ ] derive it",
        "3: list of tasks, which nobody could tick; write a plain list",
    ),
    "text that becomes a listing": (
        "    x = 1",
        "3: text that its indent makes a listing; begin it",
    ),
    "table right after text": (
        "Compare:\n| a |\n|---|\n| 1 |",
        "4: table right after text; leave a blank line before the table",
    ),
    "table column without a heading": (
        "| | A |\n|---|---|\n| 1 | 2 |",
        "3: table column without a heading; name it",
    ),
    # Blocks of others.
    "Material's box": (
        '!!! warning "Mind"\n',
        '3: unknown block: `!!! warning "Mind"`; use ///',
    ),
    "Material's fold": ("??? note\n", "3: unknown block: `??? note`; use ///"),
    "Material's tab": (
        '=== "By hand"\n',
        '3: unknown block: `=== "By hand"`; use ///',
    ),
    "GitHub's box": (
        "> [!NOTE]\n> Words.",
        "3: unknown block: `> [!NOTE]`; use ///",
    ),
    "Pandoc's block": ("::: note\n", "3: unknown block: `::: note`; use ///"),
    "Sphinx's block": (
        ".. note::\n",
        "3: unknown block: `.. note::`; use ///",
    ),
    "Hugo's block": (
        '{{< youtube "x" >}}\n',
        '3: unknown block: `{{< youtube "x" >}}`; use ///',
    ),
    # Fences.
    "fence without its end": (
        "```text\nabc",
        "3: code fence without its end; close it with ```",
    ),
    "unknown language": (
        "```pyhton\nx\n```",
        "3: unknown language `pyhton`; write one that Pygments knows, or text",
    ),
    "attributes of a formula": (
        "```math { #eq }\nx\n```",
        "3: fence with more than its language: `math { #eq }`; write",
    ),
    "options of a listing": (
        '```text title="x"\nx\n```',
        '3: fence with more than its language: `text title="x"`; write',
    ),
    "fence that is a block elsewhere": (
        "```{note}\nx\n```",
        "3: fence with more than its language: `{note}`; write",
    ),
    "fence in a quotation": (
        "> ```math\n> x",
        "3: code fence in a quotation; put it before or behind",
    ),
    "line left of its fence": (
        "- a\n\n    ```text\n  x\n    ```",
        "6: line that begins left of the fence it stands in; indent it",
    ),
    "code that is not an include": (
        "```python\nprint(1)\n```",
        "3: python code that no test runs; move it to a file",
    ),
    "code under another name": (
        "```Python3\nprint(1)\n```",
        "3: python code that no test runs; move it to a file",
    ),
    "code beside an include": (
        '```python\n--8<-- "part/page/a.py"\nprint(1)\n```',
        "3: python code that no test runs; move it to a file",
    ),
    "fence without code": (
        "```python\n```",
        "3: python code that no test runs; move it to a file",
    ),
    "include without quotes": (
        "```text\n--8<-- part/page/a.py\n```",
        "4: include that would print literally: `--8<-- part/page/a.py`; write",
    ),
    "include outside a fence": (
        '--8<-- "part/page/note.md"',
        "3: include outside a code fence; include files inside",
    ),
    # In a paragraph.
    "formula without its end": (
        "Some\nwords, $`x",
        "4: formula without its end; write $`...`$ on one line",
    ),
    "formula without its last dollar": (
        "Some $`x`",
        "3: formula without its end; write $`...`$ on one line",
    ),
    "formula without its first dollar": (
        "Some `x`$",
        "3: formula without its end; write $`...`$ on one line",
    ),
    "plain dollars": ("Some $x_1$.", "3: mathematics between plain dollars"),
    "a letter between plain dollars": (
        "Some $x$, more.",
        "3: mathematics between plain dollars would print literally; write",
    ),
    "double dollars": ("$$x$$", "3: mathematics between plain dollars"),
    "formula in a text alternative": (
        "![Curve of $`x`$](a.svg)",
        "3: formula in a picture's text alternative; say it in words",
    ),
    "formula in a link's title": (
        'Read\n[here](svd.md "about $`x^2`$").',
        "4: formula in a title that appears under the pointer; say it in words",
    ),
    "formula in an attribute": (
        '<kbd title="$`x`$">x</kbd>',
        "3: formula in a title that appears under the pointer; say it in words",
    ),
    "image without alternative": (
        "![](../assets/favicon.svg)",
        "3: image without a text alternative; say between",
    ),
    "tag without alternative": (
        'Words <img src="a.svg">',
        "3: image without a text alternative; say between",
    ),
    "link that is a formula": (
        "See [$`x`$](svd.md).",
        "3: link that is a formula alone; link words",
    ),
}

FRONT_MATTER_FAULTS = {
    "key that is misspelt": (
        "---\nkind: x\ndescripton: x\n---\n# QR",
        "3: unknown key `descripton`; did you mean `description`? known are",
    ),
    "tags that are no list": (
        "---\ntags: SVD\n---\n# QR",
        "2: `tags` is not a list; write a list of texts",
    ),
    "tag that is no text": (
        "---\ntags:\n- SVD\n- 7\n---\n# QR",
        "4: `tags` is not text; write text",
    ),
    "hidden what is not there": (
        "---\nhide: [tok]\n---\n# QR",
        "2: `hide` is `tok`; it is one of navigation, toc",
    ),
    "no YAML": (
        "---\ntags: []\ndescription: a: b\n---\n# QR",
        "3: not YAML: mapping values are not allowed here; quote",
    ),
    "no names": (
        "---\njust words\n---\n# QR",
        "2: front matter is not names with values; write lines like",
    ),
    "empty": (
        "---\n---\n# QR",
        "2: front matter is not names with values; write lines like",
    ),
    "without its end": (
        "---\ndescription: x\n\n# QR",
        "1: front matter without its end; close it with ---",
    ),
    "without its frame": (
        "description: x\n\n# QR",
        "1: front matter without its frame; put --- around it",
    ),
}

# What must be no fault, though it looks like one.
SOUND = {
    "prices": "From $5 for batch_small up to $9; about $10^6 a year, or $2M.",
    "escaped prices": r"It costs \$5 by day and \$3 at night, US$5 or 5$.",
    "a price in a heading": r"## The \$5 question, and the $6 one",
    "variables of a shell": "Set $HOME and $PATH, or `$HOME/$x_1$`.",
    "code that shows a formula": "Write ``$`x`$`` for it, and `$x_1$` never.",
    "code that ends in a dollar": "Write `a$` and `$b`, then $`c`$.",
    "code over two lines": "Write `a $x_1\nb$ c` there.",
    "a comment": "<!-- $x_1$\n\n```python\nx\n -->\n\nWords.",
    "code that shows a comment": "Write `<!--` and go on.\n\n## Title",
    "pipes in a table's head": "| $`||x||_2`$ | `|` |\n|---|---|\n| 1 | 2 |",
    "lists": "- a\n  wrapped\n    - b\n\n    c\n\n- d\n\n1. e\n2. f",
    "a display in a list": "1. a\n\n    ```math\n    x\n    ```\n\n2. b",
    "a list after a heading": "## Title\n- a\n- b",
    "a number that begins a line": "It was in\n1984. In 2 - 1\ncases.",
    "a number in an item": "- As in\n  1984. Then.",
    "an item after an inner list": "- a\n    - b\n- c\n\n    - d\n\n- e",
    "tags in a line": "<kbd>x</kbd> and\n<kbd>y</kbd>.\n\n- a",
    "a rule": "Words.\n\n---\n\nWords.",
    "a footnote": "Words.[^1]\n\n[^1]: A note.\n\n    Its second paragraph.",
    "letters": "Is it (a) convex, (b) smooth, (c) both, or (r) neither?",
    "HTML": '<div class="a">\n    <p>Words.</p>\n</div>',
    "a listing of mathematica": "```mathematica\nPlot[x]\n```",
    "a fence in a fence": "````text\n```nonsense { #id }\n```\n````",
    "a block in a block": (
        "//// question | What?\n" + ATTRS + SHORT + "\n"
        "**In depth.** So.\n\n/// proof\n\nSo.\n///\n////"
    ),
    "other bold words": (
        TITLE + ATTRS + SHORT + "\n**By hand.** Two.\n\n**In depth.** So.\n///"
    ),
    "tabs": "- a\n\n\t- b",
}


def faults_in(tmp_path, text: str) -> list[str]:
    page = tmp_path / "docs" / "page.md"
    page.parent.mkdir()
    page.write_text(text, encoding="utf-8")
    return [str(fault) for fault in read_page(tmp_path, page).faults]


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_told_once_with_its_line(name, tmp_path):
    text, told = FAULTS[name]
    faults = faults_in(tmp_path, f"# QR\n\n{text}\n")
    assert [fault.startswith(f"docs/page.md:{told}") for fault in faults] == [
        True
    ], faults
    assert "; " in faults[0]


@pytest.mark.parametrize("name", FRONT_MATTER_FAULTS)
def test_a_fault_in_front_matter(name, tmp_path):
    text, told = FRONT_MATTER_FAULTS[name]
    faults = faults_in(tmp_path, text)
    assert any(f.startswith(f"docs/page.md:{told}") for f in faults), faults


@pytest.mark.parametrize("name", SOUND)
def test_what_is_no_fault(name, tmp_path):
    assert faults_in(tmp_path, f"# QR\n\n{SOUND[name]}\n") == []


def test_a_page_that_is_not_utf_8(tmp_path):
    page = tmp_path / "page.md"
    page.write_bytes(b"# QR\n\nH\xf6lder\n")
    faults = [str(fault) for fault in read_page(tmp_path, page).faults]
    assert faults == ["page.md:3: not UTF-8; save it as UTF-8"]


PAGE = """\ufeff---
tags: [a, b]
---

# QR

## First part { #first }

## Second { .stretch #second }

```python
--8<-- "part/page/a.py:show"
```

<!-- ## Not yet -->

![A figure](../../snippets/part/page/b.svg)

/// question | What
    attrs: {id: q-what, class: core, topic: first, kind: debug, was: [q-a, b]}

**Short answer.** This,
and that.

**In depth.**

```text
**Common wrong answer.** None.
```

- *More?* Yes.
///
"""


def test_what_a_page_holds(tmp_path):
    file = tmp_path / "page.md"
    file.write_text(PAGE, encoding="utf-8")
    page = read_page(tmp_path, file)
    assert page.faults == []
    assert page.meta == {"tags": ["a", "b"]}
    assert page.headings == [
        Heading(1, "QR", None, 5),
        Heading(2, "First part", "first", 7),
        Heading(2, "Second", "second", 9, stretch=True),
    ]
    includes = [(i.path, i.section, i.line) for i in page.includes]
    assert includes == [("part/page/a.py", "show", 12)]
    assert [(i.path, i.line) for i in page.figures] == [("part/page/b.svg", 17)]
    (question,) = page.questions
    assert (question.title, question.line, question.end) == ("What", 19, 32)
    assert (question.id, question.level) == ("q-what", "core")
    assert (question.topic, question.kind) == ("first", "debug")
    assert question.was == ["q-a", "b"]
    assert question.parts == [
        Part("Short answer", 22, "This,\nand that."),
        Part(
            "In depth",
            25,
            "```text\n**Common wrong answer.** None.\n```\n\n- *More?* Yes.",
        ),
    ]
