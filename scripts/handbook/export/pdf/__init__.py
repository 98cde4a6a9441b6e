"""The handbook as PDF, made from the built site: ``python -m handbook.export.pdf``.

- ``pages``: the built pages, ready for paper
- ``sheets``: what the browser prints: chapters, cover, contents, running headers
- ``press``: prints sheets with Chromium, two at a time, and keeps them in a cache
- ``tags``: the structure that screen readers use, with each formula said in words
- ``binding``: joins printed sheets: numbers, links, outline, metadata

A sheet is printed without page numbers; these are laid over the joined pages. So
a chapter that grows leaves those behind it as they were, and in the cache.
"""
