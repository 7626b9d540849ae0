import PythonLanguage
import PythonLibrary
import PythonStandard

/// `ipywidgets`: a page has no kernel behind its sliders, so `interact` calls its function once, with the values
/// that the widgets start with.
enum WidgetModules {
    static let all = [
        NativeModule("ipywidgets", python: widgets),
        NativeModule("ipywidgets.widgets", python: "from ipywidgets import *"),
        NativeModule("IPython.html", lazyNames: ["widgets"]),
        NativeModule("IPython.html.widgets", python: "from ipywidgets import *"),
    ]

    private static let widgets = #"""
        """Widgets that stand at their first value."""
        import inspect as _inspect

        from _library_notes import note as _note


        class Widget:
            """An input with a value; nobody moves it on a page."""

            _first = None

            def __init__(self, value=None, **options):
                self.value = self._first if value is None else value
                self.description = ""
                self.__dict__.update(options)

            def observe(self, handler, names=None, type="change"):
                _note("ipywidgets: nobody moves a widget on a page; its handlers are not called")

            on_click = observe

            def close(self): pass

            def __repr__(self):
                return f"{type(self).__name__}(value={self.value!r}, description={self.description!r})"


        class _Range(Widget):
            def __init__(self, value=None, min=0, max=100, step=1, **options):
                super().__init__(min if value is None else value, min=min, max=max, step=step, **options)


        class IntSlider(_Range): pass
        class BoundedIntText(_Range): pass
        class IntProgress(_Range): pass
        class Play(_Range): pass


        class FloatSlider(_Range):
            def __init__(self, value=None, min=0.0, max=10.0, step=0.1, **options):
                super().__init__(value, min, max, step, **options)


        class BoundedFloatText(FloatSlider): pass
        class FloatProgress(FloatSlider): pass


        class FloatLogSlider(Widget):
            _first = 1.0


        class IntRangeSlider(_Range):
            def __init__(self, value=None, min=0, max=100, step=1, **options):
                span = max - min
                super().__init__((min + span // 4, max - span // 4) if value is None else value, min, max, step, **options)


        class FloatRangeSlider(IntRangeSlider): pass


        class IntText(Widget): _first = 0
        class FloatText(Widget): _first = 0.0
        class Text(Widget): _first = ""
        class Textarea(Text): pass
        class Label(Text): pass
        class HTML(Text): pass
        class Checkbox(Widget): _first = False
        class ToggleButton(Checkbox): pass
        class Button(Widget): pass
        class ColorPicker(Widget): _first = "black"


        class Dropdown(Widget):
            def __init__(self, options=(), value=None, **more):
                pairs = list(options.items()) if isinstance(options, dict) else [
                    o if isinstance(o, tuple) and len(o) == 2 else (str(o), o) for o in options]
                super().__init__(pairs[0][1] if value is None and pairs else value, options=options, **more)


        class RadioButtons(Dropdown): pass
        class ToggleButtons(Dropdown): pass
        class Select(Dropdown): pass
        class SelectionSlider(Dropdown): pass


        class _Box(Widget):
            def __init__(self, children=(), **options): super().__init__(children=tuple(children), **options)


        class Box(_Box): pass
        class HBox(_Box): pass
        class VBox(_Box): pass
        class Tab(_Box): pass
        class Accordion(_Box): pass


        class Layout(Widget): pass


        class Output(Widget):
            def __enter__(self): return self
            def __exit__(self, *details): return False
            def clear_output(self, wait=False): pass


        class fixed:
            """A value that is passed on as it is."""
            def __init__(self, value, **options): self.value = value


        def _value(abbreviation):
            """What a widget made of this would start with: (0, 10) is a slider in its middle."""
            if isinstance(abbreviation, (Widget, fixed)):
                return abbreviation.value
            numbers = isinstance(abbreviation, tuple) and all(isinstance(n, (int, float)) for n in abbreviation)
            if numbers and len(abbreviation) in (2, 3):
                low, high = abbreviation[:2]
                if low > high:
                    raise ValueError(f"value range must be (min, max), got {abbreviation!r}")
                whole = all(isinstance(n, int) for n in abbreviation)
                middle = low + (high - low) // 2 if whole else low + (high - low) / 2.0
                if len(abbreviation) == 3:
                    step = abbreviation[2]
                    middle = low + int((middle - low) / step) * step
                return middle
            if isinstance(abbreviation, dict):
                return next(iter(abbreviation.values()))
            if isinstance(abbreviation, (list, tuple, range)):
                first = next(iter(abbreviation))
                return first[1] if isinstance(first, tuple) and len(first) == 2 else first
            return abbreviation


        def _arguments(function, given):
            names = {}
            for name, parameter in _inspect.signature(function).parameters.items():
                if name in given:
                    names[name] = _value(given[name])
                elif parameter.default is not parameter.empty:
                    names[name] = _value(parameter.default)
            names.update((name, _value(v)) for name, v in given.items() if name not in names)
            return names


        def interactive(function, **kwargs):
            _note("ipywidgets: a page has no sliders; functions are called once, with the first values")
            function(**_arguments(function, {k: v for k, v in kwargs.items() if not k.startswith("__")}))
            return Output()


        class _Interact:
            def __call__(self, function=None, **kwargs):
                if function is None:
                    return lambda f: self(f, **kwargs)
                interactive(function, **kwargs)
                return function

            def options(self, **options): return self


        interact = _Interact()


        class _Manual(_Interact):
            def __call__(self, function=None, **kwargs):
                if function is None:
                    return lambda f: self(f, **kwargs)
                _note("ipywidgets: interact_manual waits for a button, which a page has not")
                return function


        interact_manual = _Manual()


        def interactive_output(function, controls):
            interactive(function, **controls)
            return Output()
        """#
}
