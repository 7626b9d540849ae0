import PythonLanguage

/// `string` and `textwrap`.
enum StringModules {
    static let string = NativeModule("string", doc: "Character classes and templates.", python: stringSource)
    static let textwrap = NativeModule("textwrap", doc: "Lines of text.", python: textwrapSource)

    private static let stringSource = #"""
        whitespace = " \t\n\r\v\f"
        ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
        ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
        ascii_letters = ascii_lowercase + ascii_uppercase
        digits = "0123456789"
        hexdigits = digits + "abcdef" + "ABCDEF"
        octdigits = "01234567"
        punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
        printable = digits + ascii_letters + punctuation + whitespace


        def capwords(s, sep=None):
            """The words with capitals, blanks between them made single."""
            return (sep or " ").join(map(str.capitalize, s.split(sep)))


        class Template:
            """Texts with $name or ${name} to fill."""

            delimiter = "$"

            def __init__(self, template):
                self.template = template

            def _parts(self):
                """Pieces of text, then ("name", name, text) for names and ("bad", index, delimiter) for what is none."""
                text = self.template
                size = len(self.delimiter)
                index = 0
                while index < len(text):
                    start = text.find(self.delimiter, index)
                    if start < 0:
                        yield "text", text[index:], None
                        return
                    if start > index:
                        yield "text", text[index:start], None
                    if text.startswith(self.delimiter, start + size):
                        yield "text", self.delimiter, None
                        index = start + 2 * size
                        continue
                    braced = text[start + size:start + size + 1] == "{"
                    first = end = start + size + braced
                    while end < len(text) and (text[end] == "_" or text[end].isascii() and text[end].isalnum()):
                        end += 1
                    name = text[first:end]
                    if not name or name[0].isdigit() or braced and text[end:end + 1] != "}":
                        yield "bad", start, self.delimiter
                        index = start + size
                        continue
                    yield "name", name, text[start:end + braced]
                    index = end + braced

            def _fill(self, mapping, strict):
                result = []
                for kind, value, text in self._parts():
                    if kind == "text":
                        result.append(value)
                    elif kind == "bad":
                        if strict:
                            place = value + len(self.delimiter)
                            lines = self.template[:place].splitlines(keepends=True)
                            column = place - len("".join(lines[:-1]))
                            raise ValueError("Invalid placeholder in string: line %d, col %d" % (len(lines), column))
                        result.append(text)
                    else:
                        try:
                            result.append(str(mapping[value]))
                        except KeyError:
                            if strict:
                                raise
                            result.append(text)
                return "".join(result)

            def substitute(self, mapping={}, /, **kws):
                return self._fill(_Both(kws, mapping) if kws else mapping, True)

            def safe_substitute(self, mapping={}, /, **kws):
                return self._fill(_Both(kws, mapping) if kws else mapping, False)

            def is_valid(self):
                return all(kind != "bad" for kind, _, _ in self._parts())

            def get_identifiers(self):
                return list(dict.fromkeys(value for kind, value, _ in self._parts() if kind == "name"))


        class _Both:
            def __init__(self, first, second):
                self.first, self.second = first, second

            def __getitem__(self, key):
                return self.first[key] if key in self.first else self.second[key]


        class Formatter:
            """str.format() whose steps subclasses can change."""

            def format(self, format_string, /, *args, **kwargs):
                return self.vformat(format_string, args, kwargs)

            def vformat(self, format_string, args, kwargs):
                used = set()
                result, _ = self._vformat(format_string, args, kwargs, used, 2, 0)
                self.check_unused_args(used, args, kwargs)
                return result

            def _vformat(self, format_string, args, kwargs, used, depth, auto):
                if depth < 0:
                    raise ValueError("Max string recursion exceeded")
                result = []
                for literal, field, spec, conversion in self.parse(format_string):
                    if literal:
                        result.append(literal)
                    if field is None:
                        continue
                    if field == "":
                        if auto is False:
                            raise ValueError("cannot switch from manual field specification to automatic field numbering")
                        field, auto = str(auto), auto + 1
                    elif field.isdigit():
                        if auto:
                            raise ValueError("cannot switch from manual field specification to automatic field numbering")
                        auto = False
                    value, first = self.get_field(field, args, kwargs)
                    used.add(first)
                    value = self.convert_field(value, conversion)
                    spec, auto = self._vformat(spec, args, kwargs, used, depth - 1, auto)
                    result.append(self.format_field(value, spec))
                return "".join(result), auto

