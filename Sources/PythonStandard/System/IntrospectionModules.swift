import PythonLanguage

/// `traceback`, `inspect`, `ast` and what they ask the machine.
enum IntrospectionModules {
    static let modules = [
        NativeModule("traceback", doc: "Tracebacks as text.", functions: tracebackRows, python: traceback),
        NativeModule(
            "inspect", doc: "Questions about live objects.", functions: inspectRows, python: inspect),
        NativeModule("ast", doc: "Literals from text.", functions: [literal], python: ast),
    ]

    private static let tracebackRows: [NativeRow] = [
        NativeRow("_render(exc, /)") { machine, a throws(PythonError) in
            guard a[0].isException else { return machine.string("NoneType: None") }
            return machine.string(machine.renderTraceback(a[0]))
        },
        NativeRow("_only(exc, /)") { machine, a throws(PythonError) in
            guard a[0].isException else { return machine.string("NoneType: None") }
            return machine.string(machine.describeException(a[0]))
        },
        NativeRow("_frames(exc, /)") { machine, a throws(PythonError) in
            let frames = machine.tracebackFrames(a[0])
            return machine.list(
                frames.map { frame in
                    let offset = frame.range.lowerBound
                    let line = frame.source.line(frame.source.lineIndex(of: offset))
                    return row(
                        machine, frame.source.name, frame.source.position(of: offset).line, frame.function,
                        String(line))
                })
        },
        NativeRow("_stack()") { machine, _ throws(PythonError) in
            machine.list(machine.callStack.map { row(machine, $0.file, $0.line, $0.name, $0.text) })
        },
    ]

    private static func row(
        _ machine: Machine, _ file: String, _ line: Int, _ name: String, _ text: String
    ) -> Value {
        machine.tuple([machine.string(file), .int(line), machine.string(name), machine.string(text)])
    }

    private static let inspectRows: [NativeRow] = [
        NativeRow("_source(code, /)") { machine, a throws(PythonError) in
            machine.sourceText(ofCode: a[0]).map { machine.string($0) } ?? .none
        },
        NativeRow("_file(code, /)") { machine, a throws(PythonError) in
            machine.sourceText(around: a[0]).map { machine.string($0) } ?? .none
        },
    ]

    private static let literal = NativeRow("literal_eval(node_or_string)") { machine, a throws(PythonError) in
        let text = try machine.text(a[0])
        let trimmed = String(text.drop { $0 == " " || $0 == "\t" })
        if let value = machine.literal(trimmed) { return value }
        // A text that is no expression at all is a SyntaxError.
        _ = try machine.call(
            machine.getAttribute(machine.importModule("builtins"), "compile"),
            [machine.string(trimmed), machine.string("<unknown>"), machine.string("eval")])
        throw machine.raise(.valueError, "malformed node or string on line 1: \(try machine.repr(a[0]))")
    }

    private static let ast = #"""
        def _refused(name):
            def refused(*args, **kwargs):
                raise NotImplementedError("ast.%s() is not supported: nbrun keeps no syntax trees for programs" % name)
            refused.__name__ = name
            return refused


        parse, dump, walk, unparse = map(_refused, ("parse", "dump", "walk", "unparse"))
        """#

    private static let traceback = #"""
        import sys as _sys


        class FrameSummary:
            def __init__(self, filename, lineno, name, line=None):
                self.filename, self.lineno, self.name, self.line = filename, lineno, name, (line or "").strip()

            def __iter__(self): return iter((self.filename, self.lineno, self.name, self.line))
            def __getitem__(self, i): return (self.filename, self.lineno, self.name, self.line)[i]
            def __len__(self): return 4
            def __repr__(self): return "<FrameSummary file %s, line %d in %s>" % (self.filename, self.lineno, self.name)


        class StackSummary(list):
            def format(self): return format_list(self)


        def _exception(exc, value):
            return value if isinstance(value, BaseException) else exc if isinstance(exc, BaseException) else None


        def _lines(text):
            return [line + "\n" for line in text.split("\n")]


        def format_exception(exc, /, value=None, tb=None, limit=None, chain=True):
            return _lines(_render(_exception(exc, value)))


        def format_exception_only(exc, /, value=None):
            return _lines(_only(_exception(exc, value)))


        def format_exc(limit=None, chain=True):
            return _render(_sys.exc_info()[1]) + "\n"


        def print_exc(limit=None, file=None, chain=True):
            (file or _sys.stderr).write(format_exc())


        def print_exception(exc, /, value=None, tb=None, limit=None, file=None, chain=True):
            (file or _sys.stderr).write(_render(_exception(exc, value)) + "\n")


