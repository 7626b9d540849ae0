#!/usr/bin/env python3
"""Generates programs, runs them under CPython 3.11 and nbrun and compares what they print.

usage: differential.py NBRUN [--count 1000] [--seed 0] [--keep FOLDER] [--jobs 1]

A batch of programs is one script; each program runs in a function and prints its values or the exception that
ends it. The same seed gives the same programs. Programs that differ are written to FOLDER, and the exit status is 1.
What CPython prints otherwise when it runs again, with more or less memory, is not compared (addresses, lists that
are as long as memory), nor are programs for which it takes minutes.

A million programs: differential.py NBRUN --count 1000000 --jobs 2
"""
import argparse
import json
import multiprocessing
import os
import pathlib
import random
import resource
import signal
import subprocess
import sys
import tempfile
import warnings

BATCH = 200


class Writer:
    """Random programs from a small grammar: numbers, texts, containers, control flow, functions, classes."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.names = []
        self.depth = 0

    def pick(self, *options):
        return self.random.choice(options)

    def number(self):
        r = self.random
        return self.pick(
            str(r.randint(-9, 9)), str(r.randint(-10 ** 6, 10 ** 6)), str(2 ** r.randint(0, 90)), "True", "False",
            repr(round(r.uniform(-100, 100), r.randint(0, 4))), "0.0", "-0.0", "1e16", "5e-324", "0.1", "1e308")

    def text(self):
        letters = "abAB 01é\n'\"{}%_ß😀"
        return repr("".join(self.random.choice(letters) for _ in range(self.random.randint(0, 6))))

    def expression(self, depth=0):
        if depth > 3 or self.random.random() < 0.2:
            return self.pick(self.number(), self.number(), self.text(), "None", self.name(), self.name())
        e = lambda: self.expression(depth + 1)
        kind = self.random.randint(0, 17)
        if kind < 4:
            op = self.pick("+", "-", "*", "/", "//", "%", "&", "|", "^", "==", "!=", "<", "<=", ">", ">=", "and", "or",
                           "in", "not in")
            return "(%s %s %s)" % (e(), op, e())
        if kind == 4:
            return "(%s ** %s)" % (self.pick(self.name(), "2", "1.5", "-3"), self.pick("2", "3", "-1", "0.5", "0"))
        if kind == 5:
            return "%s(%s)" % (self.pick("str", "repr", "int", "float", "bool", "len", "abs", "list", "tuple", "sorted",
                                         "set", "sum", "max", "min", "type", "round", "ascii", "any", "all",
                                         "enumerate", "reversed", "bytes", "complex", "ord", "chr", "hex"), e())
        if kind == 6:
            return "[%s]" % ", ".join(e() for _ in range(self.random.randint(0, 4)))
        if kind == 7:
            return "(%s,)" % ", ".join(e() for _ in range(self.random.randint(1, 3)))
        if kind == 8:
            return "{%s}" % ", ".join("%s: %s" % (e(), e()) for _ in range(self.random.randint(0, 3)))
        if kind == 9:
            return "%s[%s]" % (e(), self.pick(e(), "0", "-1", "1:", "::-1", ":2", "::2"))
        if kind == 10:
            method = self.pick("upper()", "split()", "strip()", "title()", "count('a')", "find('b')", "replace('a', 'xy')",
                               "join(['p', 'q'])", "zfill(6)", "center(7, '*')", "isdigit()", "keys()", "items()",
                               "get(1)", "index(1)", "copy()", "bit_length()", "as_integer_ratio()", "partition('a')",
                               "swapcase()", "splitlines()", "encode()", "isalpha()", "rjust(4)", "casefold()", "hex()",
                               "is_integer()", "append(1)", "pop()", "union([1])", "values()", "format(1, 2)")
            return "(%s).%s" % (e(), method)
        if kind == 11:
            return "f'{%s%s%s}'" % (self.name(), self.pick("", "!r", "!s", "!a"),
                                    self.pick("", ":>6", ":.2f", ":x", ":,", ":e", ":08.3g", ":^9", ":+d", ":%", ":b"))
        if kind == 12:
            return "(%s if %s else %s)" % (e(), e(), e())
        if kind == 13:
            return "[%s for x in %s%s]" % (self.pick("x", "(x, 1)", "str(x)", e()), e(), self.pick("", " if x"))
        if kind == 14:
            return "(lambda x, y=%s: %s)(%s)" % (self.number(), self.pick("x", "(x, y)", "x + y"), e())
        if kind == 15:
            return "(%s%s)" % (self.pick("-", "not ", "~", "+"), e())
        if kind == 16:
            return "%r %% (%s,)" % (self.pick("%d", "%s|", "%5.1f", "%r", "%x", "%-6s|", "%e", "%g", "%05d"), e())
        return "helper(%s)" % e()

    def name(self):
        return self.random.choice(self.names) if self.names else "0"

    def block(self, indent, count):
        lines = []
        for _ in range(count):
            lines += self.statement(indent)
        return lines or [indent + "pass"]

    def statement(self, indent):
        if len(indent) > 12:
            return [indent + "print(show(%s))" % self.expression(2)]
        kind, inner = self.random.randint(0, 31), indent + "    "
        known = list(self.names)
        if kind < 4:
            value = self.expression()
            name = self.pick("a", "b", "c", "d", "x")
            if name not in self.names:
                self.names.append(name)
            return [indent + "%s = %s" % (name, value)]
        if kind < 8:
            return [indent + "print(show(%s))" % self.expression()]
        if kind == 8:
            lines = [indent + "if %s:" % self.expression()] + self.block(inner, 2)
            self.names = list(known)
            lines += [indent + "else:"] + self.block(inner, 1)
            self.names = known
            return lines
        if kind == 9:
            self.names = known + ["i"]
            lines = [indent + "for i in range(%d):" % self.random.randint(0, 4)] + self.block(inner, 2)
            lines += [inner + self.pick("continue", "break", "pass")]
            self.names = known
            return lines
        if kind == 10:
            lines = [indent + "try:"] + self.block(inner, 2)
            self.names = list(known)
            lines += [indent + "except %s as error:" % self.pick(
                "Exception", "TypeError", "(ValueError, KeyError)", "ArithmeticError", "LookupError")]
            lines += [inner + "print(type(error).__name__, error)"]
            if self.random.random() < 0.4:
                lines += [indent + "finally:", inner + "print('finally')"]
            self.names = known
            return lines
        if kind == 11 and self.names:
            return [indent + "%s %s= %s" % (self.name(), self.pick("+", "-", "*", "//", "%", "|"), self.expression(1))]
        if kind == 12:
            self.names = known + ["p", "q"]
            lines = [indent + "def f(p, q=%s):" % self.number()] + self.block(inner, 2)
            lines += [inner + "return %s" % self.expression(1)]
            self.names = known
            return lines + [indent + "print(show(f(%s)))" % self.expression(1)]
        if kind == 13:
            self.names = known + ["self.v"]
            lines = [indent + "class K:", inner + "def __init__(self, v): self.v = v",
                     inner + "def __add__(self, other): return %s" % self.expression(2),
                     inner + "def __repr__(self): return 'K'",
                     inner + "def __eq__(self, other): return %s" % self.expression(3),
                     inner + "def m(self): return %s" % self.expression(1)]
            self.names = known
            return lines + [indent + "print(show(%s))" % self.pick("K(1).m()", "K('s') + 2", "K(1) == 5", "[K(2)]")]
        if kind == 14:
            self.names = known + ["g"]
            lines = [indent + "def gen():", inner + "g = yield %s" % self.number()]
            self.names = known
            lines += [inner + "print(show(g))", inner + "yield from %s" % self.expression(1),
                      inner + "return 5", indent + "print(show(list(gen())))"]
            return lines
        if kind == 15:
            return self.matching(indent, inner)
        if kind == 16:
            return self.unpacking(indent)
        if kind == 17:
            return self.closure(indent, inner)
        if kind == 18:
            return self.container(indent)
        if kind == 19:
            return self.formatting(indent)
        if kind == 20:
            return self.inheritance(indent, inner)
        if kind == 21:
            return self.text_methods(indent)
        if kind == 22:
            return self.generator(indent, inner)
        if kind == 23:
            return self.exceptions(indent, inner)
        if kind == 24:
            return self.operators(indent, inner)
        if kind == 25:
            return self.arguments(indent, inner)
        if kind == 26:
            return self.mappings(indent)
        if kind == 27:
            return self.sets(indent)
        if kind == 28:
            return self.bytes_methods(indent)
        if kind == 29:
            return self.slices(indent)
        if kind == 30:
            return self.loops(indent, inner)
        return [indent + "assert %s, %s" % (self.expression(1), self.text())]

    def matching(self, indent, inner):
        """A match statement over patterns that bind names."""
        known = list(self.names)
        lines = [indent + "match %s:" % self.expression(1)]
        for _ in range(self.random.randint(1, 4)):
            pattern = self.pick(
                "0 | 1", "int(m)", "str() as m", "[m]", "[m, *_]", "(m, n)", "{'k': m}", "{**m}", "None | True", "float(m)",
                "[0, *m, 1]", "'a' | 'b'", "-1", "[[m], _]", "list(m)", "{1: m, **n}", "bool()", "complex()")
            guard = self.pick("", "", " if %s" % self.expression(2))
            bound = [name for name in ("m", "n") if name in pattern.replace("None", "")]
            self.names = known + bound
            lines += [inner + "case %s%s:" % (pattern, guard)] + self.block(inner + "    ", 1)
        self.names = known
        return lines + [inner + "case _:", inner + "    print('no case')"]

    def unpacking(self, indent):
        targets, names = self.pick(("a, b", "ab"), ("a, *b", "ab"), ("*a, b", "ab"), ("(a, b), c", "abc"), ("[a, *b, c]", "abc"),
                                   ("a, (b, *c)", "abc"))
        line = indent + "%s = %s" % (targets, self.pick(self.expression(1), "range(%d)" % self.random.randint(0, 4),
                                                        "'%s'" % self.pick("ab", "abc", ""), "((1, 2), 3)", "[1, [2, 3]]"))
        self.names += [name for name in names if name not in self.names]
        return [line]

    def closure(self, indent, inner):
        deeper = inner + "    "
        known = self.names
        self.names = known + ["total", "step"]
        lines = [indent + "def make(step):", inner + "total = %s" % self.number(), inner + "def add(x=%s):" % self.number(),
                 deeper + "nonlocal total", deeper + "total %s= %s" % (self.pick("+", "-", "*", "|"), self.pick("x", "step",
                                                                                                          self.expression(2))),
                 deeper + "return total", inner + "return add"]
        self.names = known
        return lines + [indent + "adder = make(%s)" % self.number(), indent + "print(show([adder(), adder(2), adder()]))",
                        indent + "print(show([f() for f in [lambda: i for i in range(3)]]))"]

    def container(self, indent):
        """A container changed by its methods and slices, and printed."""
        values = ", ".join(self.expression(2) for _ in range(self.random.randint(0, 4)))
        kind = self.random.randint(0, 3)
        if kind == 0:
            lines = ["box = [%s]" % values]
            steps = ["box.append(%s)" % self.expression(2), "box[1:2] = %s" % self.expression(2), "del box[::2]", "box *= 2",
                     "box.sort()", "box.reverse()", "box.insert(%s, 7)" % self.number(), "box.extend(%s)" % self.expression(2),
                     "box[%d] = 0" % self.random.randint(-3, 3), "print(show(box.index(%s)))" % self.number(),
                     "box[::-1] = box[:]", "box.remove(%s)" % self.number(), "box.sort(key=str, reverse=True)"]
        elif kind == 1:
            lines = ["box = {%s}" % ", ".join("%s: %s" % (self.number(), self.expression(2)) for _ in range(3))]
            steps = ["box[%s] = 1" % self.expression(2), "box |= {%s: 2}" % self.number(), "print(show(box.pop(%s, 'none')))" % self.number(),
                     "print(show(box.setdefault(%s, [])))" % self.number(), "print(show(sorted(box, key=repr)))", "print(show(box.popitem()))",
                     "box.update(%s)" % self.expression(2), "print(show(list(box.items())[::-1]))", "del box[%s]" % self.number(),
                     "print(show(box.keys() & {1, 2}))"]
        elif kind == 2:
            lines = ["box = {%s}" % ", ".join(self.number() for _ in range(self.random.randint(1, 5)))]
            steps = ["box.add(%s)" % self.number(), "box |= set(%s)" % self.expression(2), "box -= {1, True, 0.0}",
                     "print(show(sorted(box ^ {2, 3})))", "print(show(box <= {0, 1, 2}))", "box.discard(%s)" % self.expression(2),
                     "print(show(box.isdisjoint(%s)))" % self.expression(2), "print(show(%s in box))" % self.number()]
        else:
            lines = ["box = bytearray(%r)" % bytes(self.random.randrange(256) for _ in range(self.random.randint(0, 5)))]
            steps = ["box.append(%s)" % self.pick("65", "300", "'a'"), "box[1:] = b'xyz'", "print(show(bytes(box).hex()))", "box += b'!'",
                     "print(show(box.decode('utf-8', %r)))" % self.pick("replace", "ignore", "strict"), "print(show(box.split(b'x')))",
                     "print(show(box[::-1]))", "print(show(box.find(b'a')))", "print(show(int.from_bytes(box, 'big')))"]
        lines += self.random.sample(steps, min(len(steps), self.random.randint(1, 4)))
        if "box" not in self.names:
            self.names.append("box")
        return [indent + line for line in lines + ["print(show(box))"]]

    def formatting(self, indent):
        spec = "%s%s%s%s%s%s" % (self.pick("", "", "*", "0") and self.pick("*<", "_>", "^", "0=", "<", ">"), self.pick("", "+", " ", "-"),
                                 self.pick("", "#"), self.pick("", "5", "012", "20"), self.pick("", ",", "_", ".0", ".3", ",.2"),
                                 self.pick("", "d", "f", "e", "g", "x", "b", "s", "%", "n", "o", "G", "c"))
        percent = "%" + self.pick("", "-", "+", "0", "#", " ") + self.pick("", "8", "3") + self.pick("", ".0", ".2", ".10") + self.pick(*"dfegxosrcaGXi")
        return [indent + "print(show(format(%s, %r)))" % (self.expression(2), spec),
                indent + "print(show(%r %% (%s,)))" % (percent, self.expression(2)),
                indent + "print(show('{:%s}|{!r:>8}'.format(%s, %s)))" % (spec.replace("{", ""), self.number(), self.expression(2))]

    def inheritance(self, indent, inner):
        known = self.names
        self.names = known + ["self.v"]
        body = lambda: self.expression(2)
        lines = [indent + "class Base:", inner + "kind = %s" % self.number(), inner + "def __init__(self, v=0): self.v = v",
                 inner + "def __len__(self): return %s" % self.pick("3", "-1", "self.v", body()),
                 inner + "def __getitem__(self, i): return %s" % self.pick("[1, 2, 3][i]", "i", body()),
                 inner + "def __lt__(self, other): return %s" % body(), inner + "@property",
                 inner + "def double(self): return %s" % self.pick("self.v * 2", body()), indent + "class Derived(Base):",
                 inner + "def __init__(self, v): super().__init__(v); self.w = %s" % body(),
                 inner + "def __getattr__(self, name): return %s" % self.pick("name", "self.v", "len(name)"),
                 inner + "def __iter__(self): yield from %s" % self.pick("range(3)", "[self.v]", body()),
                 inner + "def __enter__(self): return self.w", inner + "def __exit__(self, kind, *rest): return %s" % self.pick(
                     "True", "False", "kind is ValueError")]
        self.names = known
        use = self.pick(
            "len(D)", "list(D)", "D.double", "D.missing", "bool(D)", "D[1]", "max(D)", "2 in D", "D < 1", "sum(D)", "isinstance(D, Base)",
            "[*D]", "D.kind + 1", "list(reversed(Base(2)))").replace("D", "Derived(%s)" % self.number(), 1)
        lines += [indent + "print(show(%s))" % use, indent + "with Derived(%s) as entered:" % self.number(),
                  inner + "print(show(entered))", inner + "raise %s" % self.pick("ValueError(1)", "KeyError('k')", "IndexError")]
        return lines

    def small(self):
        return str(self.random.randint(-4, 8))

    def word(self):
        return repr(self.pick("", "a", "ab", "b", " ", ",", "A", "é", "aXbXc", "one two  three", "Hello World", "a,b,,c", "  x ",
                              "12", "-3.5", "0x1f", "ﬁ", "ß", "\t\n", "x=1", "%s", "{}", "ǆ", "İ", "١٢"))

    def text_methods(self, indent):
        """Methods of texts with arguments at random."""
        w, n = self.word, self.small
        lines = []
        for _ in range(self.random.randint(1, 3)):
            call = self.pick(
                "split(%s)" % w(), "split(%s, %s)" % (w(), n()), "rsplit(None, %s)" % n(), "rsplit(%s, 1)" % w(),
                "partition(%s)" % w(), "rpartition(%s)" % w(), "replace(%s, %s)" % (w(), w()), "replace(%s, %s, %s)" % (w(), w(), n()),
                "strip(%s)" % w(), "lstrip(%s)" % w(), "rstrip(%s)" % w(), "find(%s, %s)" % (w(), n()), "rfind(%s, %s, %s)" % (w(), n(), n()),
                "index(%s)" % w(), "rindex(%s)" % w(), "count(%s, %s)" % (w(), n()), "startswith(%s, %s)" % (w(), n()),
                "endswith((%s, %s))" % (w(), w()), "removeprefix(%s)" % w(), "removesuffix(%s)" % w(), "center(%s, 'é')" % n(),
                "ljust(%s)" % n(), "zfill(%s)" % n(), "expandtabs(%s)" % n(), "title()", "capitalize()", "swapcase()", "lower()",
                "casefold()", "upper()", "isidentifier()", "isnumeric()", "isdecimal()", "isdigit()", "isspace()", "istitle()", "isupper()",
                "islower()", "isalnum()", "isprintable()", "isascii()", "splitlines(%s)" % self.pick("", "True"),
                "join([%s, %s])" % (w(), w()), "translate({97: 'z', 98: None, 99: 120})", "translate(str.maketrans('ab', 'xy', 'c'))",
                "encode('utf-8')", "encode('latin-1', %r)" % self.pick("strict", "replace", "ignore", "backslashreplace"),
                "format(%s)" % w(), "join(%s)" % w(), "__mul__(%s)" % n(), "__contains__(%s)" % w(), "partition(%s)[%s]" % (w(), n()))
            lines.append(indent + "print(show(%s.%s))" % (self.pick(w(), w(), "(%s + %s)" % (w(), w()), self.name()), call))
        return lines

    def generator(self, indent, inner):
        """A generator that gets values, exceptions and its end."""
        known = self.names
        self.names = known + ["got"]
        lines = [indent + "def talk():", inner + "got = None", inner + "try:", inner + "    while True:",
                 inner + "        got = yield %s" % self.expression(2), inner + "        print('got', show(got))",
                 inner + "except %s as e:" % self.pick("ValueError", "KeyError", "GeneratorExit", "Exception"),
                 inner + "    print('caught', type(e).__name__)", inner + self.pick("    yield 'after'", "    return 7", "    raise", "    pass"),
                 inner + "finally:", inner + "    print('finally')"]
        self.names = known
        lines += [indent + "t = talk()", indent + "try:", inner + "print(show(next(t)))"]
        for _ in range(self.random.randint(1, 4)):
            lines.append(inner + "print(show(%s))" % self.pick(
                "t.send(%s)" % self.expression(2), "next(t, 'end')", "t.throw(ValueError(1))", "t.throw(KeyError)", "t.close()", "[next(t, 0) for _ in range(2)]"))
        # CPython closes a suspended generator with its last reference, nbrun when it collects.
        return lines + [indent + "finally:", inner + "for _ in range(3):", inner + "    try: t.close()",
                        inner + "    except Exception as e: fail(e)"]

    def exceptions(self, indent, inner):
        """try in all its parts, with causes and contexts."""
        raising = lambda: self.pick("raise ValueError(%s)" % self.expression(2), "raise KeyError(%s) from None" % self.word(), "raise",
                                    "raise TypeError('t') from ValueError('v')", "return %s" % self.expression(2), "pass", "1 / 0",
                                    "[][0]", "{}['k']", "raise Own(1, 2)", "assert 0, 'no'", "int('x')", "raise OSError(2, 'msg', 'f')")
        lines = [indent + "class Own(%s): pass" % self.pick("Exception", "ValueError", "KeyError", "LookupError"),
                 indent + "def risky():", inner + "try:", inner + "    " + raising(),
                 inner + "except %s as e:" % self.pick("ValueError", "(KeyError, TypeError)", "ArithmeticError", "Own", "LookupError", "Exception"),
                 inner + "    print('except', type(e).__name__, e, e.args)", inner + "    " + raising(),
                 inner + "else:", inner + "    print('else')", inner + "    " + raising(), inner + "finally:", inner + "    print('finally')"]
        if self.random.random() < 0.2:
            lines.append(inner + "    " + self.pick("return 'from finally'", "raise RuntimeError('late')"))
        return lines + [indent + "try: print(show(risky()))", indent + "except Exception as e:",
                        indent + "    print(show(e), show(e.__cause__), show(e.__context__), e.__suppress_context__)"]

    def operators(self, indent, inner):
        """A class with operators, some of which decline."""
        answer = lambda: self.pick("NotImplemented", "NotImplemented", repr("x"), "self.n", "(self.n, other)", "[other]", "self")
        lines = [indent + "class N(%s):" % self.pick("object", "object", "int", "str", "list", "dict", "tuple")]
        lines += [inner + "n = %s" % self.small()]
        for name in self.random.sample(["add", "radd", "sub", "rsub", "mul", "rmul", "lt", "le", "gt", "eq", "iadd", "mod", "and", "matmul",
                                        "truediv", "rfloordiv", "pow", "lshift", "contains", "ne"], 5):
            lines.append(inner + "def __%s__(self, other): return %s" % (name, answer()))
        for name in self.random.sample(["len", "bool", "int", "float", "index", "hash", "neg", "invert", "abs", "repr", "str", "iter", "round"], 3):
            lines.append(inner + "def __%s__(self): return %s" % (name, self.pick("3", "'r'", "-1", "True", "2.5", "iter([1])", "self.n")))
        uses = ["N() + 1", "1 + N()", "N() - N()", "N() < 2", "2 >= N()", "N() == N()", "N() != 1", "N() * 'a'", "N() @ 2", "5 in N()", "N()[0]",
                "len(N())", "bool(N())", "int(N())", "float(N())", "[0, 1, 2, 3][N()]", "-N()", "~N()", "abs(N())",
                "str(N())", "f'{N()}'", "list(N())", "sorted([N(), N()]) and 1", "max(N(), 1)", "N() % 3", "N() // 2", "2 // N()", "divmod(N(), 2)",
                "N() ** 2", "N() and 1", "N() << 1", "range(N())", "sum([N()], 0)", "round(N())", "'%d' % N()", "repr(N()) and 1", "{N(): 1} and 1"]
        for use in self.random.sample(uses, 3):
            lines += [indent + "try: print(show(%s))" % use, indent + "except Exception as e: fail(e)"]
        return lines

    def arguments(self, indent, inner):
        """Functions with all kinds of parameters, and calls that fit or don't."""
        head = self.pick("a, b=2, *args, c=3, **kw", "a, /, b, *, c", "*args", "a, b=[], /, c=0", "*, a=1, b", "**kw", "a=1, *args", "a, b, c",
                         "a, /", "")
        names = [n for n in ("a", "b", "c", "args", "kw") if n in head.replace("args", "ARGS" if n == "a" else "args")]
        names = [n for n in names if __import__("re").search(r"\b%s\b" % n, head)]
        lines = [indent + "def call(%s): return [%s]" % (head, ", ".join(names))]
        for _ in range(3):
            given = self.pick("1", "1, 2", "1, 2, 3", "1, 2, 3, 4", "a=1", "1, b=5", "1, a=2", "*[1, 2]", "*range(3), **{'c': 9}", "**{'a': 1, 'b': 2}",
                              "c=1, b=2", "", "x=1", "1, *(), **{}", "*'ab', c='z'", "**{'a': 1}, a=2", "1, 2, c=3, d=4", "**{1: 2}", "*5", "**[1]")
            lines += [indent + "try: print(show(call(%s)))" % given, indent + "except TypeError as e: print(e)"]
        return lines

    def mappings(self, indent):
        e, n = lambda: self.expression(3), self.small
        lines = ["m = {%s}" % ", ".join("%s: %s" % (self.pick(n(), self.word(), "(1, %s)" % n(), "None"), e()) for _ in range(4))]
        lines += self.random.sample(
            ["print(show(m.pop(%s, None)))" % n(), "print(show(m.get(%s, 'd')))" % self.word(), "m.update(%s)" % self.pick("a=1", "{1: 2}", "[(1, 2)]", "[1]", "'ab'"),
             "print(show(m | {%s: 0}))" % n(), "m |= [(%s, 1)]" % n(), "print(show(list(m)))", "print(show({**m, 'z': 1}))", "print(show(dict.fromkeys(m, 0)))",
             "print(show(m == dict(m)), m.keys() == set(m))", "print(show({v: k for k, v in m.items()}))", "print(show(list(reversed(m))))",
             "print(show(m.items() & [(1, 2)]))", "print(show(m.keys() - [1]))", "del m[%s]" % n(), "print(show(m.copy() is m))", "print(show(m.setdefault(%s)))" % n(),
             "print(show(max(m, key=str)))", "print(show(sorted(m.items(), key=repr)[:2]))", "print(show(%s in m.values()))" % n(), "print(show(dict(zip(m, m.values())) == m))",
             "print(show(next(iter(m.items()), None)))", "m.clear()", "print(show(dict([(1, 2), [3, 4]], k=5)))", "print(show(dict(5)))", "print(show(m[[1]]))"], 4)
        return [indent + line for line in lines + ["print(show(m))"]]

    def sets(self, indent):
        n = self.small
        one = lambda: "{%s}" % ", ".join(n() for _ in range(self.random.randint(1, 4)))
        lines = ["s, u = %s, %s" % (one(), one())]
        lines += self.random.sample(
            ["print(show(sorted(s | u)), show(sorted(s & u)), show(sorted(s - u)), show(sorted(s ^ u)))", "print(s <= u, s < u, s >= u, s == u, s.isdisjoint(u))",
             "s.update(%s, [%s])" % (one(), n()), "s.discard(%s)" % n(), "s.remove(%s)" % n(), "print(show(sorted(s.union([1], (2,)))))", "s &= u", "s -= {1}", "s ^= u",
             "print(show(sorted(s.intersection(u, [1, 2]))))", "print(show(frozenset(s) == s, ))", "print(show(len(frozenset(u))))", "print(show({frozenset([1]): 2}[frozenset([1])]))",
             "print(show(s.issubset(range(9))))", "s.add([1])", "print(show(set('aab') == {'a', 'b'}))", "print(show(s | [1]))", "print(show(sorted({x % 3 for x in u})))",
             "print(show(s.pop() in range(-4, 9)))", "print(show(s.symmetric_difference([1, 1, 2]) == s ^ {1, 2}))", "print(s)", "print(show(u))"], 4)
        return [indent + line for line in lines + ["print(show(sorted(s)))"]]

    def bytes_methods(self, indent):
        b = lambda: repr(self.pick(b"", b"a", b"ab", b"abcabc", b"\x00\xff", b" x ", b"A,b", b"12", b"\xc3\xa9"))
        lines = []
        for _ in range(2):
            call = self.pick(
                "split(%s)" % b(), "replace(%s, %s)" % (b(), b()), "find(%s)" % b(), "hex()", "hex('-', 2)", "decode()", "decode('latin-1')", "upper()",
                "strip()", "startswith(%s)" % b(), "join([%s, %s])" % (b(), b()), "count(%s)" % b(), "partition(%s)" % b(), "zfill(4)", "center(5, b'*')",
                "translate(None, b'a')", "isdigit()", "rindex(%s)" % b(), "title()", "splitlines()", "index(97)", "removeprefix(b'a')", "decode('ascii')",
                "ljust(3)", "expandtabs(2)", "islower()")
            lines.append("print(show(%s.%s))" % (self.pick(b(), "bytearray(%s)" % b()), call))
        lines.append("print(show(%s))" % self.pick("%s + %s" % (b(), b()), "%s * %s" % (b(), self.small()), "%s[%s]" % (b(), self.small()), "%s[::-1]" % b(),
                                                   "list(%s)" % b(), "bytes([%s])" % self.small(), "%s == bytearray(%s)" % (b(), b()), "%s < %s" % (b(), b()),
                                                   "int.from_bytes(%s, 'little', signed=True)" % b(), "(%s).to_bytes(2, 'big')" % self.number(), "%s %% (%s,)" % (
                                                       repr(self.pick(b"%s", b"%d", b"%5x|", b"%c", b"%r", b"%a")), self.pick(b(), self.small(), self.word())),
                                                   "bytes.fromhex(%r)" % self.pick("61 62", "6", "zz", "ff00")))
        return [indent + line for line in lines]

    def slices(self, indent):
        """Slices of all sequences, read, assigned and deleted."""
        bound = lambda: self.pick("", "", self.small(), self.small(), "None", "100", "-100")
        cut = lambda: "%s:%s%s" % (bound(), bound(), self.pick("", ":", ":2", ":-1", ":-2", ":3"))
        base = self.pick("list(range(%s))" % self.random.randint(0, 7), "bytearray(b'abcdefg')", "list('abcde')")
        lines = ["q = %s" % base, "print(show(q[%s]), show('abcdefg'[%s]), show((1, 2, 3, 4)[%s]), show(range(10)[%s]))" % (cut(), cut(), cut(), cut())]
        lines += [self.pick("q[%s] = %s" % (cut(), self.pick("[1, 2]", "b'xy'", "range(3)", "[]", "'ab'", "q", "5")), "del q[%s]" % cut(), "q[%s] = q[%s]" % (cut(), cut()))
                  for _ in range(2)]
        return [indent + line for line in lines + ["print(show(q))", "print(show(slice(%s, 5, 2).indices(%s)))" % (self.small(), self.random.randint(0, 6))]]

    def loops(self, indent, inner):
        """while and for with else, nested, with their early ends."""
        known = self.names
        self.names = known + ["i", "j"]
        lines = [indent + "for i, j in zip(%s, %s):" % (self.pick("range(3)", "'abc'", "[1, 2]"), self.pick("range(4)", "'xy'", "[None] * 3", "{1: 2, 3: 4}"))]
        lines += self.block(inner, 1) + [inner + self.pick("if i == j: continue", "if i: break", "pass", "j = i")]
        lines += [indent + "else:", inner + "print('else', i)"] if self.random.random() < 0.5 else []
        self.names = known
        return lines + [indent + "k = %s" % self.random.randint(0, 5), indent + "while k:", inner + "k -= 1", inner + self.pick(
            "if k == 2: break", "if k % 2: continue", "print(k)"), indent + "else:", inner + "print('done', k)",
            indent + "print(show([(x, y) for x in range(3) for y in range(x) if (x + y) %% %d]), show({k: v for k, v in enumerate('ab')}))" % self.random.randint(1, 3)]

    def program(self, number):
        self.names = []
        lines = ["def program%d():" % number] + self.block("    ", self.random.randint(2, 7))
        return lines + ["run(program%d)" % number]


