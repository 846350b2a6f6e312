extension Lexicon {
    /// Further given names of Europe and Latin America.
    static let furtherGivenNames: StaticString = """
        adalberto adela adelaide adelino ademir aharon ahti aitana alaia albane alen alessio alexandru alexia alfie
        alida alisson alvise amandine amaro amaya ambra ambrogio amedeo amilcar ana anahi anais analia andjela
        andreia aneta anibal anica anouar anselmo ansgar antero anto antonietta antun apollonia arianna arkadiusz
        armanda armida arsenio artemio arvo asier asunta athos atilio aubin augusto aune ayla ayse azzurra
        bartholomaus bartosch basile beatriu beckett begona belen benedita benigno benjamim benoite bente berend
        berenika bernardete bianka bibiana birk bjoern blaise blazej bogna bogumila bohumir bohuslav boleslaw
        bonifacy borut braam branimir branka breno bronislaw bruna bryn caetano calixta calogero camillo capucine
        carlota carmelo carolin casimiro cassiano cassio catalin catia celestino celso cemal chaim charline chus
        cinzia cirino claudina clotaire constantin constanza coralie cordula corentine cosimo cristovao cyprian
        cyril dafne dagmara damaso damijan daniil danijela danila davi davide davor debora delfina denes desiderio
        detlev devrim dijana dinis dino diogo dirce dobromila domen domenica domenico dominga donatello donato doron
        dorotea dorothee dorthea dragica duje dulcinea dzenan edelgard edgardo edmundo eduarda eemeli eero egidio
        eila eili einari ekkehard elaia elcio eleonore elia elian eliana elisabete eliseo ellinor elodie elvio emeli
        emelie emely emidio emile enes enni erkki ermanno erminia ernesta erwin esko esmee esra estevao eudald
        eufemia eufrasia eugenio eulogio eurico evelien eveline evita fabien fabienne fabrizia faustina febe felice
        feliciana felicien felicja ferdi fermina ferrante ferruccio fiete filiberto filomena fina finja fiorella
        fiorenzo firmin flavia flavio flavius fleur flore floriana fons fortunato franca franck franjo franka
        frantisek franziskus frederique fridolin friedhelm froilan fulvio fynn gabriella gaia gaja galo garance
        gaspar gaspare gastone gavril gema gemma geraldo gerlof gernot gertraud gertrudis giacinto giacomo giampaolo
        gian gianfranco gianmarco gianna giel gilda ginette gino gioachino gioele gionata giordano giorgia girolamo
        gisbert gisele giuditta giuliana giulio giuseppina glauco goffredo gonul graca gracinda graziano graziella
        gregoire grischa gualtiero guglielmo guilherme guilhermina gunda gundolf gustaw gwenaelle hadassa haris
        haroldo hartmut hasso hedwige heidrun heiner heleen helio heloisa henk hennie henny henriette henryk
        herlinde hermina herminio hieronim hieronymus hildebrand hinrich honorine horea huguette humbert iacopo iara
        ignacy ignas igone ikram ilan ilaria ilario ildefonso ileana ilenia ilija ilka ilmari iluminada inacio
        ingelise ingrida inka inna ioan iolanda ireneusz irenka irme isa isac isaura isidoro isolina italo iulia
        ivaldo iveta ivete ivone iwan izabella jadran jadranka jagoda jaka jakov janneke jannes jannik jarek jaromir
        jaroslava jasmin jasmina jasminka javi jeanine jeannine jelka jelle jenni jennica jeroen joakim joana joep
        jole jonna joos jorunn joscha josette josipa josune jouni jovita judita jules juli julianna juliusz juri
        jurica justina justino justus juta kacper kaija kaisla kasia kasimir kata katerina katinka katka katri kauko
        kayleigh keijo kemal kerem kerttu klaudia klemens klothilde koen kolja kornel kornelia krasimir krsto
        krystian kvetoslava kyra ladislaus laia lamberto lavinia lazaro leander leandra leena lelio leni lenita lenn
        lennard leocadio leokadia leontine leopoldina letizia lexi lia liana libor libuse lieke lieven lilian
        liliane liljana lilli lilo linus lisandra livia livio lizette ljerka loek loic lorella lorenz lorette louane
        louisa louka lourenco lovro luan luc lucca lucila lucilla lucrecia ludger ludivine luiz luiza lukrecija lumi
        lurdes lutgarda luuk luzia maaike madalina madelief mael maelle maelys maia maiju maike maksimiljan malou
        manoel manola manolo manu marcelle marcello marcio margaux margherita margriet margrit mariane mariangela
        marijke marilia marin marinella marino marisela marja marlen marlis marloes martijn martino maryse
        massimiliano matej mateu matheo matheus mathijs mathys matilde matko matthijs matthis mattia maurizio
        maxence maxime maximino mayara mees mehdi meike melania melanija melchiorre melis micha michalis michela
        michelangelo mieczyslaw mieke mieszko mikolaj milja milla milo milva mimi minna mira miran mirco mirja mirna
        mirta mirzet misa mitja moa moira moreno moritz mukadder murat nahia naia naiara nando nandor nanni natan
        natanael nazareth neca necati nedjeljko neel neilson nelli nelly nena nerea nereo nevenka nicanora nico
        nicoletta nicolina niek niina niki nikol nikoleta nikolina nilda nilton ninetta nino noam noe noldus norah
        nura nydia nynke odelia odette odilia odilo ofelia okan ola olimpia olinda oliviero omer ondina onno onofre
        ophelie orazio orestes orso ortrud oskari osmar osvald oswald otavio othmar otilia ottavia ottavio ottokar
        ovidio ozan pabla paco padraig palmira pamina panu paolina pascoal pasqual pasquale pastora patricija
        paulien paulin paulus pavao pegah pelayo pepe pepita perla pertti petrica petronela philippine pia piera
        pierangelo pierina pierluigi piero pio pjotr placida plinio poldi polona primitivo primoz priscila priska
        prudencia prvoslav przemko quim quintino quirijn rafaela rafaele raffaella raffaello rahel raimondo raimunda
        raphael raphaelle raymonde rebeca rebecka reginaldo regis reimund reinier rembrandt remco remigio remo renan
        renaud renilde renzo reyes rhavi ricarda riccarda richarda rico rieke rika riku rinaldo rinske roald
        robertino robrecht rogelia rogerio romane romeo romilda romolo romualdo romy ronny rosalba rosalina
        rosalinde rosangela rosanna rosaura roselia rosina rosita roswita rouven rubina ruggero ruperto ruslan
        ruxandra ruza sabas sabina sabino sacha samanta sampo samuele sandro sanni santeri santino santo saray
        sarina sarita savino scholastika sebastiana sebastiano seija selin selina selja semih semir senada sepp
        serafina sergi severi severiano severine siebe siegbert sieglinde siegrid sienna silvania silvestra silvie
        silvija simao simen sina sinan sinikka sinisa siri sirpa siska sjef sjoerd slaven slavomira smiljan smiljana
        soizic solenne soraia spartaco stane stanko stef stefani stefanija steffi stelio stijn susi svenja svetozar
        swen szczepan szilvia taavetti taavi tabea tadej taimi tancredi tarmo tatiane tauno teda telma teo teodora
        teodosio teresita thais thea thiago thibaut thieme thijmen thijn thijs thilo thom ticiana tiemo tihana
        tijana tijn tilman timmy tito tiziana tiziano tjark tobiasz toma tomasa tomaso tomi tonci tonka tonko toon
        torge toribio torsti tosca traudl traute tristao trudi tudor tuomo turid tuulia tycho tygo tymon tyra uberto
        uffe ulderico uldis ulises unai urh uros urte vaclava valdir valent valentijn valeriana valerija valerio
        vanda vasja veera veerle venla verena verica veronique viana vicenta vida vidal vieno vilho vilja vilko
        vincenza vinicio vinicius violette virgilia virgilio vladimira vladislava vlatka vlatko vojmir volkan vuokko
        walenty waltraut wencel wendelin wera wessel wiebe wies wiktoria wilfried wilhelmine wilmar xander xaver
        xoan yannic yannis yasmina yoann yolande ysaline yvo zaida zaira zbynek zdravka zelia zelmira zenaida zeno
        zeynep ziga zinaida zora zorica zuzanna zvonka zygfryd
        """
}
