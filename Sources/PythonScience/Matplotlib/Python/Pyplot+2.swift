extension PythonSource.SourcePyplot {
    static let text2 = #"""
        def polar(*args, **kwargs):
            return gcf().gca(projection="polar").plot(*args, **kwargs)


        def rgrids(*args, **kwargs):
            return gca().set_rgrids(*args, **kwargs)


        def thetagrids(*args, **kwargs):
            return gca().set_thetagrids(*args, **kwargs)


        def hold(*args, **kwargs):
            _plotting.note("plt.hold() is gone: axes keep what they have")


        def ishold():
            return True


        def xkcd(scale=1, length=100, randomness=2):
            _plotting.note("plt.xkcd(): nbrun draws straight lines")
            return rc_context()


        def get(obj, *args, **kwargs):
            return getp(obj, *args, **kwargs)


        def findobj(o=None, match=None, include_self=True):
            return (o or gcf()).findobj(match, include_self)


        def connect(s, func):
            return 0


        def disconnect(cid):
            pass


        def get_plot_commands():
            return sorted(_AXES)


        def _of_axes(name):
            def function(*args, **kwargs):
                if "hold" in kwargs:
                    del kwargs["hold"]
                    _plotting.note("hold= is gone: axes keep what they have")
                return getattr(gca(), name)(*args, **kwargs)
            function.__name__ = function.__qualname__ = name
            return function


        _AXES = ("acorr angle_spectrum annotate arrow autoscale axhline axhspan axline axvline axvspan bar bar_label "
                 "barh boxplot broken_barh clabel cohere contour contourf csd ecdf errorbar eventplot fill fill_between fill_betweenx "
                 "grid hexbin hist hist2d hlines imshow legend locator_params loglog magnitude_spectrum margins minorticks_off minorticks_on "
                 "pcolor pcolormesh phase_spectrum pie plot plot_date psd quiver quiverkey scatter semilogx semilogy specgram spy "
                 "stackplot stairs stem "
                 "step streamplot table text tick_params ticklabel_format tricontour tricontourf tripcolor triplot violinplot "
                 "vlines xcorr").split()
        for _name in _AXES:
            globals()[_name] = _of_axes(_name)


        def _cmap_setter(name):
            def function():
                set_cmap(name)
            function.__name__ = name
            return function


        for _name in ("autumn bone cool copper flag gray hot hsv jet pink prism spring summer winter magma inferno plasma "
                      "viridis nipy_spectral").split():
            globals()[_name] = _cmap_setter(_name)


        def spectral():
            _plotting.note("plt.spectral() is plt.nipy_spectral() today")
            set_cmap("nipy_spectral")


        def __getattr__(name):
            names = [n for n in globals() if not n.startswith("_")]
            near = matplotlib._close(name, names)
            hint = f". Did you mean: '{near}'?" if near else ""
            raise AttributeError(f"module 'matplotlib.pyplot' has no attribute {name!r}{hint}")
        """#
}
