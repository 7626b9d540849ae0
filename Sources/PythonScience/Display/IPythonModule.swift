import PythonLanguage
import PythonLibrary
import PythonStandard

/// `IPython` and `IPython.display`: values that are shown as HTML, pictures, Markdown and formulas.
enum IPythonModule {
    static let all = [
        NativeModule("IPython", python: package),
        NativeModule("IPython.core", lazyNames: ["display", "interactiveshell", "pylabtools"]),
        NativeModule("IPython.core.display", python: "from IPython.display import *"),
        NativeModule(
            "IPython.core.pylabtools",
            python:
                "def figsize(w, h):\n    import matplotlib\n    matplotlib.rcParams['figure.figsize'] = [w, h]\n"
        ),
        NativeModule(
            "IPython.core.interactiveshell",
            python: "class InteractiveShell:\n    ast_node_interactivity = 'last_expr'\n"),
        NativeModule("IPython.display", functions: rows, python: display),
    ]

    private static let rows: [NativeRow] = [
        NativeRow("clear_output(wait=False)") { machine, a throws(PythonError) in
            machine.flush()
            machine.library.display.clear(try machine.truth(a[0]))
            return .none
        }
    ]

    private static let package = #"""
        from IPython import display
        import IPython.core
        from _ipython import get_ipython

        __version__ = "8.37.0"
        version_info = (8, 37, 0)


        class Application:
            """What runs the notebook: its kernel can be asked for."""

            @classmethod
            def instance(cls): return get_ipython()


        def __getattr__(name):
            raise AttributeError(f"module 'IPython' has no attribute {name!r}")
        """#

    private static let display = #"""
        import builtins as _builtins

        display = _builtins.display


        class DisplayHandle:
            def __init__(self, display_id=None):
                self.display_id = display_id

            def __repr__(self):
                return f"<DisplayHandle display_id={self.display_id}>"

            def display(self, obj, **kwargs):
                display(obj, display_id=self.display_id, **kwargs)

            def update(self, obj, **kwargs):
                update_display(obj, display_id=self.display_id, **kwargs)


        def update_display(obj, *, display_id, **kwargs):
            display(obj, display_id=display_id, update=True, **kwargs)


        def _content(data, url, filename, mode="r"):
            if url is not None:
                raise OSError(f"can't load {url!r}: cells reach no network")
            if filename is not None:
                with open(filename, mode) as file:
                    return file.read()
            return data


        class DisplayObject:
            _method = None

            def __init__(self, data=None, url=None, filename=None, metadata=None):
                if isinstance(data, str) and data.startswith(("http://", "https://")) and url is None:
                    data, url = None, data
                self.url, self.filename, self.metadata = url, filename, metadata or {}
                self.data = _content(data, url, filename)

            def __repr__(self):
                return f"<{type(self).__module__.replace('IPython.display', 'IPython.core.display')}.{type(self).__name__} object>"

            def _repr_mimebundle_(self, include=None, exclude=None):
                return {self._format: self.data} if self._format else {}

            _format = None


        class TextDisplayObject(DisplayObject):
            pass


        class Pretty(TextDisplayObject):
            _format = "text/plain"


        class HTML(TextDisplayObject):
            _format = "text/html"

            def __html__(self):
                return self.data

            def _repr_html_(self):
                return self.data


        class Markdown(TextDisplayObject):
            _format = "text/markdown"


        class Latex(TextDisplayObject):
            _format = "text/latex"


        class Math(TextDisplayObject):
            def _repr_mimebundle_(self, include=None, exclude=None):
                return {"text/latex": "$\\displaystyle " + self.data.strip("$") + "$"}


        class SVG(DisplayObject):
            _format = "image/svg+xml"


        class JSON(DisplayObject):
            _format = "application/json"

            def __init__(self, data=None, url=None, filename=None, expanded=False, metadata=None, root="root"):
                super().__init__(data, url, filename, metadata)


        class GeoJSON(JSON):
            _format = "application/geo+json"


        class Javascript(TextDisplayObject):
            _format = "application/javascript"

            def __init__(self, data=None, url=None, filename=None, lib=None, css=None):
                super().__init__(data, url, filename)


        class Code(TextDisplayObject):
            _format = "text/plain"

            def __init__(self, data=None, url=None, filename=None, language=None):
                super().__init__(data, url, filename)


        class Image(DisplayObject):
            """A picture from bytes, a file or nothing else: cells reach no network."""

            def __init__(self, data=None, url=None, filename=None, format=None, embed=None, width=None,
                         height=None, retina=False, unconfined=False, metadata=None, alt=None):
                if isinstance(data, str) and not data.startswith(("http://", "https://")):
                    data, filename = None, data
                elif isinstance(data, str):
                    data, url = None, data
                self.url, self.filename, self.metadata = url, filename, metadata or {}
                self.data = _content(data, url, filename, "rb")
                name = (filename or "").lower()
                self.format = format or ("jpeg" if name.endswith((".jpg", ".jpeg")) else
                                         "gif" if name.endswith(".gif") else
                                         "svg" if name.endswith(".svg") else "png")
                self.width, self.height, self.alt = width, height, alt
                if alt:
                    self._alternative_text = alt

            def _repr_mimebundle_(self, include=None, exclude=None):
                if self.format == "svg":
                    return {"image/svg+xml": self.data.decode()}
                return {"image/" + self.format.replace("jpg", "jpeg"): self.data}


        class Audio(DisplayObject):
            def __init__(self, data=None, filename=None, url=None, embed=None, rate=None, autoplay=False,
                         normalize=True, *, element_id=None):
                raise NotImplementedError("IPython.display.Audio: pages carry no sound")


        class IFrame:
            """A frame with another page: shown as its address, for pages load nothing."""

            def __init__(self, src, width, height, extras=None, **kwargs):
                self.src, self.width, self.height = src, width, height

            def __repr__(self):
                return self.src


        class YouTubeVideo(IFrame):
            def __init__(self, id, width=400, height=300, allow_autoplay=False, **kwargs):
                super().__init__("https://www.youtube.com/watch?v=" + id, width, height)


        class FileLink:
            def __init__(self, path, url_prefix="", result_html_prefix="", result_html_suffix="<br>"):
                self.path = path

            def __repr__(self):
                return self.path


        def display_html(*objs, **kwargs):
            display(*[o if hasattr(o, "_repr_html_") else HTML(o) for o in objs])


        def display_markdown(*objs, **kwargs):
            display(*[Markdown(o) if isinstance(o, str) else o for o in objs])


        def set_matplotlib_formats(*formats, **kwargs):
            pass


        def set_matplotlib_close(close=True):
            pass
        """#
}
