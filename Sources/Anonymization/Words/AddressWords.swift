extension Lexicon {
    /// Words of streets, towns, states and countries. Accents and case do not matter.
    static let addressWords: [(WordClasses, StaticString)] = [
        (.addressTrigger, "box pobox pob postbox postboks postfach apartado casilla apo fpo dpo corner"),
        (.dottedPrefix, "al os pl c"),
        (.shipPrefix, "uss usns usnv uscgc uscg usv"),
        (.englishForeignSuffix, "put gate promenade ring park port pad markt u"),
        (
            .standardLabel,
            """
            rfc rfcs bcp std nist nistir fips ieee iso iec ietf etsi itu cve cwe order orders eo owasp csf
            """
        ),
        (.weakForeignSuffix, "ut u ter tie pad hof sor park ring alle ort port bakke dulo"),
        (
            .streetSuffix,
            """
            street avenue ave av road rd boulevard blvd lane ln parkway pkwy highway hwy turnpike tpke expressway expy
            terrace crescent cres mews causeway freeway fwy thoroughfare bypass
            """
        ),
        (
            .weakStreetSuffix,
            """
            st str drive dr court ct circle cir way place pl square sq trail trl loop alley aly plaza plz pike row run path
            close crossing xing cove cv point pt walk grove gardens garden heights hts hill hollow park ridge rdg landing
            manor meadow meadows bend branch bridge creek glen green harbor island isle junction knoll lake mall mill
            mount mountain oval pass pines quay rise station summit track vale valley view village vista broadway esplanade
            parade promenade route
            """
        ),
        (
            // The rest of the suffixes of USPS Publication 28, appendix C1.
            .rareStreetSuffix,
            """
            annex arcade bayou beach bluff bluffs bottom brook brooks burg camp canyon cape center centers circles cliff cliffs
            club common commons corner corners course courts coves creeks crest crossroad crossroads curve dale dam divide
            estate estates extension extensions fall falls ferry field fields flat flats ford fords forest forge forges fork
            forks fort gateway glens greens groves harbors haven hills inlet islands junctions key keys knolls lakes land light
            lights loaf lock locks lodge manors mills mission motorway mountains neck orchard overpass parks parkways passage
            pine plain plains plazas points port ports prairie radial ramp ranch rapid rapids rest ridges river roads rue shoal
            shoals shore shores skyway spring springs spur spurs squares stravenue stream streets throughway trace track
            trafficway trails tunnel underpass union unions unions unity valleys viaduct views villages ville walks wall ways
            well wells
            """
        ),
        (
            .streetPrefix,
            """
            rue via viale vicolo piazza piazzale corso largo lungomare strada contrada calle avenida avda plaza paseo carrer
            carretera ctra camino cuesta glorieta ronda travesia travessera travessa travessia rua praca alameda rodovia
            estrada largo beco vila ul ulica aleja aleje osiedle plac chemin allee impasse quai cours passage sentier
            avenue boulevard route bd faubourg viela calzada autopista callejon urbanizacion poligono barrio partida rotunda
            odos leoforos prolongacion privada circuito vico salita traversa borgo ulitsa prospekt bulevar boulevarden nucleo trecho favela estacao ladeira incrocio canale pasaje vial rambla viaduto
            sitio recanto morro residencial condominio loteamento conjunto quadra setor patio feira fazenda chacara colonia
            vereda cesta aleea drumul soseaua strada bulevardul calea intrarea splaiul piata carrera transversal diagonal
            """
        ),
        (
            .foreignStreetSuffix,
            """
            gate gata gatan gade vei veien veg vegen vej vejen vag vagen weg straat laan plein baan dreef steenweg kade gracht
            strasse str allee platz gasse ring damm ufer chaussee utca ut u ter rakpart korut koz setany fasor ulica cesta put
            trg namesti nam trida nabrezi katu tie kuja polku puistotie tori stigen stigur vegur brekka torg torget plads
            alle stien bakke bakken plass plassen kaj kajen tanya dulo sor udvar park liget sugarut
            byvej terasse promenade singel hof pad dijk markt
            """
        ),
        (
            .unit,
            "apt apartment suite ste unit flat room rm floor fl bldg building lot trailer trlr penthouse ph dept spc slip piso puerta piano studio bloco andar etage appartement appt wohnung lok planta interno"
        ),
        (
            .country,
            """
            afghanistan albania algeria andorra angola anguilla antigua barbuda argentina armenia aruba australia austria
            azerbaijan bahamas bahrain bangladesh barbados belarus belgium belize benin bermuda bhutan bolivia bosnia
            herzegovina botswana brazil brunei bulgaria burkina faso burundi cambodia cameroon canada verde cayman chad chile
            china colombia comoros congo rica croatia cuba curacao cyprus czech czechia denmark djibouti dominica dominican
            ecuador egypt salvador eritrea estonia eswatini ethiopia falkland faroe fiji finland france gabon gambia germany
            ghana gibraltar greece greenland grenada guadeloupe guam guatemala guernsey guinea guyana haiti honduras hungary
            iceland india indonesia iran iraq ireland israel italy ivoire ivory jamaica japan jersey jordan kazakhstan kenya
            kiribati korea kosovo kuwait kyrgyz kyrgyzstan laos latvia lebanon lesotho liberia libya liechtenstein lithuania
            luxembourg macao macau macedonia madagascar malawi malaysia maldives mali malta martinique mauritania mauritius
            mayotte mexico micronesia moldova monaco mongolia montenegro montserrat morocco mozambique myanmar namibia nauru
            nepal netherlands nicaragua niger nigeria niue norway oman pakistan palau palestine panama papua paraguay peru
            philippines pitcairn poland portugal puerto qatar reunion romania russia russian rwanda samoa marino senegal
            serbia seychelles leone singapore slovakia slovenia solomon somalia africa spain lanka sudan suriname svalbard
            swaziland sweden switzerland syria taiwan tajikistan tanzania thailand timor togo tokelau tonga trinidad tobago
            tunisia turkey turkmenistan turks caicos tuvalu uganda ukraine emirates uk usa kingdom uruguay uzbekistan vanuatu
            vatican venezuela vietnam wallis futuna sahara yemen zambia zimbabwe england scotland wales deutschland
            republic islands federation states arabia zealand territory territories osterreich schweiz espana italia sverige norge danmark suomi polska magyarorszag nederland belgie brasil
            """
        ),
        (
            .stateCode,
            """
            al ak az ar ca co ct de dc fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or
            pa ri sc sd tn tx ut vt va wa wv wi wy pr gu vi mp fm mh pw ab bc mb nb nl ns nt nu on pe qc sk yt aa ae ap
            """
        ),
        (
            .stateName,
            """
            alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois
            indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri
            montana nebraska nevada hampshire jersey york carolina dakota ohio oklahoma oregon pennsylvania tennessee texas
            utah vermont virginia wisconsin wyoming columbia rico ontario quebec alberta manitoba saskatchewan calif
            """
        ),
        (
            .connector,
            """
            de la del della dei degli delle di da do dos das du des le les el los las van der den ter ten von vom zu zum zur
            am an im aan op bij het na pod u nad pri ved sur sous aux en y e i of the dell al san dalla dal s l d t v k ob pri na za ve se w we les
            """
        ),
        (
            .addressCue,
            """
            address addresses live lives lived living reside resides resided residing residence located location send sent
            sending ship shipped shipping deliver delivered delivery mail mailed mailing move moved moving taxi cab uber meet
            meeting visit return returned arrived arrive office offices home house relocated relocating drive stay staying
            apartment pick ride post billing headquarters headquartered street property owner homeowner born domicile
            forwarded forward go going come coming ended street's walk walking corner situated based premises venue where
            """
        ),
        (.direction, "n s e w ne nw se sw north south east west northeast northwest southeast southwest"),
        (.numberWord, "one two three four five six seven eight nine ten eleven twelve"),
        (
            .preposition,
            "at to in from near on off opposite by into towards beside outside along of down up is are for are"
        ),
        (
            .famousStreet,
            "wall main sesame fleet downing bourbon k j capitol high pennsylvania silk abbey easy quarter madison"
        ),
        (
            .month,
            """
            january february march april may june july august september october november december jan feb mar apr jun jul
            aug sep sept oct nov dec
            """
        ),
        (
            .weekday,
            "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun"
        ),
        (
            .citation,
            """
            cfr fr usc section sections sec part parts title chapter subpart subchapter paragraph para clause article rule
            rules page pages pp question questions q theme goal action item items table figure fig appendix annex exhibit
            attachment footnote note volume vol issue version ver release draft rfc ietf ieee nist iso iec sp fips itu fcc
            ntia omb eo docket no number nos id percent million billion trillion usd eur days day hours hour minutes
            minute months month weeks week years year people users devices copyright phase step stage level tier class
            category option bullet line lines type grade windows android ios linux covid h hr public pub act stat supreme
            district federal circuit appeals superior tribunal comment comments principle recommendation recommendations
            am pm est edt pst pdt utc gmt anniversary congress fiscal fy quarter group request requests internet iot ipv
            tls http https url www tcp udp bits bit bytes mb gb kb kbps mbps gbps mhz ghz ddos tbps pbps thz khz tb pb rfcs bcp
            std nistir etsi cve cwe orders
            """
        ),
        (
            .abbreviation,
            "st ave apt ste rd blvd ln dr mr mrs ms prof rev hon jr sr ul no tel ext fl bldg ctra avda inc ltd co corp"
        ),
    ]
}
