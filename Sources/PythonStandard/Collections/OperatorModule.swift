import PythonLanguage

/// `operator`: the operators as functions are rows over the machine's own operations, what makes functions is Python.
enum OperatorModule {
    static let module = NativeModule(
        "operator", doc: "Operators as functions.", functions: functions, python: source)

    private static let binaries: [(name: String, operation: BinaryOperator)] = [
        ("add", .add), ("sub", .subtract), ("mul", .multiply), ("truediv", .divide),
        ("floordiv", .floorDivide),
        ("mod", .modulo), ("pow", .power), ("matmul", .matrixMultiply), ("lshift", .leftShift),
        ("rshift", .rightShift), ("and_", .bitAnd), ("or_", .bitOr), ("xor", .bitXor),
    ]

    private static let comparisons: [(name: String, operation: CompareOperator)] = [
        ("lt", .less), ("le", .lessOrEqual), ("eq", .equal), ("ne", .notEqual), ("gt", .greater),
        ("ge", .greaterOrEqual),
    ]

    private static let unaries: [(name: String, operation: UnaryOperator)] = [
        ("neg", .negate), ("pos", .plus), ("inv", .invert), ("invert", .invert),
    ]

    private static let functions: [NativeRow] =
        binaries.map { row in
            NativeRow("\(row.name)(a, b, /)") { machine, a throws(PythonError) in
                try machine.binary(row.operation, a[0], a[1])
            }
        }
        + binaries.map { row in
            NativeRow("i\(row.name.split(separator: "_")[0])(a, b, /)") { machine, a throws(PythonError) in
                try machine.inPlace(row.operation, a[0], a[1])
            }
        }
        + comparisons.map { row in
            NativeRow("\(row.name)(a, b, /)") { machine, a throws(PythonError) in
                try machine.compare(row.operation, a[0], a[1])
            }
        }
        + unaries.map { row in
            NativeRow("\(row.name)(a, /)") { machine, a throws(PythonError) in
                try machine.unary(row.operation, a[0])
            }
        } + [
            NativeRow("not_(a, /)") { machine, a throws(PythonError) in .bool(!(try machine.truth(a[0]))) },
            NativeRow("truth(a, /)") { machine, a throws(PythonError) in .bool(try machine.truth(a[0])) },
            NativeRow("is_(a, b, /)") { _, a in .bool(a[0].isIdentical(to: a[1])) },
            NativeRow("is_not(a, b, /)") { _, a in .bool(!a[0].isIdentical(to: a[1])) },
            NativeRow("contains(a, b, /)") { machine, a throws(PythonError) in
                .bool(try machine.contains(a[0], a[1]))
            },
            NativeRow("getitem(a, b, /)") { machine, a throws(PythonError) in try machine.getItem(a[0], a[1])
            },
            NativeRow("setitem(a, b, c, /)") { machine, a throws(PythonError) in
                try machine.setItem(a[0], a[1], a[2])
                return .none
            },
            NativeRow("delitem(a, b, /)") { machine, a throws(PythonError) in
                try machine.deleteItem(a[0], a[1])
                return .none
            },
            NativeRow("index(a, /)") { machine, a throws(PythonError) in
                if a[0].isInt { return a[0] }
                return machine.integer(try machine.bigInteger(a[0]))
            },
            NativeRow("countOf(a, b, /)") { machine, a throws(PythonError) in
                guard try machine.isIterable(a[0]) else {
                    throw machine.raise(
                        .typeError, "argument of type '\(machine.typeName(a[0]))' is not iterable")
                }
                var count = 0
                try machine.iterate(a[0]) { element throws(PythonError) in
                    if try machine.isSame(element, a[1]) { count += 1 }
                    return true
                }
                return .int(count)
            },
            NativeRow("indexOf(a, b, /)") { machine, a throws(PythonError) in
                var (place, found) = (-1, false)
                try machine.iterate(a[0]) { element throws(PythonError) in
                    place += 1
                    found = try machine.isSame(element, a[1])
                    return !found
                }
                if found { return .int(place) }
                throw machine.raise(.valueError, "sequence.index(x): x not in sequence")
            },
        ]

    private static let source = #"""
        import builtins as _builtins

        __lt__, __le__, __eq__, __ne__, __ge__, __gt__ = lt, le, eq, ne, ge, gt
        __add__, __sub__, __mul__, __truediv__, __floordiv__, __mod__ = add, sub, mul, truediv, floordiv, mod
        __pow__, __matmul__, __and__, __or__, __xor__ = pow, matmul, and_, or_, xor
        __lshift__, __rshift__, __neg__, __pos__, __invert__ = lshift, rshift, neg, pos, invert
        __not__, __index__, __contains__, __getitem__ = not_, index, contains, getitem
        __setitem__, __delitem__ = setitem, delitem


        def abs(a, /): return _builtins.abs(a)


        def call(obj, /, *args, **kwargs): return obj(*args, **kwargs)


        def concat(a, b, /):
            if not hasattr(a, "__getitem__"):
                raise TypeError("'%s' object can't be concatenated" % type(a).__name__)
            return a + b


        def iconcat(a, b, /):
            if not hasattr(a, "__getitem__"):
                raise TypeError("'%s' object can't be concatenated" % type(a).__name__)
            a += b
            return a


        def length_hint(obj, default=0, /):
            if not isinstance(default, int):
                raise TypeError("'%s' object cannot be interpreted as an integer" % type(default).__name__)
            try:
                return len(obj)
            except TypeError:
                hint = getattr(type(obj), "__length_hint__", None)
                value = NotImplemented if hint is None else hint(obj)
                return default if value is NotImplemented else value


        class itemgetter:
            def __init__(self, *items):
                if not items:
                    raise TypeError("itemgetter expected 1 argument, got 0")
                self._items = items

            def __call__(self, obj, /):
                if len(self._items) == 1:
                    return obj[self._items[0]]
                return tuple([obj[item] for item in self._items])

            def __repr__(self):
                return "operator.itemgetter(%s)" % ", ".join(map(repr, self._items))


        class attrgetter:
            def __init__(self, attr, /, *attrs):
                for name in (attr, *attrs):
                    if not isinstance(name, str):
                        raise TypeError("attribute name must be a string")
                self._attrs = (attr,) + attrs

            def _get(self, obj, path):
                for name in path.split("."):
                    obj = getattr(obj, name)
                return obj

            def __call__(self, obj, /):
                if len(self._attrs) == 1:
                    return self._get(obj, self._attrs[0])
                return tuple(self._get(obj, path) for path in self._attrs)

            def __repr__(self):
                return "operator.attrgetter(%s)" % ", ".join(map(repr, self._attrs))


        class methodcaller:
            def __init__(self, *args, **kwargs):
                if not args:
                    raise TypeError("methodcaller needs at least one argument, the method name")
                if not isinstance(args[0], str):
                    raise TypeError("method name must be a string")
                self._name, *self._args = args
                self._kwargs = kwargs

            def __call__(self, obj, /):
                return getattr(obj, self._name)(*self._args, **self._kwargs)

            def __repr__(self):
                parts = [repr(self._name)] + [repr(arg) for arg in self._args]
                parts += ["%s=%r" % pair for pair in self._kwargs.items()]
                return "operator.methodcaller(%s)" % ", ".join(parts)
        """#
}
