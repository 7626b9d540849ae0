import PythonLanguage

/// `argparse`: arguments described, parsed and explained.
enum ArgumentModule {
    static let modules = [
        NativeModule("argparse", doc: "Arguments of a command line.", python: argparse)
    ]

    private static let argparse = #"""
        import sys as _sys
        import textwrap as _textwrap

        SUPPRESS = "==SUPPRESS=="
        OPTIONAL, ZERO_OR_MORE, ONE_OR_MORE, PARSER, REMAINDER = "?", "*", "+", "A...", "..."


        class ArgumentError(Exception):
            def __init__(self, argument, message):
                self.argument_name = argument and argument._title()
                self.message = message

            def __str__(self):
                return "argument %s: %s" % (self.argument_name, self.message) if self.argument_name else self.message


        class ArgumentTypeError(Exception):
            pass


        class Namespace:
            def __init__(self, **kwargs):
                self.__dict__.update(kwargs)

            def __eq__(self, other):
                return vars(self) == vars(other) if isinstance(other, Namespace) else NotImplemented

            def __contains__(self, key):
                return key in self.__dict__

            def __repr__(self):
                return "Namespace(%s)" % ", ".join("%s=%r" % pair for pair in self.__dict__.items())


        class HelpFormatter:
            raw_text = False
            defaults = False


        class RawDescriptionHelpFormatter(HelpFormatter):
            raw_text = True


        class RawTextHelpFormatter(RawDescriptionHelpFormatter):
            pass


        class ArgumentDefaultsHelpFormatter(HelpFormatter):
            defaults = True


        class MetavarTypeHelpFormatter(HelpFormatter):
            pass


        class FileType:
            def __init__(self, mode="r", bufsize=-1, encoding=None, errors=None):
                self._mode, self._encoding = mode, encoding

            def __call__(self, string):
                try:
                    return open(string, self._mode, encoding=self._encoding)
                except OSError as e:
                    raise ArgumentTypeError("can't open '%s': %s" % (string, e))


        class Action:
            """One argument: what it is called, what it takes and what it does."""

            def __init__(self, option_strings, dest, nargs=None, const=None, default=None, type=None, choices=None,
                         required=False, help=None, metavar=None):
                self.option_strings, self.dest, self.nargs, self.const = option_strings, dest, nargs, const
                self.default, self.type, self.choices, self.required = default, type, choices, required
                self.help, self.metavar = help, metavar

            def __call__(self, parser, namespace, values, option_string=None):
                raise NotImplementedError(".__call__() not defined")

            def _title(self):
                if self.option_strings:
                    return "/".join(self.option_strings)
                return self.metavar if isinstance(self.metavar, str) else self.dest

            def _name(self):
                if self.metavar is not None:
                    return self.metavar if isinstance(self.metavar, str) else self.metavar[0]
                if self.choices is not None:
                    return "{%s}" % ",".join(map(str, self.choices))
                return self.dest.upper() if self.option_strings else self.dest

            def _values(self):
                name = self._name()
                if self.nargs is None:
                    return name
                if self.nargs == "?":
                    return "[%s]" % name
                if self.nargs == "*":
                    return "[%s ...]" % name
                if self.nargs == "+":
                    return "%s [%s ...]" % (name, name)
                if self.nargs == "...":
                    return "..."
                if self.nargs == "A...":
                    return "%s ..." % name
                names = self.metavar if isinstance(self.metavar, tuple) else [name] * self.nargs
                return " ".join(names)

            def _invocation(self):
                if not self.option_strings:
                    return self._name()
                values = self._values()
                return ", ".join((s + " " + values).rstrip() for s in self.option_strings)

            def _usage(self):
                if not self.option_strings:
                    return self._values()
                text = (self.option_strings[0] + " " + self._values()).rstrip()
                return text if self.required else "[%s]" % text


        class _Store(Action):
            def __call__(self, parser, namespace, values, option_string=None):
                setattr(namespace, self.dest, values)


        class _StoreConst(Action):
            def __init__(self, option_strings, dest, const=None, default=None, required=False, help=None, metavar=None):
                Action.__init__(self, option_strings, dest, 0, const, default, None, None, required, help, metavar)

