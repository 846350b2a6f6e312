/// Sites where people have pages of their own, and which of their addresses are a person's.
enum ProfileHost {
    enum Rule {
        /// Every first segment is somebody's.
        case all
        /// A first segment that stands alone is somebody's, but for the site's own pages.
        case first
        /// Like `first`, but projects and firms have such pages as often.
        case doubtful
        /// Only behind one of these segments.
        case behind([String])
    }

    static let rules: [String: Rule] = [
        "facebook.com": .first, "fb.com": .first, "twitter.com": .first, "x.com": .first, "instagram.com": .first,
        "threads.net": .first, "tiktok.com": .first, "pinterest.com": .first, "vk.com": .first, "medium.com": .first,
        "t.me": .all, "wa.me": .all, "keybase.io": .all, "orcid.org": .all, "venmo.com": .all, "paypal.me": .all,
        "cash.app": .all, "about.me": .all, "calendly.com": .all, "linktr.ee": .all, "mastodon.social": .all,
        "linkedin.com": .behind(["in", "pub"]), "reddit.com": .behind(["user", "u"]),
        "youtube.com": .behind(["user", "c"]), "flickr.com": .behind(["people", "photos"]),
        "snapchat.com": .behind(["add", "u"]), "bsky.app": .behind(["profile"]), "strava.com": .behind(["athletes"]),
        "github.com": .doubtful, "gitlab.com": .doubtful, "soundcloud.com": .doubtful, "twitch.tv": .doubtful,
    ]

    /// First segments that are pages of the site itself.
    private static let own: Set<String> = [
        "share", "sharer", "sharer.php", "search", "hashtag", "explore", "groups", "pages", "watch", "events", "intent",
        "home", "help", "about", "policies", "privacy", "legal", "terms", "tos", "login", "signup", "settings",
        "company",
        "i", "p", "reel", "tag", "topics", "features", "pricing", "marketplace", "gaming", "business", "ads",
        "download",
    ]

    /// The host of a web address, when it is one of these: without `www.` and other names before it.
    static func host(in address: ArraySlice<UInt8>) -> String? {
        var rest = address
        if let colon = rest.firstIndex(of: UInt8(ascii: ":")), rest[colon...].starts(with: "://".utf8) {
            rest = rest[(colon + 3)...]
        }
        let labels = String(decoding: rest.prefix { $0 != UInt8(ascii: "/") }, as: UTF8.self).lowercased().split(
            separator: ".")
        guard labels.count >= 2 else { return nil }
        let host = labels.suffix(2).joined(separator: ".")
        return rules[host] == nil ? nil : host
    }

    /// How sure it is that the address is a person's; nil when it is not.
    static func certainty(host: String, path: [Substring]) -> Certainty? {
        guard let rule = rules[host], let first = path.first else { return nil }
        let isPersonal = first.hasPrefix("@") || first == "profile.php"
        if isPersonal { return .likely }
        switch rule {
        case .all: return own.contains(first.lowercased()) ? nil : .likely
        case .behind(let openings): return path.count > 1 && openings.contains(first.lowercased()) ? .likely : nil
        case .first, .doubtful:
            guard !own.contains(first.lowercased()) else { return nil }
            if case .doubtful = rule { return path.count == 1 ? .doubtful : nil }
            // A post is cited for what it says
            return path.count == 1 ? .likely : .doubtful
        }
    }
}
