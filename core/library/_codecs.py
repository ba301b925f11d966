"""Where pickles look for encode."""
from codecs import decode, encode, lookup, register, unregister  # noqa: F401