            def __call__(self, parser, namespace, values, option_string=None):
                setattr(namespace, self.dest, self.const)


        class _StoreTrue(_StoreConst):
            def __init__(self, option_strings, dest, default=False, required=False, help=None):
                _StoreConst.__init__(self, option_strings, dest, True, default, required, help)


        class _StoreFalse(_StoreConst):
            def __init__(self, option_strings, dest, default=True, required=False, help=None):
                _StoreConst.__init__(self, option_strings, dest, False, default, required, help)


        class _Append(Action):
            def __call__(self, parser, namespace, values, option_string=None):
                setattr(namespace, self.dest, list(getattr(namespace, self.dest, None) or []) + [values])


        class _Extend(Action):
            def __call__(self, parser, namespace, values, option_string=None):
                setattr(namespace, self.dest, list(getattr(namespace, self.dest, None) or []) + list(values))


        class _AppendConst(_StoreConst):
            def __call__(self, parser, namespace, values, option_string=None):
                setattr(namespace, self.dest, list(getattr(namespace, self.dest, None) or []) + [self.const])


        class _Count(_StoreConst):
            def __init__(self, option_strings, dest, default=None, required=False, help=None):
                _StoreConst.__init__(self, option_strings, dest, None, default, required, help)

            def __call__(self, parser, namespace, values, option_string=None):
                setattr(namespace, self.dest, (getattr(namespace, self.dest, None) or 0) + 1)


        class _Help(_StoreConst):
            def __init__(self, option_strings, dest=SUPPRESS, default=SUPPRESS, help=None):
                _StoreConst.__init__(self, option_strings, dest, None, SUPPRESS, False, help)

            def __call__(self, parser, namespace, values, option_string=None):
                parser.print_help()
                parser.exit()


        class _Version(_StoreConst):
            def __init__(self, option_strings, version=None, dest=SUPPRESS, default=SUPPRESS,
                         help="show program's version number and exit"):
                _StoreConst.__init__(self, option_strings, dest, None, SUPPRESS, False, help)
                self.version = version

            def __call__(self, parser, namespace, values, option_string=None):
                print((self.version or "") .replace("%(prog)s", parser.prog))
                parser.exit()


        class BooleanOptionalAction(Action):
            def __init__(self, option_strings, dest, default=None, type=None, choices=None, required=False, help=None,
                         metavar=None):
                strings = []
                for s in option_strings:
                    strings.append(s)
                    if s.startswith("--"):
                        strings.append("--no-" + s[2:])
                Action.__init__(self, strings, dest, 0, None, default, type, choices, required, help, metavar)

            def _usage(self):
                return "[%s]" % " | ".join(self.option_strings)

            def __call__(self, parser, namespace, values, option_string=None):
                setattr(namespace, self.dest, not option_string.startswith("--no-"))


        class _SubParsers(Action):
            def __init__(self, prog, dest, help, metavar, required, title):
                Action.__init__(self, [], dest, "A...", None, None, None, {}, required, help, metavar)
                self._prog = prog
                self.title = title
                self._helps = []

            def add_parser(self, name, *, help=None, aliases=(), **kwargs):
                parser = ArgumentParser(prog=kwargs.pop("prog", "%s %s" % (self._prog, name)), **kwargs)
                for alias in (name, *aliases):
                    self.choices[alias] = parser
                if help is not None:
                    self._helps.append((name, help))
                return parser

            def __call__(self, parser, namespace, values, option_string=None):
                name, *rest = values
                if self.dest is not SUPPRESS:
                    setattr(namespace, self.dest, name)
                if name not in self.choices:
                    raise ArgumentError(self, "invalid choice: %r (choose from %s)"
                                        % (name, ", ".join(map(repr, self.choices))))
                known, unknown = self.choices[name].parse_known_args(rest)
                for key, value in vars(known).items():
                    setattr(namespace, key, value)
                if unknown:
                    namespace.__dict__.setdefault("_unrecognized_args", []).extend(unknown)


