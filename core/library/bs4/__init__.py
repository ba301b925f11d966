"""bs4: Beautiful Soup's tree of a page, as far as scripts that look for titles, links and tables need it.

There is one way of reading, that of html.parser; "lxml" and "html5lib" are taken and read the same way.
"""
from ._tree import BeautifulSoup, Comment, NavigableString, PageElement, ResultSet, Tag

__version__ = "4.12.2"
__all__ = ["BeautifulSoup", "Tag", "NavigableString", "Comment", "PageElement", "ResultSet", "SoupStrainer", "FeatureNotFound"]


class FeatureNotFound(ValueError):
    pass


class SoupStrainer:
    def __init__(self, *args, **options):
        raise NotImplementedError("bs4.SoupStrainer is not available in Loopscope; use find_all() on the whole page")
