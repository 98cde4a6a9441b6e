"""Runs snippets, each in a process of its own; keeps what they print and draw."""
