extension Lexicon {
    /// Frequent surnames of the United States (2010 Census ranking, from memory).
    static let surnames: StaticString = """
        smith johnson williams brown jones garcia miller davis rodriguez martinez hernandez lopez gonzalez wilson anderson
        thomas taylor moore jackson martin lee perez thompson white harris sanchez clark ramirez lewis robinson walker young
        allen king wright scott torres nguyen hill flores green adams nelson baker hall rivera campbell mitchell carter roberts
        gomez phillips evans turner diaz parker cruz edwards collins reyes stewart morris morales murphy cook rogers gutierrez
        ortiz morgan cooper peterson bailey reed kelly howard ramos kim cox ward richardson watson brooks chavez wood james
        bennett gray mendoza ruiz hughes price alvarez castillo sanders patel myers long ross foster jimenez powell jenkins
        perry russell sullivan bell coleman butler henderson barnes gonzales fisher vasquez simmons romero jordan patterson
        alexander hamilton graham reynolds griffin wallace moreno west cole hayes bryant herrera gibson ellis tran medina
        aguilar stevens murray ford castro marshall owens harrison fernandez mcdonald woods washington kennedy wells vargas
        henry chen freeman webb tucker guzman burns crawford olson simpson porter hunter gordon mendez silva shaw snyder mason
        dixon munoz hunt hicks holmes palmer wagner black robertson boyd rose stone salazar fox warren mills meyer rice schmidt
        garza daniels ferguson nichols stephens soto weaver ryan gardner payne grant dunn kelley spencer hawkins arnold pierce
        hansen peters santos hart bradley knight elliott cunningham duncan armstrong hudson carroll lane riley andrews alvarado
        ray delgado berry perkins hoffman johnston matthews pena richards contreras willis carpenter lawrence sandoval guerrero
        george chapman rios estrada ortega watkins greene nunez wheeler valdez harper burke larson santiago maldonado morrison
        franklin carlson austin dominguez carr lawson jacobs obrien lynch singh vega bishop montgomery oliver jensen harvey
        williamson gilbert dean sims espinoza howell li wong reid hanson le mccoy garrett burton fuller wang weber welch rojas
        lucas marquez fields park yang little banks padilla day walsh bowman schultz luna fowler mejia davidson acosta brewer
        may holland juarez newman pearson curtis cortez douglas schneider joseph barrett navarro figueroa keller avila wade
        molina stanley hopkins campos barnett bates chambers caldwell beck lambert miranda byrd craig ayala lowe frazier powers
        neal leonard gregory carrillo sutton fleming rhodes shelton schwartz norris jennings rios watts duran walters cohen
        mcdaniel moran parks steele vaughn becker holt deleon barker terry hale leon hail benson haynes horton miles lyons pham
        graves bush thornton wolfe warner cabrera mckinney mann zimmerman dawson lara fletcher page mccarthy love robles
        cervantes solis erickson reeves chang klein salinas fuentes baldwin daniel simon velasquez hardy higgins aguirre lin
        cummings chandler sharp barber bowen ochoa dennis robbins liu ramsey francis griffith paul blair oconnor cardenas
        pacheco cross calderon quinn moss swanson chan rivas khan rodgers serrano fitzgerald rosales stevenson christensen
        manning gill curry mclaughlin harmon mcgee gross doyle garner newton burgess reese walton blake trujillo adkins brady
        goodman roman webster goodwin fischer huang potter delacruz montoya todd wu hines mullins castaneda malone cannon tate
        mack sherman hubbard hodges zhang guerra wolf valencia saunders franco rowe gallagher farmer hammond hampton townsend
        ingram wise gallegos clarke barton schroeder maxwell waters logan camacho strickland norman person colon parsons frank
        harrington glover osborne buchanan casey floyd patton ibarra ball tyler suarez bowers orozco salas cobb gibbs andrade
        bauer conner moody escobar mcguire lloyd mueller hartman french kramer mcbride pope lindsey velazquez norton mccormick
        sparks flynn yates hogan marsh macias villanueva zamora pratt stokes owen ballard lang brock villarreal charles drake
        barrera cain patrick pineda burnett mercado santana shepherd bautista ali shaffer lamb trevino mckenzie hess beil olsen
        cochran morton nash wilkins petersen briggs shah roth nicholson holloway lozano rangel flowers hoover short arias mora
        valenzuela bryan meyers weiss underwood bass greer summers houston carson morrow clayton whitaker decker yoder collier
        zuniga carey wilcox melendez poole roberson larsen conley davenport copeland massey lam huff rocha cameron jefferson
        hood monroe anthony pittman huynh randall singleton kirk combs mathis christian skinner bradford richard galvan wall
        boone kirby wilkinson bridges bruce atkinson velez meza roy vincent york hodge villa abbott allison tapia gates chase
        sosa sweeney farrell wyatt dalton horn barron phelps yu dickerson heath foley atkins mathews bonilla acevedo benitez
        zavala hensley glenn cisneros harrell shields rubio huffman choi boyer garrison arroyo bond kane hancock callahan dillon
        cline wiggins grimes arellano melton oneill savage ho beltran pitts parrish ponce rich booth koch golden ware brennan
        mcdowell marks cantu humphrey baxter sawyer clay tanner hutchinson kaur berg wiley gilmore russo villegas hobbs keith
        wilkerson ahmed beard mcclain montes mata rosario vang walter henson oneal mosley mcclure beasley stephenson snow huerta
        preston vance barry johns eaton blackwell dyer prince macdonald solomon guevara stafford english hurst woodard cortes
        shannon kemp nolan mccullough merritt murillo moon salgado strong kline cordova barajas roach rosas winters jacobson
        lester knox bullock kerr leach meadows orr davila whitehead pruitt kent conway mckee barr david dejesus marin berger
        mcintyre blankenship gaines palacios cuevas bartlett durham dorsey mccall odonnell stein browning stout lowery sloan
        mclean hendricks calhoun sexton chung gentry hull duarte ellison nielsen gillespie buck middleton sellers leblanc
        esparza hardin bradshaw mcintosh howe livingston frost glass morse knapp herman stark bravo noble spears weeks corona
        frederick buckley mcfarland hebert enriquez hickman quintero randolph schaefer walls trejo house reilly pennington
        michael conrad giles benjamin crosby fitzpatrick donovan mays mahoney valentine raymond medrano hahn mcmillan small
        bentley felix peck lucero boyle hanna pace rush hurley harding mcconnell bernal nava ayers everett ventura avery pugh
        mayer bender shepard mcmahon landry case sampson moses magana blackburn dunlap gould duffy vaughan herring mckay espinosa
        rivers farley bernard ashley friedman potts truong costa correa blevins nixon clements fry delarosa best benton lugo
        portillo dougherty crane haley phan villalobos blanchard horne finley quintana lynn esquivel bean dodson mullen xiong
        hayden cano levy huber richmond moyer lim frye sheppard mccarty avalos booker waller parra woodward jaramillo krueger
        rasmussen brandt peralta donaldson stuart faulkner maynard galindo coffey estes sanford burch maddox vo oconnell
        vu andersen spence mcpherson church schmitt stanton leal cherry compton dudley sierra pollard alfaro hester proctor lu
        hinton novak good madden mccann terrell jarvis dickson reyna cantrell mayo branch hendrix rollins rowland whitney duke
        odom daugherty travis tang archer kaplan ahuja agarwal banerjee bhatt chatterjee chaudhary choudhury das desai dutta
        gandhi ghosh gupta iyer jain joshi kapoor khanna krishnan kulkarni malhotra mehta menon mishra mukherjee nair narayan
        pandey parekh pillai rao reddy saxena sen sethi sharma shukla sinha srinivasan subramanian thakur trivedi verma
        abdi abbas ahmad akhtar aziz bashir chaudhry farooq hamid haq hashmi hussain iqbal jaffer karim malik mahmood qureshi
        rahman rehman rizvi saeed sheikh siddiqui yousaf zaman cheng cho chu fang feng gao guo han hong hou hsu hu jiang jin
        kang kwon lai lau leung liang lim luo ma mao ng oh pan park peng qian seo shen shi shin song sun tan tao teng tsai
        tse wei woo xie xu yan yao yeh yi yin yoo yoon yuan zeng zhao zheng zhou zhu bui dang dinh doan duong hoang lai ly ngo
        trinh kobayashi matsumoto nakamura nakajima saito sato suzuki takahashi tanaka watanabe yamada yamaguchi yamamoto
        yamanaka yoshida ito itou kato kimura hayashi shimizu mori abe ikeda hashimoto ishikawa ogawa okada goto hasegawa
        fujita kondo endo aoki morishita friedmann goldberg goldman goldstein greenberg feldman rosenberg rosenthal rosen katz
        shapiro levine levin stern weinstein weinberg bernstein epstein silverman rubin hirsch blum adler lieberman
        abrams abramson acker adair addison adler albright aldridge alford alston amato ames amos anaya andersson aponte
        applegate arce archuleta armijo arndt arrington artis asher atwood autry baca bacon baez bagley baird barksdale barlow
        barnard barrow bartley bateman battle bauman baumann beach beal beaver bechtel bedford beebe belcher bellamy benavides
        bergeron bernhardt betts bickford biggs billings birch bivens blackman blanco bland blount boggs bolden bolton bower
        boykin bracken brandon branham braun bray brewster briscoe britton brogan bruno bryson buckner burkett burks burr
        burris busch bustamante bustos byers byrne cagle calvert canales cantor caputo carlin carlisle carmichael carmona carney
        caron carver cash cassidy castellanos casteel castle caudill causey chaney chappell cheek childers childress christie
        clemons clifton cloud coates cody coffman coker colbert colburn colvin concepcion connelly connolly connor cordero
        cornell cosby costello cota cotton covington cowan crabtree cramer crenshaw crocker croft crouch crow crowder crowe
        crowley crum crump cruse culp culver currie dailey dale daly damico darby darling daly davies deal decarlo delaney dell
        delong denney denton devine devries dewey dewitt dickey dill dixon dobbs dobson dodd dodge dolan donahue donnelly dooley
        dotson dowd downey downing downs doyle draper drew driscoll dubois duckworth dugan duggan dukes dumas dunham dupree
        durand duval dwyer earl easley eason eastman ebert eckert edmonds egan elam eldridge elkins eller ellington elmore ely
        emerson emery engel engle epps ernst escobedo espino eubanks ewing fagan fair farias farr farrar faust fay felder
        feliciano felton fenton fields fink finch finn fish fisk fitch flanagan flanders fletcher florence fogle fontaine foote
        forbes foreman forrest fortin foss foust fowlkes fraley frasier fraser frazer freed friend fritz fulton funk gable
        gage gaither galloway gamble garber garland garvey gay geiger gerber germain gibbons gifford giordano gipson givens
        gleason godfrey goff goldsmith gomes goode gooden gorman goss grady granger gunn gunter guthrie guy hagan hagen haines
        hairston hatcher hatfield hawk hawley hayward healy hedrick heller helms helton hemphill henley hennessy henning
        hidalgo hightower hilton hinds hoang hoff hogue holbrook holcomb holden holder holley hollis holman hooks hooper hopper
        howland hoyt huddleston hudgins huggins hughey humphries hutchins hutchison hyde ingram irvin irwin isaac isaacs ivey
        jacks jacobsen jaeger jamison janssen jarrett jeffers jeffries jernigan jewell joyner judd julian kaiser kaminski
        kearney keating keen keenan keene kellogg kelsey kendall kendrick kern kessler kidd kilgore kimball kimbrough kinney
        kinsey kirkland kirkpatrick klein knowles knowlton koenig kohler kowalski kramer kraus krause kruger kruse lacey
        lackey lacy ladd lafleur lake landers landis langley langston lanier lankford larkin larue lasater lassiter latham
        lawler laws lawton layton ledbetter ledford leggett lemon lemus lentz leslie levesque lilly linder lindley lindsay
        linton lipscomb locke lockhart lockwood lockett loftus lombardi lombardo looney lott loveless lovell lowry loyd ludwig
        lundberg luther lyle lyman lyon mabry macias mackey macklin maguire major mallory maloney mancini manley mansfield
        marcum marino markham marlow marrero martel mathew matthew mattingly mattson maurer maxey mcafee mcallister mcbee
        mccabe mccain mccauley mcclellan mcclendon mcclung mccollum mccord mccormack mccracken mccray mccune mccurdy
        mcdermott mcdonough mcelroy mcewen mcfadden mcgill mcginnis mcgowan mcgrath mcgraw mcgregor mchugh mckenna mckinley
        mckinnon mcknight mclain mcleod mcmanus mcmullen mcnair mcnally mcnamara mcneal mcneil mcneill mcqueen mcrae mcwilliams
        meade mears medeiros medley meeks mercer merrill messer metcalf metz meier michaud milligan milner minor minton mixon
        mize monahan monk montague montalvo montano montero moody mooney moorman morin moser mott moreau mullin muller mundy
        munson murdock murrell myles nadeau nance napier naylor neff negron neumann newell newsome nicholas nickerson
        nieto nieves nolen nowak nugent nunn oakes oakley oconner odell ogden oh oleary oliveira olvera ontiveros osborn osorio
        oswald otero otto overton paige painter palma palumbo parham paris parish parr paredes partridge paulson paxton peacock
        pearce pease pedersen peoples pepper perdue pereira perrin petty pettit peyton pfeiffer phipps pickens pickett piper
        plummer poe polanco polk poole porras posey poston prather prescott prichard priest proctor purcell putnam quick quigley
        quiles quiroz rader ragland raines rainey raley ralston ramey ratliff rawls rector redd redding redmond reece reeder
        regan reinhardt renteria reynoso rhoades rhoads ricci richter ricketts riddle ridley riggs rinaldi ritchie ritter rizzo
        roark robb roberge roe roldan rollins romano romo rooney root roper rossi roush rouse roussel rowan rowell royal rubin
        rucker rudolph ruffin runyon rupp rushing russ ruth rutherford rutledge saenz sage salter samples samuel samuels santoro
        sargent satterfield sauer savoy saxton schafer schaffer scherer schilling schmid schmitz schofield schreiber schubert
        schuler schulz schumacher schuster schwab scruggs seals seay sears segura self seymour shafer sharpe shearer sheehan
        sheldon shell shepherd sheridan sherrill sherwood shipley shoemaker shook shore shuler sikes simms simons simonson
        sisk slater slaughter smalls smart smiley snell snider sorensen sorenson southard spangler sparkman spaulding spears
        speer sperry spicer spivey spooner sprague springer spurlock stacy stahl staley stallings stanfield staples starks
        starr staton steen steiner stephan sterling stiles stinson stoddard stoner storey stovall stratton street stringer
        stroud stubbs sturgeon suggs summers sumner sutherland swain swan swartz swift sykes tackett talbot talley tatum teague
        teel templeton tharp thayer thorne thorpe thurman tibbs tidwell tierney tillman timmons tipton toledo tolbert toliver
        tomlinson tompkins toth tovar trammell traylor trent trotter trout truitt tubbs tully turley tuttle tyson underhill upton
        urban valdes valentin valle vallejo vanburen vandyke vanhorn varela varner vega venable vera vernon vickers villasenor
        vines vogel voss waddell wadsworth waite walden waldron wallen waldrop walling warfield washburn waterman watters weatherly
        weathers webber weems weir welborn weller wendt wentworth werner wesley westbrook westfall weston wetzel whalen whaley
        whatley wheat whelan whipple whitfield whiting whitley whitlock whitman whitmore whitt whitten whittaker whittington wick
        wilder wilburn wilde wiles wilhelm willard willett williford willoughby wills wilt wimberly windham wing winkler winslow
        winston winter witt wofford wolff womack woodall woodcock woodruff woodson woodworth wooten word worley worthington wray
        wren wyman wynn yancey yarbrough yeager yost zapata zeigler zepeda ziegler zimmer
        """

