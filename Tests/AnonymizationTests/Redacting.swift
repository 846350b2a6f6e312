import Anonymization

/// The text under a policy, as a reader sees it.
func redacted(_ text: String, _ policy: Policy = .contact, filer: Filer? = nil) -> String {
    Anonymizer(policy: policy).redact(text, filer: filer).text.string
}
