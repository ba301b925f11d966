"""bs4: Beautiful Soup's tree of a page, as 4.12 builds it.

There is one way of reading, that of html.parser; for "lxml" and "html5lib" what is missing around the elements is added,
and the elements whose end may be left out are closed.
"""
from ._match import SoupStrainer
from ._soup import (BeautifulSoup, BeautifulStoneSoup, FeatureNotFound, GuessedAtParserWarning, MarkupResemblesLocatorWarning,
                    ParserRejectedMarkup, StopParsing)
from .element import (CData, Comment, Declaration, Doctype, NavigableString, PageElement, ProcessingInstruction, ResultSet, Script,
                      Stylesheet, Tag, TemplateString)

__version__ = "4.12.3"
__all__ = ["BeautifulSoup", "CData", "Comment", "Declaration", "Doctype", "FeatureNotFound", "GuessedAtParserWarning",
           "MarkupResemblesLocatorWarning", "NavigableString", "PageElement", "ParserRejectedMarkup", "ProcessingInstruction",
           "ResultSet", "Script", "SoupStrainer", "Stylesheet", "Tag", "TemplateString"]
