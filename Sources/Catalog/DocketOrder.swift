/// The order of a docket: by identifier, with the numbers in identifiers compared as numbers, so that comment 9 stands
/// before comment 10. A comment that comes in later mostly has a higher number, so it joins at the end and the pages
/// before it stay as they are.
enum DocketOrder {
    /// Bytes that are in order as the identifiers are: each run of digits without its leading zeros and after its length;
    /// last, the identifier itself, for those that differ in zeros alone.
    static func key(_ id: String) -> [UInt8] {
        var key: [UInt8] = []
        var digits: [UInt8] = []
        func endNumber() {
            guard !digits.isEmpty else { return }
            let significant = digits.drop { $0 == 0x30 }
            key.append(0x30)
            key.append(UInt8(min(255, significant.count)))
            key.append(contentsOf: significant)
            digits.removeAll(keepingCapacity: true)
        }
        for byte in id.utf8 {
            if (0x30...0x39).contains(byte) {
                digits.append(byte)
            } else {
                endNumber()
                key.append(byte)
            }
        }
        endNumber()
        key.append(0)
        key.append(contentsOf: id.utf8)
        return key
    }
}
