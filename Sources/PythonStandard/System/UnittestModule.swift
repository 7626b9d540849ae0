import PythonLanguage

/// `unittest`: cases, suites and the text runner.
enum UnittestModule {
    static let modules = [
        NativeModule("unittest", doc: "Tests.", python: unittest)
    ]

    private static let unittest = #"""
        import sys as _sys
        import traceback as _traceback


        class SkipTest(Exception):
            pass


        def skip(reason):
            def mark(item):
                item.__unittest_skip__, item.__unittest_skip_why__ = True, reason
                return item
            return mark


        def skipIf(condition, reason): return skip(reason) if condition else lambda item: item
        def skipUnless(condition, reason): return skip(reason) if not condition else lambda item: item


        def expectedFailure(item):
            item.__unittest_expecting_failure__ = True
            return item


        class _Raises:
            _callable = None

            def __init__(self, case, expected, pattern=None, what="raised", msg=None):
                self._case, self.expected, self._pattern, self._msg = case, expected, pattern, msg

            def __enter__(self): return self

            def __exit__(self, kind, value, tb):
                names = self.expected if isinstance(self.expected, tuple) else (self.expected,)
                if kind is None:
                    self._case.fail(self._case._formatMessage(
                        self._msg, "%s not raised" % " or ".join(n.__name__ for n in names)
                        + (" by " + self._callable if self._callable else "")))
                if not issubclass(kind, self.expected):
                    return False
                self.exception = value
                if self._pattern is not None:
                    import re
                    if not re.search(self._pattern, str(value)):
                        self._case.fail('"%s" does not match "%s"' % (getattr(self._pattern, "pattern", self._pattern), value))
                return True


        class _Warns:
            def __init__(self, case, expected, pattern=None):
                self._case, self.expected, self._pattern = case, expected, pattern

            def __enter__(self):
                import warnings
                self._catcher = warnings.catch_warnings(record=True)
                self.warnings = self._catcher.__enter__()
                warnings.simplefilter("always")
                return self

            def __exit__(self, kind, value, tb):
                self._catcher.__exit__(kind, value, tb)
                if kind is not None:
                    return
                import re
                for caught in self.warnings:
                    if issubclass(caught.category, self.expected) and (
                            not self._pattern or re.search(self._pattern, str(caught.message))):
                        self.warning = caught.message
                        return
                self._case.fail("%s not triggered" % self.expected.__name__)


        class _SubTest:
            def __init__(self, case, msg, params):
                self._case = case
                parts = ["[%s]" % msg] if msg is not None else []
                if params:
                    parts.append("(%s)" % ", ".join("%s=%r" % p for p in params.items()))
                self._title = " ".join(parts) or "(<subtest>)"

            def __enter__(self): return self

            def __exit__(self, kind, value, tb):
                if kind is None or not issubclass(kind, Exception) or issubclass(kind, SkipTest):
                    return False
                self._case._outcome._problem(self._case, value, "%s %s" % (self._case, self._title))
                return True


        class TestCase:
            failureException = AssertionError
            longMessage = True
            maxDiff = 640

            def __init__(self, methodName="runTest"):
                self._testMethodName = methodName
                self._cleanups = []
                if methodName != "runTest" and not hasattr(self, methodName):
                    raise ValueError("no such test method in %s: %s" % (type(self), methodName))

            def setUp(self): pass
            def tearDown(self): pass
            @classmethod
            def setUpClass(cls): pass
            @classmethod
            def tearDownClass(cls): pass

            def addCleanup(self, function, /, *args, **kwargs): self._cleanups.append((function, args, kwargs))
            def id(self): return "%s.%s.%s" % (type(self).__module__, type(self).__qualname__, self._testMethodName)
            def countTestCases(self): return 1
            def skipTest(self, reason): raise SkipTest(reason)
            def subTest(self, msg=None, **params): return _SubTest(self, msg, params)

            def shortDescription(self):
                doc = getattr(self, self._testMethodName).__doc__
                return doc.strip().split("\n")[0].strip() if doc else None

            def __str__(self):
                return "%s (%s.%s.%s)" % (self._testMethodName, type(self).__module__, type(self).__qualname__,
                                          self._testMethodName)

            def __repr__(self):
                return "<%s.%s testMethod=%s>" % (type(self).__module__, type(self).__qualname__, self._testMethodName)

            def __call__(self, *args, **kwargs): return self.run(*args, **kwargs)

