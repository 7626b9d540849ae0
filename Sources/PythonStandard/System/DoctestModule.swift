import PythonLanguage

/// `doctest`: the examples in docstrings are run and what they print is compared with what stands there.
///
/// As in CPython's module a finder collects the docstrings of a module's functions and classes, a parser takes the
/// examples out of them, a runner runs each as a line at the prompt and a checker compares.
enum DoctestModule {
    static let modules = [NativeModule("doctest", doc: "Examples in docstrings as tests.", python: source)]

    private static let source = parsing + checking + finding + running + entries

    private static let parsing = #"""
        import re as _re
        import sys as _sys
        import io as _io
        import traceback as _traceback
        import inspect as _inspect
        from collections import namedtuple as _namedtuple

        OPTIONFLAGS_BY_NAME = {}


        def register_optionflag(name):
            return OPTIONFLAGS_BY_NAME.setdefault(name, 1 << len(OPTIONFLAGS_BY_NAME))


        DONT_ACCEPT_TRUE_FOR_1 = register_optionflag("DONT_ACCEPT_TRUE_FOR_1")
        DONT_ACCEPT_BLANKLINE = register_optionflag("DONT_ACCEPT_BLANKLINE")
        NORMALIZE_WHITESPACE = register_optionflag("NORMALIZE_WHITESPACE")
        ELLIPSIS = register_optionflag("ELLIPSIS")
        SKIP = register_optionflag("SKIP")
        IGNORE_EXCEPTION_DETAIL = register_optionflag("IGNORE_EXCEPTION_DETAIL")
        COMPARISON_FLAGS = (DONT_ACCEPT_TRUE_FOR_1 | DONT_ACCEPT_BLANKLINE | NORMALIZE_WHITESPACE
                            | ELLIPSIS | SKIP | IGNORE_EXCEPTION_DETAIL)
        REPORT_UDIFF = register_optionflag("REPORT_UDIFF")
        REPORT_CDIFF = register_optionflag("REPORT_CDIFF")
        REPORT_NDIFF = register_optionflag("REPORT_NDIFF")
        REPORT_ONLY_FIRST_FAILURE = register_optionflag("REPORT_ONLY_FIRST_FAILURE")
        FAIL_FAST = register_optionflag("FAIL_FAST")
        REPORTING_FLAGS = REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF | REPORT_ONLY_FIRST_FAILURE | FAIL_FAST
        BLANKLINE_MARKER = "<BLANKLINE>"
        ELLIPSIS_MARKER = "..."
        TestResults = _namedtuple("TestResults", "failed attempted")


        def _indent(text, width=4): return _re.sub(r"(?m)^(?!$)", width * " ", text)


        class Example:
            def __init__(self, source, want, exc_msg=None, lineno=0, indent=0, options=None):
                self.source = source if source.endswith("\n") else source + "\n"
                self.want = want if not want or want.endswith("\n") else want + "\n"
                self.exc_msg = exc_msg if exc_msg is None or exc_msg.endswith("\n") else exc_msg + "\n"
                self.lineno, self.indent, self.options = lineno, indent, options or {}

            def __eq__(self, other):
                return type(self) is type(other) and vars(self) == vars(other)

            def __hash__(self): return hash((self.source, self.want, self.lineno, self.indent, self.exc_msg))


        class DocTest:
            def __init__(self, examples, globs, name, filename, lineno, docstring):
                self.examples, self.globs, self.name = examples, dict(globs), name
                self.filename, self.lineno, self.docstring = filename, lineno, docstring

            def __repr__(self):
                count = len(self.examples)
                found = "no examples" if not count else "1 example" if count == 1 else "%d examples" % count
                return "<DocTest %s from %s:%s (%s)>" % (self.name, self.filename, self.lineno, found)

            def __lt__(self, other):
                if not isinstance(other, DocTest):
                    return NotImplemented
                return (self.name, self.filename or "", self.lineno or -1) < (
                    other.name, other.filename or "", other.lineno or -1)


        class DocTestParser:
            """Takes the examples out of a text: a prompt, lines that go on, and what is printed up to a blank line."""

            _option = _re.compile(r"#\s*doctest:\s*([^\n\'\"]*)$", _re.MULTILINE)
            _raised = _re.compile(
                r"^(?P<hdr>Traceback\ \((?:most\ recent\ call\ last|innermost\ last)\):)\s*$"
                r"(?P<stack>.*?)^(?P<msg>\w+.*)", _re.MULTILINE | _re.DOTALL)

