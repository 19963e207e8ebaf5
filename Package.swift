// swift-tools-version: 6.1
import PackageDescription

/// `FUZZ=1` builds the fuzz targets, with the libraries under test instrumented for them.
let isFuzzing = Context.environment["FUZZ"] != nil
let fuzzed: [SwiftSetting] = isFuzzing ? [.unsafeFlags(["-sanitize=fuzzer,address"])] : []

let package = Package(
  name: "dateline",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "dateline", targets: ["dateline"]),
    .executable(name: "dateline-lab", targets: ["DatelineLab"]),
    .library(name: "NewsModel", targets: ["NewsModel"]),
    .library(name: "NewsAnnotation", targets: ["NewsAnnotation"]),
    .library(name: "NewsSyndication", targets: ["NewsSyndication"]),
    .library(name: "NewsExport", targets: ["NewsExport"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
  ],
  targets: [
    // The rooms, from the bottom up; each imports only rooms above it in this list.
    .target(name: "NewsModel", swiftSettings: fuzzed),
    .target(
      name: "NewsAnnotation",
      dependencies: ["NewsModel"],
      resources: [.copy("Resources/Models")], swiftSettings: fuzzed),
    .target(name: "NewsSyndication", dependencies: ["NewsModel", "CLibXML2", "CGumbo"]),
    .target(name: "NewsFetch", dependencies: ["CCurl"]),
    .target(name: "NewsExport", dependencies: ["NewsModel"]),
    .target(
      name: "NewsLibrary",
      dependencies: [
        "NewsModel", "NewsSyndication", "NewsAnnotation", "NewsFetch", "CZlib",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .target(name: "TerminalUI", dependencies: ["CNcurses", "CTerminalGuard"]),
    .target(
      name: "NewsReader",
      dependencies: [
        "TerminalUI", "NewsLibrary", "NewsModel", "NewsExport", .product(name: "TOMLKit", package: "TOMLKit"),
      ]),
    .executableTarget(
      name: "dateline",
      dependencies: [
        "NewsReader", "TerminalUI", "NewsLibrary", "NewsExport", "NewsAnnotation", "NewsSyndication",
        "NewsModel",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "DatelineLab",
      dependencies: [
        "NewsModel", "NewsAnnotation", "NewsSyndication", "NewsExport", "NewsLibrary", "TerminalHarness",
        "SeededRandom",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["Training/README.md"]),

    // C libraries of the system, and the one piece of our own C.
    .systemLibrary(
      name: "CNcurses", providers: [.apt(["libncurses-dev"]), .brew(["ncurses"])]),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .systemLibrary(
      name: "CGumbo", pkgConfig: "gumbo", providers: [.apt(["libgumbo-dev"]), .brew(["gumbo-parser"])]),
    .systemLibrary(
      name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"]), .brew(["curl"])]),
    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .target(name: "CTerminalGuard"),

    // Tests; those of the whole program run it in a pseudo-terminal.
    .systemLibrary(
      name: "CVTerm", path: "Tests/Support/CVTerm",
      providers: [.apt(["libvterm-dev"]), .brew(["libvterm"])]),
    .target(
      name: "CPseudoTerminal", path: "Tests/Support/CPseudoTerminal",
      linkerSettings: [.linkedLibrary("util", .when(platforms: [.linux]))]),
    .target(
      name: "TerminalHarness", dependencies: ["CPseudoTerminal", "CVTerm"],
      path: "Tests/Support/TerminalHarness"),
    .executableTarget(
      name: "TerminalDemo", dependencies: ["TerminalUI"], path: "Tests/Support/TerminalDemo"),
    .target(name: "LoopbackServer", dependencies: ["CZlib"], path: "Tests/Support/LoopbackServer"),
    .target(name: "WorkGrowth", path: "Tests/Support/WorkGrowth"),
    .target(name: "SeededRandom", path: "Tests/Support/SeededRandom"),
    .testTarget(name: "NewsModelTests", dependencies: ["NewsModel", "WorkGrowth"]),
    .testTarget(name: "NewsAnnotationTests", dependencies: ["NewsAnnotation", "WorkGrowth", "SeededRandom"]),
    .testTarget(name: "NewsSyndicationTests", dependencies: ["NewsSyndication", "WorkGrowth"]),
    .testTarget(name: "NewsFetchTests", dependencies: ["NewsFetch", "LoopbackServer"]),
    .testTarget(name: "NewsExportTests", dependencies: ["NewsExport"]),
    .testTarget(
      name: "NewsLibraryTests",
      dependencies: ["NewsLibrary", "NewsAnnotation", "LoopbackServer", "SeededRandom"]),
    .testTarget(name: "TerminalUITests", dependencies: ["TerminalUI", "TerminalHarness", "TerminalDemo"]),
    .testTarget(name: "NewsReaderTests", dependencies: ["NewsReader", "NewsAnnotation"]),
    .testTarget(
      name: "DatelineTests",
      dependencies: [
        "dateline", "NewsLibrary", "TerminalHarness", "LoopbackServer", "SeededRandom",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .testTarget(name: "DatelineLabTests", dependencies: ["DatelineLab"]),
  ]
    + (isFuzzing
      ? [
        .executableTarget(
          name: "fuzz-times", dependencies: ["NewsAnnotation"], path: "Tests/Support/FuzzTimes",
          swiftSettings: fuzzed,
          linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address", "-use-ld=lld"])])
      ] : []),
  swiftLanguageModes: [.v6])
