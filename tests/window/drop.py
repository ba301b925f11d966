"""What other programs do to a window, spoken in the X protocol by hand.

    drop_file(display_name, window_id, path) -> True when the window took it (drag and drop, version 5)
    close_window(display_name, window_id): as its close button does
    set_scale(display_name, scale) -> True when programs that start there are told so many pixels stand for one
"""
import ctypes
import ctypes.util
import select
import time
from pathlib import Path

CLIENT_MESSAGE, SELECTION_REQUEST, SELECTION_NOTIFY = 33, 30, 31
STRING_TYPE = 31
ANY_MASK, ATOM_TYPE, REPLACE = 0, 4, 0


class ClientMessage(ctypes.Structure):
    _fields_ = [("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("send_event", ctypes.c_int),
                ("display", ctypes.c_void_p), ("window", ctypes.c_ulong), ("message_type", ctypes.c_ulong),
                ("format", ctypes.c_int), ("data", ctypes.c_long * 5)]


class SelectionRequest(ctypes.Structure):
    _fields_ = [("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("send_event", ctypes.c_int),
                ("display", ctypes.c_void_p), ("owner", ctypes.c_ulong), ("requestor", ctypes.c_ulong),
                ("selection", ctypes.c_ulong), ("target", ctypes.c_ulong), ("property", ctypes.c_ulong),
                ("time", ctypes.c_ulong)]


class SelectionNotify(ctypes.Structure):
    _fields_ = [("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("send_event", ctypes.c_int),
                ("display", ctypes.c_void_p), ("requestor", ctypes.c_ulong), ("selection", ctypes.c_ulong),
                ("target", ctypes.c_ulong), ("property", ctypes.c_ulong), ("time", ctypes.c_ulong)]


class Event(ctypes.Union):
    _fields_ = [("type", ctypes.c_int), ("message", ClientMessage), ("request", SelectionRequest),
                ("notify", SelectionNotify), ("room", ctypes.c_long * 24)]


def load_x11():
    name = ctypes.util.find_library("X11")
    if name is None:
        return None
    x11 = ctypes.CDLL(name)
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XOpenDisplay.argtypes = [ctypes.c_char_p]
    x11.XDefaultRootWindow.restype = ctypes.c_ulong
    x11.XDefaultRootWindow.argtypes = [ctypes.c_void_p]
    x11.XCreateSimpleWindow.restype = ctypes.c_ulong
    x11.XCreateSimpleWindow.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_int, ctypes.c_int, ctypes.c_uint,
                                        ctypes.c_uint, ctypes.c_uint, ctypes.c_ulong, ctypes.c_ulong]
    x11.XInternAtom.restype = ctypes.c_ulong
    x11.XInternAtom.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int]
    x11.XSetSelectionOwner.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_ulong, ctypes.c_ulong]
    x11.XSendEvent.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_int, ctypes.c_long, ctypes.c_void_p]
    x11.XNextEvent.argtypes = [ctypes.c_void_p, ctypes.c_void_p]
    x11.XChangeProperty.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_ulong, ctypes.c_ulong, ctypes.c_int,
                                    ctypes.c_int, ctypes.c_char_p, ctypes.c_int]
    for function in (x11.XPending, x11.XFlush, x11.XCloseDisplay, x11.XConnectionNumber):
        function.argtypes = [ctypes.c_void_p]
    return x11


class Drag:
    def __init__(self, x11, display_name, target):
        self.x11 = x11
        self.display = x11.XOpenDisplay(display_name.encode())
        self.target = target
        root = x11.XDefaultRootWindow(self.display)
        self.source = x11.XCreateSimpleWindow(self.display, root, 0, 0, 1, 1, 0, 0, 0)

    def atom(self, name):
        return self.x11.XInternAtom(self.display, name.encode(), 0)

    def send(self, name, *data):
        event = Event()
        event.message.type = CLIENT_MESSAGE
        event.message.window = self.target
        event.message.message_type = self.atom(name)
        event.message.format = 32
        for index, value in enumerate((self.source, *data)):
            event.message.data[index] = value
        self.x11.XSendEvent(self.display, self.target, 0, ANY_MASK, ctypes.byref(event))
        self.x11.XFlush(self.display)

    def close(self):
        event = Event()
        event.message.type = CLIENT_MESSAGE
        event.message.window = self.target
        event.message.message_type = self.atom("WM_PROTOCOLS")
        event.message.format = 32
        event.message.data[0] = self.atom("WM_DELETE_WINDOW")
        self.x11.XSendEvent(self.display, self.target, 0, 0, ctypes.byref(event))
        self.x11.XFlush(self.display)

    def answer(self, request, content):
        self.x11.XChangeProperty(self.display, request.requestor, request.property, request.target, 8, REPLACE, content,
                                 len(content))
        event = Event()
        event.notify.type = SELECTION_NOTIFY
        event.notify.requestor = request.requestor
        event.notify.selection = request.selection
        event.notify.target = request.target
        event.notify.property = request.property
        event.notify.time = request.time
        self.x11.XSendEvent(self.display, request.requestor, 0, ANY_MASK, ctypes.byref(event))
        self.x11.XFlush(self.display)

    def run(self, path, patience=5.0):
        content = (Path(path).resolve().as_uri() + "\r\n").encode()
        uris = self.atom("text/uri-list")
        self.x11.XSetSelectionOwner(self.display, self.atom("XdndSelection"), self.source, 0)
        self.send("XdndEnter", 5 << 24, uris, 0, 0)
        self.send("XdndPosition", 0, 200 << 16 | 200, 0, self.atom("XdndActionCopy"))
        dropped, end = False, time.monotonic() + patience
        event = Event()
        while time.monotonic() < end:
            if not self.x11.XPending(self.display):
                select.select([self.x11.XConnectionNumber(self.display)], [], [], 0.1)
                continue
            self.x11.XNextEvent(self.display, ctypes.byref(event))
            if event.type == SELECTION_REQUEST:
                self.answer(event.request, content)
            elif event.type == CLIENT_MESSAGE and event.message.message_type == self.atom("XdndStatus") and not dropped:
                dropped = True
                self.send("XdndDrop", 0, 0)
            elif event.type == CLIENT_MESSAGE and event.message.message_type == self.atom("XdndFinished"):
                return True
        return False


def set_scale(display_name, scale):
    x11 = load_x11()
    if x11 is None:
        return False
    display = x11.XOpenDisplay(display_name.encode())
    name = x11.XInternAtom(display, b"RESOURCE_MANAGER", 0)
    value = f"Xft.dpi: {round(96 * scale)}\n".encode()
    x11.XChangeProperty(display, x11.XDefaultRootWindow(display), name, STRING_TYPE, 8, REPLACE, value, len(value))
    x11.XSync.argtypes = [ctypes.c_void_p, ctypes.c_int]
    x11.XSync(display, 0)
    return True  # the connection stays open: a display without any forgets what it was told


def drop_file(display_name, window_id, path):
    x11 = load_x11()
    if x11 is None:
        return False
    drag = Drag(x11, display_name, int(window_id))
    try:
        return drag.run(path)
    finally:
        x11.XCloseDisplay(drag.display)


def close_window(display_name, window_id):
    x11 = load_x11()
    drag = Drag(x11, display_name, int(window_id))
    drag.close()
    x11.XCloseDisplay(drag.display)
