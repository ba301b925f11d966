# A wrong command line ends the script with usage, message and status 2.
# args: --count many
import argparse

parser = argparse.ArgumentParser(description="Counts.")
parser.add_argument("--count", type=int, default=1, help="how many")
parser.add_argument("name", nargs="?")
print("before")
print(parser.parse_args().count)

# expect: before
