"""Applications described."""