    /// Frequent surnames of other countries whose shape alone does not tell them.
    static let foreignSurnames: StaticString = """
        muller schafer fischer weber meyer wagner becker schulz hoffmann koch bauer richter klein wolf schroder neumann schwarz
        zimmermann braun kruger hofmann hartmann lange schmitt werner krause meier lehmann schmid schulze maier kohler herrmann
        konig walter mayer huber kaiser fuchs peters scholz moller weiss jung hahn schubert vogel friedrich keller gunther frank
        berger winkler roth beck lorenz baumann franke albrecht schuster simon ludwig bohm winter kraus martin schumacher kramer
        vogt stein jager otto sommer gross seidel heinrich brandt haas schreiber graf dietrich ziegler kuhn pohl engel horn busch
        bergmann thomas voigt sauer arnold wolff pfeiffer dubois durand leroy moreau simon laurent lefebvre michel bertrand
        roux fournier girard bonnet dupont lambert fontaine rousseau vincent muller lefevre faure andre mercier blanc guerin boyer
        garnier chevalier francois legrand gauthier perrin robin clement morin nicolas henry roussel mathieu gautier masson
        marchand duval denis dumont marie lemaire noel meyer dufour meunier brun blanchard giraud joly riviere lucas brunet
        gaillard barbier arnaud martinez gerard roche renard schmitt roy leroux colin vidal caron picard rossi russo ferrari
        esposito bianchi romano colombo ricci marino greco bruno gallo conti deluca mancini costa giordano rizzo lombardi moretti
        barbieri fontana santoro mariani rinaldi caruso ferrara galli martini leone longo gentile martinelli vitale lombardo serra
        coppola desantis dangelo marchetti parisi villa conte ferraro ferri fabbri bianco marini grasso valentini messina sala
        silva santos ferreira pereira oliveira costa rodrigues martins jesus sousa fernandes goncalves gomes lopes marques alves
        almeida ribeiro pinto carvalho teixeira moreira correia mendes nunes soares vieira monteiro cardoso rocha neves coelho
        cruz cunha pires ramos reis simoes antunes matos fonseca machado araujo barbosa tavares lourenco castro figueiredo azevedo
        cavalcanti melo barros souza lima nascimento batista freitas dejong devries vandenberg bakker janssen visser smit meijer
        deboer mulder degroot bos vos dekker brouwer dewit dijkstra smits degraaf vandermeer vanderlinden kok jacobs devos
        hendriks vermeulen vandenheuvel vanleeuwen peeters maes claes wouters goossens desmet dubois nagy kovacs toth szabo horvath
        varga kiss molnar nemeth farkas balogh papp takacs juhasz lakatos meszaros olah simon racz fekete szilagyi torok feher
        balazs gal kis szucs kocsis pinter fodor orsos szalai sipos magyar lukacs gulyas biro kiraly katona laszlo jakab boros
        somogyi hegedus fazekas antal kelemen toth novak svoboda novotny dvorak cerny prochazka kucera vesely horak nemec
        pokorny marek pospisil hajek kral jelinek ruzicka benes fiala sedlak dolezal zeman nowak wojcik kaminska lewandowski
        zielinski szymanski wozniak kozlowski mazur krawczyk piotrowski grabowski zajac pawlak michalak krol wrobel wieczorek
        stepien dudek adamczyk sikora baran duda szewczyk horvat babic maric novakovic knezevic kovac vidmar zupan krajnc potocnik
        hribar kos golob korhonen virtanen makinen nieminen makela hamalainen laine heikkinen koskinen jarvinen lehtonen lehtinen
        saarinen niemi heinonen salonen turunen heikkila laitinen salo rantanen karjalainen jokinen mattila savolainen lahtinen
        berg haugen hagen lie dahl lund moen strand solberg nygaard eide bakken lien hauge holm vik aas haaland sandvik
        lindberg lindqvist lindstrom lindgren axelsson bergstrom lundberg lundgren lundqvist berglund fredriksson sandberg forsberg
        sjoberg wallin engstrom eklund danielsson hakansson bjork nordin soderberg nystrom holmberg nyberg ekstrom hellstrom
        papadopoulos georgiou ioannou christodoulou nikolaou demetriou popescu ionescu popa radu dumitru stan stoica gheorghe
        ivanov petrov sidorov smirnov kuznetsov popov vasiliev sokolov fedorov volkov alekseev lebedev pavlov kozlov novikov
        morozov shevchenko kovalenko bondarenko boyko tkachenko kravchenko yilmaz kaya demir celik sahin yildiz ozturk aydin
        dimitrov nikolov todorov georgiev stoyanov iliev tesfaye bekele haile okafor okonkwo adeyemi adebayo mensah owusu boateng
        mwangi otieno kamau nkosi dlamini abdullahi ibrahim mohamed ahmed hassan hussein osman khoury haddad najjar saleh mansour
        nasser obeid shaheen tamimi zidan darwish ghanem
        """
}
