import PythonLanguage
import PythonStandard

/// `joblib` and `einops`.
enum ToolModules {
    static let all: [NativeModule] = [
        NativeModule("joblib", doc: "Objects in files, loops for several processes.", python: joblib),
        NativeModule("einops", doc: "Axes by name.", python: einops),
        NativeModule("sklearn.externals", lazyNames: ["joblib"]),
        NativeModule("sklearn.externals.joblib", python: "from joblib import *"),
    ]

    private static let joblib = #"""
        """`joblib`: objects in files, loops that ask for several processes (here one runs them), functions with a memory."""

        import functools as _functools
        import pickle as _pickle

        __version__ = "1.5.3"


        def dump(value, filename, compress=0, protocol=None):
            if hasattr(filename, "write"):
                _pickle.dump(value, filename)
                return None
            name = filename.__fspath__() if hasattr(filename, "__fspath__") else filename
            with open(name, "wb") as file:
                _pickle.dump(value, file)
            if compress:
                _note("joblib.dump: the file is not compressed here (compress=%r)" % (compress,))
            return [name]


        def load(filename, mmap_mode=None, ensure_native_byte_order="auto"):
            if mmap_mode is not None:
                _note("joblib.load: mmap_mode=%r has no effect, the file is read whole" % (mmap_mode,))
            if hasattr(filename, "read"):
                return _pickle.load(filename)
            with open(filename, "rb") as file:
                return _pickle.load(file)


        def _note(text):
            from _library_notes import note
            note(text)


        def cpu_count(only_physical_cores=False): return 1
        def effective_n_jobs(n_jobs=-1): return 1


        def delayed(function):
            @_functools.wraps(function)
            def later(*args, **kwargs):
                return function, args, kwargs
            return later


        class Parallel:
            """Calls one after the other."""

            def __init__(self, n_jobs=None, backend=None, return_as="list", verbose=0, timeout=None, pre_dispatch="2 * n_jobs",
                         batch_size="auto", temp_folder=None, max_nbytes="1M", mmap_mode="r", prefer=None, require=None):
                if n_jobs not in (None, 1):
                    _note("joblib.Parallel: the calls run one after the other (n_jobs=%r)" % (n_jobs,))
                if return_as not in ("list", "generator", "generator_unordered"):
                    raise ValueError('Expected `return_as` parameter to be a string equal to "list", "generator" or "generator_unordered", '
                                     'but got %s instead.' % (return_as,))
                self.n_jobs, self.return_as, self.verbose = n_jobs, return_as, verbose

            def __call__(self, iterable):
                found = (function(*args, **kwargs) for function, args, kwargs in iterable)
                return list(found) if self.return_as == "list" else found

            def __enter__(self): return self
            def __exit__(self, *error): return None


        class parallel_backend:
            def __init__(self, backend, n_jobs=-1, inner_max_num_threads=None, **backend_params):
                _note("joblib.parallel_backend(%r): the calls run one after the other" % (backend,))

            def __enter__(self): return self
            def __exit__(self, *error): return None


        parallel_config = parallel_backend


        def hash(obj, hash_name="md5", coerce_mmap=False):
            import hashlib
            return hashlib.new(hash_name, _pickle.dumps(obj)).hexdigest()


        class Memory:
            """Remembers results by their arguments, in this run only."""

            def __init__(self, location=None, backend="local", mmap_mode=None, compress=False, verbose=1, backend_options=None):
                self.location, self.verbose = location, verbose
                if location is not None:
                    _note("joblib.Memory: results are remembered in this run only, not in %r" % (location,))

            def cache(self, func=None, ignore=None, verbose=None, mmap_mode=False, cache_validation_callback=None):
                if func is None:
                    return _functools.partial(self.cache, ignore=ignore)
                if self.location is None:
                    return func
                known = {}

                @_functools.wraps(func)
                def remembered(*args, **kwargs):
                    key = hash((args, sorted((k, v) for k, v in kwargs.items() if k not in (ignore or ()))))
                    if key not in known:
                        known[key] = func(*args, **kwargs)
                    return known[key]
                remembered.clear = lambda warn=True: known.clear()
                return remembered

            def clear(self, warn=True): pass
        """#

    private static let einops = #"""
        """`einops`: axes by name. Arrays of NumPy and tensors of TensorFlow, by their own reshape and transpose."""

        import math as _math

        __version__ = "0.8.1"


        class EinopsError(RuntimeError):
            pass


        def _parsed(side):
            """The groups of a side: names in brackets are one axis; "1" is an axis of one element."""
            groups, group = [], None
            for token in side.replace("(", " ( ").replace(")", " ) ").replace("...", " … ").split():
                if token == "(":
                    if group is not None:
                        raise EinopsError("brackets within brackets in %r" % side)
                    group = []
                elif token == ")":
                    if group is None:
                        raise EinopsError("Brackets are not balanced")
                    groups.append(group)
                    group = None
                else:
                    if token != "1" and token != "…" and not token.replace("_", "a").isalnum():
                        raise EinopsError("Invalid axis identifier: %s" % token)
                    names = [] if token == "1" else [token]
                    if group is None:
                        groups.append(names)
                    else:
                        group += names
            if group is not None:
                raise EinopsError("Brackets are not balanced")
            return groups


