/// `pd.set_option` and its relatives.
extension PandasSources {
    static let options = #"""
        """`pd.set_option` and its relatives."""

        # Old spellings and parts of names are found as pandas finds them: by the end or any part that is clear.
        _defaults = {
            "display.max_rows": 60, "display.min_rows": 10, "display.max_columns": 20, "display.width": 80,
            "display.max_colwidth": 50, "display.precision": 6, "display.float_format": None,
            "display.max_seq_items": 100, "display.show_dimensions": "truncate", "display.expand_frame_repr": True,
            "display.chop_threshold": None, "display.large_repr": "truncate", "display.max_info_columns": 100,
            "display.colheader_justify": "right", "display.notebook_repr_html": True,
            "mode.chained_assignment": "warn", "mode.copy_on_write": True, "future.infer_string": True,
            "future.no_silent_downcasting": True, "mode.use_inf_as_na": False,
        }
        # What only its default value means something here.
        _fixed = {"display.large_repr", "display.colheader_justify", "mode.use_inf_as_na", "mode.copy_on_write"}
        _values = dict(_defaults)


        class OptionError(AttributeError, KeyError):
            pass


        def _key(name):
            if name in _defaults:
                return name
            found = [key for key in _defaults if name in key]
            if len(found) == 1:
                return found[0]
            if not found:
                raise OptionError("No such keys(s): %r" % name)
            raise OptionError("Pattern matched multiple keys")


        def get_option(name):
            return _values[_key(name)]


        def set_option(*args):
            if len(args) == 1 and isinstance(args[0], dict):
                args = [x for pair in args[0].items() for x in pair]
            if not args or len(args) % 2:
                raise ValueError("Must provide an even number of non-keyword arguments")
            for name, value in zip(args[::2], args[1::2]):
                key = _key(name)
                if key in _fixed and value != _defaults[key]:
                    raise NotImplementedError("pd.set_option(%r): got %r, expected %r" % (name, value, _defaults[key]))
                _values[key] = value


        def reset_option(name):
            for key in _defaults if name == "all" else [_key(name)]:
                _values[key] = _defaults[key]


        class option_context:
            def __init__(self, *args):
                self._args = args

            def __enter__(self):
                self._before = dict(_values)
                set_option(*self._args)

            def __exit__(self, *error):
                _values.update(self._before)


        class _Group:
            def __init__(self, prefix):
                object.__setattr__(self, "_prefix", prefix)

            def __getattr__(self, name):
                key = self._prefix + name
                if key in _values:
                    return _values[key]
                if any(k.startswith(key + ".") for k in _values):
                    return _Group(key + ".")
                raise OptionError("No such option: %r" % key)

            def __setattr__(self, name, value):
                set_option(self._prefix + name, value)


        options = _Group("")
        """#
}
