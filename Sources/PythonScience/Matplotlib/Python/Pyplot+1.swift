// The Python side of `matplotlib.pyplot`.

extension PythonSource {
    enum SourcePyplot {
        static let text1 = #"""
            import numpy as np

            import _plotting
            import matplotlib
            from matplotlib import rcParams, rc, rc_context, rcdefaults, rcParamsDefault, get_backend, interactive, cycler, colormaps
            from matplotlib import cm, colors, gridspec, style, ticker
            from matplotlib import image as _image
            from matplotlib.artist import Artist, setp, getp
            from matplotlib.axes import Axes, Subplot
            from matplotlib.cm import get_cmap, register_cmap
            from matplotlib.colors import Normalize
            from matplotlib.figure import Figure, figaspect
            from matplotlib.gridspec import GridSpec, SubplotSpec
            from matplotlib.lines import Line2D
            from matplotlib.patches import Arrow, Circle, Polygon, Rectangle
            from matplotlib.text import Annotation, Text
            from matplotlib.ticker import (AutoLocator, FixedFormatter, FixedLocator, FormatStrFormatter, Formatter, FuncFormatter,
                                           IndexLocator, LinearLocator, Locator, LogFormatter, LogLocator, MaxNLocator,
                                           MultipleLocator, NullFormatter, NullLocator, ScalarFormatter)

            _figures = {}
            _current = [None]


            def _order():
                return sorted(_figures)


            def figure(num=None, figsize=None, dpi=None, *, facecolor=None, edgecolor=None, frameon=True, FigureClass=Figure,
                       clear=False, **kwargs):
                if isinstance(num, Figure):
                    _current[0] = num.number
                    _figures[num.number] = num
                    return num
                label = ""
                if num is None:
                    num = max(_figures, default=0) + 1
                elif isinstance(num, str):
                    label = num
                    named = [n for n, f in _figures.items() if f.get_label() == label]
                    num = named[0] if named else max(_figures, default=0) + 1
                num = int(num)
                if num not in _figures:
                    made = FigureClass(figsize, dpi, facecolor=facecolor, edgecolor=edgecolor, frameon=frameon, **kwargs)
                    made.number = num
                    made._label = label
                    _figures[num] = made
                _current[0] = num
                found = _figures[num]
                if clear:
                    found.clf()
                return found


            def gcf():
                if _current[0] is None:
                    return figure()
                return _figures[_current[0]]


            def fignum_exists(num):
                return num in _figures or any(f.get_label() == num for f in _figures.values())


            def get_fignums():
                return _order()


            def get_figlabels():
                return [_figures[n].get_label() for n in _order()]


            def get_current_fig_manager():
                return gcf().canvas


            def close(fig=None):
                if fig is None:
                    if _current[0] is not None:
                        _drop(_current[0])
                elif isinstance(fig, str) and fig == "all":
                    _figures.clear()
                    _current[0] = None
                elif isinstance(fig, Figure):
                    for number, known in list(_figures.items()):
                        if known is fig:
                            _drop(number)
                elif isinstance(fig, str):
                    for number, known in list(_figures.items()):
                        if known.get_label() == fig:
                            _drop(number)
                elif isinstance(fig, int):
                    _drop(fig)
                else:
                    raise TypeError("close() argument must be a Figure, an int, a string, or None, not %s" % type(fig))


            def _drop(number):
                _figures.pop(number, None)
                if _current[0] == number:
                    _current[0] = max(_figures) if _figures else None


            def _display(fig):
                svg, text, words = fig._picture()
                _plotting.show(svg, text, words)


            def show(*args, close=None, block=None, **kwargs):
                """Shows all open figures and closes them."""
                for number in _order():
                    fig = _figures[number]
                    if fig._axes or fig._artists:
                        _display(fig)
                _figures.clear()
                _current[0] = None


            def _cell_ends():
                if _figures:
                    show()


            _plotting.at_cell_end(_cell_ends)


            def draw():
                pass


            def draw_if_interactive():
                pass


            def pause(interval):
                pass


            def ion():
                matplotlib._interactive[0] = True
                return _Switch()


            def ioff():
                matplotlib._interactive[0] = False
                return _Switch()


            class _Switch:
                def __enter__(self):
                    return self

                def __exit__(self, *details):
                    return None


            def isinteractive():
                return matplotlib._interactive[0]


            def switch_backend(name):
                matplotlib.use(name)


            def install_repl_displayhook():
                pass


            def clf():
                gcf().clf()


            def cla():
                gca().cla()


            def gca(**kwargs):
                return gcf().gca(**kwargs)