            def parse(self, string, name="<string>"):
                string = string.expandtabs()
                indents = [len(l) - len(l.lstrip()) for l in string.split("\n") if l.strip()]
                margin = min(indents, default=0)
                lines = [line[margin:] for line in string.split("\n")]
                output, text, n = [], [], 0
                while n < len(lines):
                    body = lines[n].lstrip(" ")
                    if not (body == ">>>" or body.startswith(">>>")):
                        text.append(lines[n])
                        n += 1
                        continue
                    output.append("\n".join(text) + ("\n" if text else ""))
                    text = []
                    example, n = self._example(lines, n, name)
                    if example is not None:
                        output.append(example)
                output.append("\n".join(text))
                return output

            def _example(self, lines, start, name):
                indent = len(lines[start]) - len(lines[start].lstrip(" "))
                source, n = [lines[start]], start + 1
                while n < len(lines) and _re.match(r" {%d}\.\.\.( |$)" % indent, lines[n]):
                    source.append(lines[n])
                    n += 1
                want = []
                while n < len(lines) and lines[n].strip() and not lines[n].lstrip(" ").startswith(">>>"):
                    want.append(lines[n])
                    n += 1
                for k, line in enumerate(source):
                    if len(line) > indent + 3 and line[indent + 3] != " ":
                        raise ValueError("line %r of the docstring for %s lacks blank after %s: %r" % (
                            start + k + 1, name, line[indent:indent + 3], line))
                for k, line in enumerate(want):
                    if not line.startswith(" " * indent):
                        raise ValueError("line %r of the docstring for %s has inconsistent leading whitespace: %r" % (
                            start + len(source) + k + 1, name, line))
                code = "\n".join(line[indent + 4:] for line in source)
                expected = "\n".join(line[indent:].rstrip() for line in want)
                raised = self._raised.match(expected)
                options = self._options(code, name, start)
                if not _re.sub(r"(?m)^\s*#.*$", "", code).strip():
                    return None, n
                return Example(code, expected, raised.group("msg") if raised else None, start, indent, options), n

            def _options(self, source, name, lineno):
                options = {}
                for found in self._option.finditer(source):
                    for option in found.group(1).replace(",", " ").split():
                        if option[0] not in "+-" or option[1:] not in OPTIONFLAGS_BY_NAME:
                            raise ValueError("line %r of the doctest for %s has an invalid option: %r" % (
                                lineno + 1, name, option))
                        options[OPTIONFLAGS_BY_NAME[option[1:]]] = option[0] == "+"
                return options

            def get_examples(self, string, name="<string>"):
                return [x for x in self.parse(string, name) if isinstance(x, Example)]

            def get_doctest(self, string, globs, name, filename, lineno):
                return DocTest(self.get_examples(string, name), globs, name, filename, lineno, string)

        """#

    private static let checking = #"""

        def _fits(want, got):
            "Whether the text has the parts between the ellipses in their order."
            parts = want.split(ELLIPSIS_MARKER)
            if len(parts) == 1:
                return want == got
            start, end = 0, len(got)
            first, last = parts[0], parts[-1]
            if not got.startswith(first) or not got[len(first):].endswith(last):
                return False
            start, end = len(first), end - len(last)
            for part in parts[1:-1]:
                start = got.find(part, start, end)
                if start < 0:
                    return False
                start += len(part)
            return True


        class OutputChecker:
            def _toAscii(self, s): return str(s.encode("ASCII", "backslashreplace"), "ASCII")

            def check_output(self, want, got, optionflags):
                got, want = self._toAscii(got), self._toAscii(want)
                if got == want:
                    return True
                if not optionflags & DONT_ACCEPT_TRUE_FOR_1 and (got, want) in (("True\n", "1\n"), ("False\n", "0\n")):
                    return True
                if not optionflags & DONT_ACCEPT_BLANKLINE:
                    want = _re.sub(r"(?m)^%s\s*?$" % _re.escape(BLANKLINE_MARKER), "", want)
                    got = _re.sub(r"(?m)^[^\S\n]+$", "", got)
                    if got == want:
                        return True
                if optionflags & NORMALIZE_WHITESPACE:
                    got, want = " ".join(got.split()), " ".join(want.split())
                    if got == want:
                        return True
                return bool(optionflags & ELLIPSIS) and _fits(want, got)

