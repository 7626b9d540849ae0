/// Decision trees as text and as a picture.
extension SklearnSources {
    static let treeExport = #"""
        """Decision trees as text, as Graphviz' language and as a picture."""

        import numpy as np
        from sklearn._base import is_classifier


        def _class_names(tree, class_names):
            if class_names is None:
                return tree.classes_ if is_classifier(tree) else None
            if class_names is not True and len(class_names) != len(tree.classes_):
                raise ValueError("When `class_names` is an array, it should contain as many items as `decision_tree.classes_`. Got %d while "
                                 "the tree was fitted with %d classes." % (len(class_names), len(tree.classes_)))
            return class_names


        def _depth_below(tree, node):
            if tree.children_left[node] < 0:
                return 1
            return 1 + max(_depth_below(tree, tree.children_left[node]), _depth_below(tree, tree.children_right[node]))


        def export_text(decision_tree, *, feature_names=None, class_names=None, max_depth=10, spacing=3, decimals=2, show_weights=False):
            """The tree as indented lines."""
            decision_tree._fitted("tree_")
            tree, names = decision_tree.tree_, feature_names
            if names is not None and len(names) != tree.n_features:
                raise ValueError("feature_names must contain %d elements, got %d" % (tree.n_features, len(names)))
            classes = _class_names(decision_tree, class_names)
            lines = []

            def leaf(node, indent):
                value = tree.value[node][0] if tree.n_outputs == 1 else tree.value[node].T[0]
                numbers = value
                if classes is not None:
                    text = "class: %s" % (classes[int(np.argmax(value))],)
                    numbers = value * tree.weighted_n_node_samples[node]
                shown = "[%s]" % ", ".join("%.*f" % (decimals, v) for v in numbers)
                if classes is None:
                    lines.append("%s value: %s" % (indent, shown))
                elif show_weights:
                    lines.append("%s weights: %s %s" % (indent, shown, text))
                else:
                    lines.append("%s %s" % (indent, text))

            def walk(node, depth):
                indent = (("|" + " " * spacing) * depth)[:-spacing] + "-" * spacing
                if depth > max_depth + 1:
                    below = _depth_below(tree, node)
                    if below == 1:
                        leaf(node, indent)
                    else:
                        lines.append("%s truncated branch of depth %d" % (indent, below))
                elif tree.feature[node] >= 0:
                    name = names[tree.feature[node]] if names is not None else "feature_%d" % tree.feature[node]
                    at = "%.*f" % (decimals, tree.threshold[node])
                    lines.append("%s %s <= %s" % (indent, name, at))
                    walk(tree.children_left[node], depth + 1)
                    lines.append("%s %s >  %s" % (indent, name, at))
                    walk(tree.children_right[node], depth + 1)
                else:
                    leaf(node, indent)

            walk(0, 1)
            return "\n".join(lines) + "\n"


        def _numbers(value, precision, whole):
            shown = value.astype(int).tolist() if whole else [round(float(v), precision) for v in value]
            return ", ".join(str(v) for v in shown)


        def _node_text(model, node, options, marks):
            """What a node's box says; marks: the sign of "at most", the end of a line."""
            tree = model.tree_
            most, end = marks
            labels = options["label"] == "all" or options["label"] == "root" and node == 0
            lines = []
            if options["node_ids"]:
                lines.append(("node " if labels else "") + "#%d" % node)
            if tree.feature[node] >= 0:
                names = options["feature_names"]
                name = names[tree.feature[node]] if names is not None else "x[%d]" % tree.feature[node]
                lines.append("%s %s %s" % (name, most, round(float(tree.threshold[node]), options["precision"])))
            if options["impurity"]:
                lines.append(("%s = " % model.criterion if labels else "") + str(round(float(tree.impurity[node]), options["precision"])))
            count = int(tree.n_node_samples[node])
            share = "%s%%" % round(100.0 * count / float(tree.n_node_samples[0]), 1)
            lines.append(("samples = " if labels else "") + (share if options["proportion"] else str(count)))
            value = tree.value[node][0]
            if tree.n_classes[0] == 1:
                text = _numbers(value, options["precision"], False)
            else:
                shown = value if options["proportion"] else value * tree.weighted_n_node_samples[node]
                text = "[%s]" % _numbers(shown, options["precision"],
                                         not options["proportion"] and bool(np.all(np.mod(shown, 1) == 0)))
            lines.append(("value = " if labels else "") + text)
            names = options["class_names"]
            if names is not None and names is not False and tree.n_classes[0] != 1:
                best = int(np.argmax(value))
                lines.append(("class = " if labels else "") + (str(names[best]) if names is not True else "y[%d]" % best))
            return end.join(lines)


        def _hues(n):
            """Colours of n classes: equally spaced hues."""
            s, v = 0.75, 0.9
            c = s * v
            colors = []
            for h in np.arange(25, 385, 360.0 / n).astype(int).tolist():
                bar = h / 60.0
                x = c * (1 - abs(bar % 2 - 1))
                rgb = [(c, x, 0), (x, c, 0), (0, c, x), (0, x, c), (x, 0, c), (c, 0, x), (c, x, 0)][int(bar)]
                colors.append([int(255 * (p + v - c)) for p in rgb])
            return colors


        def _fill(tree, node, colors):
            value = tree.value[node][0]
            if tree.n_classes[0] == 1:
                low, high = tree.value.min(), tree.value.max()
                color, alpha = colors[0], 0.0 if high == low else float((value[0] - low) / (high - low))
            else:
                order = np.sort(value)[::-1]
                color = colors[int(np.argmax(value))]
                alpha = 0.0 if order[0] == order[1] == 0 else float((order[0] - order[1]) / (1 - order[1]))
            return "#" + "".join("%02x" % int(round(alpha * c + (1 - alpha) * 255, 0)) for c in color)


