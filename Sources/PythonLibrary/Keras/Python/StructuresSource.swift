/// `keras.tree`: lists, tuples and dicts in one another, as their leaves.
extension KerasSources {
    static let structures = #"""
        import warnings
        import collections


        class MAP_TO_NONE:
            """What a function of `traverse` gives back for None in a place."""


        def _is_named(x):
            return isinstance(x, tuple) and hasattr(x, "_fields")


        def is_nested(structure):
            kinds = (list, tuple, dict, collections.OrderedDict, collections.defaultdict, collections.deque)
            return type(structure) in kinds or _is_named(structure)


        def _keys(structure):
            """The keys of the parts, in the order in which they are flattened."""
            if not isinstance(structure, dict):
                return list(range(len(structure)))
            if isinstance(structure, collections.OrderedDict):
                return list(structure)
            try:
                return sorted(structure)
            except TypeError:
                return sorted(structure, key=lambda key: (type(key).__qualname__, key))


        def _with_parts(structure, parts):
            """A structure of the same kind with other parts."""
            if isinstance(structure, dict):
                found = dict(zip(_keys(structure), parts))
                pairs = [(key, found[key]) for key in structure]
                if isinstance(structure, collections.defaultdict):
                    return collections.defaultdict(structure.default_factory, pairs)
                return type(structure)(pairs)
            if _is_named(structure):
                return type(structure)(*parts)
            if isinstance(structure, collections.deque):
                return collections.deque(parts, structure.maxlen)
            return type(structure)(parts)


        def _differ():
            raise ValueError("Structures don't have the same nested structure.")


        def _match(first, other):
            kinds = [dict if isinstance(x, dict) else type(x) for x in (first, other)]
            if kinds[0] is not kinds[1] or not is_nested(other) or set(_keys(first)) != set(_keys(other)):
                _differ()


        def _mapped(func, is_leaf, first, *others):
            """The function of the leaves of the first structure and of what the others have there."""
            if is_leaf(first):
                return func(first, *others)
            for other in others:
                _match(first, other)
            return _with_parts(
                first, [_mapped(func, is_leaf, first[key], *[other[key] for other in others]) for key in _keys(first)])


        def _is_leaf(x):
            return not is_nested(x)


        def map_structure(func, *structures, none_is_leaf=True):
            if not structures:
                raise ValueError("Must provide at least one structure")

            def apply(*leaves):
                if any(is_nested(leaf) for leaf in leaves):
                    _differ()
                return func(*leaves) if none_is_leaf or leaves[0] is not None else None
            return _mapped(apply, _is_leaf, *structures)


        def map_structure_up_to(shallow_structure, func, *structures):
            if not structures:
                raise ValueError("Must provide at least one structure")
            return _mapped(lambda _, *parts: func(*parts), _is_leaf, shallow_structure, *structures)


        def map_shape_structure(func, structure):
            def is_shape(x):
                return isinstance(x, (list, tuple)) and all(e is None or isinstance(e, int) for e in x)
            return _mapped(func, lambda x: is_shape(x) or not is_nested(x), structure)


        def flatten_with_path(structure):
            if not is_nested(structure):
                return [((), structure)]
            return [((key, *path), leaf) for key in _keys(structure) for path, leaf in flatten_with_path(structure[key])]


        def flatten(structure):
            return [leaf for _, leaf in flatten_with_path(structure)]


        def pack_sequence_as(structure, flat_sequence):
            leaves, count = list(flat_sequence), len(flatten(structure))
            if len(leaves) != count:
                raise ValueError("Too %s leaves for the structure; expected: %d, got: %d."
                                 % ("few" if len(leaves) < count else "many", count, len(leaves)))
            rest = iter(leaves)
            return _mapped(lambda _: next(rest), _is_leaf, structure)


        def traverse(func, structure, top_down=True):
            def with_children():
                if not is_nested(structure):
                    return structure
                return _with_parts(structure, [traverse(func, structure[key], top_down) for key in _keys(structure)])
            whole = structure if top_down else with_children()
            found = func(whole)
            if found is None:
                return with_children() if top_down else whole
            return None if found is MAP_TO_NONE else found


        def lists_to_tuples(structure):
            return traverse(lambda x: tuple(x) if isinstance(x, list) else None, structure, top_down=False)


        def assert_same_structure(a, b, check_types=None):
            if check_types is not None:
                warnings.warn("The `check_types` argument is deprecated and no longer has any effect, please remove.", DeprecationWarning,
                              stacklevel=2)
            map_structure(lambda *leaves: None, a, b)


        def assert_same_paths(a, b):
            paths = [{path for path, _ in flatten_with_path(x)} for x in (a, b)]
            if paths[0] == paths[1]:
                return
            message = "`a` and `b` don't have the same paths."
            for own, other, names in ((*paths, "`a` missing in `b`"), (*paths[::-1], "`b` missing in `a`")):
                if own - other:
                    message += "\nPaths in %s:\n%s" % (names, own - other)
            raise ValueError(message)
        """#
}
