/// Linear programs: `scipy.optimize.linprog`.
extension ScipySources {
    static let linearPrograms = #"""
        """Linear programs by the simplex method with a dense table; ties go to the lowest place, so that it ends."""

        import numpy as np
        from scipy._optimize import OptimizeResult


        def _pivot(table, basis, row, column):
            table[row] /= table[row, column]
            for other in range(len(table)):
                if other != row and table[other, column]:
                    table[other] -= table[other, column] * table[row]
            basis[row] = column


        def _descend(table, basis, allowed, steps):
            """Moves along the edges while the last row, the costs, has a falling one; False: it falls without end."""
            while True:
                falling = np.flatnonzero(table[-1, :allowed] < -1e-9)
                if not len(falling):
                    return True
                # The steepest edge at first; the lowest place once it could go round in circles.
                column = int(falling[np.argmin(table[-1, falling])]) if steps[0] < 5000 else int(falling[0])
                rows = np.flatnonzero(table[:-1, column] > 1e-9)
                if not len(rows):
                    return False
                ratios = table[rows, -1] / table[rows, column]
                best = rows[ratios <= ratios.min() + 1e-12]
                _pivot(table, basis, int(min(best, key=lambda r: basis[r])), column)
                steps[0] += 1


        def _standard(c, A_ub, b_ub, A_eq, b_eq, bounds):
            """The program over variables of at least 0: costs, table, right sides, and the way back."""
            n = len(c)
            shift, signs, columns, above = np.zeros(n), [], [], []
            for i, (low, high) in enumerate(bounds):
                if low > high:
                    return None
                if np.isfinite(low):
                    shift[i] = low
                    columns.append((i, 1.0))
                    if np.isfinite(high):
                        above.append((len(columns) - 1, high - low))
                elif np.isfinite(high):
                    shift[i] = high
                    columns.append((i, -1.0))
                else:
                    columns += [(i, 1.0), (i, -1.0)]
            spread = np.zeros((n, len(columns)))
            for place, (i, sign) in enumerate(columns):
                spread[i, place] = sign
            upper = np.zeros((len(above), len(columns)))
            for row, (place, _) in enumerate(above):
                upper[row, place] = 1.0
            less = np.vstack([A_ub @ spread, upper])
            less_sides = np.concatenate([b_ub - A_ub @ shift, [size for _, size in above]])
            return c @ spread, less, less_sides, A_eq @ spread, b_eq - A_eq @ shift, spread, shift


        _MESSAGES = {
            0: "Optimization terminated successfully. (HiGHS Status 7: Optimal)",
            2: "The problem is infeasible. (HiGHS Status 8: model_status is Infeasible; primal_status is None)",
            3: "The problem is unbounded. (HiGHS Status 10: model_status is Unbounded; primal_status is Feasible)",
        }


        def _bounds(bounds, n):
            def pair(low, high):
                return -np.inf if low is None else float(low), np.inf if high is None else float(high)
            if bounds is None:
                return [(0.0, np.inf)] * n
            if hasattr(bounds, "lb"):
                lows, highs = np.broadcast_to(bounds.lb, n), np.broadcast_to(bounds.ub, n)
                return [pair(a, b) for a, b in zip(lows, highs)]
            given = list(bounds)
            if len(given) == 2 and not any(isinstance(b, (tuple, list, np.ndarray)) for b in given):
                return [pair(*given)] * n
            if len(given) == 1:
                given = given * n
            if len(given) != n:
                raise ValueError("Invalid input for linprog: the length of `bounds` must be %d" % n)
            return [pair(*b) for b in given]


        def linprog(c, A_ub=None, b_ub=None, A_eq=None, b_eq=None, bounds=(0, None), method="highs", callback=None,
                    options=None, x0=None, integrality=None):
            if integrality is not None and np.any(np.asarray(integrality) != 0):
                raise NotImplementedError("linprog: argument 'integrality': whole numbers are not supported")
            if callback is not None or x0 is not None:
                raise NotImplementedError("linprog: arguments 'callback' and 'x0' are not supported")
            if method not in ("highs", "highs-ds", "highs-ipm", "simplex", "revised simplex", "interior-point"):
                raise ValueError("Unknown solver '%s'" % method)
            c = np.atleast_1d(np.asarray(c, dtype="float64")).ravel()
            n = len(c)
            A_ub = np.zeros((0, n)) if A_ub is None else np.atleast_2d(np.asarray(A_ub, dtype="float64"))
            A_eq = np.zeros((0, n)) if A_eq is None else np.atleast_2d(np.asarray(A_eq, dtype="float64"))
            b_ub = np.zeros(0) if b_ub is None else np.atleast_1d(np.asarray(b_ub, dtype="float64")).ravel()
            b_eq = np.zeros(0) if b_eq is None else np.atleast_1d(np.asarray(b_eq, dtype="float64")).ravel()
            for name, A, b in (("ub", A_ub, b_ub), ("eq", A_eq, b_eq)):
                if A.shape[1] != n:
                    raise ValueError("Invalid input for linprog: A_%s must have exactly two dimensions, and the number of "
                                     "columns in A_%s must be equal to the size of c" % (name, name))
                if len(A) != len(b):
                    raise ValueError("Invalid input for linprog: b_%s must be a 1-D array; b_%s must not have more than one "
                                     "non-singleton dimension and the number of rows in A_%s must equal the number of values "
                                     "in b_%s" % (name, name, name, name))
            steps = [0]
            status, x = _solve(_standard(c, A_ub, b_ub, A_eq, b_eq, _bounds(bounds, n)), steps)
            return OptimizeResult(
                message=_MESSAGES[status], success=status == 0, status=status, fun=None if x is None else float(c @ x), x=x,
                nit=steps[0], slack=None if x is None else b_ub - A_ub @ x, con=None if x is None else b_eq - A_eq @ x)


        def _solve(program, steps):
            if program is None:
                return 2, None
            costs, less, less_sides, equal, equal_sides, spread, shift = program
            rows = np.vstack([less, equal])
            sides = np.concatenate([less_sides, equal_sides])
            count, width = len(rows), rows.shape[1]
            slack = np.vstack([np.eye(len(less)), np.zeros((len(equal), len(less)))])
            flip = np.where(sides < 0, -1.0, 1.0)
            body = np.hstack([rows, slack]) * flip[:, None]
            total = body.shape[1]
            table = np.zeros((count + 1, total + count + 1))
            table[:count, :total], table[:count, total:total + count] = body, np.eye(count)
            table[:count, -1] = sides * flip
            basis = list(range(total, total + count))
            table[-1, :total], table[-1, -1] = -body.sum(axis=0), -table[:count, -1].sum()
            _descend(table, basis, total, steps)
            if table[-1, -1] < -1e-7 * max(1.0, np.abs(sides).max() if count else 1.0):
                return 2, None
            for row, place in enumerate(basis):
                if place >= total:
                    other = np.flatnonzero(np.abs(table[row, :total]) > 1e-9)
                    if len(other):
                        _pivot(table, basis, row, int(other[0]))
            table = np.delete(table, range(total, total + count), axis=1)
            table[-1] = 0.0
            table[-1, :width] = costs
            for row, place in enumerate(basis):
                if place < total and table[-1, place]:
                    table[-1] -= table[-1, place] * table[row]
            if not _descend(table, basis, total, steps):
                return 3, None
            values = np.zeros(total)
            for row, place in enumerate(basis):
                if place < total:
                    values[place] = table[row, -1]
            return 0, spread @ values[:width] + shift
        """#
}
