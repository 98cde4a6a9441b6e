"""What Material writes that HTML does not allow, taken out of a page."""

import re

# Only fields with text complete themselves.
AUTOCOMPLETE = re.compile(
    r'(<input\b[^>]*\btype="checkbox"[^>]*?) autocomplete="off"'
)
NO_TABINDEX = ' tabindex=""'
# On a page without contents nothing has this id.
CONTENTS = "__toc"


def make_valid(html: str) -> str:
    """The page ``html`` as the Nu checker wants it; looks and works the same."""
    html = AUTOCOMPLETE.sub(r"\1", html).replace(NO_TABINDEX, "")
    if f'id="{CONTENTS}"' not in html:
        html = html.replace(f' for="{CONTENTS}"', "")
    return html
