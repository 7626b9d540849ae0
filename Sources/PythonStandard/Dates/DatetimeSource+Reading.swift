import PythonLanguage

/// Dates and times from texts: ISO 8601 and `strptime`.
extension DatetimeSource {
    static let reading = #"""


        # Reading texts.

        def _read_date(text, whole):
            """The year, month and day of YYYY-MM-DD, YYYYMMDD, YYYY-Www-D and their like."""
            error = ValueError("Invalid isoformat string: %r" % whole)
            digits = text.replace("-", "")
            try:
                if len(digits) > 4 and digits[4] == "W" and digits[:4].isdigit() and digits[5:].isdigit() and len(
                        digits) in (7, 8):
                    made = date.fromisocalendar(int(digits[:4]), int(digits[5:7]), int(digits[7:] or 1))
                    return made.year, made.month, made.day
            except ValueError:
                raise error from None
            plain = len(text) == 10 and text[4] == text[7] == "-" or len(text) == 8 and "-" not in text
            if not plain or not digits.isdigit() or not digits.isascii() or len(digits) != 8:
                raise error
            return int(digits[:4]), int(digits[4:6]), int(digits[6:])


        def _read_clock(text, whole):
            """Hour, minute, second, microsecond and zone of HH[:MM[:SS[.ffffff]]][+HH:MM]."""
            error = ValueError("Invalid isoformat string: %r" % whole)
            zone = None
            if text.endswith("Z"):
                text, zone = text[:-1], timezone.utc
            for sign in "+-":
                if sign in text:
                    text, _, offset = text.partition(sign)
                    parts = _read_clock(offset, whole)
                    micro = ((parts[0] * 60 + parts[1]) * 60 + parts[2]) * 1000000 + parts[3]
                    zone = timezone(timedelta(microseconds=micro if sign == "+" else -micro)) if micro else timezone.utc
                    break
            clock, dot, fraction = text.replace(",", ".").partition(".")
            digits = clock.replace(":", "")
            if not digits.isdigit() or len(digits) not in (2, 4, 6) or dot and not fraction.isdigit():
                raise error
            if ":" in clock and len(clock) != len(digits) + len(digits) // 2 - 1:
                raise error
            digits = (digits + "0000")[:6]
            return int(digits[:2]), int(digits[2:4]), int(digits[4:]), int((fraction + "000000")[:6]), zone


        _widths = {"Y": 4, "m": 2, "d": 2, "H": 2, "M": 2, "S": 2, "f": 6, "y": 2, "I": 2, "j": 3, "U": 2, "W": 2, "w": 1}
        _limits = {"m": (1, 12), "d": (1, 31), "H": (0, 23), "M": (0, 59), "S": (0, 61), "I": (1, 12), "j": (1, 366)}


        def _parse(text, format):
            """The fields that a text holds after a format, for datetime()."""
            fields = {"Y": 1900, "m": 1, "d": 1, "H": 0, "M": 0, "S": 0, "f": 0}
            whole = format
            for code, long in (("%T", "%H:%M:%S"), ("%D", "%m/%d/%y"), ("%F", "%Y-%m-%d"), ("%c", "%a %b %d %H:%M:%S %Y"),
                               ("%x", "%m/%d/%y"), ("%X", "%H:%M:%S"), ("%R", "%H:%M")):
                format = format.replace(code, long)
            error = ValueError("time data %r does not match format %r" % (text, whole))
            afternoon = day_of_year = zone = None
            place = index = 0
            while index < len(format):
                letter = format[index]
                if letter.isspace():
                    if not text[place:place + 1].isspace():
                        raise error
                    while text[place:place + 1].isspace():
                        place += 1
                    while format[index:index + 1].isspace():
                        index += 1
                    continue
                code = format[index + 1:index + 2]
                if letter != "%" or code == "%":
                    if text[place:place + 1] != letter:
                        raise error
                    place += 1
                    index += 1 + (letter == "%")
                    continue
                index += 2
                if code in _widths and code:
                    end = place
                    while end < len(text) and end - place < _widths[code] and text[end].isdigit():
                        end += 1
                    low, high = _limits.get(code, (0, 999999))
                    while end > place and not low <= int(text[place:end]) <= high:
                        end -= 1
                    if end == place or code == "Y" and end - place < 4 or code == "y" and end - place < 2:
                        raise error
                    value = int((text[place:end] + "000000")[:6]) if code == "f" else int(text[place:end])
                    place = end
                    if code == "y":
                        fields["Y"] = value + (1900 if value > 68 else 2000)
                    elif code == "I":
                        fields["H"] = value % 12
                    elif code == "j":
                        day_of_year = value
                    elif code in fields:
                        fields[code] = value
                elif code and code in "bBaAp":
                    names = {"b": [name[:3] for name in _months], "B": _months, "a": [name[:3] for name in _days],
                             "A": _days, "p": ["AM", "PM"]}[code]
                    found = [n for n, name in enumerate(names) if text[place:].lower().startswith(name.lower())]
                    if not found:
                        raise error
                    place += len(names[found[-1]])
                    if code in "bB":
                        fields["m"] = found[-1] + 1
                    elif code == "p":
                        afternoon = found[-1]
                elif code == "z":
                    end = place + 1
                    while end < len(text) and (text[end].isdigit() or text[end] in ":."):
                        end += 1
                    if text[place:place + 1] == "Z":
                        zone = timezone.utc
                    elif text[place:place + 1] in ("+", "-") and end - place >= 5:
                        zone = _read_clock("00" + text[place:end], text)[4]
                    else:
                        raise error
                    place = end
                elif code == "Z":
                    name = next((n for n in ("UTC", "GMT") if text[place:].upper().startswith(n)), None)
                    if name is None:
                        raise error
                    place += len(name)
                elif not code:
                    raise ValueError("stray %% in format %r" % whole)
                else:
                    raise ValueError("'%s' is a bad directive in format %r" % (code, whole))
            if place < len(text):
                raise ValueError("unconverted data remains: %s" % text[place:])
            if afternoon is not None:
                fields["H"] = fields["H"] % 12 + 12 * afternoon
            if day_of_year is not None:
                made = date.fromordinal(date(fields["Y"], 1, 1).toordinal() + day_of_year - 1)
                fields["m"], fields["d"] = made.month, made.day
            return [fields[name] for name in "YmdHMSf"] + [zone]
        """#
}