            def get_value(self, key, args, kwargs):
                return args[key] if isinstance(key, int) else kwargs[key]

            def check_unused_args(self, used_args, args, kwargs):
                pass

            def format_field(self, value, format_spec):
                return format(value, format_spec)

            def convert_field(self, value, conversion):
                if conversion is None:
                    return value
                if conversion in ("s", "r", "a"):
                    return {"s": str, "r": repr, "a": ascii}[conversion](value)
                raise ValueError("Unknown conversion specifier {0!s}".format(conversion))

            def get_field(self, field_name, args, kwargs):
                end = min([at for at in (field_name.find("."), field_name.find("[")) if at >= 0], default=len(field_name))
                first, rest = field_name[:end], field_name[end:]
                first = int(first) if first.isdigit() else first
                value = self.get_value(first, args, kwargs)
                while rest:
                    if rest[0] == ".":
                        end = min([at for at in (rest.find(".", 1), rest.find("[", 1)) if at >= 0], default=len(rest))
                        value = getattr(value, rest[1:end])
                    else:
                        end = rest.find("]")
                        if end < 0:
                            raise ValueError("Missing ']' in format string")
                        key = rest[1:end]
                        value = value[int(key) if key.isdigit() else key]
                        end += 1
                    rest = rest[end:]
                return value, first

            def parse(self, format_string):
                """(literal, field, spec, conversion) for each field and the text before it."""
                literal = ""
                index = 0
                while index < len(format_string):
                    letter = format_string[index]
                    if letter not in "{}":
                        literal += letter
                        index += 1
                        continue
                    if format_string[index + 1:index + 2] == letter:
                        yield literal + letter, None, None, None
                        literal = ""
                        index += 2
                        continue
                    if letter == "}":
                        raise ValueError("Single '}' encountered in format string")
                    end, depth = index + 1, 1
                    while end < len(format_string) and depth:
                        depth += {"{": 1, "}": -1}.get(format_string[end], 0)
                        end += 1
                    if depth:
                        if end == index + 1:
                            raise ValueError("Single '{' encountered in format string")
                        raise ValueError("expected '}' before end of string")
                    body = format_string[index + 1:end - 1]
                    stop = next((at for at, c in enumerate(body) if c in ":!" and "[" not in body[:at].rsplit("]")[-1]), None)
                    field, spec, conversion = body, "", None
                    if stop is not None:
                        field, rest = body[:stop], body[stop:]
                        if rest[0] == "!":
                            if len(rest) < 2:
                                raise ValueError("end of string while looking for conversion specifier")
                            conversion, rest = rest[1], rest[2:]
                            if rest and rest[0] != ":":
                                raise ValueError("expected ':' after conversion specifier")
                        spec = rest[1:]
                    yield literal, field, spec, conversion
                    literal = ""
                    index = end
                if literal:
                    yield literal, None, None, None
        """#

    private static let textwrapSource = #"""
        import re as _re

        __all__ = ["TextWrapper", "wrap", "fill", "dedent", "indent", "shorten"]
        _blanks = "\t\n\x0b\x0c\r "
        # A chunk is a run of blanks, a dash between words, or a word up to a hyphen that may break, its end or a dash.
        _chunk = _re.compile(r"""([\t\n\x0b\x0c\r ]+|(?<=[\w!"'&.,?])-{2,}(?=\w)|[^\t\n\x0b\x0c\r ]+?(?:-(?:(?<=[^\d\W]{2}-)|"""
                             r"""(?<=[^\d\W]-[^\d\W]-))(?=[^\d\W]-?[^\d\W])|(?=[\t\n\x0b\x0c\r ]|\Z)|"""
                             r"""(?<=[\w!"'&.,?])(?=-{2,}\w)))""")
        _word = _re.compile("([\t\n\x0b\x0c\r ]+)")
        _sentence_end = _re.compile(r"[a-z][.!?][\"']?\Z")


        class TextWrapper:
            """Breaks paragraphs into lines."""

            def __init__(self, width=70, initial_indent="", subsequent_indent="", expand_tabs=True, replace_whitespace=True,
                         fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True,
                         tabsize=8, *, max_lines=None, placeholder=" [...]"):
                self.width, self.tabsize = width, tabsize
                self.initial_indent, self.subsequent_indent = initial_indent, subsequent_indent
                self.expand_tabs, self.replace_whitespace = expand_tabs, replace_whitespace
                self.fix_sentence_endings, self.break_long_words = fix_sentence_endings, break_long_words
                self.drop_whitespace, self.break_on_hyphens = drop_whitespace, break_on_hyphens
                self.max_lines, self.placeholder = max_lines, placeholder