HEAD = '''import re
def short(text):
    return re.sub("0x[0-9a-f]+", "0x", text) if len(text) < 2000 else len(text)
def show(value):
    return short(repr(value))
def fail(error):
    print(type(error).__name__, short(str(error)))
def helper(x):
    return [x] * 2 if isinstance(x, (int, str)) else {"k": x}
def run(program):
    print("# " + program.__name__)
    try:
        program()
    except RecursionError:
        print("RecursionError")
    except Exception as error:
        fail(error)
'''


def compiles(text):
    try:
        compile(text, "program", "exec")
        return True
    except (SyntaxError, ValueError):
        return False


def outcome(command, script, nbrun, memory=0):
    name = script.name
    if nbrun:
        notebook = script.with_suffix(".md")
        notebook.write_text("`````python\n%s`````\n" % script.read_text())
        name = notebook.name
    limit = None if nbrun else lambda: resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    ran = subprocess.run(command + [name], capture_output=True, cwd=script.parent, timeout=120, preexec_fn=limit,
                         env=dict(os.environ, PYTHONHASHSEED="0"))
    if not nbrun:
        return ran.stdout.decode("utf-8", "replace")
    page = script.with_suffix(".ipynb")
    text = ""
    for cell in json.loads(page.read_text())["cells"]:
        for output in cell.get("outputs", []):
            if output.get("name") == "stdout":
                text += "".join(output["text"])
    page.unlink()
    return text


