import PythonLanguage

/// `_shell_commands`: what `!command` does. No program is started: simple commands over the cells' files are done here,
/// anything else gives a note and does nothing, as a failing command does not stop a notebook either.
enum ShellCommands {
    static let module = NativeModule("_shell_commands", doc: "Shell commands of cells.", python: source)

    private static let source = #"""
        import re as _re

        _installers = ("pip", "pip3", "conda", "mamba", "apt-get", "apt", "sudo", "brew")
        _downloads = ("wget", "curl", "gdown", "git", "kaggle", "gsutil", "aws")


        def run_file(path, argv):
            """The names that a script of the cells' files leaves."""
            import sys
            with open(path) as file:
                code = compile(file.read(), path, "exec")
            names = {"__name__": "__main__", "__file__": path}
            before = sys.argv
            sys.argv = list(argv)
            try:
                exec(code, names)
            except SystemExit:
                pass
            finally:
                sys.argv = before
            return {k: v for k, v in names.items() if k not in ("__name__", "__file__", "__builtins__")}


        # Words

        def _expanded(command, names):
            """With the values of {expression} and $name."""
            def value(match):
                try:
                    return str(eval(match[1], names))
                except Exception:
                    return match[0]
            command = _re.sub(r"\{([^{}]+)\}", value, command)
            return _re.sub(r"\$(\w+)", lambda m: str(names[m[1]]) if m[1] in names else m[0], command)


        def _split(command, separators):
            """Pairs of a separator and the text after it, outside of quotes."""
            parts, separator, text, quote, place = [], "", "", "", 0
            while place < len(command):
                c = command[place]
                found = next((s for s in separators if command.startswith(s, place)), None)
                if quote:
                    quote = "" if c == quote else quote
                elif c in "'\"":
                    quote = c
                elif c == "\\":
                    text += c
                    place += 1
                    c = command[place:place + 1]
                elif found:
                    parts.append((separator, text.strip()))
                    separator, text = found, ""
                    place += len(found)
                    continue
                text += c
                place += 1
            return parts + [(separator, text.strip())]


        def _paths(words):
            import glob
            result = []
            for word in words:
                found = sorted(glob.glob(word)) if any(c in word for c in "*?[") else []
                result.extend(found or [word])
            return result


        class _Failure(Exception):
            """A command that says why it fails."""


        class _Unknown(Exception):
            """A command that is not done here."""


        def _read(command, path):
            import os
            if os.path.isdir(path):
                raise _Failure("%s: %s: Is a directory" % (command, path))
            try:
                with open(path, "rb") as file:
                    return file.read().decode("utf-8", "replace")
            except OSError:
                raise _Failure("%s: %s: No such file or directory" % (command, path))


        def _texts(command, names, given):
            """The texts of files, or what the pipe brings."""
            return [_read(command, name) for name in names] if names else ["".join(l + "\n" for l in given)]


        # Commands: options, names, lines of the pipe -> lines

        def _ls(options, names, given):
            import os
            for name in names or ["."]:
                if len(names) > 1 and os.path.isdir(name):
                    yield name + ":"
                if os.path.isdir(name):
                    yield from (n for n in sorted(os.listdir(name)) if not n.startswith(".") or "a" in options)
                elif os.path.exists(name):
                    yield name
                else:
                    raise _Failure("ls: cannot access '%s': No such file or directory" % name)


        def _cat(options, names, given):
            for text in _texts("cat", names, given):
                yield from text.splitlines()


        def _count(options, names, default=10):
            for n, word in enumerate(names):
                if word.isdigit() and "n" in options:
                    return int(word), names[:n] + names[n + 1:]
            digits = "".join(c for c in options if c.isdigit())
            return int(digits or default), names


        def _head(options, names, given):
            n, names = _count(options, names)
            for text in _texts("head", names, given):
                yield from text.splitlines()[:n]


        def _tail(options, names, given):
            n, names = _count(options, names)
            for text in _texts("tail", names, given):
                yield from text.splitlines()[-n:] if n else []


        def _wc(options, names, given):
            for text, name in zip(_texts("wc", names, given), names or [""]):
                counts = [("l", text.count("\n")), ("w", len(text.split())), ("c", len(text.encode()))]
                shown = [str(c) for k, c in counts if not options or k in options]
                wide = 7 if len(shown) > 1 and not name else 0
                yield " ".join(t.rjust(wide) for t in shown) + (" " + name if name else "")


        def _grep(options, names, given):
            pattern, *names = names or [""]
            flags = _re.IGNORECASE if "i" in options else 0
            test = _re.compile(_re.escape(pattern) if "F" in options else pattern, flags)
            found = 0
            for text, name in zip(_texts("grep", names, given), names or [""]):
                lines = [(n, l) for n, l in enumerate(text.splitlines(), 1) if bool(test.search(l)) != ("v" in options)]
                found += len(lines)
                front = name + ":" if len(names) > 1 else ""
                if "c" in options:
                    yield front + str(len(lines))
                else:
                    yield from (front + ("%d:" % n if "n" in options else "") + l for n, l in lines)
            if not found:
                raise _Failure("")


        def _sort(options, names, given):
            lines = [l for text in _texts("sort", names, given) for l in text.splitlines()]
            def number(line):
                match = _re.match(r"\s*-?\d*\.?\d+", line)
                return float(match[0]) if match else 0.0
            lines.sort(key=number if "n" in options else None, reverse="r" in options)
            return list(dict.fromkeys(lines)) if "u" in options else lines