            def _split_chunks(self, text):
                if self.expand_tabs:
                    text = text.expandtabs(self.tabsize)
                if self.replace_whitespace:
                    text = text.translate({ord(c): " " for c in _blanks})
                chunks = [c for c in (_chunk if self.break_on_hyphens else _word).split(text) if c]
                if self.fix_sentence_endings:
                    for i in range(len(chunks) - 1):
                        if chunks[i + 1] == " " and _sentence_end.search(chunks[i]):
                            chunks[i + 1] = "  "
                return chunks

            def _take_long_word(self, chunks, line, length, width):
                room = 1 if width < 1 else width - length
                if self.break_long_words:
                    end = room
                    chunk = chunks[-1]
                    if self.break_on_hyphens and len(chunk) > room:
                        hyphen = chunk.rfind("-", 0, room)
                        if hyphen > 0 and any(c != "-" for c in chunk[:hyphen]):
                            end = hyphen + 1
                    line.append(chunk[:end])
                    chunks[-1] = chunk[end:]
                elif not line:
                    line.append(chunks.pop())

            def _lines(self, chunks):
                lines = []
                if self.width <= 0:
                    raise ValueError("invalid width %r (must be > 0)" % self.width)
                if self.max_lines is not None:
                    margin = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
                    if len(margin) + len(self.placeholder.lstrip()) > self.width:
                        raise ValueError("placeholder too large for max width")
                chunks.reverse()
                while chunks:
                    line, length = [], 0
                    margin = self.subsequent_indent if lines else self.initial_indent
                    width = self.width - len(margin)
                    if self.drop_whitespace and chunks[-1].strip() == "" and lines:
                        del chunks[-1]
                    while chunks and length + len(chunks[-1]) <= width:
                        length += len(chunks[-1])
                        line.append(chunks.pop())
                    if chunks and len(chunks[-1]) > width:
                        self._take_long_word(chunks, line, length, width)
                        length = sum(map(len, line))
                    if self.drop_whitespace and line and line[-1].strip() == "":
                        length -= len(line[-1])
                        del line[-1]
                    if not line:
                        continue
                    is_last = not chunks or self.drop_whitespace and len(chunks) == 1 and not chunks[0].strip()
                    if self.max_lines is None or len(lines) + 1 < self.max_lines or is_last and length <= width:
                        lines.append(margin + "".join(line))
                        continue
                    while line:
                        if line[-1].strip() and length + len(self.placeholder) <= width:
                            lines.append(margin + "".join(line) + self.placeholder)
                            break
                        length -= len(line[-1])
                        del line[-1]
                    else:
                        if lines and len(lines[-1].rstrip()) + len(self.placeholder) <= self.width:
                            lines[-1] = lines[-1].rstrip() + self.placeholder
                        else:
                            lines.append(margin + self.placeholder.lstrip())
                    break
                return lines

            def wrap(self, text):
                return self._lines(self._split_chunks(text))

            def fill(self, text):
                return "\n".join(self.wrap(text))


        def wrap(text, width=70, **kwargs):
            return TextWrapper(width=width, **kwargs).wrap(text)


        def fill(text, width=70, **kwargs):
            return TextWrapper(width=width, **kwargs).fill(text)


        def shorten(text, width, **kwargs):
            return TextWrapper(width=width, max_lines=1, **kwargs).fill(" ".join(text.strip().split()))


        def dedent(text):
            lines = text.split("\n")
            margin = None
            for index, line in enumerate(lines):
                body = line.lstrip(" \t")
                if not body:
                    lines[index] = ""
                    continue
                indent = line[:len(line) - len(body)]
                if margin is None:
                    margin = indent
                else:
                    common = 0
                    while common < min(len(margin), len(indent)) and margin[common] == indent[common]:
                        common += 1
                    margin = margin[:common]
            if not margin:
                return "\n".join(lines)
            return "\n".join(line[len(margin):] if line else line for line in lines)


        def indent(text, prefix, predicate=None):
            predicate = predicate or (lambda line: line.strip())
            return "".join(prefix + line if predicate(line) else line for line in text.splitlines(True))
        """#
}
