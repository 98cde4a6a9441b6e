"""The question cards as a deck for Anki: ``python -m handbook.export.anki``.

- ``fields``: the HTML of a card as Anki holds it
- ``tex``: formulas without our macros, and what Anki's MathJax says of them
- ``package``: notes, decks and pictures in the file that Anki imports

Anki knows a question again by its id and takes an edit only if the package says
that it is newer than what the learner has; hence ``edited``. Decks it knows by
name alone, and never moves a card that is there: so their names bear no numbers.
"""
