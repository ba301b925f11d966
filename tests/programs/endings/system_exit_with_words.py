import sys

try:
    sys.exit(3)
except SystemExit as error:
    print("caught", error.code)
sys.exit("something went wrong")

# expect: caught 3
