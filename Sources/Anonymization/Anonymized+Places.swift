extension Anonymized {
    /// Where places of the original stand in the redacted text. A place within a finding becomes the end of what stands
    /// for it.
    ///
    /// - Parameter offsets: UTF-8 bytes of the original, ascending.
    public func places(of offsets: [Int]) -> [Int] {
        var places: [Int] = []
        places.reserveCapacity(offsets.count)
        var next = 0
        var shift = 0
        for offset in offsets {
            while next < redactions.count, redactions[next].range.upperBound <= offset {
                shift += redactions[next].mark.utf8.count - redactions[next].range.count
                next += 1
            }
            if next < redactions.count, redactions[next].range.lowerBound < offset {
                let finding = redactions[next]
                places.append(finding.range.lowerBound + shift + finding.mark.utf8.count)
            } else {
                places.append(offset + shift)
            }
        }
        return places
    }
}
