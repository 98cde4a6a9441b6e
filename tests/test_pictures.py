"""Pictures are the same but for coordinates that a reader cannot tell apart."""

import re

import pytest
from handbook.snippets.pictures import picture_of, same_picture

# As Matplotlib writes it.
PICTURE = """<svg xmlns:xlink="http://www.w3.org/1999/xlink" width="518.4pt" \
height="151.2pt" viewBox="0 0 518.4 151.2" xmlns="http://www.w3.org/2000/svg">
 <defs>
  <style type="text/css">*{stroke-linejoin: round; stroke-linecap: butt}</style>
 </defs>
 <g id="axes_1">
  <path d="M 3 77.46
L 124.54 77.46
" clip-path="url(#p106fb46e4f)" style="fill: none; stroke: #b6bcc6; \
stroke-width: 0.6; stroke-dasharray: 2,1; opacity: 0.15"/>
  <defs>
   <path id="m538f7e3a06" d="M 0 2
C 0.53 2 1.04 1.79 1.41 1.41
z" style="stroke: #2f5bd0"/>
   <path id="m0123456789" d="M -1 1
L 1 1" style="stroke: #c2410c"/>
  </defs>
  <use xlink:href="#m538f7e3a06" x="50.439771" y="18.068177"/>
  <use xlink:href="#m0123456789" x="60.439771" y="18.068177"/>
  <g transform="translate(25.628635 56.784344) rotate(-90) scale(0.12 -0.12)">
   <defs>
    <path id="DejaVuSans-14" d="M 703 97
L 703 672" transform="scale(0.015625)"/>
   </defs>
   <use xlink:href="#DejaVuSans-14" transform="translate(63.625 0)"/>
  </g>
  <image transform="matrix(0.12 0 0 0.12 10.5 20.5)" width="30" height="40"/>
  <polygon points="1,2 3,4"/>
  <rect x="1" y="2" width="30" height="40"/>
 </g>
 <clipPath id="p106fb46e4f">
  <rect x="3" y="16.69" width="121.54" height="121.54"/>
 </clipPath>
</svg>
"""

# What a reader sees: what stands in the picture, and what might come of it.
SEEN = {
    "font size": ("scale(0.12 -0.12)", "scale(0.21 -0.21)"),
    "font size by a matrix": ("matrix(0.12 0 0 0.12", "matrix(0.21 0 0 0.21"),
    "rotation": ("rotate(-90)", "rotate(-89.95)"),
    "opacity": ("opacity: 0.15", "opacity: 0.24"),
    "stroke width": ("stroke-width: 0.6", "stroke-width: 0.65"),
    "dashes": ("stroke-dasharray: 2,1", "stroke-dasharray: 2,1.05"),
    "colour": ("#2f5bd0", "#2f5bd1"),
    "digits of a colour": ("#b6bcc6", "#b6bcc7"),
    "size of the picture": ('width="518.4pt"', 'width="518.45pt"'),
    "size of a box": ('width="30" height="40"/>\n </g>', 'width="30.05"/></g>'),
    "view": ("0 0 518.4", "0 0 518.45"),
    "letter": ('#DejaVuSans-14"', '#DejaVuSans-15"'),
    "kind of line": ("L 124.54", "M 124.54"),
    "line more": ("L 124.54 77.46", "L 124.54 77.46 L 124.54 77.46"),
    "another marker": ('#m538f7e3a06" x="50', '#m0123456789" x="50'),
    "style": ("butt", "round"),
    "coordinate": ("124.54 77.46\n", "124.54 77.57\n"),
    "glyph": ("L 703 672", "L 703 673"),
    "place of a marker": ("50.439771", "50.6"),
    "place of a text": ("56.784344", "56.9"),
    "place in a row": ("translate(63.625 0)", "translate(63.8 0)"),
    "place of a matrix": ("10.5 20.5", "10.5 20.7"),
    "corner": ("3,4", "3.2,4"),
    "clipping": ('height="121.54"', 'height="121.7"'),
}
# What another version or machine draws otherwise.
UNSEEN = {
    "coordinate": ("124.54 77.46\n", "124.58 77.41\n"),
    "small number": ("M 0 2", "M -1e-05 2"),
    "place of a marker": ("50.439771", "50.44"),
    "place of a text": ("56.784344", "56.80"),
    "place of a matrix": ("10.5 20.5", "10.55 20.5"),
    "corner": ("3,4", "3.05,4"),
    "clipping": ('width="121.54"', 'width="121.6"'),
    "a hash": ("538f7e3a06", "aaaaaaaaaa"),
}


def test_a_picture_is_the_same_as_itself():
    assert same_picture(PICTURE, PICTURE)


@pytest.mark.parametrize("name", SEEN)
def test_what_a_reader_sees_is_another_picture(name):
    assert SEEN[name][0] in PICTURE
    assert not same_picture(PICTURE, PICTURE.replace(*SEEN[name], 1))


@pytest.mark.parametrize("name", UNSEEN)
def test_what_a_reader_cannot_see_is_not(name):
    assert UNSEEN[name][0] in PICTURE
    assert same_picture(PICTURE, PICTURE.replace(*UNSEEN[name]))


def test_what_is_no_picture_is_another(tmp_path):
    assert not same_picture("<<<<<<< HEAD\n" + PICTURE, PICTURE)


def test_a_picture_is_kept_without_date_and_version(tmp_path):
    drawn = tmp_path / "drawn.svg"
    drawn.write_text(
        '<svg>\n <metadata>\n 2.1 2026-01-01\n </metadata>\n <path d="M 1.23456'
        ' -1e-07" style="opacity: 0.12345"/></svg>',
        "utf-8",
    )
    assert picture_of(drawn) == (
        '<svg>\n <path d="M 1.23 -0" style="opacity: 0.12345"/></svg>'
    )
    assert re.search("[0-9]{4}-", picture_of(drawn)) is None
