"""Runs a script on uvloop's event loop: the rival of the task switch.

    under_uvloop.py SCRIPT
"""
import runpy
import sys

import uvloop

uvloop.install()
sys.argv = sys.argv[1:]
runpy.run_path(sys.argv[0], run_name="__main__")
