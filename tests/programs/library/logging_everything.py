# logging: levels, formats, handlers, filters, adapters, records, hierarchies.
# stderr: ignore
import io
import logging
import logging.handlers
import os
import queue
import sys
import tempfile
import warnings

out = io.StringIO()


def shown():
    text = out.getvalue()
    out.seek(0)
    out.truncate()
    print(text, end="")


logging.basicConfig(stream=out, level=logging.NOTSET, format="%(levelname)-8s|%(name)s|%(levelno)s|%(module)s|%(funcName)s|%(lineno)d|%(message)s")
logging.debug("d %s", 1)
logging.info("i %(a)s", {"a": 2})
logging.warning("w"), logging.error("e"), logging.critical("c"), logging.fatal("f"), logging.log(15, "l")
shown()
try:
    1 / 0
except ZeroDivisionError:
    logging.exception("ex")
print(out.getvalue().splitlines()[0], out.getvalue().splitlines()[-1])
shown_text = out.seek(0), out.truncate()
logging.addLevelName(25, "NOTICE")
logging.log(25, "noticed")
shown()
print(logging.getLevelName(25), logging.getLevelName("INFO"), logging.getLevelName(99), logging.getLevelName("NOPE"), logging.getLevelNamesMapping()["ERROR"], [logging.CRITICAL, logging.FATAL, logging.ERROR, logging.WARNING, logging.WARN, logging.INFO, logging.DEBUG, logging.NOTSET], logging.BASIC_FORMAT)
a, b = logging.getLogger("a"), logging.getLogger("a.b.c")
print(a, b, b.parent, a.parent, logging.getLogger(), b.getEffectiveLevel(), a.isEnabledFor(10), b.hasHandlers(), logging.getLogger("a") is a, b.getChild("d").name, a.level, logging.root is logging.getLogger())
a.setLevel("WARNING")
b.info("hidden")
b.warning("through")
a.propagate = False
b.error("not to root")
a.propagate = True
shown()
for bad in ("NOPE", 1.5):
    try:
        a.setLevel(bad)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
logging.disable(logging.ERROR)
a.error("disabled")
logging.disable(logging.NOTSET)


class Only(logging.Filter):
    def filter(self, record):
        record.extra_field = "X"
        return "yes" in record.getMessage()


handler = logging.StreamHandler(out)
handler.addFilter(Only())
handler.setFormatter(logging.Formatter("{levelname}:{message}:{extra_field}", style="{"))
own = logging.getLogger("own")
own.addHandler(handler)
own.propagate = False
own.info("yes %d", 5)
own.info("no")
own.removeHandler(handler)
shown()
print(handler, logging.NullHandler(), logging.Filter("a.b").filter(logging.makeLogRecord({"name": "a.b.c"})), logging.Filter("a.b").filter(logging.makeLogRecord({"name": "a.bc"})), issubclass(logging.Handler, logging.Filterer))
record = logging.LogRecord("n", logging.INFO, "/x/y.py", 7, "msg %s", ("arg",), None)
print(record, record.getMessage(), record.module, record.filename, record.levelname, record.processName, record.threadName)
for style, fmt in (("%", "%(asctime)s %(message)s"), ("{", "{asctime} {message:>10}"), ("$", "$asctime $message")):
    record.created, record.msecs = 0.0, 5.0
    formatter = logging.Formatter(fmt, style=style)
    formatter.converter = __import__("time").gmtime
    print(formatter.format(record), formatter.usesTime(), logging.Formatter(fmt, "%Y", style, defaults={"z": 1}).usesTime())
for style, fmt in (("%", "no fields"), ("{", "{mess age}"), ("?", "x")):
    try:
        logging.Formatter(fmt, style=style)
    except ValueError as error:
        print(error)
print(logging.PercentStyle("%(message)s").usesTime(), logging.StrFormatStyle("{message}").format(logging.makeLogRecord({"message": "m"})), logging.StringTemplateStyle("$message").usesTime(), logging.BufferingFormatter().format([record, record]))
adapter = logging.LoggerAdapter(logging.getLogger("ad"), {"user": "me"})
adapter.info("adapted")
adapter.setLevel(logging.ERROR)
print(adapter.isEnabledFor(logging.INFO), adapter.extra, adapter.process("m", {}), adapter)
shown()
logging.getLogger("ex").error("with extra", extra={"custom": 1}, stack_info=False)
try:
    logging.getLogger("ex").error("bad", extra={"message": 1})
except KeyError as error:
    print(error)
shown()
old = logging.getLogRecordFactory()


def factory(*args, **kwargs):
    made = old(*args, **kwargs)
    made.msg = "<" + str(made.msg) + ">"
    return made


logging.setLogRecordFactory(factory)
logging.info("factory")
logging.setLogRecordFactory(old)


class Loud(logging.Logger):
    def shout(self, text):
        self.error(text.upper())


