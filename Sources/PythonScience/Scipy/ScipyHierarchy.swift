/// `scipy.cluster.hierarchy`: clusters joined step by step.
extension ScipySources {
    static let hierarchy = #"""
        """`scipy.cluster.hierarchy`: clusters joined step by step, in Python over NumPy."""

        import numpy as np

        _METHODS = ("single", "complete", "average", "weighted", "ward", "centroid", "median")


        def _pairs(y, metric):
            """The square table of distances of observations, or of a row of distances (`pdist`)."""
            y = np.asarray(y, dtype=float)
            if y.ndim == 1:
                n = int(round((1 + np.sqrt(1 + 8 * len(y))) / 2))
                table = np.zeros((n, n))
                table[np.triu_indices(n, 1)] = y
                return table + table.T
            if y.ndim != 2:
                raise ValueError("`y` must be 1 or 2 dimensional.")
            from scipy.spatial.distance import cdist
            return cdist(y, y, metric)


        def _joined(method, x, y, apart, nx, ny, n):
            """The distances of a new cluster from the others (Lance and Williams)."""
            if method == "single":
                return np.minimum(x, y)
            if method == "complete":
                return np.maximum(x, y)
            if method == "average":
                return (nx * x + ny * y) / (nx + ny)
            if method == "weighted":
                return 0.5 * (x + y)
            if method == "ward":
                total = 1.0 / (nx + ny + n)
                return np.sqrt(np.maximum((nx + n) * total * x * x + (ny + n) * total * y * y - n * total * apart * apart, 0))
            if method == "centroid":
                return np.sqrt(np.maximum((nx * x * x + ny * y * y - nx * ny * apart * apart / (nx + ny)) / (nx + ny), 0))
            return np.sqrt(np.maximum(0.5 * (x * x + y * y) - 0.25 * apart * apart, 0))


        def linkage(y, method="single", metric="euclidean", optimal_ordering=False):
            if method not in _METHODS:
                raise ValueError("Invalid method: " + str(method))
            if method in ("ward", "centroid", "median") and np.ndim(y) == 2 and metric != "euclidean":
                raise ValueError("Method '%s' requires the distance metric to be Euclidean" % method)
            if optimal_ordering:
                raise NotImplementedError("scipy.cluster.hierarchy.linkage: argument 'optimal_ordering' is not supported")
            table = _pairs(y, metric)
            n = len(table)
            table[np.diag_indices(n)] = np.inf
            # Of equal distances the pair of the lowest names comes first, as in SciPy's chains of neighbours.
            sizes, steps, alive = np.ones(n), [], np.ones(n, dtype=bool)
            if method == "single":
                return _labelled(_tree(table), n)
            if method in ("centroid", "median"):
                return _greedy(table, method, n)
            chain = []
            for _ in range(n - 1):
                if not chain:
                    chain.append(int(np.flatnonzero(alive)[0]))
                while True:
                    x = chain[-1]
                    row = table[x]
                    y = int(row.argmin())
                    if len(chain) > 1 and row[chain[-2]] <= row[y]:
                        y = chain[-2]
                    if len(chain) > 1 and y == chain[-2]:
                        break
                    chain.append(y)
                chain = chain[:-2]
                low, high = min(x, y), max(x, y)
                apart = table[low, high]
                steps.append((low, high, apart))
                found = _joined(method, table[low], table[high], apart, sizes[low], sizes[high], sizes)
                sizes[high] += sizes[low]
                sizes[low] = 0
                alive[low] = False
                found[~alive] = np.inf
                found[high] = np.inf
                table[high] = table[:, high] = found
                table[low] = table[:, low] = np.inf
            return _labelled(np.array(steps), n)


        def _greedy(table, method, n):
            """The nearest two at each step, for methods whose distances may shrink."""
            sizes, names, rows = np.ones(n), np.arange(n), []
            for step in range(n - 1):
                x, y = np.unravel_index(int(table.argmin()), table.shape)
                x, y = int(min(x, y)), int(max(x, y))
                apart = table[x, y]
                found = _joined(method, table[x], table[y], apart, sizes[x], sizes[y], sizes)
                dead = sizes == 0
                rows.append([min(names[x], names[y]), max(names[x], names[y]), apart, sizes[x] + sizes[y]])
                sizes[y], names[y] = sizes[x] + sizes[y], n + step
                sizes[x] = 0
                found[dead] = np.inf
                found[x] = found[y] = np.inf
                table[y] = table[:, y] = found
                table[x] = table[:, x] = np.inf
            return np.array(rows, dtype=float)


