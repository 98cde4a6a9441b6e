"""The site's one stylesheet."""

import re
from pathlib import Path

import pytest
from conftest import ROOT, build
from handbook.plugin.style import MATERIAL, TARGET, without_unused
from mkdocs.theme import Theme
from projects import make_project


def test_pages_name_one_stylesheet_that_has_all(site):
    style = (site / TARGET).read_text("utf-8")
    for page in site.rglob("*.html"):
        head = page.read_text("utf-8").partition("</head>")[0]
        if "stylesheet" in head:
            names = re.findall(r'<link rel="stylesheet" href="(.+?)">', head)
            assert [name.lstrip("./") for name in names] == [TARGET], page
    assert not [
        file for file in site.rglob("*.css") if file.name != "style.css"
    ]
    for sheet in (ROOT / "docs" / "assets").glob("*.css"):
        assert sheet.read_text("utf-8") in style, sheet
    # A font is named as it lies beside.
    fonts = set(re.findall(r"fonts/[\w.-]+\.woff2", style))
    assert len(fonts) > 20
    assert all((site / "assets" / font).exists() for font in fonts)


def test_material_still_has_what_is_left_out_and_the_site_has_not(site):
    [folder] = [d for d in Theme("material").dirs if "material" in d]
    sheets = sorted(Path(folder, MATERIAL).glob("*.css"))
    text = "".join(sheet.read_text("utf-8") for sheet in sheets)
    style = (site / TARGET).read_text("utf-8")
    for name, least in ((".tabbed-", 100), ("[data-md-color-switching]", 3)):
        assert text.count(name) >= least
        assert name not in style
    assert style.count("{") == style.count("}")
    assert ".md-typeset .admonition" in style


@pytest.mark.parametrize(
    ("style", "left"),
    [
        ("a{x:y}.tabbed-set{x:y}b{x:y}", "a{x:y}b{x:y}"),
        (".a,.tabbed-set>input,.b{x:y}", ".a,.b{x:y}"),
        (".a:is(.b,.c),.tabbed-set{x:y}", ".a:is(.b,.c){x:y}"),
        (".a:is(.b,.tabbed-set),.c{x:y}", ".c{x:y}"),
        ("@media print{.tabbed-set{x:y}.a{x:y}}", "@media print{.a{x:y}}"),
        ("[data-md-color-switching] *,[dir] a{x:y}", "[dir] a{x:y}"),
        ("@import 'x';.tabbed-set{x:y}.a{x:y}", "@import 'x';.a{x:y}"),
    ],
)
def test_selectors_are_left_out_one_by_one(style, left):
    assert without_unused(style) == left


def test_a_stylesheet_that_is_not_there_is_told_with_its_line(tmp_path):
    project = make_project(tmp_path, {})
    config = project / "mkdocs.yml"
    text = config.read_text("utf-8")
    config.write_text(text.replace("assets/study.css", "assets/sturdy.css"))
    result = build(project, project / "site")
    assert result.returncode != 0
    line = text.partition("assets/study.css")[0].count("\n") + 1
    said = f"mkdocs.yml:{line}: no file docs/assets/sturdy.css; "
    assert said in result.stdout
    assert "Traceback" not in result.stdout
