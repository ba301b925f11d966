"""A coroutine that is lost while the program runs is told in two lines; one that goes with the modules in one."""


async def before():
    pass


async def in_a_global():
    pass


before()
kept = in_a_global()
