/// Errors that name what is nearest.
extension PandasSources {
    static let errors = #"""
        """The exceptions of `pandas.errors`; errors that name what is nearest."""

        _KINDS = {
            "AbstractMethodError": NotImplementedError, "CategoricalConversionWarning": Warning, "ChainedAssignmentError": Warning,
            "DataError": Exception, "DatabaseError": OSError, "DtypeWarning": Warning, "DuplicateLabelError": ValueError,
            "EmptyDataError": ValueError, "IncompatibilityWarning": Warning, "IndexingError": Exception,
            "IntCastingNaNError": ValueError, "InvalidColumnName": Warning, "InvalidIndexError": Exception, "LossySetitemError": Exception,
            "MergeError": ValueError, "NullFrequencyError": ValueError, "NumbaUtilError": Exception, "NumExprClobberingError": NameError,
            "OptionError": AttributeError, "OutOfBoundsDatetime": ValueError, "OutOfBoundsTimedelta": ValueError,
            "Pandas4Warning": DeprecationWarning, "ParserError": ValueError, "ParserWarning": Warning, "PerformanceWarning": Warning,
            "PyperclipException": RuntimeError, "SpecificationError": Exception, "UndefinedVariableError": NameError,
            "UnsortedIndexError": KeyError, "UnsupportedFunctionCall": ValueError, "ValueLabelTypeMismatch": Warning,
        }
        for _name, _kind in _KINDS.items():
            globals()[_name] = type(_name, (_kind,), {"__module__": "pandas.errors"})


        class OptionError(AttributeError, KeyError): pass


        class DateParseError(ValueError): pass


        OptionError.__module__, DateParseError.__module__ = "pandas.errors", "pandas._libs.tslibs.parsing"


        def _distance(a, b):
            row = list(range(len(b) + 1))
            for i, x in enumerate(a, 1):
                before, row[0] = row[0], i
                for j, y in enumerate(b, 1):
                    before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (x != y))
            return row[-1]


        def nearest(name, names):
            best = min(names, key=lambda n: _distance(name, n), default=None)
            return best if best is not None and _distance(name, best) <= max(1, len(name) // 3) else None


        def unknown_attribute(owner, name):
            kind = owner.__name__ if isinstance(owner, type) else type(owner).__name__
            near = nearest(name, [n for n in dir(owner) if not n.startswith("_")])
            return AttributeError("'%s' object has no attribute '%s'%s" % (
                kind, name, ". Did you mean: '%s'?" % near if near else ""))
        """#
}
