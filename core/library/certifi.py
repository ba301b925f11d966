"""certifi: where the certificates would be. In the simulated world all are good that it does not call bad."""

__version__ = "2024.02.02"
__all__ = ["contents", "where"]


def where():
    return "/etc/ssl/certs/cacert.pem"


def contents():
    return ""
