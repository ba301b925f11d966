# A script that reads its command line.
# args: resize --width 640 -vv photo.png second.png
import argparse
import asyncio


async def work(options):
    for name in options.files:
        await asyncio.sleep(0.5)
        print(f"{options.command}: {name} to {options.width} wide, verbosity {options.verbose}")


def main():
    parser = argparse.ArgumentParser(description="Works on pictures.")
    commands = parser.add_subparsers(dest="command", required=True)
    resize = commands.add_parser("resize", help="make smaller")
    resize.add_argument("--width", type=int, default=100)
    resize.add_argument("-v", "--verbose", action="count", default=0)
    resize.add_argument("files", nargs="+")
    options = parser.parse_args()
    print(options)
    asyncio.run(work(options))


main()

# expect: Namespace(command='resize', width=640, verbose=2, files=['photo.png', 'second.png'])
# expect: resize: photo.png to 640 wide, verbosity 2
# expect: resize: second.png to 640 wide, verbosity 2
