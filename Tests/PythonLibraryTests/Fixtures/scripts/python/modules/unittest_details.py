import unittest, io, sys
class T(unittest.TestCase):
    @classmethod
    def setUpClass(cls): print("class up")
    def setUp(self): self.x = [1]; self.addCleanup(print, "cleanup")
    def test_a_equal(self): self.assertEqual(self.x, [1]); self.assertNotEqual(1, 2); self.assertTrue(1); self.assertIs(None, None); self.assertIn(1, self.x); self.assertIsInstance(1, int); self.assertAlmostEqual(0.1 + 0.2, 0.3); self.assertGreater(2, 1); self.assertCountEqual([1, 2], [2, 1]); self.assertRegex("abc", "b")
    def test_b_fails(self): self.assertEqual([1, 2, 3], [1, 5, 3])
    def test_c_error(self): raise KeyError("k")
    def test_d_raises(self):
        with self.assertRaises(ValueError) as c: int("x")
        print(c.exception)
        self.assertRaises(KeyError, {}.__getitem__, 1)
        with self.assertRaisesRegex(TypeError, "unsupported"): 1 + "a"
    @unittest.skip("later")
    def test_e_skipped(self): pass
    @unittest.expectedFailure
    def test_f_expected(self): self.assertTrue(False)
    def test_g_sub(self):
        for i in range(3):
            with self.subTest(i=i): self.assertNotEqual(i, 1)
suite = unittest.TestLoader().loadTestsFromTestCase(T)
r = unittest.TestResult()
suite.run(r)
print(r.testsRun, len(r.failures), len(r.errors), len(r.skipped), len(r.expectedFailures), r.wasSuccessful(), r)
t = T()
for f in (lambda: t.assertEqual(1, 2),
          lambda: t.assertEqual("a\nb", "a\nc"),
          lambda: t.assertEqual({"a": 1}, {"a": 2}),
          lambda: t.assertTrue(0, "message"),
          lambda: t.assertIn(1, [2]),
          lambda: t.assertIsNone(5),
          lambda: t.assertAlmostEqual(1.0, 1.1),
          lambda: t.assertLess(2, 1),
          lambda: t.assertRaises(ValueError, int, "5"),
          lambda: t.assertEqual((1, 2), (1, 3)),
          lambda: t.assertEqual({1}, {2}),
          lambda: t.assertIsInstance(1, str),
          lambda: t.assertRegex("a", "b"),
          lambda: t.fail("nope"),
          lambda: t.assertCountEqual([1], [2]),
          lambda: t.assertIs(1, 2),
          lambda: t.assertNotIn(1, [1]),
          lambda: t.assertSequenceEqual([1], (2,)),
          lambda: t.assertFalse(1),
          lambda: t.assertGreaterEqual(1, 2),
          lambda: t.assertDictEqual({1: 2}, {1: 3}),
          lambda: t.assertMultiLineEqual("a", "b"),
          lambda: t.assertNotEqual(1, 1)):
    try: f(); print("passed")
    except AssertionError as e: print(e); print("--")
