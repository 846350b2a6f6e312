// The few functions of a C library that the embedded Swift runtime calls, for a WebAssembly module without one.
//
// The allocator keeps freed blocks in lists by power of two, from 16 bytes up, and takes new ones from the end of memory.
// Each block is preceded by 16 bytes that hold its class, so that it is aligned to 16. The heads of the lists are the
// first 32 words after the static data; memory starts out as zeros.

private typealias Word = UnsafeMutablePointer<UInt>

nonisolated(unsafe) private var top: UInt = 0

private func word(_ address: UInt) -> Word { Word(bitPattern: address)! }

private func listHead(_ sizeClass: UInt) -> Word { word(((machine_heap_base() + 15) & ~15) + sizeClass * 4) }

private func allocateBlock(_ size: UInt) -> UInt {
    let sizeClass = size <= 16 ? 4 : UInt(UInt.bitWidth - (size - 1).leadingZeroBitCount)
    let head = listHead(sizeClass)
    if head.pointee != 0 {
        let block = head.pointee
        head.pointee = word(block).pointee
        return block
    }
    if top == 0 { top = UInt(bitPattern: listHead(32)) }
    let end = top + 16 + (1 << sizeClass)
    let have = machine_memory_size()
    if end > have, !machine_grow((end - have + 0xffff) >> 16) { fatalError() }
    word(top).pointee = sizeClass
    let block = top + 16
    top = end
    return block
}

@_cdecl("posix_memalign")
public func posixMemalign(_ out: UnsafeMutablePointer<UInt>, _ alignment: UInt, _ size: UInt) -> Int32 {
    if alignment > 16 { fatalError() }
    out.pointee = allocateBlock(size)
    return 0
}

/// The linker is told to use this for `free`, a name that Swift keeps to itself (`--wrap=free`).
@_cdecl("__wrap_free")
public func free(_ block: UInt) {
    if block == 0 { return }
    let head = listHead(word(block - 16).pointee)
    word(block).pointee = head.pointee
    head.pointee = block
}

@_cdecl("memmove")
public func memmove(_ to: UnsafeMutableRawPointer, _ from: UnsafeRawPointer, _ count: UInt) -> UnsafeMutableRawPointer {
    machine_move(to, from, count)
    return to
}

@_cdecl("memcpy")
public func memcpy(_ to: UnsafeMutableRawPointer, _ from: UnsafeRawPointer, _ count: UInt) -> UnsafeMutableRawPointer {
    machine_move(to, from, count)
    return to
}

@_cdecl("memset")
public func memset(_ to: UnsafeMutableRawPointer, _ value: Int32, _ count: UInt) -> UnsafeMutableRawPointer {
    machine_set(to, value, count)
    return to
}

/// Seeds the hashing of dictionaries. Fixed, so that the engine is the same program every time.
@_cdecl("arc4random_buf")
public func arc4randomBuffer(_ to: UnsafeMutablePointer<UInt8>, _ count: UInt) {
    for index in 0..<Int(count) { to[index] = UInt8(truncatingIfNeeded: index &* 151 &+ 7) }
}
