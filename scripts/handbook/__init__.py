"""Builds, checks and measures the handbook, in folders by the way of the data.

A folder knows those above it only; ``plugin`` and ``export`` do not know each other.

- ``source``: what was written: the book, its pages, what is wrong with them
- ``snippets``: runs the listings, records and compares what they print and draw
- ``markdown``: extensions of Python-Markdown: mathematics, listings, questions, links
- ``built``: the built site: its question cards, its faults
- ``plugin``: joins these to MkDocs; everything MkDocs-specific is there
- ``export``: the built site as PDF and as a deck for Anki; never imports MkDocs
"""