            def output_difference(self, example, got, optionflags):
                want = example.want
                if not optionflags & DONT_ACCEPT_BLANKLINE:
                    got = _re.sub(r"(?m)^[ ]*(?=\n)", BLANKLINE_MARKER, got)
                if optionflags & (REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF) and want.count("\n") > 2 < got.count("\n"):
                    return self._difference(want, got, optionflags)
                if want and got:
                    return "Expected:\n%sGot:\n%s" % (_indent(want), _indent(got))
                if want:
                    return "Expected:\n%sGot nothing\n" % _indent(want)
                return "Expected nothing\nGot:\n%s" % _indent(got) if got else "Expected nothing\nGot nothing\n"

            def _difference(self, want, got, optionflags):
                import difflib
                a, b = want.splitlines(True), got.splitlines(True)
                if optionflags & REPORT_UDIFF:
                    lines, kind = list(difflib.unified_diff(a, b, n=2))[2:], "unified diff with -expected +actual"
                elif optionflags & REPORT_CDIFF:
                    lines, kind = list(difflib.context_diff(a, b, n=2))[2:], "context diff with expected followed by actual"
                else:
                    lines, kind = list(difflib.ndiff(a, b)), "ndiff with -expected +actual"
                return "Differences (%s):\n" % kind + _indent("".join(line.rstrip() + "\n" for line in lines))


        class DocTestFailure(Exception):
            def __init__(self, test, example, got):
                self.test, self.example, self.got = test, example, got

            def __str__(self): return str(self.test)


        class UnexpectedException(Exception):
            def __init__(self, test, example, exc_info):
                self.test, self.example, self.exc_info = test, example, exc_info

            def __str__(self): return str(self.test)

        """#

    private static let finding = #"""

        class DocTestFinder:
            def __init__(self, verbose=False, parser=DocTestParser(), recurse=True, exclude_empty=True):
                self._verbose, self._parser = verbose, parser
                self._recurse, self._exclude_empty = recurse, exclude_empty

            def find(self, obj, name=None, module=None, globs=None, extraglobs=None):
                name = name or getattr(obj, "__name__", None)
                if name is None:
                    raise ValueError("DocTestFinder.find: name must be given when obj.__name__ doesn't exist: %r" % (type(obj),))
                if module is None:
                    module = _inspect.getmodule(obj) if not _inspect.ismodule(obj) else obj
                if globs is None:
                    globs = dict(vars(module)) if module else {}
                globs = dict(globs, **(extraglobs or {}))
                globs.setdefault("__name__", "__main__")
                tests = []
                self._find(tests, obj, name, module, globs, set())
                return sorted(tests)

            def _belongs(self, module, object):
                if not module:
                    return True
                if _inspect.isfunction(object):
                    return object.__module__ == module.__name__
                return getattr(object, "__module__", module.__name__) == module.__name__

            def _find(self, tests, obj, name, module, globs, seen):
                if id(obj) in seen:
                    return
                seen.add(id(obj))
                test = self._get_test(obj, name, module, globs)
                if test is not None:
                    tests.append(test)
                if not self._recurse:
                    return
                if _inspect.ismodule(obj):
                    for key, value in list(vars(obj).items()):
                        if (_inspect.isroutine(_inspect.unwrap(value)) or _inspect.isclass(value)) and self._belongs(
                                module, value):
                            self._find(tests, value, "%s.%s" % (name, key), module, globs, seen)
                    for key, value in getattr(obj, "__test__", {}).items():
                        self._find(tests, value, "%s.__test__.%s" % (name, key), module, globs, seen)
                elif _inspect.isclass(obj):
                    for key, value in list(vars(obj).items()):
                        if isinstance(value, (staticmethod, classmethod)):
                            value = value.__func__
                        if (_inspect.isroutine(value) or _inspect.isclass(value) or isinstance(value, property)) and (
                                isinstance(value, property) or self._belongs(module, value)):
                            self._find(tests, value, "%s.%s" % (name, key), module, globs, seen)

