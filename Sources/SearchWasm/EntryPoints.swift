// The functions the search page's script calls. Not a target of the package: `BuildSearchEngine` compiles this file
// together with Sources/SearchCore into search.wasm.
//
// Bytes come in through memory that the script has from `allocate`; bytes go out at `outputPointer()`, as many as
// the function that made them returned. WebAssembly has one thread, so the one engine needs no lock.

nonisolated(unsafe) private var engine: SearchEngine?
nonisolated(unsafe) private var output: UnsafeMutableBufferPointer<UInt8> = .init(start: nil, count: 0)

private func give(_ bytes: [UInt8]) -> Int32 {
    output.deallocate()
    output = .allocate(capacity: bytes.count)
    for index in 0..<bytes.count { output[index] = bytes[index] }
    return Int32(bytes.count)
}

private func take(_ pointer: UnsafeMutablePointer<UInt8>?, _ count: Int32) -> [UInt8] {
    let buffer = UnsafeMutableBufferPointer(start: pointer, count: Int(count))
    defer { buffer.deallocate() }
    return Array(UnsafeBufferPointer(buffer))
}

/// Memory for `count` bytes; given back by the function it is passed to.
@_cdecl("docketpress_allocate")
public func allocate(_ count: Int32) -> UnsafeMutablePointer<UInt8>? {
    UnsafeMutableBufferPointer<UInt8>.allocate(capacity: Int(max(1, count))).baseAddress
}

@_cdecl("docketpress_output")
public func outputPointer() -> UnsafeMutablePointer<UInt8>? { output.baseAddress }

/// Takes the root file; 1 when it can be read.
@_cdecl("docketpress_open")
public func open(_ pointer: UnsafeMutablePointer<UInt8>?, _ count: Int32) -> Int32 {
    engine = SearchEngine(root: take(pointer, count))
    return engine == nil ? 0 : 1
}

/// Takes a request in the form of `SearchRequest.init(lines:)`.
@_cdecl("docketpress_begin")
public func begin(_ pointer: UnsafeMutablePointer<UInt8>?, _ count: Int32) {
    engine?.begin(SearchRequest(lines: take(pointer, count)))
}

/// Puts out the files to supply next, one path a line; 0 when the results are complete.
@_cdecl("docketpress_advance")
public func advance() -> Int32 {
    let paths = engine?.advance() ?? []
    var lines: [UInt8] = []
    for path in paths {
        if !lines.isEmpty { lines.append(10) }
        Bytes.append(path, to: &lines)
    }
    return give(lines)
}

/// Takes a file that was asked for; with a negative count it is one that could not be had.
@_cdecl("docketpress_supply")
public func supply(
    _ path: UnsafeMutablePointer<UInt8>?, _ pathCount: Int32, _ pointer: UnsafeMutablePointer<UInt8>?, _ count: Int32
) {
    let name = take(path, pathCount)
    engine?.supply(name, count < 0 ? nil : take(pointer, count))
}

/// Puts out the results as JSON.
@_cdecl("docketpress_results")
public func results() -> Int32 { give(engine?.results.json ?? []) }
