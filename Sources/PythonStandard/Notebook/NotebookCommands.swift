import PythonLanguage

/// `_ipython`: IPython's commands (`%who`, `!ls`, `name?`), obeyed over the cells' own names and files.
package enum NotebookCommands {
    static let module = NativeModule("_ipython", doc: "IPython's commands.", python: source)

    /// `get_ipython()`, which scripts made from notebooks call.
    package static let shell = NativeRow("get_ipython()") { machine, _ throws(PythonError) in
        try call("get_ipython", [], on: machine)
    }

    package static func line(_ name: String, _ argument: String, on machine: Machine) throws(PythonError)
        -> Value
    {
        try call("line", [name, argument], on: machine)
    }

    package static func cell(
        _ name: String, _ argument: String, _ body: String, on machine: Machine
    ) throws(PythonError) {
        _ = try call("cell", [name, argument, body], on: machine)
    }

    /// The lines that `!command` prints, as a list.
    package static func shell(_ command: String, on machine: Machine) throws(PythonError) -> Value {
        try call("shell", [command], on: machine)
    }

    package static func help(_ topic: String, on machine: Machine) throws(PythonError) -> String {
        try machine.str(call("help_text", [topic], on: machine))
    }

    /// What `%%capture name` gives to `name`.
    package static func captured(_ stdout: String, _ stderr: String, on machine: Machine) throws(PythonError)
        -> Value
    {
        try call("CapturedIO", [stdout, stderr], on: machine)
    }

    /// Tells the terminal what a command remarks.
    package static func setNote(_ note: @escaping @Sendable (String) -> Void, on machine: Machine) {
        let row = NativeRow("note(text, /)") { machine, a throws(PythonError) in
            note(try machine.text(a[0]))
            return .none
        }
        machine.libraryState["ipython.note"] = NoteRow(row)
    }

    private static func call(_ name: String, _ arguments: [String], on machine: Machine) throws(PythonError)
        -> Value
    {
        let module = try machine.importModule("_ipython")
        if let note = machine.libraryState["ipython.note"] as? NoteRow {
            try machine.setItem(
                machine.getAttribute(module, "_note"), .int(0), machine.function(note.row))
        }
        return try machine.callMethod(module, name, arguments.map { machine.string($0) })
    }

    private final class NoteRow {
        let row: NativeRow
        init(_ row: NativeRow) { self.row = row }
    }

    private static let source = #"""
        import sys as _sys
        import _shell_commands as _commands


        class UsageError(Exception):
            pass


        _note = [lambda text: None]
        _main = _sys.modules["__main__"].__dict__
        _notes = "%{0}: the clock of cells moves by sleep() only, nothing is timed"


        # Line magics: a function each, called with the rest of the line.

        def _harmless(argument): pass


        def _names():
            own = _main.get("_hidden_names", ())
            return sorted(n for n in _main if not n.startswith("_") and n not in ("In", "Out", "display", "get_ipython")
                          and type(_main[n]).__name__ != "module" and n not in own)


        def _who_ls(argument):
            kinds = argument.split()
            return [n for n in _names() if not kinds or type(_main[n]).__name__ in kinds]


        def _who(argument):
            names = _who_ls(argument)
            print("Interactive namespace is empty." if not names else "\t ".join(names) + "\t ")


        def _described(value):
            if type(value).__name__ == "ndarray":
                size = value.nbytes
                return "%s: %s elems, type `%s`, %s bytes" % ("x".join(map(str, value.shape)), value.size, value.dtype, size)
            if isinstance(value, (list, tuple, dict, set)):
                return "n=%d" % len(value)
            text = str(value).replace("\n", "\\n")
            return text if len(text) <= 60 else text[:28] + "<...>" + text[-27:]


        def _whos(argument):
            names = _who_ls(argument)
            if not names:
                print("Interactive namespace is empty.")
                return
            rows = [(n, type(_main[n]).__name__, _described(_main[n])) for n in names]
            wide = max(8, *(len(r[0]) for r in rows))
            kind = max(4, *(len(r[1]) for r in rows))
            print("%s   %s    %s" % ("Variable".ljust(wide), "Type".ljust(kind), "Data/Info"))
            print("-" * (wide + kind + 16))
            for name, type_, text in rows:
                print("%s   %s    %s" % (name.ljust(wide), type_.ljust(kind), text))


        def _reset(argument):
            for name in _names():
                del _main[name]


        def _pwd(argument):
            import os
            return os.getcwd()


        def _cd(argument):
            _note[0]("%cd " + argument + ": cells see one folder, and paths go on from there")


        def _env(argument):
            import os
            name, equals, value = argument.partition("=")
            if not argument:
                return dict(os.environ)
            if equals or " " in argument:
                name, _, value = argument.partition("=") if equals else argument.partition(" ")
                os.environ[name.strip()] = value.strip()
                print("env: %s=%s" % (name.strip(), value.strip()))
                return None
            if name not in os.environ:
                raise UsageError("Environment does not have key: " + name)
            return os.environ[name]


        def _measured(name, valued, keeps=True):
            """A command that runs its statement behind options; those in `valued` take a word. Where it keeps nothing, names
            that the statement binds are its own, as in a function."""
            def run(argument):
                while argument.startswith("-"):
                    option, _, argument = argument.partition(" ")
                    if option[1:] in valued:
                        argument = argument.lstrip().partition(" ")[2]
                    argument = argument.lstrip()
                _note[0](_notes.format(name))
                exec(argument, _main if keeps else dict(_main))
            return run


        _timeit = _measured("timeit", ("n", "r", "t", "p"), keeps=False)


        def _time(argument):
            _note[0](_notes.format("time"))
            if argument:
                exec(argument, _main)


        def _pylab(argument):
            exec("import numpy\nimport numpy as np\nfrom matplotlib import pyplot as plt\nfrom numpy import *\n"
                 "from matplotlib.pyplot import *", _main)


        def _run(argument):
            words = [w for w in argument.split() if not w.startswith("-")]
            if not words:
                raise UsageError("%run: Missing filename")
            _main.update(_commands.run_file(words[0], words))


        def _load(argument):
            words = [w for w in argument.split() if not w.startswith("-")]
            with open(words[-1] if words else "") as file:
                file.read()
            _note[0]("%load " + argument + ": in Jupyter the file's text would take the cell's place; it is not run")


        def _xmode(argument):
            if argument:
                print("Exception reporting mode: " + argument.strip().capitalize())


        def _pdb(argument):
            state = {"": "ON", "1": "ON", "on": "ON", "0": "OFF", "off": "OFF"}.get(argument.strip().lower())
            if state is None:
                raise UsageError("Incorrect argument. Use on/1, off/0, or nothing for a toggle.")
            print("Automatic pdb calling has been turned " + state)
            if state == "ON":
                _debug("")


        def _debug(argument):
            _note[0]("%debug: a page has nobody to step through the code")


        def _pinfo(argument): print(help_text(argument))


        def _unheard(name):
            return lambda argument: _note[0]("%" + (name + " " + argument).rstrip() + " has no effect on a page")


        def _mkdir(argument): _system("mkdir " + argument)
        def _ls(argument): _system("ls " + argument)
        def _pip(argument): _note[0]("%pip " + argument + ": nothing needs to be installed")


        _lines = {"who": _who, "who_ls": _who_ls, "whos": _whos, "reset": _reset, "pwd": _pwd, "cd": _cd, "env": _env,
                  "set_env": _env, "timeit": _timeit, "time": _time, "pylab": _pylab, "run": _run, "load": _load,
                  "loadpy": _load, "debug": _debug, "pdb": _pdb, "xmode": _xmode, "pinfo": _pinfo, "ls": _ls, "ll": _ls,
                  "mkdir": _mkdir, "pip": _pip, "conda": _pip, "cat": lambda a: _system("cat " + a),
                  "rm": lambda a: _system("rm " + a), "rmdir": lambda a: _system("rmdir " + a),
                  "cp": lambda a: _system("cp " + a), "mv": lambda a: _system("mv " + a)}
        for _name in ("matplotlib load_ext reload_ext unload_ext autoreload config tensorflow_version colors "
                      "autosave automagic notebook aimport").split():
            _lines[_name] = _harmless
        _lines["prun"] = _measured("prun", ("D", "l", "s", "T"))
        _lines["memit"] = _measured("memit", ("r", "t", "i"))
        _lines["capture"] = lambda argument: _note[0](
            "%capture captures nothing: %%capture at the top of a cell hides what the cell prints")
        for _name in ("precision", "reset_selective", "doctest_mode", "gui", "watermark", "tensorboard",
                      "version_information"):
            _lines[_name] = _unheard(_name)


        def line(name, argument):
            """Obeys %name argument; what it gives is assigned or shown."""
            if name not in _lines:
                import difflib
                near = difflib.get_close_matches(name, _lines, 1)
                raise UsageError("Line magic function `%%%s` not found." % name
                                 + (" Did you mean `%%%s`?" % near[0] if near else ""))
            return _lines[name](argument)


        # Cell magics that do not run their cell as Python

        def _writefile(argument, body):
            import os
            append = argument.startswith("-a ") or argument.startswith("--append ")
            name = argument.split(None, 1)[1] if append else argument
            if not name:
                raise UsageError("the following arguments are required: filename")
            name = name.strip("\"'")
            print(("Appending to " if append else "Overwriting " if os.path.exists(name) else "Writing ") + name)
            with open(name, "a" if append else "w") as file:
                file.write(body)


        def _shown(kind):
            def show(argument, body):
                import IPython.display as d
                d.display(getattr(d, kind)(body))
            return show


        _cells = {"writefile": _writefile, "file": _writefile, "html": _shown("HTML"), "HTML": _shown("HTML"),
                  "markdown": _shown("Markdown"), "latex": _shown("Latex"), "svg": _shown("SVG"), "SVG": _shown("SVG")}


        def cell(name, argument, body):
            if name in ("bash", "sh", "system", "sx", "!"):
                for command in body.split("\n"):
                    if command.strip() and not command.strip().startswith("#"):
                        _system(command.strip())
                return
            if name not in _cells:
                raise UsageError("Cell magic `%%%%%s` is not supported." % name)
            _cells[name](argument, body)


        class CapturedIO:
            def __init__(self, stdout="", stderr=""): self.stdout, self.stderr, self.outputs = stdout, stderr, []
            def show(self):
                print(self.stdout, end="")
                print(self.stderr, end="", file=_sys.stderr)
            def __str__(self): return self.stdout
            __call__ = show


        # Shell commands

        def shell(command):
            """The lines that !command prints."""
            return _commands.run(command, _main, _note[0])


        def _system(command):
            for text in shell(command):
                print(text)


        class _Kernel:
            """Jupyter's kernel, which tutorials shut down in the end."""
            shell = property(lambda self: _shell)

            def do_shutdown(self, restart=False):
                _note[0]("the kernel is not shut down: a run ends after its last cell")
                return {"status": "ok", "restart": restart}


        _told = set()


        def _told_once(run):
            """As run(), with remarks that were not made before only: commands in loops would repeat them."""
            note = _note[0]

            def new(text):
                if text not in _told:
                    _told.add(text)
                    note(text)
            _note[0] = new
            try:
                return run()
            finally:
                _note[0] = note


        class _Shell:
            """What get_ipython() gives."""
            user_ns = _main

            kernel = _Kernel()
            banner1 = ""

            def run_line_magic(self, name, argument="", *more): return _told_once(lambda: line(name, argument))
            def run_cell_magic(self, name, argument, body): return cell(name, argument, body)
            def magic(self, text):
                name, _, argument = text.lstrip("%").partition(" ")
                return line(name, argument.strip())
            def system(self, command): _told_once(lambda: _system(command))
            def getoutput(self, command): return _told_once(lambda: shell(command))
            def run_cell(self, text): exec(text, _main)
            def enable_matplotlib(self, gui=None): pass
            def set_next_input(self, text, replace=False): pass


        _shell = _Shell()
        def get_ipython(): return _shell


        def help_text(topic):
            """What `topic?` shows."""
            name = topic.strip("?").strip()
            if name.startswith("%"):
                return "%s: a command of IPython" % name
            try:
                value = eval(name, _main)
            except (NameError, AttributeError, SyntaxError):
                return "Object `%s` not found." % name
            import inspect
            parts = []
            if callable(value):
                try:
                    parts.append("Signature: %s%s" % (name, inspect.signature(value)))
                except (ValueError, TypeError):
                    pass
            else:
                parts.append("Type:      %s" % type(value).__name__)
                text = repr(value)
                parts.append("String form: %s" % (text if len(text) < 200 else text[:200] + "..."))
                if hasattr(value, "__len__"):
                    parts.append("Length:    %d" % len(value))
            if topic.endswith("??"):
                try:
                    parts.append("Source:\n" + inspect.getsource(value).rstrip("\n"))
                    return "\n".join(parts)
                except (OSError, TypeError):
                    pass
            doc = inspect.getdoc(value)
            parts.append("Docstring:\n" + doc if doc and "\n" in doc else "Docstring: " + (doc or "<no docstring>"))
            if callable(value):
                parts.append("Type:      " + type(value).__name__)
            return "\n".join(parts)
        """#
}