        _actions = {None: _Store, "store": _Store, "store_const": _StoreConst, "store_true": _StoreTrue,
                    "store_false": _StoreFalse, "append": _Append, "extend": _Extend, "append_const": _AppendConst,
                    "count": _Count, "help": _Help, "version": _Version}


        class _Group:
            def __init__(self, parser, title=None, description=None, exclusive=False, required=False):
                self._parser, self.title, self.description = parser, title, description
                self.exclusive, self.required = exclusive, required
                self.actions = []

            def add_argument(self, *args, **kwargs):
                action = self._parser._add(args, kwargs)
                self.actions.append(action)
                if not self.exclusive:
                    section = self._parser._optionals if action.option_strings else self._parser._positionals
                    section.actions.remove(action)
                return action

            def add_mutually_exclusive_group(self, **kwargs):
                return self._parser.add_mutually_exclusive_group(**kwargs)


        class ArgumentParser:
            def __init__(self, prog=None, usage=None, description=None, epilog=None, parents=(),
                         formatter_class=HelpFormatter, prefix_chars="-", fromfile_prefix_chars=None,
                         argument_default=None, conflict_handler="error", add_help=True, allow_abbrev=True,
                         exit_on_error=True):
                self.prog = prog or (_sys.argv[0].rsplit("/", 1)[-1] if _sys.argv else "") or "nbrun"
                self.usage, self.description, self.epilog = usage, description, epilog
                self.formatter_class, self.allow_abbrev = formatter_class, allow_abbrev
                self.argument_default, self.exit_on_error = argument_default, exit_on_error
                self._actions, self._defaults, self._exclusive, self._subparsers = [], {}, [], None
                self._positionals = _Group(self, "positional arguments")
                self._optionals = _Group(self, "options")
                self._groups = [self._positionals, self._optionals]
                if add_help:
                    self.add_argument("-h", "--help", action="help", default=SUPPRESS,
                                      help="show this help message and exit")
                for parent in parents:
                    for action in parent._actions:
                        if not isinstance(action, _Help):
                            self._register(action)
                    self._defaults.update(parent._defaults)

            # Arguments

            def add_argument(self, *args, **kwargs):
                return self._add(args, kwargs)

            def _add(self, names, options):
                if not names and "dest" in options:
                    names = (options.pop("dest"),)
                kind = options.pop("action", None)
                if isinstance(kind, str) and kind not in _actions:
                    raise ValueError('unknown action "%s"' % kind)
                maker = _actions[kind] if kind is None or isinstance(kind, str) else kind
                if names and names[0].startswith("-"):
                    dest = options.pop("dest", None)
                    if dest is None:
                        dest = next((n for n in names if n.startswith("--")), names[0]).lstrip("-").replace("-", "_")
                    strings = list(names)
                else:
                    if len(names) > 1:
                        raise ValueError("invalid option string %r: must start with a character '-'" % names[0])
                    if "required" in options:
                        raise TypeError("'required' is an invalid argument for positionals")
                    dest, strings = names[0], []
                if "default" not in options and self.argument_default is not None:
                    options["default"] = self.argument_default
                if "type" in options and options["type"] is not None and not callable(options["type"]):
                    raise ValueError("%r is not callable" % (options["type"],))
                action = maker(option_strings=strings, dest=dest, **options)
                if not strings:
                    action.required = action.nargs not in ("?", "*", "...") and not isinstance(action, _StoreConst)
                self._register(action)
                return action

            def _register(self, action):
                for other in self._actions:
                    clash = [s for s in action.option_strings if s in other.option_strings]
                    if clash:
                        raise ArgumentError(action, "conflicting option string%s: %s"
                                            % ("s" if len(clash) > 1 else "", ", ".join(clash)))
                self._actions.append(action)
                (self._optionals if action.option_strings else self._positionals).actions.append(action)

            def add_argument_group(self, title=None, description=None):
                group = _Group(self, title, description)
                self._groups.append(group)
                return group

            def add_mutually_exclusive_group(self, *, required=False):
                group = _Group(self, exclusive=True, required=required)
                self._exclusive.append(group)
                return group