def cpython(script, gigabytes=8):
    """What CPython prints; by default with as much memory as nbrun gives its cells."""
    return outcome(["/usr/bin/python3", "-X", "utf8", "-W", "ignore"], script, False, gigabytes << 30)


def run_batch(task):
    """Programs of one batch: how many ran, and those that differ as (number, program, CPython's text, nbrun's)."""
    nbrun, seed, start, count = task
    writers = [Writer(seed * 1_000_003 + start + n) for n in range(count)]
    parts = ["\n".join(w.program(n)) for n, w in enumerate(writers)]
    parts = [part for part in parts if compiles(part)]
    with tempfile.TemporaryDirectory() as folder:
        script = pathlib.Path(folder) / "batch.py"
        text = HEAD + "\n".join(parts) + "\n"
        script.write_text(text)
        try:
            expected = cpython(script)
        except subprocess.TimeoutExpired:
            return 0, []
        try:
            got = outcome([nbrun, "--to", "ipynb", "-o", folder, "--quiet"], script, True)
        except (subprocess.TimeoutExpired, OSError, ValueError) as error:
            got = "no answer: %s" % error
        if expected == got:
            return len(parts), []
        # Elements of a list take twice the memory in nbrun.
        try:
            others = [cpython(script, gigabytes) for gigabytes in (16, 4)] if expected else ["", ""]
        except subprocess.TimeoutExpired:
            if not got.startswith("no answer"):
                return 0, []
            others = [expected, expected]
    a, b, c, d = (text.split("# program") for text in (expected, got, *others))
    for texts in (b, c, d):
        texts += [""] * (len(a) - len(texts))
    return len(parts), [(start + n, HEAD + (parts[n - 1] if 0 < n <= len(parts) else text) + "\n", x, y)
                        for n, (x, y, *more) in enumerate(zip(a, b, c, d)) if x != y and more == [x, x]]