            def run(self, result=None):
                result = TestResult() if result is None else result
                result.startTest(self)
                method = getattr(self, self._testMethodName)
                skipped = next((i for i in (type(self), method) if getattr(i, "__unittest_skip__", False)), None)
                if skipped is not None:
                    result.addSkip(self, getattr(skipped, "__unittest_skip_why__", ""))
                    return result
                self._outcome = result
                before = len(result.failures) + len(result.errors)
                expected = getattr(method, "__unittest_expecting_failure__", False)
                failed = None

                def step(function, *args, **kwargs):
                    nonlocal failed
                    try:
                        function(*args, **kwargs)
                        return True
                    except KeyboardInterrupt:
                        raise
                    except SkipTest as e:
                        result.addSkip(self, str(e))
                        failed = "skipped"
                    except BaseException as e:
                        failed = failed or "failed"
                        if not expected:
                            result._problem(self, e)
                    return False

                if step(self.setUp):
                    step(method)
                    step(self.tearDown)
                while self._cleanups:
                    function, args, kwargs = self._cleanups.pop()
                    step(function, *args, **kwargs)
                if expected and failed == "failed":
                    result.addExpectedFailure(self)
                elif expected and failed is None:
                    result.addUnexpectedSuccess(self)
                elif failed is None and len(result.failures) + len(result.errors) == before:
                    result.addSuccess(self)
                return result

            def debug(self):
                self.setUp()
                getattr(self, self._testMethodName)()
                self.tearDown()

            # Assertions

            def _formatMessage(self, msg, standard):
                if not self.longMessage:
                    return msg or standard
                return standard if msg is None else "%s : %s" % (standard, msg)

            def fail(self, msg=None): raise self.failureException(msg)
            def _check(self, good, standard, msg):
                if not good:
                    raise self.failureException(self._formatMessage(msg, standard))

            def assertTrue(self, expr, msg=None): self._check(expr, "%s is not true" % _short(expr), msg)
            def assertFalse(self, expr, msg=None): self._check(not expr, "%s is not false" % _short(expr), msg)
            def assertIs(self, a, b, msg=None): self._check(a is b, "%s is not %s" % (_short(a), _short(b)), msg)
            def assertIsNot(self, a, b, msg=None): self._check(a is not b, "unexpectedly identical: %s" % _short(a), msg)
            def assertIsNone(self, a, msg=None): self._check(a is None, "%s is not None" % _short(a), msg)
            def assertIsNotNone(self, a, msg=None): self._check(a is not None, "unexpectedly None", msg)
            def assertIn(self, a, b, msg=None): self._check(a in b, "%s not found in %s" % (_short(a), _short(b)), msg)
            def assertNotIn(self, a, b, msg=None):
                self._check(a not in b, "%s unexpectedly found in %s" % (_short(a), _short(b)), msg)
            def assertIsInstance(self, a, b, msg=None):
                self._check(isinstance(a, b), "%s is not an instance of %r" % (_short(a), b), msg)
            def assertNotIsInstance(self, a, b, msg=None):
                self._check(not isinstance(a, b), "%s is an instance of %r" % (_short(a), b), msg)
            def assertLess(self, a, b, msg=None): self._check(a < b, "%s not less than %s" % (_short(a), _short(b)), msg)
            def assertLessEqual(self, a, b, msg=None):
                self._check(a <= b, "%s not less than or equal to %s" % (_short(a), _short(b)), msg)
            def assertGreater(self, a, b, msg=None):
                self._check(a > b, "%s not greater than %s" % (_short(a), _short(b)), msg)
            def assertGreaterEqual(self, a, b, msg=None):
                self._check(a >= b, "%s not greater than or equal to %s" % (_short(a), _short(b)), msg)
            def assertNotEqual(self, a, b, msg=None): self._check(a != b, "%s == %s" % (_short(a), _short(b)), msg)

            def assertEqual(self, first, second, msg=None):
                if type(first) is type(second) and first != second:
                    for kind, method in ((list, self.assertListEqual), (tuple, self.assertTupleEqual),
                                         (dict, self.assertDictEqual), (set, self.assertSetEqual),
                                         (frozenset, self.assertSetEqual), (str, self.assertMultiLineEqual)):
                        if type(first) is kind:
                            return method(first, second, msg)
                self._check(first == second, "%s != %s" % (_short(first), _short(second)), msg)

