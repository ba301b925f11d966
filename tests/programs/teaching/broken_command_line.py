# A teaching script: broken command line.
# args: --port many
import argparse
import asyncio

parser = argparse.ArgumentParser(prog="server", description="Serves.")
parser.add_argument("--host", default="localhost", help="where (default: %(default)s)")
parser.add_argument("--port", type=int, required=True, help="port to listen on")
group = parser.add_mutually_exclusive_group()
group.add_argument("--debug", action="store_true")
group.add_argument("--quiet", action="store_true")


async def main(options):
    print("serving", options.host, options.port)

asyncio.run(main(parser.parse_args()))
