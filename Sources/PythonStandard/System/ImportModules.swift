import PythonLanguage

/// `importlib` and its parts.
enum ImportModules {
    static let modules = [
        NativeModule("importlib", doc: "Imports by name.", python: importing),
        NativeModule("importlib.util", doc: "Modules that exist.", python: importingUtil),
        NativeModule("importlib.metadata", doc: "Versions.", python: importingMetadata),
    ]

    private static let importing = #"""
        import sys as _sys


        def import_module(name, package=None):
            level = len(name) - len(name.lstrip("."))
            if level:
                if not package:
                    raise TypeError("the 'package' argument is required to perform a relative import for %r" % name)
                base = package.rsplit(".", level - 1)
                if len(base) < level:
                    raise ImportError("attempted relative import beyond top-level package")
                name = ".".join(filter(None, [base[0], name[level:]]))
            module = __import__(name)
            if name in _sys.modules:
                return _sys.modules[name]
            # A part may be a module that its parent gives under another name.
            for part in name.split(".")[1:]:
                module = getattr(module, part)
            return module


        def reload(module):
            return module


        def invalidate_caches(): pass
        """#

    private static let importingUtil = #"""
        def find_spec(name, package=None):
            try:
                __import__(name)
            except ImportError:
                return None
            return type("ModuleSpec", (), {"name": name, "origin": "built-in"})()
        """#

    private static let importingMetadata = #"""
        class PackageNotFoundError(ModuleNotFoundError):
            def __str__(self): return "No package metadata was found for %s" % self.args[0]


        def version(distribution_name):
            try:
                return __import__(distribution_name).__version__
            except (ImportError, AttributeError):
                raise PackageNotFoundError(distribution_name) from None
        """#
}
