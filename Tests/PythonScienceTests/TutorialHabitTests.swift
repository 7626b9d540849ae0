import Testing

/// What tutorials do around their subject: themes, sliders, pictures beside the folder, spellings of once.
@Suite struct TutorialHabitTests {
    @Test func seabornsThemeAndPalettesAreSet() {
        let run = PlotRun(
            """
            import matplotlib as mpl
            import seaborn as sns
            sns.set()
            print(mpl.rcParams["axes.facecolor"], mpl.rcParams["axes.grid"], sns.color_palette().as_hex()[:2])
            sns.set_theme(style="white", palette="colorblind", font_scale=1.5)
            print(mpl.rcParams["axes.facecolor"], mpl.rcParams["font.size"], sns.color_palette("hls", 3).as_hex())
            """)
        #expect(
            run.output == """
                #EAEAF2 True ['#4c72b0', '#dd8452']
                white 18.0 ['#db5f57', '#57db5f', '#5f57db']

                """)
    }

    @Test(arguments: [
        "sns.heatmap(np.eye(3), annot=True)", "sns.histplot(data, x='v', hue='k', kde=True)",
        "sns.kdeplot(data['v'], fill=True)", "sns.scatterplot(data=data, x='v', y='w', hue='k')",
        "sns.histplot(data, x='v', hue='k', element='step', multiple='stack')",
        "sns.histplot(data, x='v', hue='k', multiple='dodge')",
        "sns.histplot(data, x='v', hue='k', element='poly', multiple='fill')",
        "sns.lineplot(data=data, x='k', y='v', ci='sd', sort=False)",
        "sns.lmplot(data=data, x='v', y='w', col='k', hue='k', ci=None)",
        "sns.regplot(data=data, x='v', y='w', truncate=False, x_jitter=0.1)",
        "sns.regplot(data=data, x='v', y='w', scatter_kws={'alpha': 0.3, 'color': 'k'}, line_kws={'color': 'red'})",
        "sns.lineplot(data=data, x='w', y='v')", "sns.barplot(data=data, x='k', y='v')",
        "sns.countplot(x='k', data=data)", "sns.boxplot(data=data, x='k', y='v')",
        "sns.regplot(data=data, x='v', y='w')", "sns.pairplot(data, hue='k')",
        "sns.jointplot(data=data, x='v', y='w')", "sns.distplot(data['v'])",
    ])
    func seabornsChartsAreDrawn(_ call: String) {
        let run = PlotRun(
            """
            import numpy as np, pandas as pd, matplotlib.pyplot as plt, seaborn as sns
            data = pd.DataFrame({"v": [1.0, 2.5, 3.0, 4.5], "w": [2.0, 1.0, 4.0, 3.0], "k": list("abab")})
            _ = \(call)
            plt.show()
            """)
        #expect(run.output == "")
        #expect(run.shown.count == 1)
    }

    @Test func widgetsStandAtTheirFirstValue() {
        let run = PlotRun(
            """
            from ipywidgets import interact, FloatSlider
            @interact(n=(0, 10), x=FloatSlider(value=2.5), kind=["a", "b"], on=True)
            def show(n, x, kind, on, more=(0.0, 1.0)):
                print(n, x, kind, on, more)
            """)
        #expect(run.output == "5 2.5 a True 0.5\n")
    }

    @Test func modulesForPythonTwoAndThreeAreThere() {
        let run = PlotRun(
            """
            from __future__ import print_function
            from builtins import range
            from future.utils import iteritems, with_metaclass
            import six
            print(list(iteritems({"a": 1})), isinstance("x", six.string_types), list(six.moves.range(2)))
            class Base(with_metaclass(type, object)): pass
            print(Base.__mro__[1] is object)
            """)
        #expect(run.output == "[('a', 1)] True [0, 1]\nTrue\n")
    }

    @Test func oldSpellingsOfPandasWork() {
        let run = PlotRun(
            """
            import pandas as pd
            data = pd.DataFrame({"area": [1, 2], "pop": [4, 5]}, index=["x", "y"])
            print(data.ix["y", "area"], data.ix[1, 1], list(pd.Index(["a"]) | pd.Index(["b", "c"])))
            print(list(pd.concat([data, data], join_axes=[["pop"]]).columns))
            print(pd.MultiIndex(levels=[["a", "b"], [1]], labels=[[0, 1], [0, 0]]).tolist())
            """)
        #expect(run.output == "2 5 ['a', 'b', 'c']\n['pop']\n[('a', 1), ('b', 1)]\n")
        #expect(run.notes.count == 4)
    }

    @Test func recordsBecomeTables() {
        let run = PlotRun(
            """
            import numpy as np, pandas as pd
            print(pd.DataFrame(np.zeros(2, dtype=[("A", "i8"), ("B", "f8")])))
            """)
        #expect(run.output == "   A    B\n0  0  0.0\n1  0  0.0\n")
    }

    @Test func aPictureBesideTheFolderStaysInMemory() {
        let run = PlotRun(
            """
            import matplotlib.pyplot as plt
            plt.plot([1, 2])
            plt.savefig("../figures/line.png")
            print(open("../figures/line.svg").read(5))
            """)
        #expect(run.output == "<svg \n")
    }

    @Test func aSubplotAfterAColourBarIsANewOne() {
        let run = PlotRun(
            """
            import matplotlib.pyplot as plt
            for i in (1, 2):
                plt.subplot(1, 2, i)
                plt.imshow([[0, 1]])
                plt.colorbar()
            print(len(plt.gcf().axes), plt.gcf().axes[2].get_position().x0 > 0.5)
            """)
        #expect(run.output == "4 True\n")
    }
}