        def extract_tb(tb, limit=None):
            holder = BaseException()
            holder.__traceback__ = tb
            return StackSummary(FrameSummary(*frame) for frame in _frames(holder))


        def extract_stack(f=None, limit=None):
            return StackSummary(FrameSummary(*frame) for frame in _stack()[1:][::-1])


        def format_list(extracted_list):
            result = []
            for frame in extracted_list:
                filename, lineno, name, line = frame
                result.append('  File "%s", line %d, in %s\n%s' % (
                    filename, lineno, name, "    %s\n" % line.strip() if line else ""))
            return result


        def format_tb(tb, limit=None): return format_list(extract_tb(tb, limit))
        def format_stack(f=None, limit=None): return format_list(extract_stack())


        def print_tb(tb, limit=None, file=None):
            (file or _sys.stderr).write("".join(format_tb(tb, limit)))


        def print_stack(f=None, limit=None, file=None):
            (file or _sys.stderr).write("".join(format_stack()))


        def print_last(limit=None, file=None, chain=True):
            print_exception(getattr(_sys, "last_value", None), file=file)


        class TracebackException:
            def __init__(self, exc_type, exc_value=None, exc_traceback=None, **kwargs):
                self.exc_type, self._value = exc_type, exc_value
                self.stack = extract_tb(exc_traceback)

            @classmethod
            def from_exception(cls, exc, **kwargs): return cls(type(exc), exc, exc.__traceback__)
            def format(self, *, chain=True): return iter(format_exception(self._value))
            def format_exception_only(self): return iter(format_exception_only(self._value))
            def __str__(self): return str(self._value)


        def _caller(module):
            # The innermost running function outside of a module of nbrun's own.
            for filename, lineno, name, line in _stack():
                if not filename.startswith("<"):
                    return filename, lineno, name
            return "<cell>", 0, "<module>"


        def _format_outside(module, exc):
            # The traceback without the frames of a module of nbrun's own.
            tb = exc.__traceback__
            text = format_list([f for f in extract_tb(tb) if not f.filename.startswith("<")])
            head = "Traceback (most recent call last):\n" if text else ""
            return head + "".join(text) + "".join(format_exception_only(exc))
        """#

    private static let inspect = #"""
        import types as _types
        from collections import namedtuple as _namedtuple

        CO_VARARGS, CO_VARKEYWORDS, CO_GENERATOR = 4, 8, 32


        class _empty:
            pass


        _empty.__module__, _empty.__qualname__ = "inspect", "_empty"


        def isclass(object): return isinstance(object, type)
        def ismodule(object): return isinstance(object, _types.ModuleType)
        def isfunction(object): return isinstance(object, _types.FunctionType)
        def ismethod(object): return isinstance(object, _types.MethodType) and not isbuiltin(object)
        def isbuiltin(object): return isinstance(object, _types.BuiltinFunctionType)
        def isroutine(object): return isbuiltin(object) or isfunction(object) or ismethod(object) or ismethoddescriptor(object)
        def isgenerator(object): return isinstance(object, _types.GeneratorType)
        def isgeneratorfunction(obj): return isfunction(obj) and bool(obj.__code__.co_flags & CO_GENERATOR)
        def iscoroutinefunction(obj): return False
        def iscoroutine(object): return False
        def isawaitable(object): return False
        def iscode(object): return isinstance(object, _types.CodeType)
        def isframe(object): return False
        def istraceback(object): return isinstance(object, _types.TracebackType)
        def isdatadescriptor(object):
            if isclass(object) or ismethod(object) or isfunction(object):
                return False
            return isinstance(object, property) or hasattr(type(object), "__set__") or hasattr(type(object), "__delete__")


        def isabstract(object):
            return isinstance(object, type) and bool(getattr(object, "__abstractmethods__", None))


        def ismethoddescriptor(obj):
            if isclass(obj) or isfunction(obj) or isinstance(obj, _types.MethodType):
                return False
            return hasattr(type(obj), "__get__") and not hasattr(type(obj), "__set__")


        def getmembers(object, predicate=None):
            result = []
            for name in dir(object):
                try:
                    value = getattr(object, name)
                except AttributeError:
                    continue
                if predicate is None or predicate(value):
                    result.append((name, value))
            return sorted(result, key=lambda pair: pair[0])


        def getmro(cls): return cls.__mro__


        def cleandoc(doc):
            lines = doc.expandtabs().split("\n")
            margin = min((len(l) - len(l.lstrip()) for l in lines[1:] if l.strip()), default=0)
            lines = [lines[0].lstrip()] + [l[margin:] for l in lines[1:]]
            while lines and not lines[-1]:
                lines.pop()
            while lines and not lines[0]:
                lines.pop(0)
            return "\n".join(lines)


