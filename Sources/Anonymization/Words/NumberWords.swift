extension Lexicon {
    /// Words that say what the number beside them is.
    static let numberWords: [(WordClasses, StaticString)] = [
        (
            .phoneLabel,
            """
            phone phones telephone telephones tel tele telefon telefono call calls called calling cell cellphone cellular
            mobile fax faxes facsimile dial dialing dialed ring text texted texting sms whatsapp hotline landline voicemail
            answering pager ph phn contact reach reached reachable handset toll hotline helpline fon tlf mob callback
            """
        ),
        (
            .phonePlace,
            "office mobile home cell fax work direct main voice phone tel desk landline evening daytime toll"
        ),
        (.zipLabel, "zip zipcode zipcodes postcode postcodes postal plz cap"),
        (.cardLabel, "card cards cc visa mastercard amex discover credit debit"),
        (
            .identifierLabel,
            """
            docket dockets rin doc document documents isbn issn doi rfc case cases serial order tracking invoice patent
            cve fr frn citation publication pub ein duns npi grant contract omb ticket model
            """
        ),
        (
            .versionLabel,
            "version versions ver v section sections sec release firmware build revision rev paragraph para clause appendix chapter step rule question item part table figure kernel openssl oid snmp subsection level heading number"
        ),
        (
            .networkLabel,
            "ip ips ipv4 ipv6 address addresses host hosts server servers ping gateway subnet netmask dns router login logged connect connected connecting traffic packets scan scanned botnet bot bots attacker traceroute ssh telnet wan lan client source destination"
        ),
        (.socialLabel, "ssn ssns social tin itin"),
        (.accountLabel, "account accounts acct iban routing bank aba sort swift bic"),
        (.licenseLabel, "license licence licenses dl permit plate plates vin badge"),
        (.passportLabel, "passport passports visa"),
        (
            .healthLabel,
            """
            medicare medicaid mbi mrn beneficiary patient patients insurance medical health hospital hicn prescription chart
            """
        ),
        (
            .holderLabel,
            """
            customer member membership client subscriber policy loyalty flyer enrollee tenant student employee payroll account
            acct accounts library claimant inmate taxpayer citizen resident voter registration military service claim
            """
        ),
        (.labelFiller, "record records plan group subscriber card claim holder identification account file security"),
        (
            .profileLabel,
            """
            facebook twitter instagram insta linkedin github gitlab youtube tiktok reddit medium pinterest snapchat threads
            mastodon bluesky telegram skype discord twitch venmo cashapp handle username screenname tweet tweets tweeted ig fb
            wechat
            """
        ),
        (
            .profileHost,
            """
            facebook fb twitter x instagram linkedin github gitlab youtube tiktok reddit medium pinterest snapchat threads
            keybase flickr vk soundcloud twitch bsky t wa orcid venmo paypal cash about calendly linktr strava mastodon
            """
        ),
        (.digitWord, "zero oh one two three four five six seven eight nine"),
    ]
}
