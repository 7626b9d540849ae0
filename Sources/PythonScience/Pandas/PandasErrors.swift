/// Errors that name what is nearest.
extension PandasSources {
    static let errors = #"""
        """Errors that name what is nearest."""


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