        def getdoc(object):
            doc = getattr(object, "__doc__", None)
            if doc is None and isclass(object):
                doc = next((b.__doc__ for b in object.__mro__ if b.__doc__), None)
            elif doc is None and isfunction(object) and "." in object.__qualname__:
                import sys
                holder = sys.modules.get(object.__module__)
                for name in object.__qualname__.split(".")[:-1]:
                    holder = getattr(holder, name, None)
                for base in getattr(holder, "__mro__", ()):
                    doc = doc or getattr(base.__dict__.get(object.__name__), "__doc__", None)
            return cleandoc(doc) if isinstance(doc, str) else None


        def getmodule(object, _filename=None):
            import sys
            return sys.modules.get(getattr(object, "__module__", None))


        def getmodulename(path):
            name = path.rpartition("/")[2]
            return name[:-3] if name.endswith(".py") else None


        def getfile(object): return unwrap(object).__code__.co_filename
        getsourcefile = getfile


        def unwrap(func, *, stop=None):
            while hasattr(func, "__wrapped__") and not (stop and stop(func)):
                func = func.__wrapped__
            return func


        def _code(object):
            object = unwrap(object)
            if isinstance(object, type):
                for value in vars(object).values():
                    value = getattr(value, "__func__", getattr(value, "fget", value))
                    if isfunction(value):
                        return value.__code__
                raise OSError("could not find class definition")
            object = getattr(object, "__func__", object)
            code = getattr(object, "__code__", None)
            if code is None:
                raise TypeError("module, class, method, function, traceback, frame, or code object was expected, got %s"
                                % type(object).__name__)
            return code


        def _class_lines(cls):
            "The source from a class statement on: the class around a method of its own, found by its name and place."
            try:
                code = _code(cls)
            except (OSError, TypeError):
                raise OSError("source code not available") from None
            text = _file(code)
            lines = text.splitlines(True) if text is not None else []
            name = cls.__qualname__.rpartition(".")[2]
            for n in range(min(code.co_firstlineno, len(lines)) - 1, -1, -1):
                words = lines[n].split("(")[0].split(":")[0].split()
                if words == ["class", name]:
                    while n and lines[n - 1].lstrip().startswith("@"):
                        n -= 1
                    return lines[n:], n + 1
            raise OSError("could not find class definition")


        def getsourcelines(object):
            if isinstance(object, type):
                lines, first = _class_lines(object)
            else:
                code = _code(object)
                text, first = _source(code), code.co_firstlineno
                if text is None:
                    raise OSError("could not get source code")
                lines = text.splitlines(True)
            margin = len(lines[0]) - len(lines[0].lstrip())
            kept, header = [], True
            depth = 0
            for n, line in enumerate(lines):
                body = line.strip()
                indent = len(line) - len(line.lstrip())
                if n and body and not header and depth <= 0 and indent <= margin:
                    break
                kept.append(line)
                depth += sum(map(line.count, "([{")) - sum(map(line.count, ")]}"))
                if header and depth <= 0 and body.startswith(("def ", "class ")) or header and body.endswith(":"):
                    header = False
                if header and "lambda" in line and depth <= 0:
                    break
            while kept and not kept[-1].strip():
                kept.pop()
            if kept and not kept[-1].endswith("\n"):
                kept[-1] += "\n"
            return kept, first


        def getsource(object): return "".join(getsourcelines(object)[0])


        class _Kind(int):
            def __new__(cls, value, name, description):
                self = int.__new__(cls, value)
                self.name, self.description = name, description
                return self

            def __str__(self): return self.name
            def __repr__(self): return "<_ParameterKind.%s: %d>" % (self.name, int(self))


        class Parameter:
            empty = _empty
            POSITIONAL_ONLY = _Kind(0, "POSITIONAL_ONLY", "positional-only")
            POSITIONAL_OR_KEYWORD = _Kind(1, "POSITIONAL_OR_KEYWORD", "positional or keyword")
            VAR_POSITIONAL = _Kind(2, "VAR_POSITIONAL", "variadic positional")
            KEYWORD_ONLY = _Kind(3, "KEYWORD_ONLY", "keyword-only")
            VAR_KEYWORD = _Kind(4, "VAR_KEYWORD", "variadic keyword")

            def __init__(self, name, kind, *, default=_empty, annotation=_empty):
                self.name, self.kind, self.default, self.annotation = name, kind, default, annotation

