"""An exception that throw() hands in gets no context from whoever throws; close() and raise give one."""
import asyncio, traceback
async def main():
    try:
        raise ValueError("v")
    except ValueError:
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError as e:
            print("ctx", repr(e.__context__))
            raise
async def fut():
    f = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_soon(f.set_exception, KeyError("k"))
    try:
        raise ValueError("v")
    except ValueError:
        try:
            await f
        except KeyError as e:
            print("ctx", repr(e.__context__))
async def outer():
    t = asyncio.create_task(main())
    await asyncio.sleep(0)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError as e:
        print(repr(e.__context__))
    await fut()
    def g():
        try: yield 1
        except TypeError as e: print("in g", repr(e.__context__)); raise KeyError
    h = g(); next(h)
    try:
        raise ValueError
    except ValueError:
        try: h.throw(TypeError)
        except KeyError as e: print(repr(e.__context__), repr(e.__context__.__context__))
        h = g(); next(h)
        try: h.throw(TypeError())
        except KeyError as e: print(repr(e.__context__), repr(e.__context__.__context__))
        h = g()
        try: h.throw(TypeError())
        except TypeError as e: print(repr(e.__context__))
        def d(): yield from g()
        h = d(); next(h)
        try: h.throw(TypeError())
        except KeyError as e: print(repr(e.__context__), repr(e.__context__.__context__))
        async def ag():
            try: yield 1
            except TypeError as e: print("in ag", repr(e.__context__)); raise KeyError
        a = ag(); await anext(a)
        try: await a.athrow(TypeError())
        except KeyError as e: print(repr(e.__context__), repr(e.__context__.__context__))
        async def c():
            await asyncio.sleep(1)
        k = c()
        try: k.throw(TypeError())
        except TypeError as e: print(repr(e.__context__))
        k = c(); k.send(None)
        try: k.throw(TypeError())
        except TypeError as e: print(repr(e.__context__))
        def z():
            try: yield 1
            except GeneratorExit as e: print("exit", repr(e.__context__))
        h = z(); next(h); h.close()
        def y():
            raise ValueError("in y") 
            yield
        try: next(y())
        except ValueError as e: print(repr(e.__context__))
        def y2():
            yield 1
            raise ValueError("in y") 
        y2 = y2(); next(y2)
        try: next(y2)
        except ValueError as e: print(repr(e.__context__))
asyncio.run(outer())

# expect: ctx ValueError('v')
# expect: ValueError('v')
# expect: ctx ValueError('v')
# expect: in g None
# expect: TypeError() None
# expect: in g None
# expect: TypeError() None
# expect: None
# expect: in g None
# expect: TypeError() None
# expect: in ag None
# expect: TypeError() None
# expect: None
# expect: None
# expect: exit ValueError()
# expect: ValueError()
# expect: ValueError()