            def _get_test(self, obj, name, module, globs):
                doc = obj if isinstance(obj, str) else getattr(obj, "__doc__", None)
                doc = "" if doc is None else doc if isinstance(doc, str) else str(doc)
                if self._exclude_empty and not doc.strip():
                    return None
                filename = getattr(module, "__file__", None) or getattr(module, "__name__", None)
                return self._parser.get_doctest(doc, globs, name, filename, self._find_lineno(obj, doc))

            def _find_lineno(self, obj, doc):
                "The line where a docstring begins, counted from 0."
                if _inspect.ismodule(obj):
                    return 0 if obj.__doc__ is not None else None
                if isinstance(obj, property):
                    obj = obj.fget
                first, number = None, None
                try:
                    lines, first = _inspect.getsourcelines(obj)
                except (OSError, TypeError):
                    return None
                number = 0
                while number < len(lines):
                    if _re.match(r"\s*[rRuU]?(\"|')", lines[number]):
                        return first - 1 + number
                    number += 1
                return None

        """#

    private static let running = #"""

        class DocTestRunner:
            DIVIDER = "*" * 70

            def __init__(self, checker=None, verbose=None, optionflags=0):
                self._checker = checker or OutputChecker()
                self._verbose = "-v" in _sys.argv if verbose is None else verbose
                self.optionflags = self.original_optionflags = optionflags
                self.tries = self.failures = 0
                self._name2ft = {}

            def report_start(self, out, test, example):
                if self._verbose:
                    out("Trying:\n" + _indent(example.source) + (
                        "Expecting:\n" + _indent(example.want) if example.want else "Expecting nothing\n"))

            def report_success(self, out, test, example, got):
                if self._verbose:
                    out("ok\n")

            def report_failure(self, out, test, example, got):
                out(self._failure_header(test, example)
                    + self._checker.output_difference(example, got, self.optionflags))

            def report_unexpected_exception(self, out, test, example, exc_info):
                out(self._failure_header(test, example) + "Exception raised:\n"
                    + _indent("".join(_traceback.format_exception(*exc_info))))

            def _failure_header(self, test, example):
                out = [self.DIVIDER]
                if test.filename:
                    line = "?" if test.lineno is None else str(test.lineno + example.lineno + 1)
                    out.append('File "%s", line %s, in %s' % (test.filename, line, test.name))
                else:
                    out.append("Line %s, in %s" % (example.lineno + 1, test.name))
                return "\n".join(out + ["Failed example:", _indent(example.source)])

            def run(self, test, compileflags=None, out=None, clear_globs=True):
                self.test = test
                saved, captured = _sys.stdout, _io.StringIO()
                out = out or saved.write
                hook, _sys.stdout, _sys.displayhook = _sys.displayhook, captured, _sys.__displayhook__
                failures = tries = 0
                kept = self.optionflags
                try:
                    for number, example in enumerate(test.examples):
                        self.optionflags = kept
                        for flag, on in example.options.items():
                            self.optionflags = self.optionflags | flag if on else self.optionflags & ~flag
                        if self.optionflags & SKIP:
                            continue
                        tries += 1
                        quiet = bool(self.optionflags & REPORT_ONLY_FIRST_FAILURE) and failures > 0
                        if not self._passes(test, number, example, captured, out, quiet):
                            failures += 1
                            if self.optionflags & FAIL_FAST:
                                break
                finally:
                    self.optionflags = kept
                    _sys.stdout, _sys.displayhook = saved, hook
                    if clear_globs:
                        test.globs.clear()
                before = self._name2ft.get(test.name, (0, 0))
                self._name2ft[test.name] = before[0] + failures, before[1] + tries
                self.failures += failures
                self.tries += tries
                return TestResults(failures, tries)

            def _passes(self, test, number, example, captured, out, quiet):
                if not quiet:
                    self.report_start(out, test, example)
                raised = None
                try:
                    exec(compile(example.source, "<doctest %s[%d]>" % (test.name, number), "single"), test.globs)
                except KeyboardInterrupt:
                    raise
                except BaseException:
                    raised = _sys.exc_info()
                got = captured.getvalue()
                captured.truncate(0)
                captured.seek(0)
                if raised is None:
                    if self._checker.check_output(example.want, got, self.optionflags):
                        if not quiet:
                            self.report_success(out, test, example, got)
                        return True
                elif example.exc_msg is not None:
                    message = _traceback.format_exception_only(*raised[:2])[-1]
                    if self._checker.check_output(example.exc_msg, message, self.optionflags) or (
                            self.optionflags & IGNORE_EXCEPTION_DETAIL
                            and _kind(example.exc_msg) == _kind(message)):
                        if not quiet:
                            self.report_success(out, test, example, got)
                        return True
                    got += "".join(_traceback.format_exception(*raised))
                if quiet:
                    return False
                if raised is not None and example.exc_msg is None:
                    self.report_unexpected_exception(out, test, example, raised)
                else:
                    self.report_failure(out, test, example, got)
                return False

