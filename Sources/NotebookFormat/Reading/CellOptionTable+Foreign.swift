// Options of Jupytext, Quarto, R Markdown and MyST that a notebook may carry and that do nothing here. Those
// whose absence a reader of the page could see are answered with a warning.

extension CellOptionTable {
    static let foreign: [CellOption] =
        harmlessNames.map { foreign($0, .harmless, "Accepted; for other tools.") }
        + unsupportedNames.map { foreign($0, .none, "Has no effect here; said in a warning.") }

    private static func foreign(
        _ name: String, _ effect: CellOption.Effect, _ documentation: String
    ) -> CellOption {
        CellOption(
            name: name, type: "anything", documentation: documentation, example: "1", effect: effect)
    }

    /// What editors and converters keep with a cell, caching, and formats of files that are not written.
    private static let harmlessNames = [
        "id", "slideshow", "execution", "collapsed", "scrolled", "deletable", "editable", "trusted", "format",
        "lines_to_next_cell", "lines_to_end_of_cell_marker", "cell_marker", "cell_id",
        "incorrectly_encoded_metadata",
        "pycharm", "vscode", "colab", "colab_type", "outputId", "cellView", "ExecuteTime", "nbgrader",
        "papermill", "region_name", "jukit_cell_id", "azdata", "azureml", "datalore", "hideCode",
        "hidePrompt",
        "pc", "solution", "solution2", "toc-hr-collapsed", "language", "kernel", "engine", "cache", "freeze",
        "autodep", "dependson", "cache-lazy", "cache-comments", "cache-rebuild", "purl", "message", "tidy",
        "strip-white", "comment", "prompt", "background", "fig-format", "fig-dpi", "dpi", "dev", "fig-path",
        "fig-ext", "fig-env", "fig-pos", "fig-scap", "out-extra", "lst-label", "renderings", "classes",
        "class-source", "class-output", "attr-source", "attr-output", "code-prompt-hide",
    ]

    /// What changes how a page looks where it is obeyed.
    private static let unsupportedNames = [
        "fig-width", "fig-height", "fig-asp", "fig-align", "fig-subcap", "fig-link", "fig-column",
        "fig-cap-location", "fig-show", "fig-keep", "fig-topcaption", "out-width", "out-height", "layout",
        "layout-ncol", "layout-nrow", "layout-align", "layout-valign", "column", "cap-location", "lst-cap",
        "tbl-cap", "tbl-subcap", "tbl-colwidths", "tbl-column", "tbl-cap-location", "code-line-numbers",
        "code-overflow", "code-annotations", "code-copy", "panel", "html-table-processing", "collapse",
        "highlight", "lineno-start", "emphasize-lines", "number-lines", "number-source-lines",
        "output-location",
        "child", "code", "file", "ref-label", "caption", "class", "title", "filename",
    ]
}