            def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
                name = seq_type.__name__ if seq_type else "sequence"
                for which, seq in (("First", seq1), ("Second", seq2)):
                    if seq_type is not None and not isinstance(seq, seq_type):
                        raise self.failureException("%s %s is not a %s: %s" % (which, "sequence", name, _short(seq)))
                if seq1 == seq2:
                    return
                text = "%ss differ: %s != %s\n" % (name.capitalize(), _short(seq1), _short(seq2))
                for i in range(min(len(seq1), len(seq2))):
                    if seq1[i] != seq2[i]:
                        text += "\nFirst differing element %d:\n%s\n%s\n" % (i, _short(seq1[i]), _short(seq2[i]))
                        break
                a, b = len(seq1), len(seq2)
                if a != b:
                    longer, index, items = ("First", b, seq1) if a > b else ("Second", a, seq2)
                    text += "\n%s %s contains %d additional elements.\nFirst extra element %d:\n%s\n" % (
                        longer, name, abs(a - b), index, _short(items[index]))
                import pprint
                self.fail(self._formatMessage(msg, text + _ndiff(pprint.pformat(seq1), pprint.pformat(seq2))))

            def assertListEqual(self, a, b, msg=None): self.assertSequenceEqual(a, b, msg, list)
            def assertTupleEqual(self, a, b, msg=None): self.assertSequenceEqual(a, b, msg, tuple)

            def assertSetEqual(self, a, b, msg=None):
                lines = []
                if a - b:
                    lines += ["Items in the first set but not the second:"] + [repr(x) for x in a - b]
                if b - a:
                    lines += ["Items in the second set but not the first:"] + [repr(x) for x in b - a]
                self._check(not lines, "\n".join(lines), msg)

            def assertDictEqual(self, a, b, msg=None):
                import pprint
                self.assertIsInstance(a, dict, "First argument is not a dictionary")
                self.assertIsInstance(b, dict, "Second argument is not a dictionary")
                if a != b:
                    self.fail(self._formatMessage(msg, "%s != %s%s" % (
                        _short(a), _short(b), _ndiff(pprint.pformat(a), pprint.pformat(b)))))

            def assertMultiLineEqual(self, a, b, msg=None):
                if a != b:
                    self.fail(self._formatMessage(msg, "%s != %s%s" % (_short(a), _short(b), _text_diff(a, b))))

            def assertCountEqual(self, first, second, msg=None):
                first, rest, extra = list(first), list(second), []
                for x in first:
                    if x in rest:
                        rest.remove(x)
                    else:
                        extra.append(x)
                if extra or rest:
                    lines = ["Element counts were not equal:"]
                    for x in dict.fromkeys(map(repr, extra + rest)):
                        lines.append("First has %d, Second has %d:  %s" % (
                            sum(repr(e) == x for e in first), sum(repr(e) == x for e in second), x))
                    self.fail(self._formatMessage(msg, "\n".join(lines)))

            def _near(self, a, b, places, delta):
                if delta is not None and places is not None:
                    raise TypeError("specify delta or places not both")
                difference = abs(a - b)
                if delta is not None:
                    return difference <= delta, difference, "within %s delta" % _short(delta), "%s" % _short(difference)
                places = 7 if places is None else places
                return round(difference, places) == 0, difference, "within %r places" % places, _short(difference)

            def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
                if first == second:
                    return
                near, _, how, difference = self._near(first, second, places, delta)
                self._check(near, "%s != %s %s (%s difference)" % (_short(first), _short(second), how, difference), msg)

            def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
                near, _, how, difference = self._near(first, second, places, delta)
                self._check(first != second and not near,
                            "%s == %s %s" % (_short(first), _short(second), how)
                            + (" (%s difference)" % difference if delta is not None else ""), msg)

            def assertRegex(self, text, expected_regex, msg=None):
                import re
                self._check(re.search(expected_regex, text), "Regex didn't match: %r not found in %r" % (
                    getattr(expected_regex, "pattern", expected_regex), text), msg)

            def assertNotRegex(self, text, unexpected_regex, msg=None):
                import re
                match = re.search(unexpected_regex, text)
                self._check(not match, match and "Regex matched: %r matches %r in %r" % (match.group(), getattr(
                    unexpected_regex, "pattern", unexpected_regex), text), msg)

            def _raising(self, context, args, kwargs):
                if not args:
                    context._msg = kwargs.pop("msg", None)
                    return context
                function, *args = args
                context._callable = getattr(function, "__name__", str(function))
                with context:
                    function(*args, **kwargs)

