"""What one would write first to record a script: a sys.settrace function that keeps an event a line, call, return and
exception, of the script's own functions only.

    settrace_recorder.py SCRIPT
"""
import sys

path = sys.argv[1]
events = []


def record(frame, event, argument):
    if event == "call" and frame.f_code.co_filename != path:
        return None
    events.append((event, frame.f_code.co_name, frame.f_lineno, repr(argument) if event == "return" else None))
    return record


sys.argv = [path]
with open(path) as file:
    code = compile(file.read(), path, "exec")
sys.settrace(record)
exec(code, {"__name__": "__main__", "__file__": path})