        def _tree(table):
            """The edges of the shortest tree through all points (single linkage)."""
            n = len(table)
            nearest, inside, x, steps = np.full(n, np.inf), np.zeros(n, dtype=bool), 0, []
            for _ in range(n - 1):
                inside[x] = True
                nearest = np.where(inside, np.inf, np.minimum(nearest, table[x]))
                y = int(nearest.argmin())
                steps.append((x, y, nearest[y]))
                x = y
            return np.array(steps)


        def _labelled(steps, n):
            """Steps sorted by distance, their clusters named in that order."""
            steps = steps[np.argsort(steps[:, 2], kind="stable")]
            parent, size = list(range(2 * n - 1)), [1] * (2 * n - 1)

            def root(x):
                while parent[x] != x:
                    parent[x] = parent[parent[x]]
                    x = parent[x]
                return x
            rows = []
            for i, (x, y, apart) in enumerate(steps.tolist()):
                x, y = root(int(x)), root(int(y))
                parent[x] = parent[y] = n + i
                size[n + i] = size[x] + size[y]
                rows.append([min(x, y), max(x, y), apart, size[n + i]])
            return np.array(rows, dtype=float).reshape(-1, 4)


        def single(y): return linkage(y, "single")
        def complete(y): return linkage(y, "complete")
        def average(y): return linkage(y, "average")
        def weighted(y): return linkage(y, "weighted")
        def ward(y): return linkage(y, "ward")
        def centroid(y): return linkage(y, "centroid")
        def median(y): return linkage(y, "median")


        def is_valid_linkage(Z, warning=False, throw=False, name=None):
            Z = np.asarray(Z)
            return Z.ndim == 2 and Z.shape[1] == 4 and len(Z) > 0 and bool((Z[:, 2] >= 0).all())


        def num_obs_linkage(Z): return len(Z) + 1


        def _members(Z):
            """The observations of each cluster, in the order of the tree's leaves."""
            n = len(Z) + 1
            found = [[i] for i in range(n)]
            for row in np.asarray(Z):
                found.append(found[int(row[0])] + found[int(row[1])])
            return found


        def leaves_list(Z): return np.array(_members(Z)[-1], dtype=np.int32)


        def cophenet(Z, Y=None):
            n, members = len(Z) + 1, _members(Z)
            table = np.zeros((n, n))
            for row in np.asarray(Z):
                for a in members[int(row[0])]:
                    table[a, members[int(row[1])]] = table[members[int(row[1])], a] = row[2]
            found = table[np.triu_indices(n, 1)]
            if Y is None:
                return found
            Y = np.asarray(Y)
            return np.corrcoef(Y, found)[0, 1], found


        def maxdists(Z):
            n, found = len(Z) + 1, []
            for x, y, apart, _ in np.asarray(Z).tolist():
                found.append(max([apart] + [found[int(c) - n] for c in (x, y) if c >= n]))
            return np.array(found)


        def inconsistent(Z, d=2):
            Z, n, rows = np.asarray(Z), len(Z) + 1, []

            def below(i, depth):
                found = [Z[i, 2]]
                for child in Z[i, :2].astype(int).tolist():
                    if child >= n and depth > 1:
                        found += below(child - n, depth - 1)
                return found
            for i in range(len(Z)):
                heights = np.array(below(i, d))
                spread = heights.std(ddof=1) if len(heights) > 1 else 0.0
                rows.append([heights.mean(), spread, len(heights), (Z[i, 2] - heights.mean()) / spread if spread > 0 else 0.0])
            return np.array(rows)


        def fcluster(Z, t, criterion="inconsistent", depth=2, R=None, monocrit=None):
            Z, n = np.asarray(Z, dtype=float), len(Z) + 1
            if criterion == "distance":
                crit = maxdists(Z)
            elif criterion == "inconsistent":
                given = inconsistent(Z, depth) if R is None else np.asarray(R)
                crit = _greatest_below(Z, given[:, 3])
            elif criterion in ("monocrit",):
                crit = np.asarray(monocrit, dtype=float)
            elif criterion in ("maxclust", "maxclust_monocrit"):
                crit = maxdists(Z) if criterion == "maxclust" else np.asarray(monocrit, dtype=float)
                # The lowest height that leaves no more clusters than asked for.
                heights, chosen = np.unique(crit), None
                for height in [-1.0] + heights.tolist():
                    if _cut(Z, crit, height).max() <= t:
                        chosen = height
                        break
                return _cut(Z, crit, chosen if chosen is not None else heights[-1])
            else:
                raise ValueError("Invalid cluster formation criterion: " + str(criterion))
            return _cut(Z, crit, t)


