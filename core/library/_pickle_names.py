"""What modules and names were called in Python 2: pickles of protocols 0 to 2 say them so."""
MODULES_3_OF_2 = {
    "__builtin__": "builtins", "copy_reg": "copyreg", "Queue": "queue", "ConfigParser": "configparser",
    "repr": "reprlib", "tkFileDialog": "tkinter.filedialog", "UserDict": "collections", "UserList": "collections",
    "UserString": "collections", "thread": "_thread", "anydbm": "dbm", "Cookie": "http.cookies",
    "cookielib": "http.cookiejar", "httplib": "http.client", "HTMLParser": "html.parser",
    "urlparse": "urllib.parse", "robotparser": "urllib.robotparser", "urllib2": "urllib.request",
    "cPickle": "pickle", "itertools": "itertools",
}
MODULES_2_OF_3 = {
    "builtins": "__builtin__", "copyreg": "copy_reg", "queue": "Queue", "configparser": "ConfigParser",
    "reprlib": "repr", "_thread": "thread", "dbm": "anydbm", "http.cookies": "Cookie",
    "http.cookiejar": "cookielib", "http.client": "httplib", "html.parser": "HTMLParser",
    "urllib.parse": "urlparse", "urllib.robotparser": "robotparser", "urllib.request": "urllib2",
}
NAMES_3_OF_2 = {
    ("__builtin__", "xrange"): ("builtins", "range"), ("__builtin__", "reduce"): ("functools", "reduce"),
    ("__builtin__", "intern"): ("sys", "intern"), ("__builtin__", "unichr"): ("builtins", "chr"),
    ("__builtin__", "unicode"): ("builtins", "str"), ("__builtin__", "long"): ("builtins", "int"),
    ("__builtin__", "basestring"): ("builtins", "str"), ("exceptions", "StandardError"): ("builtins", "Exception"),
    ("itertools", "izip"): ("builtins", "zip"), ("itertools", "imap"): ("builtins", "map"),
    ("itertools", "ifilter"): ("builtins", "filter"), ("itertools", "izip_longest"): ("itertools", "zip_longest"),
    ("UserDict", "UserDict"): ("collections", "UserDict"), ("UserList", "UserList"): ("collections", "UserList"),
    ("UserString", "UserString"): ("collections", "UserString"),
}
_new_exceptions = {
    "BlockingIOError", "BrokenPipeError", "ChildProcessError", "ConnectionAbortedError", "ConnectionError",
    "ConnectionRefusedError", "ConnectionResetError", "FileExistsError", "FileNotFoundError", "InterruptedError",
    "IsADirectoryError", "NotADirectoryError", "PermissionError", "ProcessLookupError", "TimeoutError"}
NAMES_2_OF_3 = {
    ("builtins", "range"): ("__builtin__", "xrange"), ("functools", "reduce"): ("__builtin__", "reduce"),
    ("sys", "intern"): ("__builtin__", "intern"), ("builtins", "chr"): ("__builtin__", "unichr"),
    ("builtins", "str"): ("__builtin__", "unicode"), ("builtins", "int"): ("__builtin__", "long"),
    ("builtins", "zip"): ("itertools", "izip"), ("builtins", "map"): ("itertools", "imap"),
    ("builtins", "filter"): ("itertools", "ifilter"), ("itertools", "zip_longest"): ("itertools", "izip_longest"),
    ("collections", "UserDict"): ("UserDict", "IterableUserDict"), ("collections", "UserList"): ("UserList", "UserList"),
    ("collections", "UserString"): ("UserString", "UserString"),
}


def _add_exceptions():
    import builtins
    for name, value in vars(builtins).items():
        if isinstance(value, type) and issubclass(value, BaseException):
            NAMES_3_OF_2.setdefault(("exceptions", name), ("builtins", name))
            old = "OSError" if name in _new_exceptions else "ImportError" if name == "ModuleNotFoundError" else name
            NAMES_2_OF_3.setdefault(("builtins", name), ("exceptions", old))


_add_exceptions()
