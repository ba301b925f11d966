"""Names modules that would reach the machine: refused before the first step."""
import ctypes
import subprocess

subprocess.run(["id"])
print("REACHED", ctypes.CDLL(None))