def main():
    warnings.simplefilter("ignore")
    # A thread of Swift's tests has blocked SIGTERM, with which the workers are ended: they would be waited for in vain.
    signal.pthread_sigmask(signal.SIG_SETMASK, ())
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("nbrun")
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--keep", default="fuzzing")
    parser.add_argument("--jobs", type=int, default=1)
    options = parser.parse_args()
    nbrun = str(pathlib.Path(options.nbrun).resolve())
    tasks = ((nbrun, options.seed, start, min(BATCH, options.count - start))
             for start in range(0, options.count, BATCH))
    bad = done = 0
    with multiprocessing.Pool(options.jobs) as pool:
        for ran, differences in pool.imap(run_batch, tasks):
            done += ran
            bad += len(differences)
            for number, program, x, y in differences:
                keep = pathlib.Path(options.keep)
                keep.mkdir(exist_ok=True)
                name = keep / ("seed%d-%d.py" % (options.seed, number))
                name.write_text(program)
                lines = [(p, q) for p, q in zip(x.split("\n") + [""], y.split("\n") + [""]) if p != q][:1]
                print("%s\n  CPython: %s\n  nbrun:   %s" % ((name,) + (lines[0] if lines else (x[-99:], y[-99:]))),
                      flush=True)
            if done // 50000 > (done - ran) // 50000:
                print("%d programs so far, %d differ" % (done, bad), file=sys.stderr, flush=True)
    print("%d programs, %d differ" % (done, bad))
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