            def add_subparsers(self, *, title=None, description=None, prog=None, dest=SUPPRESS, help=None, metavar=None,
                               required=False, parser_class=None, action=None):
                places = " ".join(a._usage() for a in self._actions if not a.option_strings)
                made = _SubParsers(prog or (self.prog + " " + places).strip(), dest, help, metavar, required, title)
                if title:
                    group = self.add_argument_group(title, description)
                    self._actions.append(made)
                    group.actions.append(made)
                else:
                    self._register(made)
                self._subparsers = made
                return made

            def set_defaults(self, **kwargs):
                self._defaults.update(kwargs)
                for action in self._actions:
                    if action.dest in kwargs:
                        action.default = kwargs[action.dest]

            def get_default(self, dest):
                for action in self._actions:
                    if action.dest == dest and action.default is not None:
                        return action.default
                return self._defaults.get(dest)

            # Parsing

            def parse_args(self, args=None, namespace=None):
                known, unknown = self.parse_known_args(args, namespace)
                if unknown:
                    self.error("unrecognized arguments: " + " ".join(unknown))
                return known

            def parse_known_args(self, args=None, namespace=None):
                args = _sys.argv[1:] if args is None else list(args)
                namespace = Namespace() if namespace is None else namespace
                for action in self._actions:
                    if action.dest is not SUPPRESS and action.default is not SUPPRESS:
                        if not hasattr(namespace, action.dest):
                            setattr(namespace, action.dest, action.default)
                for name, value in self._defaults.items():
                    if not hasattr(namespace, name):
                        setattr(namespace, name, value)
                try:
                    unknown = self._parse(args, namespace)
                except ArgumentError as e:
                    if not self.exit_on_error:
                        raise
                    self.error(str(e))
                unknown += namespace.__dict__.pop("_unrecognized_args", [])
                return namespace, unknown

            def _parse(self, args, namespace):
                seen, unknown = set(), []
                positionals = [a for a in self._actions if not a.option_strings]
                waiting, index, only_positionals = [], 0, False

                def use(action, values, string=None):
                    for group in self._exclusive:
                        if action in group.actions:
                            for other in group.actions:
                                if other is not action and other in seen:
                                    raise ArgumentError(action, "not allowed with argument " + other._title())
                    seen.add(action)
                    action(self, namespace, self._convert(action, values), string)

                def flush(final):
                    # Positional arguments take what stands between options, as far as it goes.
                    while positionals:
                        action = positionals[0]
                        if action.nargs in ("A...", "...") and not final:
                            return
                        later = sum(1 if a.nargs is None else a.nargs if isinstance(a.nargs, int)
                                    else 1 if a.nargs == "+" else 0 for a in positionals[1:])
                        count = len(waiting) - (later if len(positionals) > 1 else 0)
                        n = action.nargs
                        if n is None or isinstance(n, int):
                            need = 1 if n is None else n
                            if len(waiting) < need:
                                return
                            take = need
                        elif n == "?":
                            if not waiting and not final:
                                return
                            take = min(1, max(count, 0))
                        else:
                            take = max(count, 0)
                            if not waiting and not final or n in ("+", "A...") and take < 1:
                                return
                            if not final and n == "*" and not waiting:
                                return
                        positionals.pop(0)
                        values = waiting[:take]
                        del waiting[:take]
                        if not values and n in ("?", "*"):
                            default = action.default
                            if isinstance(default, str) and action.type:
                                default = self._value(action, default)
                            if n == "*" and default is None:
                                default = []
                            if default is not SUPPRESS:
                                setattr(namespace, action.dest, default)
                            continue
                        use(action, values)

