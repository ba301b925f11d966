"""What headers of credentials are made of."""


def get_authorization_scheme_param(authorization_header_value):
    """(scheme, the rest) of an Authorization header."""
    scheme, _, param = (authorization_header_value or "").partition(" ")
    return scheme, param
