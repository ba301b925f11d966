"""Holds urllib.parse."""
