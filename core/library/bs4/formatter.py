"""How a tree is written."""
from ._output import Formatter, HTMLFormatter, XMLFormatter
