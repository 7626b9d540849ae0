import PythonLanguage

/// `pprint`: a text on one line where it fits, else laid out by the type that its `__repr__` comes from.
enum PrettyPrintModule {
    static let module = NativeModule("pprint", doc: "Pretty printing.", python: source)

    private static let source = #"""
        import collections as _collections
        import dataclasses as _dataclasses
        import re as _re
        import sys as _sys
        import types as _types
        from io import StringIO as _StringIO

        __all__ = ["pprint", "pformat", "isreadable", "isrecursive", "saferepr", "PrettyPrinter", "pp"]


        def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
                   underscore_numbers=False):
            """Prints the object, over several lines where one is too short."""
            PrettyPrinter(indent, width, depth, stream, compact=compact, sort_dicts=sort_dicts,
                          underscore_numbers=underscore_numbers).pprint(object)


        def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
            """The text that pprint() prints."""
            return PrettyPrinter(indent, width, depth, compact=compact, sort_dicts=sort_dicts,
                                 underscore_numbers=underscore_numbers).pformat(object)


        def pp(object, *args, sort_dicts=False, **kwargs):
            """pprint() that keeps the order of dicts."""
            pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


        def saferepr(object):
            """repr() that survives recursion."""
            return PrettyPrinter()._safe_repr(object, {}, None, 0)[0]


        def isreadable(object):
            """Whether eval() could read the text."""
            return PrettyPrinter()._safe_repr(object, {}, None, 0)[1]


        def isrecursive(object):
            """Whether the object contains itself."""
            return PrettyPrinter()._safe_repr(object, {}, None, 0)[2]


        class _Key:
            """Orders what does not compare by type and address."""

            def __init__(self, value):
                self.value = value

            def __lt__(self, other):
                try:
                    return self.value < other.value
                except TypeError:
                    return (str(type(self.value)), id(self.value)) < (str(type(other.value)), id(other.value))


        def _by_key(pair):
            return _Key(pair[0])


        def _recursion(object):
            return "<Recursion on %s with id=%s>" % (type(object).__name__, id(object))


        class PrettyPrinter:
            def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True,
                         underscore_numbers=False):
                indent, width = int(indent), int(width)
                if indent < 0:
                    raise ValueError("indent must be >= 0")
                if depth is not None and depth <= 0:
                    raise ValueError("depth must be > 0")
                if not width:
                    raise ValueError("width must be != 0")
                self._depth, self._indent_per_level, self._width = depth, indent, width
                self._stream = stream
                self._compact, self._sort_dicts = bool(compact), sort_dicts
                self._underscore_numbers = underscore_numbers

            def pprint(self, object):
                stream = _sys.stdout if self._stream is None else self._stream
                stream.write(self.pformat(object) + "\n")

            def pformat(self, object):
                stream = _StringIO()
                self._format(object, stream, 0, 0, {}, 0)
                return stream.getvalue()

            def isreadable(self, object):
                _, readable, recursive = self.format(object, {}, 0, 0)
                return readable and not recursive

            def isrecursive(self, object):
                return self.format(object, {}, 0, 0)[2]

            def format(self, object, context, maxlevels, level):
                """The text on one line, whether it can be read again, whether it is recursive."""
                return self._safe_repr(object, context, maxlevels, level)

            def _repr(self, object, context, level):
                return self.format(object, context.copy(), self._depth, level)[0]

            def _format(self, object, stream, indent, allowance, context, level):
                if id(object) in context:
                    stream.write(_recursion(object))
                    return
                text = self._repr(object, context, level)
                if len(text) > self._width - indent - allowance:
                    write = _layout(object)
                    if write is not None:
                        context[id(object)] = 1
                        write(self, object, stream, indent, allowance, context, level + 1)
                        del context[id(object)]
                        return
                stream.write(text)

            def _pad(self, stream):
                if self._indent_per_level > 1:
                    stream.write((self._indent_per_level - 1) * " ")

            def _pprint_dict(self, object, stream, indent, allowance, context, level):
                stream.write("{")
                self._pad(stream)
                if len(object):
                    items = sorted(object.items(), key=_by_key) if self._sort_dicts else list(object.items())
                    self._dict_items(items, stream, indent, allowance + 1, context, level)
                stream.write("}")

            def _dict_items(self, items, stream, indent, allowance, context, level):
                indent += self._indent_per_level
                for index, (key, value) in enumerate(items):
                    last = index == len(items) - 1
                    text = self._repr(key, context, level)
                    stream.write(text + ": ")
                    self._format(value, stream, indent + len(text) + 2, allowance if last else 1, context, level)
                    if not last:
                        stream.write(",\n" + " " * indent)

            def _named_items(self, items, stream, indent, allowance, context, level):
                for index, (key, value) in enumerate(items):
                    last = index == len(items) - 1
                    stream.write(key + "=")
                    if id(value) in context:
                        stream.write("...")
                    else:
                        self._format(value, stream, indent + len(key) + 1, allowance if last else 1, context, level)
                    if not last:
                        stream.write(",\n" + " " * indent)

            def _items(self, items, stream, indent, allowance, context, level):
                indent += self._indent_per_level
                self._pad(stream)
                break_line = ",\n" + " " * indent
                separator = ""
                width = max_width = self._width - indent + 1
                items = list(items)
                for index, item in enumerate(items):
                    last = index == len(items) - 1
                    if last:
                        max_width -= allowance
                        width -= allowance
                    if self._compact:
                        text = self._repr(item, context, level)
                        needed = len(text) + 2
                        if width < needed:
                            width = max_width
                            if separator:
                                separator = break_line
                        if width >= needed:
                            width -= needed
                            stream.write(separator + text)
                            separator = ", "
                            continue
                    stream.write(separator)
                    separator = break_line
                    self._format(item, stream, indent, allowance if last else 1, context, level)

            def _pprint_list(self, object, stream, indent, allowance, context, level):
                stream.write("[")
                self._items(object, stream, indent, allowance + 1, context, level)
                stream.write("]")

            def _pprint_tuple(self, object, stream, indent, allowance, context, level):
                stream.write("(")
                end = ",)" if len(object) == 1 else ")"
                self._items(object, stream, indent, allowance + len(end), context, level)
                stream.write(end)

            def _pprint_set(self, object, stream, indent, allowance, context, level):
                if not len(object):
                    stream.write(repr(object))
                    return
                kind = type(object)
                if kind is set:
                    stream.write("{")
                    end = "}"
                else:
                    stream.write(kind.__name__ + "({")
                    end = "})"
                    indent += len(kind.__name__) + 1
                self._items(sorted(object, key=_Key), stream, indent, allowance + len(end), context, level)
                stream.write(end)

            def _pprint_str(self, object, stream, indent, allowance, context, level):
                if not len(object):
                    stream.write(repr(object))
                    return
                if level == 1:
                    indent += 1
                    allowance += 1
                chunks = []
                lines = object.splitlines(True)
                width = self._width - indent
                text = ""
                for index, line in enumerate(lines):
                    ends = index == len(lines) - 1
                    text = repr(line)
                    if len(text) <= width - (allowance if ends else 0):
                        chunks.append(text)
                        continue
                    parts = _re.findall(r"\S*\s*", line)[:-1]
                    current = ""
                    for at, part in enumerate(parts):
                        room = width - (allowance if ends and at == len(parts) - 1 else 0)
                        if len(repr(current + part)) > room:
                            if current:
                                chunks.append(repr(current))
                            current = part
                        else:
                            current += part
                    if current:
                        chunks.append(repr(current))
                if len(chunks) == 1:
                    stream.write(text)
                    return
                text = ("\n" + " " * indent).join(chunks)
                stream.write("(%s)" % text if level == 1 else text)

            def _pprint_bytes(self, object, stream, indent, allowance, context, level):
                if len(object) <= 4:
                    stream.write(repr(object))
                    return
                parens = level == 1
                if parens:
                    indent += 1
                    allowance += 1
                chunks = []
                current = b""
                width = self._width - indent
                for start in range(0, len(object), 4):
                    part = object[start:start + 4]
                    if start == len(object) // 4 * 4:
                        width -= allowance
                    if len(repr(current + part)) > width:
                        if current:
                            chunks.append(repr(current))
                        current = part
                    else:
                        current += part
                if current:
                    chunks.append(repr(current))
                text = ("\n" + " " * indent).join(chunks)
                stream.write("(%s)" % text if parens else text)

            def _pprint_bytearray(self, object, stream, indent, allowance, context, level):
                stream.write("bytearray(")
                self._pprint_bytes(bytes(object), stream, indent + 10, allowance + 1, context, level + 1)
                stream.write(")")

            def _pprint_ordered_dict(self, object, stream, indent, allowance, context, level):
                if not len(object):
                    stream.write(repr(object))
                    return
                name = type(object).__name__
                stream.write(name + "(")
                self._format(list(object.items()), stream, indent + len(name) + 1, allowance + 1, context, level)
                stream.write(")")

            def _pprint_mappingproxy(self, object, stream, indent, allowance, context, level):
                stream.write("mappingproxy(")
                self._format(object.copy(), stream, indent + 13, allowance + 1, context, level)
                stream.write(")")

            def _pprint_namespace(self, object, stream, indent, allowance, context, level):
                name = "namespace" if type(object) is _types.SimpleNamespace else type(object).__name__
                stream.write(name + "(")
                self._named_items(list(object.__dict__.items()), stream, indent + len(name) + 1, allowance, context, level)
                stream.write(")")

            def _pprint_dataclass(self, object, stream, indent, allowance, context, level):
                name = type(object).__name__
                items = [(f.name, getattr(object, f.name)) for f in _dataclasses.fields(object) if f.repr]
                stream.write(name + "(")
                self._named_items(items, stream, indent + len(name) + 1, allowance, context, level)
                stream.write(")")

            def _pprint_default_dict(self, object, stream, indent, allowance, context, level):
                if not len(object):
                    stream.write(repr(object))
                    return
                factory = self._repr(object.default_factory, context, level)
                name = type(object).__name__
                indent += len(name) + 1
                stream.write("%s(%s,\n%s" % (name, factory, " " * indent))
                self._pprint_dict(object, stream, indent, allowance + 1, context, level)
                stream.write(")")

            def _pprint_counter(self, object, stream, indent, allowance, context, level):
                if not len(object):
                    stream.write(repr(object))
                    return
                name = type(object).__name__
                stream.write(name + "({")
                self._pad(stream)
                self._dict_items(object.most_common(), stream, indent + len(name) + 1, allowance + 2, context, level)
                stream.write("})")

            def _pprint_chain_map(self, object, stream, indent, allowance, context, level):
                name = type(object).__name__
                indent += len(name) + 1
                stream.write(name + "(")
                for index, mapping in enumerate(object.maps):
                    last = index == len(object.maps) - 1
                    self._format(mapping, stream, indent, allowance + 1 if last else 1, context, level)
                    stream.write(")" if last else ",\n" + " " * indent)

            def _pprint_deque(self, object, stream, indent, allowance, context, level):
                if not len(object):
                    stream.write(repr(object))
                    return
                name = type(object).__name__
                indent += len(name) + 1
                stream.write(name + "([")
                if object.maxlen is None:
                    self._items(object, stream, indent, allowance + 2, context, level)
                    stream.write("])")
                else:
                    self._items(object, stream, indent, 2, context, level)
                    stream.write("],\n%smaxlen=%s)" % (" " * indent, self._repr(object.maxlen, context, level)))

            def _pprint_user(self, object, stream, indent, allowance, context, level):
                self._format(object.data, stream, indent, allowance, context, level - 1)

            def _safe_repr(self, object, context, maxlevels, level):
                kind = type(object)
                if kind in (str, bytes, bytearray, float, complex, bool, type(None)):
                    return repr(object), True, False
                show = getattr(kind, "__repr__", None)
                if issubclass(kind, int) and show == int.__repr__:
                    return format(object, "_d") if self._underscore_numbers else repr(object), True, False
                if issubclass(kind, dict) and show == dict.__repr__:
                    if not object:
                        return "{}", True, False
                    if maxlevels and level >= maxlevels:
                        return "{...}", False, id(object) in context
                    if id(object) in context:
                        return _recursion(object), False, True
                    items = sorted(object.items(), key=_by_key) if self._sort_dicts else object.items()
                    values = [part for pair in items for part in pair]
                elif issubclass(kind, (list, tuple)) and show in (list.__repr__, tuple.__repr__):
                    template = "[%s]" if issubclass(kind, list) else "(%s,)" if len(object) == 1 else "(%s)"
                    if not object:
                        return template % "", True, False
                    if maxlevels and level >= maxlevels:
                        return template % "...", False, id(object) in context
                    if id(object) in context:
                        return _recursion(object), False, True
                    values = object
                else:
                    text = repr(object)
                    return text, bool(text) and not text.startswith("<"), False
                context[id(object)] = 1
                readable, recursive = True, False
                parts = []
                for value in values:
                    text, is_readable, is_recursive = self.format(value, context, maxlevels, level + 1)
                    parts.append(text)
                    readable = readable and is_readable
                    recursive = recursive or is_recursive
                del context[id(object)]
                if issubclass(kind, dict):
                    pairs = ["%s: %s" % (parts[i], parts[i + 1]) for i in range(0, len(parts), 2)]
                    return "{%s}" % ", ".join(pairs), readable, recursive
                return template % ", ".join(parts), readable, recursive


        _layouts = [
            (dict, PrettyPrinter._pprint_dict), (_collections.OrderedDict, PrettyPrinter._pprint_ordered_dict),
            (list, PrettyPrinter._pprint_list), (tuple, PrettyPrinter._pprint_tuple), (set, PrettyPrinter._pprint_set),
            (frozenset, PrettyPrinter._pprint_set), (str, PrettyPrinter._pprint_str), (bytes, PrettyPrinter._pprint_bytes),
            (bytearray, PrettyPrinter._pprint_bytearray), (_types.MappingProxyType, PrettyPrinter._pprint_mappingproxy),
            (_types.SimpleNamespace, PrettyPrinter._pprint_namespace),
            (_collections.defaultdict, PrettyPrinter._pprint_default_dict),
            (_collections.Counter, PrettyPrinter._pprint_counter), (_collections.ChainMap, PrettyPrinter._pprint_chain_map),
            (_collections.deque, PrettyPrinter._pprint_deque), (_collections.UserDict, PrettyPrinter._pprint_user),
            (_collections.UserList, PrettyPrinter._pprint_user), (_collections.UserString, PrettyPrinter._pprint_user),
        ]


        def _layout(object):
            """How a type whose text is too long is laid out: by the type that its __repr__ comes from."""
            kind = type(object)
            for base, write in _layouts:
                if kind is base or issubclass(kind, base) and kind.__repr__ == base.__repr__:
                    return write
            if _dataclasses.is_dataclass(object) and not isinstance(object, type) and object.__dataclass_params__.repr:
                if getattr(kind.__repr__, "_shows_fields", False):
                    return PrettyPrinter._pprint_dataclass
            return None
        """#
}