        def _places(tree, max_depth):
            """x of every node that is drawn: leaves side by side, parents between their children."""
            places, following = {}, [0]

            def walk(node, depth):
                if tree.children_left[node] < 0 or max_depth is not None and depth > max_depth:
                    places[node] = (float(following[0]), depth)
                    following[0] += 1
                    return
                children = [tree.children_left[node], tree.children_right[node]]
                for child in children:
                    walk(child, depth + 1)
                places[node] = (sum(places[c][0] for c in children) / 2, depth)

            walk(0, 0)
            return places


        def plot_tree(decision_tree, *, max_depth=None, feature_names=None, class_names=None, label="all", filled=False, impurity=True,
                      node_ids=False, proportion=False, rounded=False, precision=3, ax=None, fontsize=None):
            """The tree as boxes with arrows."""
            import matplotlib.pyplot as plt
            decision_tree._fitted("tree_")
            tree = decision_tree.tree_
            options = {"feature_names": feature_names, "class_names": class_names, "label": label, "impurity": impurity,
                       "node_ids": node_ids, "proportion": proportion, "precision": precision}
            ax = plt.gca() if ax is None else ax
            ax.set_axis_off()
            places = _places(tree, max_depth)
            columns, rows = max(p[0] for p in places.values()) + 1, max(p[1] for p in places.values()) + 1
            at = {node: ((x + 0.5) / columns, 1 - (y + 0.5) / rows) for node, (x, y) in places.items()}
            texts = {n: _node_text(decision_tree, n, options, ("<=", "\n")) for n in places}
            if fontsize is None:
                place = ax.get_position()
                width, height = ax.figure.get_size_inches() * 72 * np.array([place.width, place.height])
                longest = max(len(line) for t in texts.values() for line in t.split("\n"))
                most = max(t.count("\n") + 1 for t in texts.values())
                fontsize = max(1.0, min(12.0, width / columns / longest / 0.58, height / rows / (most + 1.5) / 1.2))
            colors = _hues(int(tree.n_classes[0]))
            shown = []

            def walk(node, parent):
                box = {"boxstyle": "round" if rounded else "square", "fc": _fill(tree, node, colors) if filled else "white"}
                cut = node in places and max_depth is not None and places[node][1] > max_depth
                if cut:
                    box["fc"] = "grey"
                common = {"xycoords": "axes fraction", "ha": "center", "va": "center", "fontsize": fontsize, "bbox": box,
                          "zorder": 100 - 10 * places[node][1]}
                text = "\n  (...)  \n" if cut else texts[node]
                if parent is None:
                    shown.append(ax.annotate(text, at[node], **common))
                else:
                    arrow = {"arrowstyle": "<-", "edgecolor": "black"}
                    shown.append(ax.annotate(text, at[parent], xytext=at[node], textcoords="axes fraction", arrowprops=arrow, **common))
                for child in (tree.children_left[node], tree.children_right[node]):
                    if child >= 0 and not cut:
                        walk(child, node)

            walk(0, None)
            return shown


        def export_graphviz(decision_tree, out_file=None, *, max_depth=None, feature_names=None, class_names=None, label="all",
                            filled=False, leaves_parallel=False, impurity=True, node_ids=False, proportion=False, rotate=False,
                            rounded=False, special_characters=False, precision=3, fontname="helvetica"):
            """The tree in Graphviz' language: a text, or a file."""
            decision_tree._fitted("tree_")
            tree = decision_tree.tree_
            options = {"feature_names": feature_names, "class_names": class_names, "label": label, "impurity": impurity,
                       "node_ids": node_ids, "proportion": proportion, "precision": precision}
            if max_depth is not None or leaves_parallel or special_characters:
                raise NotImplementedError("export_graphviz: arguments 'max_depth', 'leaves_parallel' and 'special_characters' are not "
                                          "supported here")
            styles = (["filled"] if filled else []) + (["rounded"] if rounded else [])
            style = ', style="%s", color="black"' % ", ".join(styles) if styles else ""
            lines = ["digraph Tree {", 'node [shape=box%s, fontname="%s"] ;' % (style, fontname), 'edge [fontname="%s"] ;' % fontname]
            if rotate:
                lines.append("rankdir=LR ;")
            colors = _hues(int(tree.n_classes[0]))

            def walk(node, parent):
                fill = ', fillcolor="%s"' % _fill(tree, node, colors) if filled else ""
                lines.append('%d [label="%s"%s] ;' % (node, _node_text(decision_tree, node, options, ("<=", "\\n")), fill))
                if parent is not None:
                    edge = ""
                    if parent == 0:
                        isLeft = tree.children_left[0] == node
                        angle = 45 if isLeft != rotate else -45
                        edge = ' [labeldistance=2.5, labelangle=%d, headlabel="%s"]' % (angle, "True" if isLeft else "False")
                    lines.append("%d -> %d%s ;" % (parent, node, edge))
                for child in (tree.children_left[node], tree.children_right[node]):
                    if child >= 0:
                        walk(child, node)

            walk(0, None)
            text = "\n".join(lines + ["}"])
            if out_file is None:
                return text
            if hasattr(out_file, "write"):
                out_file.write(text)
            else:
                with open(out_file, "w", encoding="utf-8") as file:
                    file.write(text)
        """#
}