        def _greatest_below(Z, values):
            n, found = len(Z) + 1, []
            for i, (x, y) in enumerate(Z[:, :2].astype(int).tolist()):
                found.append(max([values[i]] + [found[c - n] for c in (x, y) if c >= n]))
            return np.array(found)


        def _cut(Z, crit, t):
            """Numbers of clusters: those joined at or below t, from left to right in the tree."""
            n, members = len(Z) + 1, _members(Z)
            result, count, stack = np.zeros(n, dtype=np.int32), 0, [2 * n - 2]
            while stack:
                node = stack.pop()
                if node < n or crit[node - n] <= t:
                    count += 1
                    result[members[node]] = count
                    continue
                left, right = Z[node - n, :2].astype(int).tolist()
                # Clusters of several observations come before single ones, from left to right.
                parts = [c for c in (left, right) if c >= n] + [c for c in (left, right) if c < n]
                stack += parts[::-1]
            return result


        def fclusterdata(X, t, criterion="inconsistent", metric="euclidean", depth=2, method="single", R=None):
            return fcluster(linkage(X, method, metric), t, criterion, depth, R)


        def cut_tree(Z, n_clusters=None, height=None):
            Z, n = np.asarray(Z), len(Z) + 1
            groups, names = [list(range(n))], {i: [i] for i in range(n)}
            labels = np.arange(n)
            steps = [labels.copy()]
            for i, row in enumerate(Z):
                joined = names.pop(int(row[0])) + names.pop(int(row[1]))
                names[n + i] = joined
                labels = labels.copy()
                labels[joined] = labels[joined].min()
                _, order = np.unique(labels, return_inverse=True)
                steps.append(order)
                labels = order.copy()
            table = np.array(steps).T
            if height is not None:
                heights = np.searchsorted(Z[:, 2], np.atleast_1d(height), side="right")
                return table[:, heights]
            return table[:, ::-1][:, ::-1] if n_clusters is None else table[:, [n - c for c in np.atleast_1d(n_clusters).tolist()]]


        class ClusterNode:
            def __init__(self, id, left=None, right=None, dist=0.0, count=1):
                self.id, self.left, self.right, self.dist = id, left, right, dist
                self.count = count if left is None else left.count + right.count

            def get_id(self): return self.id
            def get_count(self): return self.count
            def get_left(self): return self.left
            def get_right(self): return self.right
            def is_leaf(self): return self.left is None

            def pre_order(self, func=lambda node: node.id):
                return [func(self)] if self.is_leaf() else self.left.pre_order(func) + self.right.pre_order(func)


        def to_tree(Z, rd=False):
            n = len(Z) + 1
            nodes = [ClusterNode(i) for i in range(n)]
            for i, (x, y, apart, _) in enumerate(np.asarray(Z).tolist()):
                nodes.append(ClusterNode(n + i, nodes[int(x)], nodes[int(y)], apart))
            return (nodes[-1], nodes) if rd else nodes[-1]


        _palette = ["C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8", "C9"]


        def set_link_color_palette(palette):
            global _palette
            _palette = ["C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8", "C9"] if palette is None else list(palette)


        def dendrogram(Z, p=30, truncate_mode=None, color_threshold=None, get_leaves=True, orientation="top", labels=None, count_sort=False,
                       distance_sort=False, show_leaf_counts=True, no_plot=False, no_labels=False, leaf_font_size=None, leaf_rotation=None,
                       leaf_label_func=None, show_contracted=False, link_color_func=None, ax=None, above_threshold_color="C0"):
            Z = np.asarray(Z, dtype=float)
            if orientation not in ("top", "left", "bottom", "right"):
                raise ValueError("orientation must be one of 'top', 'left', 'bottom', or 'right'")
            n = len(Z) + 1
            threshold = 0.7 * Z[:, 2].max() if color_threshold is None else color_threshold
            R = {"icoord": [], "dcoord": [], "ivl": [], "leaves": [], "color_list": []}
            kept = None
            if truncate_mode == "lastp":
                kept = 2 * n - p if 2 <= p < n else None
            place = {"x": 5.0}