            def replace(self, *, name=None, kind=None, annotation=None, default=None):
                return Parameter(name or self.name, self.kind if kind is None else kind,
                                 default=self.default if default is None else default,
                                 annotation=self.annotation if annotation is None else annotation)

            def __str__(self):
                text = {2: "*", 4: "**"}.get(int(self.kind), "") + self.name
                if self.annotation is not _empty:
                    text += ": " + formatannotation(self.annotation)
                if self.default is not _empty:
                    text += (" = %r" if self.annotation is not _empty else "=%r") % (self.default,)
                return text

            def __repr__(self): return '<Parameter "%s">' % self

            def __eq__(self, other):
                return isinstance(other, Parameter) and (self.name, self.kind, self.default, self.annotation) == (
                    other.name, other.kind, other.default, other.annotation)

            def __hash__(self): return hash(self.name)


        def formatannotation(annotation, base_module=None):
            if isinstance(annotation, type) and not hasattr(annotation, "__origin__"):
                if annotation.__module__ in ("builtins", base_module):
                    return annotation.__qualname__
                return annotation.__module__ + "." + annotation.__qualname__
            return repr(annotation).replace("typing.", "")


        class BoundArguments:
            def __init__(self, signature, arguments): self.signature, self.arguments = signature, arguments

            @property
            def args(self):
                result = []
                for p in self.signature.parameters.values():
                    if p.kind in (3, 4) or p.name not in self.arguments:
                        break
                    value = self.arguments[p.name]
                    result.extend(value) if p.kind == 2 else result.append(value)
                return tuple(result)

            @property
            def kwargs(self):
                result = {}
                for p in self.signature.parameters.values():
                    if p.name in self.arguments and p.kind in (3, 4):
                        value = self.arguments[p.name]
                        result.update(value) if p.kind == 4 else result.__setitem__(p.name, value)
                return result

            def apply_defaults(self):
                arguments = {}
                for p in self.signature.parameters.values():
                    if p.name in self.arguments:
                        arguments[p.name] = self.arguments[p.name]
                    elif p.default is not _empty:
                        arguments[p.name] = p.default
                    elif p.kind == 2:
                        arguments[p.name] = ()
                    elif p.kind == 4:
                        arguments[p.name] = {}
                self.arguments = arguments

            def __repr__(self):
                return "<BoundArguments (%s)>" % ", ".join("%s=%r" % pair for pair in self.arguments.items())


        class Signature:
            empty = _empty

            def __init__(self, parameters=None, *, return_annotation=_empty):
                self.parameters = _types.MappingProxyType({p.name: p for p in parameters or ()})
                self.return_annotation = return_annotation

            @classmethod
            def from_callable(cls, obj, **kwargs): return signature(obj)

            def replace(self, *, parameters=None, return_annotation=None):
                return Signature(self.parameters.values() if parameters is None else parameters,
                                 return_annotation=self.return_annotation if return_annotation is None else return_annotation)

            def bind_partial(self, /, *args, **kwargs): return self._bind(args, kwargs, True)
            def bind(self, /, *args, **kwargs): return self._bind(args, kwargs, False)

            def _bind(self, args, kwargs, partial):
                arguments, args, kwargs = {}, list(args), dict(kwargs)
                for p in self.parameters.values():
                    if p.kind == 2:
                        if args:
                            arguments[p.name] = tuple(args)
                        args = []
                    elif p.kind == 4:
                        if kwargs:
                            arguments[p.name] = kwargs
                        kwargs = {}
                    elif args and p.kind in (0, 1):
                        if p.kind == 1 and p.name in kwargs:
                            raise TypeError("multiple values for argument %r" % p.name)
                        arguments[p.name] = args.pop(0)
                    elif p.name in kwargs and p.kind != 0:
                        arguments[p.name] = kwargs.pop(p.name)
                    elif p.default is _empty and not partial:
                        raise TypeError("missing a required %sargument: %r" % (
                            "keyword-only " if p.kind == 3 and False else "", p.name))
                if args:
                    raise TypeError("too many positional arguments")
                if kwargs:
                    raise TypeError("got an unexpected keyword argument %r" % next(iter(kwargs)))
                return BoundArguments(self, arguments)

            def __str__(self):
                parts, slash, star = [], False, False
                for p in self.parameters.values():
                    if p.kind == 0:
                        slash = True
                    elif slash:
                        parts.append("/")
                        slash = False
                    if p.kind == 2:
                        star = True
                    elif p.kind == 3 and not star:
                        parts.append("*")
                        star = True
                    parts.append(str(p))
                if slash:
                    parts.append("/")
                text = "(%s)" % ", ".join(parts)
                if self.return_annotation is not _empty:
                    text += " -> " + formatannotation(self.return_annotation)
                return text