logging.setLoggerClass(Loud)
logging.getLogger("loud").shout("hey")
logging.setLoggerClass(logging.Logger)
print(logging.getLoggerClass(), isinstance(logging.root, logging.RootLogger), isinstance(logging.root.manager, logging.Manager), logging.raiseExceptions, logging.logThreads, logging.logProcesses, logging.logMultiprocessing, type(logging.lastResort).__name__)
shown()
memory = logging.handlers.MemoryHandler(3, logging.ERROR, logging.StreamHandler(out))
m = logging.getLogger("memory")
m.propagate = False
m.addHandler(memory)
m.info("1"), m.info("2")
print(len(memory.buffer), repr(out.getvalue()))
m.error("3")
shown()
print(isinstance(memory, logging.handlers.BufferingHandler), memory.buffer)
q = queue.Queue()
sender = logging.handlers.QueueHandler(q)
listener = logging.handlers.QueueListener(q, logging.StreamHandler(out), respect_handler_level=True)
ql = logging.getLogger("q")
ql.propagate = False
ql.addHandler(sender)
listener.start()
ql.warning("queued %s", 1)
listener.stop()
shown()
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "log.txt")
    handler = logging.handlers.RotatingFileHandler(path, maxBytes=30, backupCount=2)
    r = logging.getLogger("r")
    r.propagate = False
    r.addHandler(handler)
    for i in range(8):
        r.warning("line number %d", i)
    handler.close()
    for name in sorted(os.listdir(folder)):
        print(name, open(os.path.join(folder, name)).read().splitlines())
    file = logging.FileHandler(path + "2", mode="w", encoding="utf-8", delay=True)
    print(file.stream, isinstance(handler, logging.handlers.BaseRotatingHandler), os.path.basename(file.baseFilename))
    file.emit(record)
    file.close()
    watched = logging.handlers.WatchedFileHandler(path + "3")
    watched.emit(record)
    watched.close()
    timed = logging.handlers.TimedRotatingFileHandler(path + "4", when="S", interval=2, backupCount=1)
    timed.emit(record)
    timed.close()
    print([open(path + n).read() for n in "234"])
logging.captureWarnings(True)
warnings.warn("captured")
logging.captureWarnings(False)
print(out.getvalue().splitlines()[0].split("|")[:2])
logging.basicConfig(force=True, stream=sys.stdout, format="%(message)s")
logging.getLogger().setLevel("INFO")
logging.info("forced")
try:
    logging.basicConfig(force=True, stream=out, filename="x")
except ValueError as error:
    print(error)
try:
    logging.basicConfig(force=True, nope=1)
except ValueError as error:
    print(error)
logging.shutdown()

# expect: DEBUG   |root|10|logging_everything|<module>|23|d 1
# expect: INFO    |root|20|logging_everything|<module>|24|i 2
# expect: WARNING |root|30|logging_everything|<module>|25|w
# expect: ERROR   |root|40|logging_everything|<module>|25|e
# expect: CRITICAL|root|50|logging_everything|<module>|25|c
# expect: CRITICAL|root|50|logging_everything|<module>|25|f
# expect: Level 15|root|15|logging_everything|<module>|25|l
# expect: ERROR   |root|40|logging_everything|<module>|30|ex ZeroDivisionError: division by zero
# expect: NOTICE  |root|25|logging_everything|<module>|34|noticed
# expect: NOTICE 20 Level 99 Level NOPE 40 [50, 50, 40, 30, 30, 20, 10, 0] %(levelname)s:%(name)s:%(message)s
# expect: <Logger a (NOTSET)> <Logger a.b.c (NOTSET)> <Logger a (NOTSET)> <RootLogger root (NOTSET)> <RootLogger root (NOTSET)> 0 True True True a.b.c.d 0 True
# expect: WARNING |a.b.c|30|logging_everything|<module>|41|through
# expect: ValueError Unknown level: 'NOPE'
# expect: TypeError Level not an integer or a valid string: 1.5
# expect: INFO:yes 5:X
# expect: <StreamHandler (NOTSET)> <NullHandler (NOTSET)> True False True
# expect: <LogRecord: n, 20, /x/y.py, 7, "msg %s"> msg arg y y.py INFO MainProcess MainThread
# expect: 1970-01-01 00:00:00,005 msg arg True True
# expect: 1970-01-01 00:00:00,005    msg arg True True
# expect: 1970-01-01 00:00:00,005 msg arg True True
# expect: Invalid format 'no fields' for '%' style
# expect: invalid format: invalid field name/expression: 'mess age'
# expect: Style must be one of: %,{,$
# expect: False m False msg argmsg arg
# expect: False {'user': 'me'} ('m', {'extra': {'user': 'me'}}) <LoggerAdapter ad (ERROR)>
# expect: INFO    |ad|20|logging_everything|<module>|87|adapted
# expect: "Attempt to overwrite 'message' in LogRecord"
# expect: ERROR   |ex|40|logging_everything|<module>|91|with extra
# expect: <class 'logging.Logger'> True True True True True True _StderrHandler
# expect: INFO    |root|20|logging_everything|<module>|107|<factory>
# expect: ERROR   |loud|40|logging_everything|shout|113|HEY
# expect: 2 ''
# expect: 1
# expect: 2
# expect: 3
# expect: True []
# expect: queued 1
# expect: log.txt ['line number 6', 'line number 7']
# expect: log.txt.1 ['line number 4', 'line number 5']
# expect: log.txt.2 ['line number 2', 'line number 3']
# expect: None True log.txt2
# expect: ['msg arg\n', 'msg arg\n', 'msg arg\n']
# expect: ['WARNING ', 'py.warnings']
# expect: forced
# expect: 'stream' and 'filename' should not be specified together
# expect: Unrecognised argument(s): nope
