"""WebSockets that hold their thread."""
