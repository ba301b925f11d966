"""The clipboard as another program fills it: the X protocol for selections, spoken by hand.

    with Clipboard(display_name) as clipboard:
        clipboard.hold("text")    # what is pasted from now on
    read_clipboard(display_name)  # what was copied
"""
import ctypes
import select
import threading
import time

from drop import REPLACE, SELECTION_NOTIFY, SELECTION_REQUEST, Event, load_x11


class Clipboard:
    def __init__(self, display_name):
        self.x11 = load_x11()
        self.display = self.x11.XOpenDisplay(display_name.encode())
        root = self.x11.XDefaultRootWindow(self.display)
        self.window = self.x11.XCreateSimpleWindow(self.display, root, 0, 0, 1, 1, 0, 0, 0)
        self.content = b""
        self.lock = threading.Lock()
        self.over = False
        self.thread = threading.Thread(target=self.serve, daemon=True)

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.over = True
        self.thread.join()
        self.x11.XCloseDisplay(self.display)

    def atom(self, name):
        return self.x11.XInternAtom(self.display, name.encode(), 0)

    def hold(self, text):
        with self.lock:
            self.content = text if isinstance(text, bytes) else text.encode()
            self.x11.XSetSelectionOwner(self.display, self.atom("CLIPBOARD"), self.window, 0)
            self.x11.XFlush(self.display)

    def serve(self):
        event = Event()
        while not self.over:
            with self.lock:
                waiting = self.x11.XPending(self.display)
                if waiting:
                    self.x11.XNextEvent(self.display, ctypes.byref(event))
                    if event.type == SELECTION_REQUEST:
                        self.answer(event.request)
            if not waiting:
                select.select([self.x11.XConnectionNumber(self.display)], [], [], 0.05)

    def answer(self, request):
        self.x11.XChangeProperty(self.display, request.requestor, request.property, request.target, 8, REPLACE,
                                 self.content, len(self.content))
        event = Event()
        event.notify.type = SELECTION_NOTIFY
        event.notify.requestor = request.requestor
        event.notify.selection = request.selection
        event.notify.target = request.target
        event.notify.property = request.property
        event.notify.time = request.time
        self.x11.XSendEvent(self.display, request.requestor, 0, 0, ctypes.byref(event))
        self.x11.XFlush(self.display)


def read_clipboard(display_name, patience=5.0):
    x11 = load_x11()
    display = x11.XOpenDisplay(display_name.encode())
    window = x11.XCreateSimpleWindow(display, x11.XDefaultRootWindow(display), 0, 0, 1, 1, 0, 0, 0)

    def atom(name):
        return x11.XInternAtom(display, name.encode(), 0)

    x11.XConvertSelection.argtypes = [ctypes.c_void_p, *[ctypes.c_ulong] * 5]
    x11.XGetWindowProperty.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_ulong, ctypes.c_long, ctypes.c_long,
                                       ctypes.c_int, ctypes.c_ulong, *[ctypes.c_void_p] * 5]
    x11.XConvertSelection(display, atom("CLIPBOARD"), atom("UTF8_STRING"), atom("COPIED"), window, 0)
    x11.XFlush(display)
    event, end = Event(), time.monotonic() + patience
    text = ""
    while time.monotonic() < end:
        if not x11.XPending(display):
            select.select([x11.XConnectionNumber(display)], [], [], 0.05)
            continue
        x11.XNextEvent(display, ctypes.byref(event))
        if event.type != SELECTION_NOTIFY:
            continue
        kind, count, left = ctypes.c_ulong(), ctypes.c_ulong(), ctypes.c_ulong()
        size, data = ctypes.c_int(), ctypes.c_char_p()
        x11.XGetWindowProperty(display, window, atom("COPIED"), 0, 1_000_000, 0, 0, ctypes.byref(kind), ctypes.byref(size),
                               ctypes.byref(count), ctypes.byref(left), ctypes.byref(data))
        text = (data.value or b"").decode()
        break
    x11.XCloseDisplay(display)
    return text