            def leaf(node, level):
                x = place["x"]
                place["x"] += 10.0
                R["leaves"].append(node)
                if leaf_label_func is not None:
                    R["ivl"].append(leaf_label_func(node))
                elif node >= n:
                    R["ivl"].append("(%d)" % int(Z[node - n, 3]) if show_leaf_counts else "")
                else:
                    R["ivl"].append(str(node) if labels is None else str(labels[node]))
                return x, 0.0

            def sided(x, y, size, order):
                """The smaller one on the left, or the greater."""
                return (x, y) if (size(x) > size(y)) == (order == "descending") else (y, x)

            def count(node): return 1 if node < n else Z[node - n, 3]
            def height(node): return 0.0 if node < n else Z[node - n, 2]

            def visit(node, level):
                cut = node >= n and (kept is not None and node < kept or truncate_mode == "level" and level > p)
                if node < n or cut:
                    return leaf(node, level)
                x, y = (int(c) for c in Z[node - n, :2])
                if count_sort:
                    x, y = sided(x, y, count, count_sort)
                elif distance_sort:
                    x, y = sided(x, y, height, distance_sort)
                apart = Z[node - n, 2]
                left_x, left_y = visit(x, level + 1)
                right_x, right_y = visit(y, level + 1)
                R["icoord"].append([left_x, left_x, right_x, right_x])
                R["dcoord"].append([left_y, apart, apart, right_y])
                R["color_list"].append(None)
                node_colors.append(node)
                return (left_x + right_x) / 2, apart

            node_colors = []
            visit(2 * n - 2, 0)
            _colored(R, node_colors, Z, n, threshold, above_threshold_color, link_color_func)
            if not no_plot:
                _drawn(R, ax, orientation, no_labels, leaf_font_size, leaf_rotation)
            R["leaves_color_list"] = _leaf_colors(R, above_threshold_color)
            return R


        def _colored(R, nodes, Z, n, threshold, above, function):
            """Each tree below the threshold has its colour, in the order of the palette."""
            current = {"i": -1}
            colors = {}

            def paint(node, inherited):
                if node < n:
                    return
                if function is not None:
                    colors[node] = function(node)
                elif inherited is None and Z[node - n, 2] < threshold:
                    current["i"] += 1
                    inherited = _palette[current["i"] % len(_palette)]
                if function is None:
                    colors[node] = above if inherited is None else inherited
                for child in Z[node - n, :2].astype(int).tolist():
                    paint(child, inherited)
            paint(2 * n - 2, None)
            R["color_list"] = [colors[node] for node in nodes]


        def _leaf_colors(R, above):
            found = [above] * len(R["leaves"])
            for link_x, link_y, color in zip(R["icoord"], R["dcoord"], R["color_list"]):
                for x, y in zip(link_x, link_y):
                    if y == 0.0 and (int(x) - 5) % 10 == 0:
                        found[(int(x) - 5) // 10] = color
            return found


        def _drawn(R, ax, orientation, no_labels, size, rotation):
            import matplotlib.pyplot as plt
            from matplotlib.collections import LineCollection
            ax = plt.gca() if ax is None else ax
            upright = orientation in ("top", "bottom")
            lines = {}
            for x, y, color in zip(R["icoord"], R["dcoord"], R["color_list"]):
                lines.setdefault(color, []).append(list(zip(x, y)) if upright else list(zip(y, x)))
            for color, parts in lines.items():
                ax.add_collection(LineCollection(parts, colors=color))
            top = max(max(y) for y in R["dcoord"]) * 1.05
            width = 10 * len(R["ivl"])
            spots = np.arange(5, width, 10)
            names = [] if no_labels else R["ivl"]
            options = {} if size is None else {"fontsize": size}
            rotation = (90 if len(R["ivl"]) > 20 else 0) if rotation is None and upright else rotation
            if rotation is not None:
                options["rotation"] = rotation
            if upright:
                ax.set_xlim(0, width)
                ax.set_ylim(*((0, top) if orientation == "top" else (top, 0)))
                ax.set_xticks([] if no_labels else spots, names, **options)
            else:
                ax.set_ylim(0, width)
                ax.set_xlim(*((0, top) if orientation == "right" else (top, 0)))
                ax.set_yticks([] if no_labels else spots, names, **options)
                if orientation == "left":
                    ax.yaxis.tick_right()
        """#
}