            def __repr__(self): return "<Signature %s>" % self

            def __eq__(self, other):
                return isinstance(other, Signature) and dict(self.parameters) == dict(other.parameters) \
                    and self.return_annotation == other.return_annotation


        def _of_function(f):
            code = f.__code__
            names, n = code.co_varnames, code.co_argcount
            defaults, keyword_defaults = f.__defaults__ or (), f.__kwdefaults__ or {}
            notes = getattr(f, "__annotations__", {})
            result = []
            for i, name in enumerate(names[:n]):
                at = i - (n - len(defaults))
                result.append(Parameter(name, Parameter.POSITIONAL_ONLY if i < code.co_posonlyargcount
                                        else Parameter.POSITIONAL_OR_KEYWORD,
                                        default=defaults[at] if at >= 0 else _empty, annotation=notes.get(name, _empty)))
            k = code.co_kwonlyargcount
            rest = n + k
            if code.co_flags & CO_VARARGS:
                result.append(Parameter(names[rest], Parameter.VAR_POSITIONAL, annotation=notes.get(names[rest], _empty)))
                rest += 1
            for name in names[n:n + k]:
                result.append(Parameter(name, Parameter.KEYWORD_ONLY, default=keyword_defaults.get(name, _empty),
                                        annotation=notes.get(name, _empty)))
            if code.co_flags & CO_VARKEYWORDS:
                result.append(Parameter(names[rest], Parameter.VAR_KEYWORD, annotation=notes.get(names[rest], _empty)))
            return Signature(result, return_annotation=notes.get("return", _empty))


        def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
            if not callable(obj):
                raise TypeError("%r is not a callable object" % (obj,))
            if hasattr(obj, "__signature__"):
                return obj.__signature__
            if follow_wrapped and not isinstance(obj, type):
                obj = unwrap(obj)
            if isinstance(obj, _types.MethodType) and hasattr(obj, "__func__"):
                made = signature(obj.__func__)
                return made.replace(parameters=list(made.parameters.values())[1:])
            if isfunction(obj):
                return _of_function(obj)
            if type(obj).__name__ == "partial":
                made = signature(obj.func)
                given = list(made.parameters.values())[len(obj.args):]
                changed, after = [], False
                for p in given:
                    if p.name in obj.keywords:
                        after = True
                        p = p.replace(default=obj.keywords[p.name], kind=Parameter.KEYWORD_ONLY)
                    elif after and p.kind == 1:
                        p = p.replace(kind=Parameter.KEYWORD_ONLY)
                    changed.append(p)
                return made.replace(parameters=changed)
            if isinstance(obj, type):
                for name in ("__init__", "__new__"):
                    method = getattr(obj, name, None)
                    if isfunction(method):
                        made = signature(method)
                        return Signature(list(made.parameters.values())[1:])
                if obj.__init__ is object.__init__ and obj.__module__ != "builtins":
                    return Signature()
            elif isfunction(getattr(type(obj), "__call__", None)):
                made = signature(type(obj).__call__)
                return made.replace(parameters=list(made.parameters.values())[1:])
            raise ValueError("no signature found for builtin %r" % (obj,))


        FullArgSpec = _namedtuple("FullArgSpec", "args varargs varkw defaults kwonlyargs kwonlydefaults annotations",
                                  module="inspect")


        def getfullargspec(func):
            function = getattr(func, "__func__", func)
            code = function.__code__
            names, n, k = code.co_varnames, code.co_argcount, code.co_kwonlyargcount
            rest, variadic, keywords = n + k, None, None
            given = getattr(function, "__annotations__", {})
            notes = {name: given[name] for name in ("return", *names) if name in given}
            if code.co_flags & CO_VARARGS:
                variadic, rest = names[rest], rest + 1
            if code.co_flags & CO_VARKEYWORDS:
                keywords = names[rest]
            return FullArgSpec(list(names[:n]), variadic, keywords, function.__defaults__, list(names[n:n + k]),
                               function.__kwdefaults__, notes)


        def getgeneratorstate(generator):
            if generator.gi_running:
                return "GEN_RUNNING"
            if generator.gi_suspended:
                return "GEN_SUSPENDED"
            return "GEN_CLOSED" if generator.gi_frame is None else "GEN_CREATED"


        def _refused(name):
            def refused(*args, **kwargs):
                raise NotImplementedError("inspect.%s() is not supported: frames are not objects in nbrun" % name)
            return refused


        currentframe, stack, trace, getframeinfo = map(_refused, ("currentframe", "stack", "trace", "getframeinfo"))
        """#
}