            def sca(ax):
                figure(ax.figure)
                ax.figure.sca(ax)


            def delaxes(ax=None):
                (ax or gca()).remove()


            def axes(arg=None, **kwargs):
                fig = gcf()
                if "axisbg" in kwargs:
                    _plotting.note("axisbg= is facecolor= today")
                    kwargs["facecolor"] = kwargs.pop("axisbg")
                if arg is None:
                    return fig.add_subplot(**kwargs)
                if isinstance(arg, Axes):
                    sca(arg)
                    return arg
                return fig.add_axes(arg, **kwargs)


            def subplot(*args, **kwargs):
                if not args:
                    args = (1, 1, 1)
                if len(args) >= 3 and isinstance(args[2], bool):
                    raise TypeError("The third argument to subplot() must be a positive integer, not a bool")
                if "axisbg" in kwargs:
                    _plotting.note("axisbg= is facecolor= today")
                    kwargs["facecolor"] = kwargs.pop("axisbg")
                fig = gcf()
                if len(args) == 1 and isinstance(args[0], Axes):
                    return fig.sca(args[0])
                spec = fig._spec_from_args(args)
                for ax in fig._axes:
                    if ax._subplotspec == spec:
                        wanted = kwargs.get("projection", "polar" if kwargs.get("polar") else None)
                        if wanted is None or wanted == ax.name:
                            extra = {k: v for k, v in kwargs.items() if k not in ("projection", "polar", "sharex", "sharey")}
                            if extra:
                                ax._update({k: v for k, v in extra.items() if k not in ("frameon",)})
                            return fig.sca(ax)
                box = spec.get_position(fig)
                for ax in list(fig._axes):
                    other = ax._subplotspec
                    if other is not None and other != spec and not hasattr(other._grid, "_parent"):
                        b = other.get_position(fig)
                        if (b.x0 < box.x1 - 1e-9 and box.x0 < b.x1 - 1e-9 and b.y0 < box.y1 - 1e-9 and box.y0 < b.y1 - 1e-9) and not ax.has_data():
                            fig._remove_artist(ax)
                return fig.add_subplot(spec, **kwargs)


            def subplots(nrows=1, ncols=1, *, sharex=False, sharey=False, squeeze=True, width_ratios=None, height_ratios=None,
                         subplot_kw=None, gridspec_kw=None, **fig_kw):
                fig = figure(**fig_kw)
                axs = fig.subplots(nrows, ncols, sharex=sharex, sharey=sharey, squeeze=squeeze, width_ratios=width_ratios,
                                   height_ratios=height_ratios, subplot_kw=subplot_kw, gridspec_kw=gridspec_kw)
                return fig, axs


            def subplot_mosaic(mosaic, *, sharex=False, sharey=False, subplot_kw=None, gridspec_kw=None, width_ratios=None,
                               height_ratios=None, empty_sentinel=".", per_subplot_kw=None, **fig_kw):
                fig = figure(**fig_kw)
                return fig, fig.subplot_mosaic(mosaic, subplot_kw=subplot_kw, gridspec_kw=gridspec_kw, width_ratios=width_ratios,
                                               height_ratios=height_ratios, empty_sentinel=empty_sentinel, per_subplot_kw=per_subplot_kw)


            def subplot2grid(shape, loc, rowspan=1, colspan=1, fig=None, **kwargs):
                fig = gcf() if fig is None else fig
                rows, columns = shape
                known = [ax._subplotspec._grid for ax in fig._axes if ax._subplotspec is not None]
                grid = next((g for g in known if g.get_geometry() == (rows, columns)), None) or GridSpec(rows, columns, figure=fig)
                spec = grid[loc[0]:loc[0] + rowspan, loc[1]:loc[1] + colspan]
                return fig.add_subplot(spec, **kwargs)


            def twinx(ax=None):
                return (ax or gca()).twinx()


            def twiny(ax=None):
                return (ax or gca()).twiny()


            def subplots_adjust(left=None, bottom=None, right=None, top=None, wspace=None, hspace=None):
                gcf().subplots_adjust(left, bottom, right, top, wspace, hspace)


            def subplot_tool(targetfig=None):
                raise NotImplementedError("subplot_tool is a window: nbrun draws pages")


            def tight_layout(pad=1.08, h_pad=None, w_pad=None, rect=None, **kwargs):
                gcf().tight_layout(pad=pad, h_pad=h_pad, w_pad=w_pad, rect=rect)


            def suptitle(t, **kwargs):
                return gcf().suptitle(t, **kwargs)