            def assertRaises(self, expected, *args, **kwargs):
                return self._raising(_Raises(self, expected), args, kwargs)

            def assertRaisesRegex(self, expected, expected_regex, *args, **kwargs):
                return self._raising(_Raises(self, expected, expected_regex), args, kwargs)

            def assertWarns(self, expected, *args, **kwargs): return self._raising(_Warns(self, expected), args, kwargs)

            def assertWarnsRegex(self, expected, expected_regex, *args, **kwargs):
                return self._raising(_Warns(self, expected, expected_regex), args, kwargs)


        def _short(obj):
            text = repr(obj)
            return text if len(text) <= 300 else text[:300] + " [truncated]..."


        def _ndiff(a, b):
            import difflib
            return "\n" + "\n".join(difflib.ndiff(a.splitlines(), b.splitlines()))


        def _text_diff(a, b):
            import difflib
            def lines(text):
                kept = text.splitlines(keepends=True)
                return [text + "\n"] if len(kept) == 1 and text.strip("\r\n") == text else kept
            return "\n" + "".join(difflib.ndiff(lines(a), lines(b)))


        class FunctionTestCase(TestCase):
            def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
                TestCase.__init__(self)
                self.runTest = testFunc


        class TestResult:
            def __init__(self, stream=None, descriptions=None, verbosity=None):
                self.failures, self.errors, self.skipped = [], [], []
                self.expectedFailures, self.unexpectedSuccesses = [], []
                self.testsRun, self.shouldStop, self.failfast = 0, False, False

            def startTest(self, test): self.testsRun += 1
            def stopTest(self, test): pass
            def addSuccess(self, test): pass
            def addSkip(self, test, reason): self.skipped.append((test, reason))
            def addExpectedFailure(self, test, err=None): self.expectedFailures.append((test, ""))
            def addUnexpectedSuccess(self, test): self.unexpectedSuccesses.append(test)
            def addFailure(self, test, err): self.failures.append((test, err))
            def addError(self, test, err): self.errors.append((test, err))
            def wasSuccessful(self): return not (self.failures or self.errors or self.unexpectedSuccesses)
            def stop(self): self.shouldStop = True

            def _problem(self, test, error, title=None):
                kind = self.addFailure if isinstance(error, test.failureException) else self.addError
                text = _traceback._format_outside("unittest", error)
                if title:
                    test = _Titled(title)
                kind(test, text)
                if self.failfast:
                    self.stop()

            def __repr__(self):
                return "<%s.%s run=%d errors=%d failures=%d>" % (
                    type(self).__module__, type(self).__qualname__, self.testsRun, len(self.errors), len(self.failures))


        class _Titled:
            def __init__(self, title): self._title = title
            def __str__(self): return self._title
            def shortDescription(self): return None


        class TextTestResult(TestResult):
            def __init__(self, stream, descriptions, verbosity):
                TestResult.__init__(self)
                self.stream, self.verbosity = stream, verbosity

            def _title(self, test):
                doc = test.shortDescription()
                return "%s\n%s" % (test, doc) if doc else str(test)

            def startTest(self, test):
                TestResult.startTest(self, test)
                if self.verbosity > 1:
                    self.stream.write(self._title(test) + " ... ")

            def _mark(self, dot, word):
                if self.verbosity > 1:
                    self.stream.write(word + "\n")
                elif self.verbosity == 1:
                    self.stream.write(dot)

            def addSuccess(self, test): self._mark(".", "ok")

            def addSkip(self, test, reason):
                TestResult.addSkip(self, test, reason)
                self._mark("s", "skipped %r" % reason)

            def addExpectedFailure(self, test, err=None):
                TestResult.addExpectedFailure(self, test)
                self._mark("x", "expected failure")

            def addUnexpectedSuccess(self, test):
                TestResult.addUnexpectedSuccess(self, test)
                self._mark("u", "unexpected success")

            def addFailure(self, test, err):
                TestResult.addFailure(self, test, err)
                self._mark("F", "FAIL")

            def addError(self, test, err):
                TestResult.addError(self, test, err)
                self._mark("E", "ERROR")

            def printErrors(self):
                if self.verbosity:
                    self.stream.write("\n")
                for kind, problems in (("ERROR", self.errors), ("FAIL", self.failures)):
                    for test, text in problems:
                        self.stream.write("%s\n%s: %s\n%s\n%s\n" % ("=" * 70, kind, self._title(test), "-" * 70, text))