        def _uniq(options, names, given):
            import itertools
            lines = [l for text in _texts("uniq", names, given) for l in text.splitlines()]
            for line, group in itertools.groupby(lines):
                n = len(list(group))
                yield "%7d %s" % (n, line) if "c" in options else line


        def _mkdir(options, names, given):
            import os
            for name in names:
                if os.path.exists(name) and "p" not in options:
                    raise _Failure("mkdir: cannot create directory ‘%s’: File exists" % name)
                os.makedirs(name, exist_ok=True) if "p" in options else os.mkdir(name)
            return ()


        def _rm(options, names, given):
            import os, shutil
            for name in names:
                if os.path.isdir(name):
                    shutil.rmtree(name)
                elif os.path.exists(name):
                    os.remove(name)
                elif "f" not in options:
                    raise _Failure("rm: cannot remove '%s': No such file or directory" % name)
            return ()


        def _cp(options, names, given):
            import os, shutil
            *sources, target = names
            for name in sources:
                if not os.path.exists(name):
                    raise _Failure("cp: cannot stat '%s': No such file or directory" % name)
                (shutil.copytree if os.path.isdir(name) else shutil.copy)(name, target)
            return ()


        def _mv(options, names, given):
            import os, shutil
            *sources, target = names
            for name in sources:
                if not os.path.exists(name):
                    raise _Failure("mv: cannot stat '%s': No such file or directory" % name)
                shutil.move(name, target)
            return ()


        def _touch(options, names, given):
            for name in names:
                open(name, "a").close()
            return ()


        def _pwd(options, names, given):
            import os
            return [os.getcwd()]


        def _unzip(options, names, given):
            import zipfile
            folder = names[-1] if "d" in options and len(names) > 1 else "."
            _read("unzip", names[0])
            with zipfile.ZipFile(names[0]) as archive:
                archive.extractall(folder)
            return ()


        def _tar(options, names, given):
            import tarfile
            if "x" not in options:
                raise _Unknown
            _read("tar", names[0])
            with tarfile.open(names[0]) as archive:
                archive.extractall(names[-1] if "C" in options and len(names) > 1 else ".")
            return ()


        def _python(options, names, given):
            import sys
            if "V" in options or "version" in options:
                return ["Python " + sys.version.split()[0]]
            if not names or "m" in options or "c" in options:
                raise _Unknown
            run_file(names[0], names)
            return ()


        def _nothing(options, names, given): return ()


        _commands = {"ls": _ls, "dir": _ls, "cat": _cat, "more": _cat, "less": _cat, "head": _head, "tail": _tail, "wc": _wc,
                     "grep": _grep, "sort": _sort, "uniq": _uniq, "mkdir": _mkdir, "rm": _rm, "rmdir": _rm, "cp": _cp,
                     "mv": _mv, "touch": _touch, "pwd": _pwd, "unzip": _unzip, "tar": _tar, "python": _python,
                     "python3": _python, "cd": _nothing, "export": _nothing, "true": _nothing, "sleep": _nothing}


        # Running

        def _single(text, given):
            """The lines of one command without redirections."""
            import shlex
            words = shlex.split(text, comments=True)
            if not words:
                return []
            name, words = words[0], words[1:]
            if name == "echo":
                newline = words[:1] != ["-n"]
                return [" ".join(words if newline else words[1:])]
            if name not in _commands:
                raise _Unknown
            options = "".join(w.lstrip("-") for w in words if w.startswith("-") and w != "-")
            names = _paths(w for w in words if not w.startswith("-"))
            return list(_commands[name](options, names, given))


        def _redirected(text, given):
            """One command with its > and <."""
            text = _re.sub(r"(2>&1|2>\s*/dev/null)", "", text)
            parts = _split(text, ("&>", ">>", ">", "<"))
            for separator, name in parts[1:]:
                if separator == "<":
                    given = _read(name, name).splitlines()
            lines = _single(parts[0][1], given)
            for separator, name in parts[1:]:
                if separator != "<":
                    if name != "/dev/null":
                        with open(name, "a" if separator == ">>" else "w") as file:
                            file.write("".join(l + "\n" for l in lines))
                    lines = []
            return lines


        def _piped(text):
            given = []
            for _, part in _split(text, ("|",)):
                given = _redirected(part, given)
            return given


        def run(command, names, note):
            """The lines that a command prints."""
            command = _expanded(command, names)
            words = command.split()
            if words and (words[0] in _installers or "-m pip" in command or "pip install" in command):
                note("!" + command + ": nothing needs to be installed")
                return []
            if words and words[0] in _downloads:
                note("!" + command + ": nothing is downloaded; put the files into the folder of --files")
                return []
            steps = _split(command, ("&&", "||", ";"))
            result, works = [], True
            try:
                moves = [text.split()[:1] == ["cd"] for _, text in steps]
                if any(moves) and len(steps) > 1 or "`" in command or "$(" in command:
                    raise _Unknown
                for separator, text in steps:
                    if separator == "&&" and not works or separator == "||" and works:
                        continue
                    try:
                        result += _piped(text)
                        works = True
                    except _Failure as failure:
                        result += [str(failure)] if str(failure) else []
                        works = False
            except _Unknown:
                note("!" + command + ": no program runs from a cell; the line did nothing")
            except (ValueError, IndexError, OSError) as error:
                note("!%s: %s" % (command, error))
            return result
        """#
}