            def figtext(x, y, s, fontdict=None, **kwargs):
                return gcf().text(x, y, s, fontdict, **kwargs)


            def figlegend(*args, **kwargs):
                return gcf().legend(*args, **kwargs)


            def figimage(*args, **kwargs):
                return gcf().figimage(*args, **kwargs)


            def savefig(*args, **kwargs):
                return gcf().savefig(*args, **kwargs)


            def autofmt_xdate(*args, **kwargs):
                return gcf().autofmt_xdate(*args, **kwargs)


            def waitforbuttonpress(*args, **kwargs):
                return None


            def ginput(*args, **kwargs):
                return []


            def box(on=None):
                ax = gca()
                ax.set_frame_on(not ax.get_frame_on() if on is None else on)


            def title(label, fontdict=None, loc=None, pad=None, *, y=None, **kwargs):
                return gca().set_title(label, fontdict, loc, pad, y=y, **kwargs)


            def xlabel(xlabel, fontdict=None, labelpad=None, *, loc=None, **kwargs):
                return gca().set_xlabel(xlabel, fontdict, labelpad, loc=loc, **kwargs)


            def ylabel(ylabel, fontdict=None, labelpad=None, *, loc=None, **kwargs):
                return gca().set_ylabel(ylabel, fontdict, labelpad, loc=loc, **kwargs)


            def xlim(*args, **kwargs):
                ax = gca()
                return ax.get_xlim() if not args and not kwargs else ax.set_xlim(*args, **kwargs)


            def ylim(*args, **kwargs):
                ax = gca()
                return ax.get_ylim() if not args and not kwargs else ax.set_ylim(*args, **kwargs)


            def _ticks(axis, ticks, labels, minor, kwargs):
                if ticks is None:
                    locs = axis.get_ticklocs(minor=minor)
                    if labels is not None:
                        raise TypeError("xticks(): Parameter 'labels' can't be set without setting 'ticks'")
                else:
                    if isinstance(ticks, str) or not np.iterable(ticks):
                        ticks = [ticks]
                    axis.set_ticks(ticks, minor=minor)
                    locs = axis.get_ticklocs(minor=minor)
                if labels is not None:
                    found = axis.set_ticklabels(labels, minor=minor, **kwargs)
                else:
                    found = axis.get_ticklabels(minor)
                    for label in found:
                        label.update(kwargs)
                return locs, found


            def xticks(ticks=None, labels=None, *, minor=False, **kwargs):
                return _ticks(gca().xaxis, ticks, labels, minor, kwargs)


            def yticks(ticks=None, labels=None, *, minor=False, **kwargs):
                return _ticks(gca().yaxis, ticks, labels, minor, kwargs)


            def xscale(value, **kwargs):
                gca().set_xscale(value, **kwargs)


            def yscale(value, **kwargs):
                gca().set_yscale(value, **kwargs)


            def axis(arg=None, /, **kwargs):
                return gca().axis(arg, **kwargs)


            def sci(im):
                gca()._sci(im)


            def gci():
                ax = gca()
                if ax._current_image is not None:
                    return ax._current_image
                for other in reversed(gcf()._axes):
                    if other._current_image is not None:
                        return other._current_image
                return None


            def colorbar(mappable=None, cax=None, ax=None, **kwargs):
                if mappable is None:
                    mappable = gci()
                    if mappable is None:
                        raise RuntimeError("No mappable was found to use for colorbar creation. First define a mappable such as "
                                           "an image (with imshow) or a contour set (with contourf).")
                return gcf().colorbar(mappable, cax=cax, ax=ax, **kwargs)


            def clim(vmin=None, vmax=None):
                im = gci()
                if im is None:
                    raise RuntimeError("You must first define an image, e.g., with imshow")
                im.set_clim(vmin, vmax)


            def set_cmap(cmap):
                made = get_cmap(cmap)
                rc("image", cmap=made.name)
                im = gci() if _current[0] is not None and gcf()._axes else None
                if im is not None:
                    im.set_cmap(made)


            def matshow(A, fignum=None, **kwargs):
                A = np.asanyarray(A)
                if fignum == 0:
                    fig = gcf()
                else:
                    fig = figure(fignum, figsize=figaspect(A))
                ax = fig.add_axes([0.15, 0.09, 0.775, 0.775])
                return ax.matshow(A, **kwargs)


            def imread(fname, format=None):
                return _image.imread(fname, format)


            def imsave(fname, arr, **kwargs):
                return _image.imsave(fname, arr, **kwargs)


            """#

        static var text: String { text1 + "\n" + text2 }
    }
}