        class TestSuite:
            def __init__(self, tests=()): self._tests = list(tests)
            def addTest(self, test): self._tests.append(test)
            def addTests(self, tests): self._tests.extend(tests)
            def __iter__(self): return iter(self._tests)
            def countTestCases(self): return sum(t.countTestCases() for t in self)
            def __call__(self, result): return self.run(result)
            def __repr__(self): return "<unittest.suite.TestSuite tests=%r>" % self._tests

            def run(self, result):
                last = None
                for test in self._tests:
                    if result.shouldStop:
                        break
                    if isinstance(test, TestCase) and type(test) is not last:
                        if last is not None:
                            last.tearDownClass()
                        last = type(test)
                        last.setUpClass()
                    test(result)
                if last is not None:
                    last.tearDownClass()
                return result


        class TestLoader:
            testMethodPrefix = "test"
            suiteClass = TestSuite

            def getTestCaseNames(self, cls):
                return sorted(n for n in dir(cls) if n.startswith(self.testMethodPrefix) and callable(getattr(cls, n)))

            def loadTestsFromTestCase(self, cls):
                names = self.getTestCaseNames(cls)
                return TestSuite(map(cls, names or (["runTest"] if hasattr(cls, "runTest") else [])))

            def loadTestsFromModule(self, module):
                names = sorted(vars(module))
                found = [getattr(module, n) for n in names]
                return TestSuite(self.loadTestsFromTestCase(c) for c in found
                                 if isinstance(c, type) and issubclass(c, TestCase) and c is not TestCase)

            def loadTestsFromName(self, name, module=None):
                module = module or _sys.modules["__main__"]
                parts = name.split(".")
                found = getattr(module, parts[0])
                if len(parts) > 1:
                    return TestSuite([found(parts[1])])
                return self.loadTestsFromTestCase(found)

            def loadTestsFromNames(self, names, module=None):
                return TestSuite(self.loadTestsFromName(n, module) for n in names)


        defaultTestLoader = TestLoader()


        def makeSuite(cls, prefix="test", sortUsing=None, suiteClass=TestSuite):
            return defaultTestLoader.loadTestsFromTestCase(cls)


        class TextTestRunner:
            def __init__(self, stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False, resultclass=None,
                         warnings=None, *, tb_locals=False):
                self.stream = stream or _sys.stderr
                self.verbosity, self.failfast = verbosity, failfast

            def run(self, test):
                result = TextTestResult(self.stream, True, self.verbosity)
                result.failfast = self.failfast
                test(result)
                result.printErrors()
                write = self.stream.write
                write("-" * 70 + "\n")
                write("Ran %d test%s in 0.000s\n\n" % (result.testsRun, "" if result.testsRun == 1 else "s"))
                counts = [("failures", result.failures), ("errors", result.errors), ("skipped", result.skipped),
                          ("expected failures", result.expectedFailures),
                          ("unexpected successes", result.unexpectedSuccesses)]
                told = ", ".join("%s=%d" % (name, len(found)) for name, found in counts if found)
                word = "OK" if result.wasSuccessful() else "FAILED"
                if word == "OK" and not result.testsRun and not result.skipped:
                    word = "OK"
                write(word + (" (%s)" % told if told else "") + "\n")
                if hasattr(self.stream, "flush"):
                    self.stream.flush()
                return result


        class TestProgram:
            def __init__(self, module="__main__", defaultTest=None, argv=None, testRunner=None, testLoader=defaultTestLoader,
                         exit=True, verbosity=1, failfast=None, catchbreak=None, buffer=None, warnings=None, *,
                         tb_locals=False):
                if isinstance(module, str):
                    module = __import__(module)
                names = [a for a in (argv or _sys.argv)[1:] if not a.startswith("-")]
                if any(a in ("-v", "--verbose") for a in (argv or _sys.argv)[1:]):
                    verbosity = 2
                if defaultTest and not names:
                    names = [defaultTest] if isinstance(defaultTest, str) else defaultTest
                suite = testLoader.loadTestsFromNames(names, module) if names else testLoader.loadTestsFromModule(module)
                runner = testRunner or TextTestRunner
                self.result = (runner(verbosity=verbosity) if isinstance(runner, type) else runner).run(suite)
                if exit:
                    _sys.exit(not self.result.wasSuccessful())


        main = TestProgram
        TestResult.__module__, TextTestResult.__module__ = "unittest.result", "unittest.runner"
        """#
}
