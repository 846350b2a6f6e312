// swift-tools-version: 6.2
import PackageDescription

/// Every target is held to the same rules: Swift 6, warnings are errors, imports say what they are for.
let strict: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "docketpress",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "docketpress", targets: ["docketpress"]),
        .executable(name: "docketpress-extract", targets: ["docketpress-extract"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
    ],
    targets: [
        // C libraries of the system
        .systemLibrary(
            name: "CCMarkGFM", pkgConfig: "libcmark-gfm",
            providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
        .systemLibrary(
            name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite"])]),
        .systemLibrary(
            name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"]), .brew(["libarchive"])]),
        .systemLibrary(
            name: "CPoppler", pkgConfig: "poppler-cpp", providers: [.apt(["libpoppler-cpp-dev"]), .brew(["poppler"])]),

        .systemLibrary(
            name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"]), .brew(["libdeflate"])]),

        .systemLibrary(
            name: "CQRencode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"]), .brew(["qrencode"])]),

        // Pure rooms: no files, no clock, no network
        .target(name: "SearchCore", exclude: ["INDEX-FORMAT.md"], swiftSettings: strict),
        .target(name: "Anonymization", swiftSettings: strict),
        .target(name: "DocketModel", dependencies: ["Anonymization"], swiftSettings: strict),
        .target(name: "Extraction", swiftSettings: strict),
        .target(name: "Campaigns", dependencies: ["Anonymization"], swiftSettings: strict),

        // Rooms that touch the world
        .target(
            name: "Markdown",
            dependencies: ["CCMarkGFM", "DocketModel", .product(name: "Yams", package: "Yams")],
            swiftSettings: strict),
        .target(name: "Catalog", dependencies: ["CSQLite", "DocketModel", "Anonymization"], swiftSettings: strict),
        .target(
            name: "Intake",
            dependencies: [
                "DocketModel", "Anonymization", "Markdown", "Catalog", "Extraction", "Campaigns", "SearchCore",
            ],
            swiftSettings: strict),
        .target(
            name: "Site",
            dependencies: [
                "DocketModel", "Anonymization", "Extraction", "Markdown", "SearchCore", "Catalog", "Campaigns",
                "CDeflate", "CQRencode",
            ],
            resources: [.copy("../../templates"), .copy("../../content")],
            swiftSettings: strict,
            plugins: ["BuildSearchEngine"]),
        .executableTarget(
            name: "docketpress",
            dependencies: [
                "DocketModel", "Anonymization", "Markdown", "Catalog", "Intake", "Site", "SearchCore",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "FlyingFox", package: "FlyingFox"),
                .product(name: "FlyingSocks", package: "FlyingFox"),
            ],
            swiftSettings: strict),
        // Reads one file that may be hostile; intake runs it as a child
        .target(name: "PopplerText", dependencies: ["CPoppler"]),
        .executableTarget(
            name: "docketpress-extract", dependencies: ["Extraction", "PopplerText", "CArchive"], swiftSettings: strict),
        .executableTarget(
            name: "docketpress-bench",
            dependencies: [
                "DocketModel", "Anonymization", "Extraction", "SearchCore", "Campaigns", "Site", "Intake",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),

        // Compiles Sources/SearchCore and Sources/SearchWasm to search.wasm, a resource of Site
        .plugin(name: "BuildSearchEngine", capability: .buildTool(), path: "Sources/BuildSearchEngine"),

        .testTarget(name: "SearchCoreTests", dependencies: ["SearchCore"], swiftSettings: strict),
        .testTarget(name: "AnonymizationTests", dependencies: ["Anonymization"], swiftSettings: strict),
        .testTarget(name: "DocketModelTests", dependencies: ["DocketModel", "Anonymization"], swiftSettings: strict),
        .testTarget(name: "CampaignsTests", dependencies: ["Campaigns"], swiftSettings: strict),
        // Files that tests make: ZIP and PDF
        .target(name: "PaperFixtures", path: "Tests/PaperFixtures", swiftSettings: strict),
        .testTarget(
            name: "ExtractionTests", dependencies: ["Extraction", "docketpress-extract", "PaperFixtures"],
            swiftSettings: strict),
        .testTarget(name: "MarkdownTests", dependencies: ["Markdown", "DocketModel"], swiftSettings: strict),
        .testTarget(
            name: "CatalogTests", dependencies: ["Catalog", "DocketModel", "Anonymization"], swiftSettings: strict),
        .testTarget(
            name: "IntakeTests",
            dependencies: [
                "Intake", "DocketModel", "Anonymization", "Catalog", "Markdown", "docketpress-extract", "PaperFixtures",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "SiteTests",
            dependencies: ["Site", "DocketModel", "Anonymization", "Markdown", "SearchCore", "Catalog"],
            swiftSettings: strict),
        .testTarget(
            name: "CommandTests", dependencies: ["docketpress", "docketpress-extract", "PaperFixtures"],
            swiftSettings: strict),
    ],
    cxxLanguageStandard: .cxx17
)
