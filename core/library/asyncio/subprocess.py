"""Other programs: there are none beside the script that Loopscope runs."""
PIPE, STDOUT, DEVNULL = -1, -2, -3


def _refuse(name):
    raise NotImplementedError(f"asyncio.{name}: Loopscope starts no other programs; "
                              "let an `async def` function that sleeps stand for the program's work")


async def create_subprocess_exec(program, *args, **kwargs):
    _refuse("create_subprocess_exec")


async def create_subprocess_shell(cmd, **kwargs):
    _refuse("create_subprocess_shell")