                while index < len(args):
                    text = args[index]
                    index += 1
                    if positionals and positionals[0].nargs in ("A...", "...") and not text.startswith("-"):
                        waiting.append(text)
                        waiting.extend(args[index:])
                        index = len(args)
                        break
                    if only_positionals or text == "-" or not text.startswith("-") or self._is_number(text):
                        waiting.append(text)
                        continue
                    if text == "--":
                        only_positionals = True
                        continue
                    action, string, explicit = self._option(text)
                    if action is None:
                        unknown.append(text)
                        continue
                    flush(False)
                    if action.nargs == 0:
                        while explicit is not None and not text.startswith("--"):
                            use(action, [], string)
                            string, explicit = "-" + explicit[0], explicit[1:] or None
                            action = self._find(string)
                            if action is None:
                                raise ArgumentError(None, "unrecognized arguments: " + text)
                            if action.nargs != 0:
                                break
                        if action.nargs == 0:
                            if explicit is not None:
                                raise ArgumentError(action, "ignored explicit argument %r" % explicit)
                            use(action, [], string)
                            continue
                    values = [] if explicit is None else [explicit]
                    limit = 1 if action.nargs in (None, "?") else action.nargs if isinstance(action.nargs, int) else 1 << 30
                    while explicit is None and len(values) < limit and index < len(args):
                        following = args[index]
                        if following.startswith("-") and following != "-" and not self._is_number(following):
                            if action.nargs != "...":
                                break
                        values.append(following)
                        index += 1
                    n = action.nargs
                    if n is None and not values:
                        raise ArgumentError(action, "expected one argument")
                    if n == "+" and not values:
                        raise ArgumentError(action, "expected at least one argument")
                    if isinstance(n, int) and len(values) != n:
                        raise ArgumentError(action, "expected %d argument%s" % (n, "" if n == 1 else "s"))
                    use(action, values, string)
                flush(True)
                unknown += waiting
                missing = [a._title() for a in self._actions if a.required and a not in seen
                           and (a.option_strings or a in positionals)]
                missing = [m if m is not SUPPRESS else "{%s}" % ",".join(self._subparsers.choices) for m in missing]
                if missing:
                    self.error("the following arguments are required: " + ", ".join(missing))
                for group in self._exclusive:
                    if group.required and not any(a in seen for a in group.actions):
                        self.error("one of the arguments %s is required" % " ".join(a._title() for a in group.actions))
                for action in self._actions:
                    if action not in seen and isinstance(action.default, str) and action.type is not None:
                        if getattr(namespace, action.dest, None) is action.default:
                            setattr(namespace, action.dest, self._value(action, action.default))
                return unknown

            def _is_number(self, text):
                if any(s[1:2].isdigit() for a in self._actions for s in a.option_strings):
                    return False
                digits = text[1:].replace(".", "", 1)
                return text.startswith("-") and digits.isdigit()

            def _find(self, string):
                for action in self._actions:
                    if string in action.option_strings:
                        return action

            def _option(self, text):
                name, equals, value = text.partition("=")
                action = self._find(text)
                if action:
                    return action, text, None
                action = self._find(name)
                if action and equals:
                    return action, name, value
                if text.startswith("--"):
                    strings = [s for a in self._actions for s in a.option_strings if s.startswith(name)]
                    if self.allow_abbrev and strings:
                        found = {id(self._find(s)) for s in strings}
                        if len(found) > 1:
                            raise ArgumentError(None, "ambiguous option: %s could match %s" % (text, ", ".join(strings)))
                        return self._find(strings[0]), strings[0], value if equals else None
                    return None, text, None
                action = self._find(text[:2])
                return (action, text[:2], text[2:]) if action else (None, text, None)

            def _value(self, action, text):
                if action.type is None:
                    return text
                try:
                    return action.type(text)
                except ArgumentTypeError as e:
                    raise ArgumentError(action, str(e))
                except (TypeError, ValueError):
                    name = getattr(action.type, "__name__", repr(action.type))
                    raise ArgumentError(action, "invalid %s value: %r" % (name, text))

            def _convert(self, action, values):
                if action.nargs == 0:
                    return []
                if action.nargs == "A..." or action.nargs == "...":
                    return values
                if action.nargs == "?" and not values:
                    return action.const
                values = [self._value(action, v) for v in values]
                for value in values:
                    if action.choices is not None and value not in action.choices:
                        raise ArgumentError(action, "invalid choice: %r (choose from %s)"
                                            % (value, ", ".join(map(repr, action.choices))))
                return values[0] if action.nargs in (None, "?") else values

            # Help

