// swift-tools-version: 6.0
import PackageDescription

// Dynamic exclusivity checks cost three quarters of the virtual machine's time;
// the compiler's static checks stay on. CI turns warnings into errors by setting NBRUN_STRICT.
let fast: [SwiftSetting] = [.unsafeFlags(["-enforce-exclusivity=unchecked"])]
// Values are two words that are written one by one: a 16-byte read of a fresh one waits for both to leave the store
// buffer, so the compiler must not join the halves of copies, neither as vectors nor when it writes machine code.
// And each instruction of the interpreter loop jumps to the next by itself, so that the processor predicts from where;
// the compiler would share one jump among so many. Where such a jump leads to begins a line of 32 bytes: some processors
// foretell others wrongly each time, depending on chance.
let machine: [SwiftSetting] =
    fast + [
        .unsafeFlags([
            "-Xllvm", "-vectorize-slp=false", "-Xllvm", "-combiner-store-merging=false", "-Xllvm",
            "-tail-dup-pred-size=1000", "-Xllvm", "-tail-dup-succ-size=1000", "-Xllvm",
            "-align-all-nofallthru-blocks=5",
        ])
    ]
let strict: [SwiftSetting] =
    Context.environment["NBRUN_STRICT"] == nil ? [] : [.unsafeFlags(["-warnings-as-errors"])]

let package = Package(
    name: "nbrun",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "nbrun", targets: ["nbrun"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
        .package(url: "https://github.com/attaswift/BigInt", from: "6.0.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
        .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.0"),
    ],
    targets: [
        .systemLibrary(
            name: "CMarkGFM", pkgConfig: "libcmark-gfm",
            providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"])]),
        // Declares what is used of OpenBLAS and loads it with the first product.
        .target(name: "COpenBLAS"),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),

        .target(name: "Diagnostics", swiftSettings: strict),
        .target(
            name: "NotebookFormat",
            dependencies: ["Diagnostics", "CMarkGFM", .product(name: "Yams", package: "Yams")],
            swiftSettings: strict),
        .target(name: "CArrayKernels", cSettings: [.unsafeFlags(["-O2", "-fno-math-errno"])]),
        .target(name: "Arrays", dependencies: ["CArrayKernels", "COpenBLAS"], swiftSettings: fast + strict),
        .target(name: "EngineRecords", swiftSettings: strict),
        .target(name: "ArrayFiles", dependencies: ["Arrays", "CZlib"], swiftSettings: strict),
        // Optimised in debug builds too, and no products joined with sums but where the source says so.
        .target(name: "CKernels", cSettings: [.unsafeFlags(["-O3", "-ffp-contract=off"])]),
        .target(
            name: "Engine", dependencies: ["ArrayFiles", "Arrays", "CKernels", "EngineRecords"],
            swiftSettings: fast + strict),
        .target(
            name: "PythonLanguage",
            dependencies: ["Diagnostics", .product(name: "BigInt", package: "BigInt")],
            swiftSettings: machine + strict),
        .target(
            name: "PythonStandard", dependencies: ["PythonLanguage", "Arrays", "ArrayFiles"],
            swiftSettings: fast + strict),
        .target(
            name: "PythonLibrary",
            dependencies: [
                "PythonLanguage", "PythonStandard", "Engine", "Arrays", "ArrayFiles", "EngineRecords",
            ],
            swiftSettings: fast + strict),
        .target(name: "Plotting", dependencies: ["CZlib"], swiftSettings: fast + strict),
        .target(
            name: "PythonScience",
            dependencies: [
                "PythonLanguage", "PythonStandard", "PythonLibrary", "Arrays", "ArrayFiles", "Plotting",
            ],
            swiftSettings: fast + strict),
        .target(name: "CJavaScriptCore"),
        .target(
            name: "JavaScriptKernel",
            dependencies: [
                "CJavaScriptCore", "Diagnostics", "Engine", "Arrays", "ArrayFiles", "EngineRecords",
                "Plotting",
            ],
            // Part of the program through CJavaScriptCore/scripts.c.
            exclude: ["Scripts"],
            swiftSettings: fast + strict),
        .target(
            name: "Execution",
            dependencies: [
                "Arrays", "NotebookFormat", "PythonLanguage", "PythonStandard", "PythonLibrary",
                "PythonScience",
                "JavaScriptKernel", "EngineRecords",
            ],
            swiftSettings: strict),
        .target(
            name: "Reporting",
            dependencies: ["Diagnostics", "NotebookFormat", "EngineRecords", "Plotting"],
            swiftSettings: strict),
        .target(
            name: "Serving",
            dependencies: ["Execution", "Reporting", .product(name: "FlyingSocks", package: "FlyingFox")],
            swiftSettings: strict),
        .target(
            name: "Commands",
            dependencies: [
                "Execution", "Reporting", "Serving", "JavaScriptKernel", "PythonLanguage", "PythonLibrary",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
        .executableTarget(name: "nbrun", dependencies: ["Commands"], swiftSettings: strict),

        .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
        .testTarget(
            name: "NotebookFormatTests", dependencies: ["NotebookFormat"], exclude: ["Fixtures"]),
        .testTarget(name: "ArraysTests", dependencies: ["Arrays"], exclude: ["Fixtures"]),
        .testTarget(name: "ArrayFilesTests", dependencies: ["ArrayFiles"], exclude: ["Fixtures"]),
        .testTarget(name: "EngineTests", dependencies: ["Engine", "CKernels"], exclude: ["Fixtures"]),
        .testTarget(name: "PythonLanguageTests", dependencies: ["PythonLanguage"], exclude: ["Fixtures"]),
        .testTarget(
            name: "PythonLibraryTests", dependencies: ["PythonLibrary", "PythonStandard"],
            exclude: ["Fixtures"]),
        .testTarget(name: "PlottingTests", dependencies: ["Plotting"], exclude: ["Fixtures"]),
        .testTarget(name: "PythonScienceTests", dependencies: ["PythonScience"], exclude: ["Fixtures"]),
        .testTarget(
            name: "JavaScriptKernelTests", dependencies: ["JavaScriptKernel"], exclude: ["Fixtures"]),
        .testTarget(name: "ServingTests", dependencies: ["Serving"], exclude: ["Fixtures"]),
        .testTarget(name: "ReportingTests", dependencies: ["Reporting"], exclude: ["Fixtures"]),
        .testTarget(name: "EndToEndTests", dependencies: ["Execution", "Reporting"], exclude: ["Fixtures"]),
    ]
)
