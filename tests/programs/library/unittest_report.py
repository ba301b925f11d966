# unittest: assertions, fixtures, subtests, coroutines as tests; the end of the report.
# stderr: last
import unittest, asyncio, warnings, logging
class T(unittest.TestCase):
    @classmethod
    def setUpClass(cls): print("suc")
    @classmethod
    def tearDownClass(cls): print("tdc")
    def setUp(self): self.addCleanup(print, "cleanup", self.id())
    def test_ok(self):
        "doc line"
        self.assertEqual(1, 1)
    def test_fail(self): self.assertEqual([1,2,3],[1,2,4,5], "msg")
    def test_fail2(self): self.assertEqual({"a":1,"b":[1]*40},{"a":1,"b":[2]*40})
    def test_fail3(self): self.assertEqual("abc\ndef\n","abc\ndeg\n")
    def test_fail4(self): self.assertEqual({1,2},{2,3})
    def test_fail5(self): self.assertEqual("x"*100+"a","x"*100+"b")
    def test_err(self): 1/0
    def test_chain(self):
        try: {}["k"]
        except KeyError as e: self.fail("chained")
    def test_sub(self):
        for i in range(4):
            with self.subTest("m", i=i): self.assertEqual(i%2,0)
        with self.subTest(i=9):
            with self.subTest(j=10): raise KeyError(1)
    @unittest.skip("why")
    def test_skip(self): pass
    def test_skip2(self): self.skipTest("because")
    @unittest.expectedFailure
    def test_xf(self): self.assertTrue(0)
    @unittest.expectedFailure
    def test_xs(self): pass
    def test_raises(self):
        with self.assertRaises(ValueError) as cm: int("x")
        print(cm.exception)
        with self.assertRaisesRegex(ValueError, "inv"): int("x")
        self.assertRaises(KeyError, {}.__getitem__, 1)
        with self.assertRaises(ValueError): pass
    def test_rr(self):
        with self.assertRaisesRegex(ValueError, "zzz"): int("x")
    def test_warn(self):
        with self.assertWarns(DeprecationWarning): warnings.warn("d", DeprecationWarning)
        self.assertEquals(1,1)
        with self.assertWarns(UserWarning): pass
    def test_logs(self):
        with self.assertLogs("a", level="INFO") as cm:
            logging.getLogger("a").info("hello"); logging.getLogger("a.b").error("bad")
        print(cm.output, cm.records[0].msg)
        with self.assertNoLogs(): pass
        with self.assertLogs(): pass
def _mk(n, f):
    setattr(T, "test_z%02d" % n, f)
for n, f in enumerate([lambda s: s.assertTrue([]), lambda s: s.assertFalse(1), lambda s: s.assertIs(1,2), lambda s: s.assertIsNot(None,None), lambda s:s.assertIsNone(3), lambda s:s.assertIsNotNone(None,"mm"),
   lambda s:s.assertIn(1,[2]), lambda s:s.assertNotIn(1,[1]), lambda s:s.assertIsInstance(1,str), lambda s:s.assertNotIsInstance(1,int), lambda s:s.assertLess(2,1), lambda s:s.assertGreaterEqual(1,2), lambda s:s.assertAlmostEqual(1.0,1.1), lambda s:s.assertAlmostEqual(1,2,delta=.5), lambda s:s.assertNotAlmostEqual(1,1), lambda s:s.assertRegex("abc","x"), lambda s:s.assertNotRegex("abc","b"), lambda s:s.assertCountEqual([1,2,2],[2,3]), lambda s:s.assertCountEqual([[1],[2]],[[2],[3]]), lambda s:s.assertDictEqual({},[]), lambda s:s.assertTupleEqual((1,),(1,2)), lambda s:s.assertNotEqual(1,1), lambda s:s.assertSequenceEqual([1],(2,)), lambda s: 5]): _mk(n,f)
class A(unittest.IsolatedAsyncioTestCase):
    def setUp(self): print("setUp")
    async def asyncSetUp(self): print("asu"); self.q = asyncio.Queue()
    async def asyncTearDown(self): print("atd")
    async def test_1(self):
        await asyncio.sleep(1.5); await self.q.put(1); self.assertEqual(await self.q.get(), 1)
        self.addAsyncCleanup(self.clean)
    async def clean(self): print("async clean")
    async def test_2(self):
        with self.assertRaises(asyncio.TimeoutError): await asyncio.wait_for(asyncio.sleep(5), 1)
    async def test_3(self): self.assertEqual(1,2)
    async def test_4(self): raise KeyError("x")
    def test_sync(self): pass
class Bad(unittest.TestCase):
    @classmethod
    def setUpClass(cls): raise ValueError("no")
    def test_x(self): pass
if __name__ == "__main__":
    unittest.main()

# expect: setUp
# expect: asu
# expect: atd
# expect: async clean
# expect: setUp
# expect: asu
# expect: atd
# expect: setUp
# expect: asu
# expect: atd
# expect: setUp
# expect: asu
# expect: atd
# expect: setUp
# expect: asu
# expect: atd
# expect: suc
# expect: cleanup __main__.T.test_chain
# expect: cleanup __main__.T.test_err
# expect: cleanup __main__.T.test_fail
# expect: cleanup __main__.T.test_fail2
# expect: cleanup __main__.T.test_fail3
# expect: cleanup __main__.T.test_fail4
# expect: cleanup __main__.T.test_fail5
# expect: ['INFO:a:hello', 'ERROR:a.b:bad'] hello
# expect: cleanup __main__.T.test_logs
# expect: cleanup __main__.T.test_ok
# expect: invalid literal for int() with base 10: 'x'
# expect: cleanup __main__.T.test_raises
# expect: cleanup __main__.T.test_rr
# expect: cleanup __main__.T.test_skip2
# expect: cleanup __main__.T.test_sub
# expect: cleanup __main__.T.test_warn
# expect: cleanup __main__.T.test_xf
# expect: cleanup __main__.T.test_xs
# expect: cleanup __main__.T.test_z00
# expect: cleanup __main__.T.test_z01
# expect: cleanup __main__.T.test_z02
# expect: cleanup __main__.T.test_z03
# expect: cleanup __main__.T.test_z04
# expect: cleanup __main__.T.test_z05
# expect: cleanup __main__.T.test_z06
# expect: cleanup __main__.T.test_z07
# expect: cleanup __main__.T.test_z08
# expect: cleanup __main__.T.test_z09
# expect: cleanup __main__.T.test_z10
# expect: cleanup __main__.T.test_z11
# expect: cleanup __main__.T.test_z12
# expect: cleanup __main__.T.test_z13
# expect: cleanup __main__.T.test_z14
# expect: cleanup __main__.T.test_z15
# expect: cleanup __main__.T.test_z16
# expect: cleanup __main__.T.test_z17
# expect: cleanup __main__.T.test_z18
# expect: cleanup __main__.T.test_z19
# expect: cleanup __main__.T.test_z20
# expect: cleanup __main__.T.test_z21
# expect: cleanup __main__.T.test_z22
# expect: cleanup __main__.T.test_z23
# expect: tdc
