"""Coding problems: judges an answer, in a terminal and in the reader's browser."""
