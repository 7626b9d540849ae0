/// `query` and `eval`: expressions of column names.
extension PandasSources {
    static let evaluate = #"""
        """`query` and `eval`: expressions of column names."""

        import re as _re
        import numpy as np


        class _Names(dict):
            """Columns, the index, and the names of the notebook's cell."""

            def __init__(self, frame, local):
                super().__init__()
                self._frame, self._local = frame, local

            def __missing__(self, name):
                if name.startswith("__at_"):
                    return self._local[name[5:]]
                if name.startswith("__tick_"):
                    return self._frame[bytes.fromhex(name[7:]).decode()]
                if name in self._frame.columns:
                    return self._frame[name]
                if name == "index" or name in self._frame.index.names:
                    return self._frame.index.to_series(index=self._frame.index)
                raise KeyError(name)


        def _translated(expr):
            text = _re.sub(r"`([^`]*)`", lambda m: "__tick_" + m.group(1).encode().hex(), expr.strip().replace("\n", " "))
            text = _re.sub(r"@([A-Za-z_]\w*)", r"__at_\1", text)
            parts = _re.split(r"('[^']*'|\"[^\"]*\")", text)
            for i in range(0, len(parts), 2):
                part = _re.sub(r"&&?", " and ", parts[i])
                part = _re.sub(r"\|\|?", " or ", part)
                part = part.replace("~", " not ")
                parts[i] = part
            return "".join(parts)


        def evaluate(expr, frame, depth=0):
            """The value of an expression; `and`, `or`, `not` work on columns."""
            import sys
            local = _caller_names(depth + 2)
            return _Evaluator(frame, local).run(_translated(expr))


        def _caller_names(depth):
            import sys
            if not hasattr(sys, "_getframe"):
                import builtins
                main = sys.modules.get("__main__")
                return vars(main) if main is not None else {}
            try:
                frame = sys._getframe(depth + 1)
            except ValueError:
                return {}
            names = dict(frame.f_globals)
            names.update(frame.f_locals)
            return names


        _TOKEN = _re.compile(r"\s*(?:(\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+)|('[^']*'|\"[^\"]*\")|([A-Za-z_]\w*)|(==|!=|<=|>=|\*\*|//|[-+*/%<>()\[\],.]))")


        class _Evaluator:
            """A parser of expressions that computes as it reads."""

            def __init__(self, frame, local):
                self._names = _Names(frame, local)

            def run(self, text):
                self._tokens, place = [], 0
                text = text.strip()
                while place < len(text):
                    match = _TOKEN.match(text, place)
                    if not match:
                        raise SyntaxError("invalid syntax in expression: %s" % text)
                    number, string, word, symbol = match.groups()
                    kind = "n" if number else "s" if string else "w" if word else "o"
                    self._tokens.append((kind, number or string or word or symbol))
                    place = match.end()
                self._tokens.append(("e", ""))
                self._at = 0
                result = self._or()
                if self._tokens[self._at][0] != "e":
                    raise SyntaxError("invalid syntax in expression: %s" % text)
                return result

            def _peek(self, *texts): return self._tokens[self._at][1] in texts and self._tokens[self._at][0] in "ow"

            def _take(self):
                self._at += 1
                return self._tokens[self._at - 1][1]

            def _or(self):
                value = self._and()
                while self._peek("or"):
                    self._take()
                    value = value | self._and()
                return value

            def _and(self):
                value = self._not()
                while self._peek("and"):
                    self._take()
                    value = value & self._not()
                return value

            def _not(self):
                if self._peek("not"):
                    self._take()
                    return ~self._not()
                return self._comparison()

            def _comparison(self):
                left, result = self._sum(), None
                while self._peek("==", "!=", "<", "<=", ">", ">=", "in", "not"):
                    op = self._take()
                    if op == "not":
                        self._take()
                    right = self._sum()
                    if op in ("in", "not"):
                        found = left.isin(right if isinstance(right, (list, tuple)) else list(right))
                        found = ~found if op == "not" else found
                    elif isinstance(right, list):
                        found = left.isin(right) if op == "==" else ~left.isin(right)
                    else:
                        found = {"==": lambda: left == right, "!=": lambda: left != right, "<": lambda: left < right, "<=": lambda: left <= right, ">": lambda: left > right, ">=": lambda: left >= right}[op]()
                    result = found if result is None else result & found
                    left = right
                return left if result is None else result

            def _sum(self):
                value = self._product()
                while self._peek("+", "-"):
                    op, right = self._take(), self._product()
                    value = value + right if op == "+" else value - right
                return value

            def _product(self):
                value = self._unary()
                while self._peek("*", "/", "//", "%"):
                    op, right = self._take(), self._unary()
                    value = value * right if op == "*" else value / right if op == "/" else value // right if op == "//" else value % right
                return value

            def _unary(self):
                if self._peek("-"):
                    self._take()
                    return -self._unary()
                value = self._postfix()
                if self._peek("**"):
                    self._take()
                    return value ** self._unary()
                return value

            def _postfix(self):
                value = self._atom()
                while self._peek(".", "(", "["):
                    op = self._take()
                    if op == ".":
                        value = getattr(value, self._take())
                    elif op == "(":
                        value = value(*self._list(")"))
                    else:
                        value = value[self._list("]")[0]]
                return value

            def _list(self, end):
                items = []
                while not self._peek(end):
                    items.append(self._or())
                    if self._peek(","):
                        self._take()
                self._take()
                return items

            def _atom(self):
                kind, text = self._tokens[self._at]
                self._at += 1
                if kind == "n":
                    return float(text) if any(ch in text for ch in ".eE") else int(text)
                if kind == "s":
                    return text[1:-1]
                if kind == "o" and text == "(":
                    items = self._list(")")
                    return items[0] if len(items) == 1 else items
                if kind == "o" and text == "[":
                    return self._list("]")
                if kind == "w":
                    if text in ("True", "False", "None"):
                        return {"True": True, "False": False, "None": None}[text]
                    if text in ("sin", "cos", "exp", "log", "sqrt", "abs", "log10", "tan", "floor", "ceil"):
                        return getattr(np, text)
                    try:
                        return self._names[text]
                    except KeyError:
                        shown = bytes.fromhex(text[7:]).decode() if text.startswith("__tick_") else text[5:] if text.startswith("__at_") else text
                        from pandas._errors import UndefinedVariableError
                        raise UndefinedVariableError("name '%s' is not defined" % shown) from None
                raise SyntaxError("invalid syntax in expression")


        def assign(expr, frame):
            result = frame.copy()
            for line in expr.strip().split("\n"):
                if line.strip():
                    name, _, rest = line.partition("=")
                    result[name.strip()] = _Evaluator(result, _caller_names(3)).run(_translated(rest))
            return result
        """#
}
