"""Builds, checks and measures the handbook. One module, one concern:

- ``faults``: what a fault is and how it is told
- ``pages``, ``checks``: the pages and snippets as they were written, their faults
- ``book``: the table of contents and the coverage contract
- ``katex``, ``mathematics``, ``listings``, ``questions``: shape a page (Markdown)
- ``study``: the checklist and the list of questions; ``carddata``: the flashcards
- ``plugin``: joins these to MkDocs; everything MkDocs-specific is there
- ``site``: the built site, and its faults
- ``cards``: the question cards of the built site; ``anki``: as a deck for Anki
- ``pdf``: the built site on paper; ``downloads``: what the home page offers
- ``coverage``, ``chapter``, ``browser``: commands, ``python -m handbook.<name>``
"""
