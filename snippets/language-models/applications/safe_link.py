"""A link from model output: scheme and host are compared, not looked for."""

import html
from urllib.parse import urlsplit


# --8<-- [start:show]
def link(text, url, hosts):
    """HTML of a link to https on an allowed host, else the text alone."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return html.escape(text)
    if parts.scheme != "https" or parts.netloc not in hosts:
        return html.escape(text)
    return f'<a href="{html.escape(url)}">{html.escape(text)}</a>'


hosts = {"shop.example"}
print("escape only:", html.escape("javascript:alert(1)"))
for url in (
    "javascript:alert(1)",
    "https://shop.example@evil.example/a",
    "https://shop.example/a?b=1&c=2",
):
    print(link("terms", url, hosts))
# --8<-- [end:show]
assert html.escape("javascript:alert(1)") == "javascript:alert(1)"
evil = [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "http://shop.example/",
    "//shop.example/",
    "https://shop.example.evil.example/",
    "https://shop.example@evil.example/",
    "https://evil.example\\@shop.example/",
    "https://evil.example/?https://shop.example",
    "https://[",
    "data:text/html,x",
    "",
]
for url in evil:
    assert link("<b>", url, hosts) == "&lt;b&gt;", url
good = link("<b>", 'https://shop.example/?q="x"', hosts)
assert good == ('<a href="https://shop.example/?q=&quot;x&quot;">&lt;b&gt;</a>')
