import unittest, io
class T(unittest.TestCase):
    def setUp(self): self.x = 1
    def test_ok(self): self.assertEqual(self.x, 1)
    def test_raises(self):
        with self.assertRaises(ZeroDivisionError) as c: 1 / 0
        self.assertIn("zero", str(c.exception))
    def test_many(self):
        self.assertTrue(1); self.assertFalse(0); self.assertIsNone(None); self.assertAlmostEqual(0.1 + 0.2, 0.3)
        self.assertGreater(2, 1); self.assertIsInstance(1, int); self.assertCountEqual([1, 2], [2, 1]); self.assertRegex("abc", "b")
    @unittest.skip("not now")
    def test_skipped(self): pass
r = unittest.TextTestRunner(stream=io.StringIO()).run(unittest.defaultTestLoader.loadTestsFromTestCase(T))
print(r.testsRun, r.wasSuccessful(), len(r.skipped), r)
class F(unittest.TestCase):
    def runTest(self):
        for a, b, m in [(1, 2, "assertEqual"), ("a", "b", "assertEqual"), (1, [2], "assertIn"), (1, 2, "assertGreater"), (1, 1.1, "assertAlmostEqual"), (1, str, "assertIsInstance")]:
            try: getattr(self, m)(a, b)
            except AssertionError as e: print(e)
        for a, m in [(0, "assertTrue"), (1, "assertFalse"), (1, "assertIsNone")]:
            try: getattr(self, m)(a, "message")
            except AssertionError as e: print(e)
        try: self.assertRaises(ValueError, int, "5")
        except AssertionError as e: print(e)
        try: self.assertEqual([1, 2], [1, 3])
        except AssertionError as e: print(e)
F().debug()