            def format_usage(self):
                if self.usage:
                    return "usage: %s\n" % self.usage.replace("%(prog)s", self.prog)
                grouped = {}
                for group in self._exclusive:
                    inside = [a._usage()[1:-1] if a._usage()[:1] == "[" else a._usage() for a in group.actions
                              if a.help is not SUPPRESS]
                    marks = "(%s)" if group.required else "[%s]"
                    for n, a in enumerate(group.actions):
                        grouped[id(a)] = marks % " | ".join(inside) if n == 0 else None
                shown = [a for a in self._actions if a.help is not SUPPRESS]
                order = [a for a in shown if a.option_strings] + [a for a in shown if not a.option_strings]
                parts = [grouped.get(id(a), a._usage()) for a in order]
                parts = [p for p in parts if p]
                head = "usage: " + self.prog
                if len(head) + 1 + len(" ".join(parts)) <= 78 or not parts:
                    return " ".join([head, *parts]) + "\n"
                options = [p for a, p in zip(order, [grouped.get(id(a), a._usage()) for a in order]) if a.option_strings and p]
                places = [p for p in parts if p not in options]
                lines, indent = [], " " * (len(head) + 1)

                def fill(items, line):
                    for item in items:
                        if len(line) + 1 + len(item) > 78 and line.strip():
                            lines.append(line)
                            line = indent + item
                        else:
                            line = line + item if line == indent else line + " " + item
                    if line.strip():
                        lines.append(line)

                fill(options, head)
                fill(places, indent if options else head)
                return "\n".join(lines) + "\n"

            def _expand(self, action):
                text = action.help or ""
                if self.formatter_class.defaults and "%(default)" not in text and action.default is not SUPPRESS:
                    if action.option_strings or action.nargs in ("?", "*"):
                        text += " (default: %(default)s)"
                values = {k: v for k, v in vars(action).items() if v is not SUPPRESS}
                values["prog"] = self.prog
                if action.choices is not None:
                    values["choices"] = ", ".join(map(str, action.choices))
                values["type"] = getattr(action.type, "__name__", None)
                return text % values if "%" in text else text

            def format_help(self):
                rows = []
                for group in self._groups:
                    items = []
                    for action in group.actions:
                        if action.help is SUPPRESS:
                            continue
                        items.append((action._invocation(), self._expand(action)))
                        for name, text in getattr(action, "_helps", ()):
                            items.append(("  " + name, text))
                    rows.append((group, items))
                longest = max((len(name) for _, items in rows for name, _ in items), default=0)
                column = min(longest + 4, 24)
                out = [self.format_usage()]

                def paragraph(text):
                    text = text.replace("%(prog)s", self.prog)
                    if self.formatter_class.raw_text:
                        return text.rstrip() + "\n"
                    return _textwrap.fill(" ".join(text.split()), 78) + "\n"

                if self.description:
                    out.append(paragraph(self.description))
                for group, items in rows:
                    if not items:
                        continue
                    text = "%s:\n" % group.title if group.title else ""
                    if group.description:
                        text += _textwrap.fill(group.description, 76, initial_indent="  ", subsequent_indent="  ") + "\n\n"
                    for name, help in items:
                        lines = _textwrap.wrap(" ".join(help.split()), max(78 - column, 11))
                        if issubclass(self.formatter_class, RawTextHelpFormatter):
                            lines = help.splitlines()
                        head = "  " + name
                        if not lines:
                            text += head + "\n"
                        elif len(head) <= column - 2:
                            text += head.ljust(column) + lines[0] + "\n"
                            lines = lines[1:]
                        else:
                            text += head + "\n"
                        for line in lines:
                            text += " " * column + line + "\n"
                    out.append(text)
                if self.epilog:
                    out.append(paragraph(self.epilog))
                return "\n".join(out)

            def print_usage(self, file=None):
                (file or _sys.stdout).write(self.format_usage())

            def print_help(self, file=None):
                (file or _sys.stdout).write(self.format_help())

            def exit(self, status=0, message=None):
                if message:
                    _sys.stderr.write(message)
                _sys.exit(status)

            def error(self, message):
                self.print_usage(_sys.stderr)
                self.exit(2, "%s: error: %s\n" % (self.prog, message))
        """#
}
