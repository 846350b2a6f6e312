extension Lexicon {
    /// Names, and the words around names.
    static let peopleWords: [(WordClasses, StaticString)] = [
        (.given, givenNames),
        (.given, europeanGivenNames),
        (.given, furtherGivenNames),
        (.surname, surnames),
        (.surname, foreignSurnames),
        (
            // Names that are ordinary words or months: alone they say nothing.
            .ambiguousName,
            """
            amber angel april art august autumn barb basil bill brandy brooks buddy candy chad charity chase clay
            clement coral crystal dawn dean earl earnest ebony ester eve faith fern flora ginger 
            grace grant guy hazel heath hector homer hope hunter iris ivy jade jasper jewel joy june junior
              laurel lily may mae max melody memory mercy miles mina misty myrtle noel olive opal pansy 
             pearl precious princess queen prince ram rand ray rich roman rose rosemary ruby rusty sage
              sierra sky star sterling stone sue summer sunny tad tanner trinity van violet wade ward
            will wolf wren case cash christian chance colt dash diamond destiny dixie early ed essence fox 
            haven heaven honor ira justice lane legend lux major marina maverick nova page pace pal parker
            patience phoenix pierce porter reed reef remy rex ridge river rivers rocky royal rush sailor scout shade short skip sol
            storm stormy sunshine tate temple ty unique willow winter wing wise woods yale zion ford
             pan pope ion art cherry chip dot gale gay june merry mat nova
            archer bacon baker ball banks barber barker barrow bass bates battle beach bean beard beaver bell berg berry best
            billings birch bishop black bland bond booth bower bowers bowman branch bravo brewer bridges brown buck bullock burns
            bush butler cannon carpenter carver castle chambers chandler cheek church cloud collier colon combs cook cooper corona
            cotton crane cross crouch crow curry darling day deal dell dill dodge downing downs drake duke dyer emery fair fang
            farmer fields finch fink fish fisher flowers foreman foster freed freeman french friend frost fry fuller funk gable
            gage gal gamble garland garner garrison gates gentile gentry gibbons gill givens glass golden goldsmith good graves
            gray green griffin gross hail hale hall hardy hart hawk helms herring hicks hill hinds ho holder hood hooks hopper horn
            house huff hull hunt jacks keen king kiss knight lackey lake lam lamb laws leach lemon levy lie lien little
            long looney love loveless lynch ma madden manning marks marsh martini mason mayo meadows medley mills minor monk moody
            moon morrow moss noble oh painter parish park parks parsons partridge peacock pease peck peoples pepper person petty
            piper potter powers price priest proctor quick rector reeves reis rice riddle roach roe root rouse rushing salter
            samples savage sawyer seals sears self sellers sexton sharp shearer sheikh shell shepherd shields shin shook shore
            singleton slaughter small smalls smart smiley snow song sparks spears staples stark stern stout strand street stringer
            strong sturgeon summers sun swain swan swift tan tang trotter trout tucker turner urban valentine villa vines walker
            wall walling walls ware waters watts weathers weaver weeks weir welch wells west wheat wheeler white whiting wick
            wilder wiles wills wilt winters wood woo woodcock word wright young an do go he in is lo mo no on so to we chi duc
            sala serra lange lima silva castro cruz reis costa santos moreno gallo leone villa vidal real rey conti greco
            """
        ),
        (
            // Names that are places, months or firms at least as often.
            [.ambiguousName, .place],
            """
             asia austin boston brooklyn carolina charleston cleveland clinton dakota dallas delta denver
            devon eden england florence florida france georgia germany hamilton harrison houston hudson india indiana ireland israel
            italy jackson jefferson jersey jordan kansas kent kenya korea lebanon lincoln london madison memphis
            milan montana monroe montgomery nevada odessa orlando paris philippines phoenix raleigh richmond rochester
            salem salvador santiago savannah scotland siena sydney syracuse texas troy valencia vegas vienna
            virginia washington york alexandria arlington augusta aurora bethany bristol burlington cambridge camden canton carson
            chester columbia columbus concord dover durham essex fairfax franklin fremont geneva hampton havana holland
            huntington irvine lancaster laredo lexington loreto lowell manchester melbourne mobile naples newport norfolk
             oxford pasadena plymouth portland princeton providence quincy rome salisbury santa san santo savoy
            sheffield somerset stanford stafford suffolk surrey toledo trenton tulsa victoria warren waterloo wellington wilmington
            winchester windsor worcester america europe africa mexico canada china cuba chile peru mali chad haiti niger togo
            mali panama granada cordoba lugo merced monterey trinidad charlotte raleigh tyler beaumont abilene eugene lima athens sofia marion gary
            """
        ),
        (
            // Firms, products and institutions that carry a name.
            .ambiguousName,
            """
            alexa siri cortana watson tesla ford chrysler boeing morgan chase goldman siemens philips cisco dell oracle apple
            johnson brown duke cornell vanderbilt rice drexel purdue stanford yale harvard columbia emory baylor tulane
            ericsson nokia bosch comcast lloyd disney reuters bloomberg kaspersky norton mcafee symantec akamai allied
            jesus christ buddha muhammad mohammed moses noah abraham god lord benz marvel mira mirai reaper
            """
        ),
        (
            .personTitle,
            """
            mr mrs ms miss mx dr prof professor sen senator rep representative congressman congresswoman judge justice rev reverend
            father sister fr sir dame hon honorable president chairman chairwoman chair commissioner secretary director governor
            mayor captain capt lieutenant lt colonel col major maj general sgt sergeant officer attorney herr frau fru madame
            pastor cpl corporal monsieur mme mlle senor senora sr sra doctor nurse deputy administrator ambassador
            """
        ),
        (
            .nameSuffix,
            "jr sr md phd esq rn dds dvm jd mba cpa ii iii iv do pe mph msn np pa lcsw cissp dnp facp od dmd psyd edd"
        ),
        (
            .organization,
            """
            inc incorporated llc llp ltd limited corp corporation company co association assn institute university college school
            academy hospital hospitals medicine clinic center centre foundation society council committee commission agency department dept office
            bureau administration alliance coalition federation union group partners partnership network networks systems system
            technologies technology solutions services service labs laboratory laboratories consulting associates holdings bank
            capital insurance health healthcare medical media press times post journal news magazine church county city town
            village state district board authority program project initiative forum consortium trust fund chamber league
            organization club team act law bill report study survey model theorem algorithm award prize building hall house tower
            airport station museum library park river lake mountain island beach bay valley creek hill hills avenue street road
            software security communications telecom wireless cable energy electric power industries international global national
            federal american enterprises ventures gmbh ag sa plc nv bv ab oy aps srl spa kg oyj kft nyrt bt zrt sro doo ans aps sarl lda ltda spolka fundacja grupa stowarzyszenie filhos figli fils sons brothers bros
            hijos sohne kgaa ohg stiftung mbh pharma pharmaceuticals therapeutics
            controls motors airlines stores foods products brands methodist baptist presbyterian lutheran catholic memorial
            conference summit workshop tech framework protocol standard standards policy plan strategy roadmap guide guidance rule
            worm virus botnet trojan ransomware malware effect principle
            regulation order notice docket government ministry congress senate parliament court army navy force forces
            """
        ),
        (
            .role,
            """
            president chairman chairwoman chairperson chair secretary director commissioner administrator officer manager senator
            representative representatives sir madam sirs colleague colleagues friend friends editor team staff members member
            committee docket clerk counsel attorney ceo cto cfo ciso cio vice executive chief assistant associate deputy acting
            senior founder owner engineer analyst consultant professor nurse physician doctor policymakers public comments
            commenter reader readers all everyone anyone concerned whom whomever hello customer citizens regulators secretaries
            governor mayor acting under national
            """
        ),
        (
            .closing,
            """
            sincerely regards respectfully cordially yours truly faithfully best signed signature submitted thanks gratefully
            appreciatively warmly cheers love
            """
        ),
        (.greeting, "dear hi hello hey greetings attn attention hiya"),
        (
            .personVerb,
            """
            said says say told tells tell asked asks shouted shouts wrote writes thinks thought lives lived works worked moved
            called calls wants wanted loves loved knows knew went came visited married died born spent grew likes liked feels
            believes believed argues argued noted notes explains explained points pointed added replied answered sings sang plays
            played directed starring met helped knows
            """
        ),
        (
            .kinship,
            """
            wife husband son daughter mother father mom dad brother sister partner spouse fiance fiancee uncle aunt cousin niece
            nephew grandmother grandfather grandma grandpa grandson granddaughter colleague friend neighbor neighbour roommate
            boss assistant child kid baby patient client girlfriend boyfriend
            """
        ),
        (
            .placePrefix,
            """
            san santa santo sao saint st ste fort ft port mount mt lake new north south east west point cape camp glen county los
            las el la isle lady de di da del
            """
        ),
        (
            .commonNoun,
            """
            response responses letter letters attachment statement summary proposal request information support conclusion
            version concert novel song album band said says asked wrote lives loves shouted spent thinks wants works moved called
            went came agreed comment comments data device devices router internet report program question rule market team
            family home house school work year time people person company office account card number phone email address bank
            money help need needs come comes look looks know knows think want call talk talking speaking
            """
        ),
        (
            .notSurname,
            """
            bitcoin napkin pumpkin chosen lessen loosen risen arisen listen siberian bloomberg heidelberg nuremberg wurttemberg
            gothenburg iceberg lithuanian improv moscow villanova nova casanova bossa geneva ottoman roman walkman frankenstein
            holstein springfield battlefield linen women men specimen kraken oxygen wittenberg johannesburg supernova pittsburgh
            kyiv kiev unesco bielefeld mansfield cyan magnolia takin welkin bodkin lambkin protein vein skin within begin origin
            berlin martin dublin admin margin plugin login
            """
        ),
        (
            .personNoun,
            """
            man woman boy girl male female veteran retiree person widow widower student lady gentleman teen teenager resident
            citizen grandmother grandfather mother father son daughter wife husband brother sister mom dad grandma grandpa
            grandson granddaughter nephew niece toddler kid child user pensioner homeowner voter taxpayer american guy
            """
        ),
        (
            .job,
            """
            nurse teacher plumber electrician engineer technician accountant librarian pharmacist dentist physician surgeon
            paramedic firefighter officer sergeant manager supervisor administrator analyst programmer developer driver farmer
            mechanic carpenter welder cashier clerk secretary receptionist principal coach pastor professor instructor
            custodian janitor operator dispatcher inspector welder scientist chemist therapist counselor caseworker specialist
            director architect attorney paralegal lawyer journalist editor photographer owner cook chef pilot soldier deputy
            """
        ),
    ]
}
