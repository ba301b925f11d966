"""Imported by the worker, and by the script that starts it: each has its own."""
calls = []


def shout(word):
    calls.append(word)
    return f"{word.upper()} {len(calls)}"