        def _functions(x):
            """reshape, transpose, reduce and tile for the kind of array."""
            if type(x).__module__.startswith(("tensorflow", "keras")):
                import tensorflow as tf
                return (tf.reshape, lambda a, order: tf.transpose(a, order), lambda a, name, axes: getattr(tf, "reduce_" + name)(a, axis=axes),
                        lambda a, counts: tf.tile(a, counts))
            import numpy as np
            return (np.reshape, np.transpose, lambda a, name, axes: getattr(np, name)(a, axis=axes), np.tile)


        def _expanded(groups, rank):
            """Dots as axes of their own."""
            flat = [n for g in groups for n in g]
            if "…" not in flat:
                return groups
            extra = rank - (len(groups) - 1)
            names = ["…%d" % i for i in range(extra)]
            found = []
            for group in groups:
                if group == ["…"]:
                    found += [[n] for n in names]
                else:
                    found.append([m for n in group for m in (names if n == "…" else [n])])
            return found


        def _dots(groups, names):
            found = []
            for group in groups:
                if group == ["…"]:
                    found += [[n] for n in names]
                else:
                    found.append([m for n in group for m in (names if n == "…" else [n])])
            return found


        def _sizes(pattern, groups, shape, lengths):
            if len(groups) != len(shape):
                raise EinopsError("Error while processing pattern %r: expected %d dimensions, got %d" % (pattern, len(groups), len(shape)))
            sizes = dict(lengths)
            for group, n in zip(groups, shape):
                unknown = [name for name in group if name not in sizes]
                known = _math.prod(sizes[name] for name in group if name in sizes)
                if len(unknown) > 1:
                    raise EinopsError("Could not infer sizes for %s" % set(unknown))
                if unknown:
                    if n % known:
                        raise EinopsError("Shape mismatch, can't divide axis of length %d in chunks of %d" % (n, known))
                    sizes[unknown[0]] = n // known
                elif known != n:
                    raise EinopsError("Shape mismatch, %d != %d" % (n, known))
            return sizes


        def _transformed(x, pattern, reduction, lengths):
            if isinstance(x, list):
                import numpy as np
                x = np.stack(x)
            if pattern.count("->") != 1:
                raise EinopsError("pattern %r has no arrow" % pattern)
            left, right = (_parsed(side) for side in pattern.split("->"))
            reshape, transpose, reduce_, tile = _functions(x)
            left = _expanded(left, len(x.shape))
            dots = [n for g in left for n in g if n.startswith("…")]
            right = _dots(right, dots)
            sizes = _sizes(pattern, left, [int(n) for n in x.shape], lengths)
            before, after = [n for g in left for n in g], [n for g in right for n in g]
            x = reshape(x, [sizes[n] for n in before])
            gone, new = [n for n in before if n not in after], [n for n in after if n not in before]
            if gone and reduction is None:
                raise EinopsError("Identifiers only on one side of expression (should be on both): %s" % set(gone))
            if new and reduction != "repeat":
                raise EinopsError("Identifiers only on one side of expression (should be on both): %s" % set(new))
            if gone and reduction == "repeat":
                raise EinopsError("Unexpected identifiers on the left side of repeat: %s" % set(gone))
            if gone and reduction == "mean" and "int" in str(getattr(x, "dtype", "")):
                raise NotImplementedError("reduce_mean is not available for non-floating tensors")
            if gone:
                axes = tuple(before.index(n) for n in gone)
                if callable(reduction):
                    x = reduction(x, axes)
                elif reduction in ("min", "max", "sum", "mean", "prod", "any", "all"):
                    x = reduce_(x, reduction, axes)
                else:
                    raise EinopsError("Unknown reduction %r" % (reduction,))
            left_names = [n for n in before if n not in gone]
            for n in new:
                if n not in sizes:
                    raise EinopsError("Specify sizes for new axes in repeat: %s" % n)
            if new:
                x = reshape(x, [sizes[n] for n in left_names] + [1] * len(new))
                x = tile(x, [1] * len(left_names) + [sizes[n] for n in new])
                left_names = left_names + new
            x = transpose(x, [left_names.index(n) for n in after])
            return reshape(x, [_math.prod(sizes[n] for n in group) for group in right])


        def rearrange(tensor, pattern, **axes_lengths): return _transformed(tensor, pattern, None, axes_lengths)
        def reduce(tensor, pattern, reduction, **axes_lengths): return _transformed(tensor, pattern, reduction, axes_lengths)
        def repeat(tensor, pattern, **axes_lengths): return _transformed(tensor, pattern, "repeat", axes_lengths)


        def parse_shape(x, pattern):
            groups = _expanded(_parsed(pattern), len(x.shape))
            return {g[0]: int(n) for g, n in zip(groups, x.shape) if g and g[0] != "_"}


        def asnumpy(tensor):
            import numpy as np
            return tensor if isinstance(tensor, np.ndarray) else tensor.numpy()


        def einsum(*args):
            *tensors, pattern = args
            left, right = pattern.split("->")
            letters = {}
            short = lambda side: "".join(letters.setdefault(n, "abcdefghijklmnopqrstuvwxyz"[len(letters)]) if n != "..." else "..." for n in side.split())
            text = ",".join(short(side) for side in left.split(",")) + "->" + short(right)
            if type(tensors[0]).__module__.startswith(("tensorflow", "keras")):
                import tensorflow as tf
                return tf.einsum(text, *tensors)
            import numpy as np
            return np.einsum(text, *tensors)
        """#
}
