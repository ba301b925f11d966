# unittest.mock: mocks, specs, magic methods, coroutines, patching, and what the assertions say.
import asyncio, sys
from unittest.mock import *
from unittest import mock
def tr(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except BaseException as e: print(type(e).__name__, e)
import re
def R(x): return re.sub(r"id='\d+'", "id", repr(x))
m = Mock()
print(m.foo(1, a=2) is m.foo(), m.foo.call_count, m.foo.call_args, m.mock_calls, m.method_calls)
m.a.b.c(3).d(4)
print(m.mock_calls, m.method_calls, R(m.a.b), R(m.a.b.c(1)), R(m.a.b.c().d))
tr(m.foo.assert_called_once); tr(m.foo.assert_called_with, 1); tr(m.foo.assert_called_once_with, 1); tr(m.bar.assert_called); tr(m.foo.assert_not_called)
tr(m.foo.assert_any_call, 7); tr(m.foo.assert_any_call, 1, a=2); tr(m.bar.assert_called_with, 5); tr(m.foo.assert_has_calls, [call(1), call(2)]); tr(m.foo.assert_has_calls, [call(1,a=2), call()]); tr(m.foo.assert_has_calls, [call(), call(9)], any_order=True)
tr(lambda: m.assert_foo); tr(lambda: m.asserted)
n = Mock(return_value=3, name="nn", side_effect=[1, ValueError("x"), 2])
tr(n); tr(n); tr(n); tr(n); print(R(n), n.call_args_list)
n.side_effect = lambda x: x*2; tr(n, 4); n.side_effect = KeyError; tr(n); n.side_effect=None; tr(n)
class C:
    attr = 1
    def meth(self, a, b=2): return 1
    async def am(self, x): return x
    @property
    def p(self): return 1
s = Mock(spec=C); print(R(s), isinstance(s, C)); tr(lambda: s.nope); tr(lambda: R(s.meth)); print(type(s.am).__name__)
ss = Mock(spec_set=C)
def st(): ss.zzz = 1
tr(st)
mm = MagicMock(); print(len(mm), int(mm), bool(mm), list(mm), 1 in mm, mm == mm, mm == 3, mm != mm, float(mm), R(mm[3]), hash(mm)==hash(mm))
mm.__getitem__.return_value = 9; print(mm[1], mm.__getitem__.call_args); mm.__len__.return_value=5; print(len(mm)); mm.__iter__.return_value=[1,2]; print(list(mm), list(mm)); mm.__str__.return_value="S"; print(str(mm))
with mm as ctx: print(R(ctx))
mm.__enter__.return_value.read.return_value="data"
with mm as f: print(f.read())
print(len(mm.mock_calls) > 5)
tr(lambda: mm < 3); tr(lambda: R(mm + 1)); tr(lambda: len(Mock()))
m3=Mock(); m3.__len__ = lambda self: 7; print(len(m3)); m3.__str__ = Mock(return_value="hey"); print(str(m3))
print(call(1,2), call.foo(1), call.foo(1).bar(2).call_list(), call == call(), call(1)==((1,),{}), call().x(3), m.foo.call_args==call(), m.foo.call_args_list[0].args, m.foo.call_args_list[0].kwargs, m.foo.call_args_list == [call(1,a=2), call()])
print(sentinel.foo, sentinel.foo is sentinel.foo, ANY == 3, call(1, 2) == call(1, ANY), DEFAULT)
class P:
    def go(self): return "real"
def helper(): return "h"
async def ahelper(x): return x
with patch("__main__.helper") as h: h.return_value = 5; print(helper(), R(h))
print(helper())
with patch.object(P, "go", return_value="fake") as g: print(P().go(), g.call_args)
print(P().go())
@patch("__main__.helper", return_value=1)
@patch.object(P, "go")
def deco(a, go, hh): print(a, R(go), R(hh), helper()); return 3
print(deco("a"), deco.__name__)
d = {"a": 1}
with patch.dict(d, {"b": 2}, c=3): print(d)
with patch.dict(d, clear=True): print(d)
print(d)
with patch.multiple("__main__", helper=DEFAULT, P=4) as v: print(R(v), P)
p = patch("__main__.helper", new=lambda: "new"); p.start(); print(helper()); p.stop(); print(helper()); patch.stopall()
tr(lambda: patch("__main__.nothere").start()); tr(lambda: patch("x"))
with patch("__main__.ahelper") as ah: print(type(ah).__name__)
with patch("builtins.open", mock_open(read_data="l1\nl2\n")) as mo:
    with open("f") as f: print(f.read())
    with open("f") as f: print(list(f), f.readline())
    with open("f", "w") as f: f.write("x")
    print(mo.mock_calls); mo.assert_called_with("f", "w"); mo().write.assert_called_once_with("x")
with patch.object(C, "p", new_callable=PropertyMock) as pm:
    pm.return_value = 8; print(C().p, pm.mock_calls)
au = create_autospec(helper); tr(au, 1); print(au.call_count)
ac = create_autospec(C); tr(lambda: ac().meth()); tr(lambda: R(ac().meth(1))); tr(lambda: ac().zip); print(ac.mock_calls)
async def amain():
    a = AsyncMock(return_value=4); c = a(1); print(type(c).__name__, a.call_count, a.await_count); print(await c, a.await_count, a.await_args)
    a.assert_awaited(); a.assert_awaited_once(); a.assert_awaited_once_with(1); tr(a.assert_awaited_with, 3); tr(a.assert_not_awaited); tr(a.assert_any_await, 8); tr(a.assert_has_awaits,[call(1)]); tr(a.assert_has_awaits,[call(2)])
    b = AsyncMock(side_effect=[1, ValueError("q")]); print(await b())
    try: await b()
    except ValueError as e: print("VE", e)
    try: await b()
    except StopAsyncIteration as e: print("SAI")
    tr(AsyncMock().assert_awaited); tr(AsyncMock(name="zz").assert_awaited_once); tr(AsyncMock().assert_awaited_with, 1)
    async def se(x): await asyncio.sleep(1); return x+1
    print(await AsyncMock(side_effect=se)(4), asyncio.iscoroutinefunction(AsyncMock()), asyncio.iscoroutinefunction(Mock()))
    session = MagicMock(); session.get.return_value.__aenter__.return_value.json = AsyncMock(return_value={"k": 1})
    async with session.get("url") as r: print(await r.json())
    print(session.mock_calls)
    it = MagicMock(); it.__aiter__.return_value = [1,2,3]; print([x async for x in it])
    x = AsyncMock(); print(R(x.foo), type(x.foo).__name__, R(await x.foo(2)), x.mock_calls, x.method_calls)
    cl = AsyncMock(spec=C); print(type(cl.am).__name__, type(cl.meth).__name__)
    @patch("__main__.ahelper")
    async def inner(m): m.return_value = 12; return await ahelper(3)
    print(await inner())
    with patch("asyncio.sleep", new_callable=AsyncMock) as sl:
        await asyncio.sleep(100); sl.assert_awaited_once_with(100)
    a.reset_mock(); print(a.await_count, a.call_count, await a())
asyncio.run(amain())
mgr = Mock(); x1 = Mock(); mgr.attach_mock(x1, "one"); x1(1); mgr.two(2); print(mgr.mock_calls)
q = Mock(); q.configure_mock(**{"a.return_value": 3, "b.side_effect": KeyError}); print(q.a()); tr(q.b)
w = Mock(wraps=[3,1]); print(w.index(1), w.mock_calls)
del q.a; tr(lambda: q.a); print(hasattr(q,"c"))
seal(q); tr(lambda: q.newone)
print(Mock(x=3, y="a").x, R(NonCallableMock())); tr(NonCallableMagicMock())
print([n for n in dir(Mock()) if not n.startswith("_")])

# expect: True 2 call() [call.foo(1, a=2), call.foo()] [call.foo(1, a=2), call.foo()]
# expect: [call.foo(1, a=2),
# expect:  call.foo(),
# expect:  call.a.b.c(3),
# expect:  call.a.b.c().d(4),
# expect:  call.a.b.c(1),
# expect:  call.a.b.c()] [call.foo(1, a=2), call.foo(), call.a.b.c(3), call.a.b.c(1), call.a.b.c()] <Mock name='mock.a.b' id> <Mock name='mock.a.b.c()' id> <Mock name='mock.a.b.c().d' id>
# expect: AssertionError Expected 'foo' to have been called once. Called 2 times.
# expect: Calls: [call(1, a=2), call()].
# expect: AssertionError expected call not found.
# expect: Expected: foo(1)
# expect:   Actual: foo()
# expect: AssertionError Expected 'foo' to be called once. Called 2 times.
# expect: Calls: [call(1, a=2), call()].
# expect: AssertionError Expected 'bar' to have been called.
# expect: AssertionError Expected 'foo' to not have been called. Called 2 times.
# expect: Calls: [call(1, a=2), call()].
# expect: AssertionError foo(7) call not found
# expect: None
# expect: AssertionError expected call not found.
# expect: Expected: bar(5)
# expect:   Actual: not called.
# expect: AssertionError Calls not found.
# expect: Expected: [call(1), call(2)]
# expect:   Actual: [call(1, a=2), call()]
# expect: None
# expect: AssertionError 'foo' does not contain all of (call(9),) in its call list, found [call(1, a=2)] instead
# expect: AttributeError 'assert_foo' is not a valid assertion. Use a spec for the mock if 'assert_foo' is meant to be an attribute.
# expect: AttributeError 'asserted' is not a valid assertion. Use a spec for the mock if 'asserted' is meant to be an attribute.
# expect: 1
# expect: ValueError x
# expect: 2
# expect: StopIteration
# expect: <Mock name='nn' id> [call(), call(), call(), call()]
# expect: 8
# expect: KeyError
# expect: 3
# expect: <Mock spec='C' id> True
# expect: AttributeError Mock object has no attribute 'nope'
# expect: "<Mock name='mock.meth' id>"
# expect: AsyncMock
# expect: AttributeError Mock object has no attribute 'zzz'
# expect: 0 1 True [] False True False False 1.0 <MagicMock name='mock.__getitem__()' id> True
# expect: 9 call(1)
# expect: 5
# expect: [1, 2] [1, 2]
# expect: S
# expect: <MagicMock name='mock.__enter__()' id>
# expect: data
# expect: True
# expect: TypeError '<' not supported between instances of 'MagicMock' and 'int'
# expect: "<MagicMock name='mock.__add__()' id>"
# expect: TypeError object of type 'Mock' has no len()
# expect: 7
# expect: hey
# expect: call(1, 2) call.foo(1) [call.foo(1), call.foo().bar(2)] True True call().x(3) True (1,) {'a': 2} True
# expect: sentinel.foo True True True sentinel.DEFAULT
# expect: 5 <MagicMock name='helper' id>
# expect: h
# expect: fake call()
# expect: real
# expect: a <MagicMock name='go' id> <MagicMock name='helper' id> 1
# expect: 3 deco
# expect: {'a': 1, 'b': 2, 'c': 3}
# expect: {}
# expect: {'a': 1}
# expect: {'helper': <MagicMock name='helper' id>} 4
# expect: new
# expect: h
# expect: AttributeError <module '__main__' from 'mock_objects.py'> does not have the attribute 'nothere'
# expect: TypeError Need a valid target to patch. You supplied: 'x'
# expect: AsyncMock
# expect: l1
# expect: l2
# expect:
# expect: ['l1\n', 'l2\n']
# expect: [call('f'),
# expect:  call().__enter__(),
# expect:  call().read(),
# expect:  call().__exit__(None, None, None),
# expect:  call('f'),
# expect:  call().__enter__(),
# expect:  call().__iter__(),
# expect:  call().readline(),
# expect:  call().__exit__(None, None, None),
# expect:  call('f', 'w'),
# expect:  call().__enter__(),
# expect:  call().write('x'),
# expect:  call().__exit__(None, None, None)]
# expect: 8 [call()]
# expect: TypeError too many positional arguments
# expect: 0
# expect: TypeError missing a required argument: 'a'
# expect: "<MagicMock name='mock().meth()' id>"
# expect: AttributeError Mock object has no attribute 'zip'
# expect: [call(), call(), call().meth(1), call()]
# expect: coroutine 1 0
# expect: 4 1 call(1)
# expect: AssertionError expected await not found.
# expect: Expected: mock(3)
# expect:   Actual: mock(1)
# expect: AssertionError Expected mock to not have been awaited. Awaited 1 times.
# expect: AssertionError mock(8) await not found
# expect: None
# expect: AssertionError Awaits not found.
# expect: Expected: [call(2)]
# expect: Actual: [call(1)]
# expect: 1
# expect: VE q
# expect: SAI
# expect: AssertionError Expected mock to have been awaited.
# expect: AssertionError Expected zz to have been awaited once. Awaited 0 times.
# expect: AssertionError Expected await: mock(1)
# expect: Not awaited
# expect: 5 True False
# expect: {'k': 1}
# expect: [call.get('url'),
# expect:  call.get().__aenter__(),
# expect:  call.get().__aenter__().json(),
# expect:  call.get().__aexit__(None, None, None)]
# expect: [1, 2, 3]
# expect: <AsyncMock name='mock.foo' id> AsyncMock <AsyncMock name='mock.foo()' id> [call.foo(2)] [call.foo(2)]
# expect: AsyncMock MagicMock
# expect: 12
# expect: 0 0 4
# expect: [call.one(1), call.two(2)]
# expect: 3
# expect: KeyError
# expect: 1 [call.index(1)]
# expect: AttributeError a
# expect: True
# expect: AttributeError mock.newone
# expect: 3 <NonCallableMock id>
# expect: TypeError 'NonCallableMagicMock' object is not callable
# expect: ['assert_any_call', 'assert_called', 'assert_called_once', 'assert_called_once_with', 'assert_called_with', 'assert_has_calls', 'assert_not_called', 'attach_mock', 'call_args', 'call_args_list', 'call_count', 'called', 'configure_mock', 'method_calls', 'mock_add_spec', 'mock_calls', 'reset_mock', 'return_value', 'side_effect']

# since: 3.11.7