            def summarize(self, verbose=None):
                verbose = self._verbose if verbose is None else verbose
                idle, passed, failed = [], [], []
                for name, (f, t) in sorted(self._name2ft.items()):
                    (idle if t == 0 else passed if f == 0 else failed).append((name, f, t))
                if verbose and idle:
                    print(len(idle), "items had no tests:")
                    for name, _, _ in idle:
                        print("   ", name)
                if verbose and passed:
                    print(len(passed), "items passed all tests:")
                    for name, _, t in passed:
                        print(" %3d tests in %s" % (t, name))
                if failed:
                    print(self.DIVIDER)
                    print(len(failed), "items had failures:")
                    for name, f, t in failed:
                        print(" %3d of %3d in %s" % (f, t, name))
                if verbose:
                    print(self.tries, "tests in", len(self._name2ft), "items.")
                    print(self.tries - self.failures, "passed and", self.failures, "failed.")
                if self.failures:
                    print("***Test Failed***", self.failures, "failures.")
                elif verbose:
                    print("Test passed.")
                return TestResults(self.failures, self.tries)


        def _kind(message):
            return message.partition("\n")[0].partition(":")[0].rpartition(".")[2]


        class DebugRunner(DocTestRunner):
            def report_unexpected_exception(self, out, test, example, exc_info):
                raise UnexpectedException(test, example, exc_info)

            def report_failure(self, out, test, example, got): raise DocTestFailure(test, example, got)

        """#

    private static let entries = #"""

        master = None


        def testmod(m=None, name=None, globs=None, verbose=None, report=True, optionflags=0, extraglobs=None,
                    raise_on_error=False, exclude_empty=False):
            if m is None:
                m = _sys.modules.get("__main__")
            if not _inspect.ismodule(m):
                raise TypeError("testmod: module required; %r" % (m,))
            finder = DocTestFinder(exclude_empty=exclude_empty)
            runner = (DebugRunner if raise_on_error else DocTestRunner)(verbose=verbose, optionflags=optionflags)
            for test in finder.find(m, name or m.__name__, globs=globs, extraglobs=extraglobs):
                runner.run(test)
            if report:
                runner.summarize()
            return TestResults(runner.failures, runner.tries)


        def testfile(filename, module_relative=True, name=None, package=None, globs=None, verbose=None, report=True,
                     optionflags=0, extraglobs=None, raise_on_error=False, parser=DocTestParser(), encoding=None):
            with open(filename, encoding=encoding) as file:
                text = file.read()
            name = name or filename.rpartition("/")[2]
            globs = dict(globs or {}, **(extraglobs or {}))
            globs.setdefault("__name__", "__main__")
            runner = (DebugRunner if raise_on_error else DocTestRunner)(verbose=verbose, optionflags=optionflags)
            runner.run(parser.get_doctest(text, globs, name, filename, 0))
            if report:
                runner.summarize()
            return TestResults(runner.failures, runner.tries)


        def run_docstring_examples(f, globs, verbose=False, name="NoName", compileflags=None, optionflags=0):
            runner = DocTestRunner(verbose=verbose, optionflags=optionflags)
            for test in DocTestFinder(verbose=verbose, recurse=False).find(f, name, globs=globs):
                runner.run(test, compileflags=compileflags)


        def script_from_examples(s):
            output = []
            for piece in DocTestParser().parse(s):
                if isinstance(piece, Example):
                    output.append(piece.source[:-1])
                    if piece.want:
                        output.append("# Expected:")
                        output += ["## " + line for line in piece.want.split("\n")[:-1]]
                else:
                    output += ["# " + line if line.strip() else "#" for line in piece.split("\n")[:-1]]
            while output and output[-1] == "#":
                output.pop()
            while output and output[0] == "#":
                output.pop(0)
            return "\n".join(output) + "\n"
        """#
}
