/// Remarks for the author about old spellings.
extension PandasSources {
    static let notes = #"""
        """Remarks for the author about old spellings."""

        try:
            from _pandas_notes import note
        except ImportError:
            def note(text):
                pass
        """#
}
