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
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    // The rooms, from the bottom up; each imports only rooms above it in this list.
    .target(name: "NewsModel", swiftSettings: fuzzed),
    .target(
      name: "NewsAnnotation",
      dependencies: ["NewsModel"],
      resources: [.copy("Resources/Models")], swiftSettings: fuzzed),
    .target(name: "NewsSyndication", dependencies: ["NewsModel", "CLibXML2", "CGumbo"]),
    .target(name: "NewsExport", dependencies: ["NewsModel"]),
    .target(name: "NewsLibrary", dependencies: ["NewsModel", "NewsSyndication", "NewsAnnotation"]),
    .target(name: "TerminalUI", dependencies: ["CNcurses", "CTerminalGuard"]),
    .target(name: "NewsReader", dependencies: ["TerminalUI", "NewsLibrary", "NewsModel", "NewsExport"]),
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
        "NewsModel", "NewsAnnotation", "NewsSyndication", "NewsExport",
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
    .testTarget(name: "NewsModelTests", dependencies: ["NewsModel"]),
    .testTarget(name: "NewsAnnotationTests", dependencies: ["NewsAnnotation"]),
    .testTarget(name: "NewsSyndicationTests", dependencies: ["NewsSyndication"]),
    .testTarget(name: "NewsExportTests", dependencies: ["NewsExport"]),
    .testTarget(name: "NewsLibraryTests", dependencies: ["NewsLibrary"]),
    .testTarget(name: "TerminalUITests", dependencies: ["TerminalUI", "TerminalHarness", "TerminalDemo"]),
    .testTarget(name: "NewsReaderTests", dependencies: ["NewsReader"]),
    .testTarget(name: "DatelineTests", dependencies: ["dateline", "TerminalHarness"]),
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
