/// The modules of matplotlib that are written in Python, as their names and texts.
enum PythonSource {
    static var all: [(name: String, text: String)] {
        [
            ("matplotlib", SourceMatplotlib.text),
            ("matplotlib.colors", SourceColors.text),
            ("matplotlib.cm", SourceCm.text),
            ("matplotlib.ticker", SourceTicker.text),
            ("matplotlib.transforms", SourceTransforms.text),
            ("matplotlib.path", SourcePath.text),
            ("matplotlib.artist", SourceArtist.text),
            ("matplotlib.text", SourceText.text),
            ("matplotlib.font_manager", SourceFontManager.text),
            ("matplotlib.lines", SourceLines.text),
            ("matplotlib.markers", SourceMarkers.text),
            ("matplotlib.patches", SourcePatches.text),
            ("matplotlib.collections", SourceCollections.text),
            ("matplotlib.image", SourceImage.text),
            ("matplotlib.container", SourceContainer.text),
            ("matplotlib.legend", SourceLegend.text),
            ("matplotlib.axis", SourceAxis.text),
            ("matplotlib.spines", SourceSpines.text),
            ("matplotlib.axes", SourceAxes.text),
            ("matplotlib._axes_charts", SourceAxesCharts.text),
            ("matplotlib._axes_grids", SourceAxesGrids.text),
            ("matplotlib.gridspec", SourceGridspec.text),
            ("matplotlib.figure", SourceFigure.text),
            ("matplotlib.colorbar", SourceColorbar.text),
            ("matplotlib.pyplot", SourcePyplot.text),
            ("matplotlib.style", SourceStyle.text),
            ("matplotlib.animation", SourceAnimation.text),
            ("matplotlib.dates", SourceDates.text),
            ("matplotlib.projections", SourceProjections.text),
            ("matplotlib.tri", SourceTri.text),
            ("matplotlib.offsetbox", SourceOffsetbox.text),
            ("mpl_toolkits.mplot3d", SourceMplot3d.text),
        ]
    }
}
