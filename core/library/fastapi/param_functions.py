"""Parameters' places under their other name."""
from .params import Body, Cookie, Depends, File, Form, Header, Path, Query, Security
