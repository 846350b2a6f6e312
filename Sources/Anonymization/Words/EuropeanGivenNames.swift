extension Lexicon {
    /// Frequent given names of Europe, Latin America and the Middle East beyond those of the American list.
    static let europeanGivenNames: StaticString = """
        aage aarne adalbert adelheid adriano afonso agata agnese agnieszka aila aino aija aki alain albena albin aldona alenka
        alena aleksander aleksandar aleksandr aleksandra aleksei aleksi alessandra alessandro alessia alexandre alexei alfons
        alibek alice aloys alois alva amadeus amelie anabela anders andras andrej andrei andrzej anette angelica angelika
        angelos aniela anja anke anna annabel annelie annelise annika anouk antal anthea antoine antonin antonina antje
        apolonia arend ari ariadne aria arild armas armin arnar arnaud arne arno arnold artem artur arturas arvid asbjorn
        ase asger aslaug asta astrid athanasios atle attila aud augustin aurelia aurelie axel aylin baldur baptiste barabas
        barbora bartek bartosz bastian beata beatrix beatriz beatrice bela ben benedikt benedetta benedikte bengt benita benno
        benoit berit bernd bernhard berta bertil bertram birger birgit birgitta birgitte birte bjarne bjork bjorn blanka blaz
         boglarka bogdan bogumil boguslaw bohdan bohumil boris borislav bosse boyan bozena branislav branko brigitta brigitte
        britt britta bror bruno brunhilde caio camilla camille carina carine carles carlotta carole carsten casper cathrine
        catarina caterina cecile cecilie celine chantal charlie chiara christa christel christiaan christiane christof christoph
        christophe clarice claude claudio claus clemens clementine concetta corentin cornelia cornelis corrado cosima cristian
        cristiano csaba csilla czeslaw dag dagmar dagny dalibor damir damjan daan daniela daniele danica danijel danilo
        danival danuta daria dariusz darya david dejan delphine denisa desislava detlef didier diederik dieter dietmar dimitar
        dimitra dimitri dimitrios dirk ditte djordje dmitri dmitry dominika dominik donatella dora dorota dorte dorthe dragan
        dragana drago duarte dusan ebba eberhard eckhard edda edita eduard edvard efthymios egil egon eino eira eirik eivind
        ekaterina elba eleni eleonora eleftheria elga elias elif elin elina eline elisabet elisabeth elisabetta elke elli
        elmar elsbeth elvira elzbieta emanuele emese emil emiliano emina emine emre endre ene enrico enzo erhard erich erki
        ernst erna erno erzsebet esben eskil ester etienne eugen eugenie eva evangelos evelina evert ewa eystein fabio fabiola
        fabrice fabrizio fanny federica federico felicitas ferdinand ferenc fernanda filip filippa filippo finnbogi fjodor flemming
        florent florentin florian fjola francesco franco francois francoise frans franz franziska frauke fred frederic frederik
        frederikke fredrik fredrika freja freya friedrich frode fritz gabor gaetan galina gaspard gaston geert geir geoffroy
        georg georges georgi georgios gerda gerd gerhard gerlinde germaine geza ghislaine gianluca gianni gilles ginevra giorgio
        giorgos giovanna gisela gitta gitte giulia giuliano giuseppe gizella goran goncalo gosta gottfried grazia grazyna greta
        grete grethe grigori grigory grzegorz gudmund gudmundur gudrun guido guillaume gunilla gunnar gunter gunther gunvor gustaf
        gustav gyorgy gyula haakon hakan halina halvard halvor hana hanna hannah hanne hannelore hannes hannu hans harald haraldur
        harri hedda hedvig hedwig heike heiko heikki heimo heinrich heinz hela helena helene helga helge helgi heli helmut
        helmuth hendrik hendrika henri henrik henrike henrique henning herbert heribert hermann hermine herta hilde hildegard
        hilja hilmar hjalmar hjordis hleb holger horst hortense hubertus hugues iain iben ibolya ida idar igor ildiko ilia ilja
        ilona ilse ilze imre ina ines inga inge ingeborg ingemar inger ingmar ingolf ingunn ingvar ingvild ioana ioannis 
        irena irina irja irmgard isabel isabela isak isidora isolde istvan ivana ivanka ivar ivica ivo iwona izabela jaakko jaana
        jacek jachym jacob jacopo jadwiga jakob jakub jan jana janez janina janis janko janna janne janos janusz jari jarkko
        jarl jarmila jaroslav jaroslaw jarmo jelena jella jens jeppe jeremie jerome jerzy jesenia jesper jessika jette jimena
        jindrich jiri jitka joachim joao joaquim jochen johan johann johanne johannes jolanta jolana jon jonas joost joran jordi
        jorg jorge jorgen jorma jorn joris jorun josefa josefine josefina josep josip jostein jouko jovan jovana jozef jozsef jukka
        judit julien juliane juliette julija jurgen juraj jurij justine justyna jutta jytte kai kaisa kaja kaj kalevi kalle kalman
        kamil kamila karel karen kari karina karine karl karla karolina karoline karoliina karsten karoly kaspar kasper katalin
        katarina katarzyna kateryna katharina katia katja katrin katrine kazimierz kerstin ketil kettil khaled kinga kirill kirsi
        kirsti kirstine kjartan kjell kjersti klaas klara klaus klavdija klemen knud knut kolbjorn konrad konstantin konstantinos
        kosara kostas kresimir kristian kristiina kristijan kristjan kristof kristoffer krisztina krystyna krzysztof kurt kyllikki
        lada ladislav lajos larisa lars lasse laszlo laura laurent laurence lauri laurits lazar lea leif lena lene lenka lennart
        leonie leonor leonid leopold leszek levente lida lidija liisa lilja lillemor linn linnea lino lisbeth lise liselotte
        liv ljiljana ljubica ljubomir loreto lothar lotta lotte lovisa luana lubica lubos luca lucas lucie lucien lucrezia
        ludek ludmila ludovic ludwig luigi luisa luise lukas lukasz luka lutz lydie maarten maciej madalena magali magda
        magdolna magnhild magni magnus maha mai maija maik maj maja maksim malene malgorzata malin malte manfred manon manuela
        marcel marcela marcelo marcin marek maren margareta margarethe margit margot margret margrethe mari mariann marija
        marijana marika marijn marinko mario mariusz marit marita marius marjan marjatta marjo marko markus marlies marten marthe
        martti masa massimo mateja mateus mateusz mathias mathieu mathilda mathilde mathis matias matous mats matteo matthias
        matthieu matti matyas maud mauro mauritz maximilian mechthild meinhard melchior melina merete merja meri mette michael
        michaela michal michala michalina michel michele michiel miguel mihai mihail mihaela mika mikael mikhail mikkel mikko
        miklos mila milan milana milena milica milka milos miloslav mina mirela mireille mirjam mirjana mirka mirko miro
        miroslav miroslava miroslaw misha mogens mojca monika monica morten mykola myriam nada nadege nadezhda natalija nataliya
        natasa natascha nathalie nebojsa nela nello nenad nevena niccolo nicola nicolaas nicolai nicolas nicolau nicole niels
        niilo nikita niklas niko nikola nikolai nikolaj nikolaos nikolas nikolaus nikolay nils nina noemie nora norbert noura nuncia
        nuno oddvar oddny odile oksana olaf olav ole oleg olena olga oliver olivier olli olof olov oluf ondrej onni ortwin
        oskar osvaldo otmar otakar ottar ove paavo palle panagiotis paola paolo pascal pascale pasi patrik patryk patrizia
        paulina paulo pauli pavel pavla pavlina pavlos pedro peder pekka pelle pentti per perrine pernille pernilla petar
        peteris petr petra petri petronella petros petter philipp philippe philippa piedad pier pierre pierrick piet pieter pietro
        pilar pinja piotr pirjo pirkko poul pontus prokop predrag przemyslaw rachid radek radim radka radmila radomir radoslav
        radovan rafal ragna ragnar ragnhild raija raimo raimund rainer ralf randi rasmus rastislav rauno regine reidar reidun
        reijo reima reinhard reinhold reino reka remi renata renate renato rene reto riccardo rikard rikke risto ritva robbert
        roberta roeland rodrigo roel rogier rokas roksana rolf romain roman romana romano ronja rosalia rosella roswitha rozalia
        ruben rui rudolf runa ruta rutger ruud ryszard saara sakari salla salvatore samantha sami samir samuli sander
        sandor sandrine sanja sanna sanne sara sarka sari saskia satu saverio sebastiaan sebastiao sebastien selam selma senka sepi
        seppo serena serge sergei sergey sergio severin sibylle siegfried sigbjorn sigfrid sigmund signe sigrid sigrun sigurd
        sigurdur silje silke silvana silvester silvia silvio simo simona simone sini sirkka sissel siv sixten sjur slavica slavko
        slavomir slobodan snezana snorri sofie sofus solange solveig soren spela srdjan stanislav stanislava stanislaw stanka
        stefania stefanie stefano steffen stefka steinar stein stelian sten stephane stevan stian stig stina stine stojan stojanka
        sture sunniva susann susanna susanne suvi sven svein svend sverre svetlana svetlomir sylvain sylvie sylwia synne synnove
        szymon tadeusz tage taina tamar tamas tapio tarja tatjana tatyana teemu teija tereza terhi terje tero teuvo theodor
        theodora theodoros therese thibault thierry thomas thora thorbjorn thordis thore thorleif thorsten thorvald tibor tihomil
        tihomila tihomir tiina tilda tilde tim timo timea timur tiago tiit tilmann tobias toivo tom tomasz tomaz tomislav
        tommi tommaso tonje tor torben tord torgeir torgrim torill torleif torsten torstein tove trine tristan trond
        tryggve tuija tuomas tuula tuva twan udo ugo ulf ulla ulrich ulrik ulrika ulrike ulrikke umberto unni urban urs ursa ursula
        urszula urho ursina uta ute uwe vaclav vala valdemar valentin valentina valentino valter vanja vasco vasil vasile vasiliki
        vasilios vasilis vasily vasilij vedran veikko velimir vera veikka vera veroniek veronika vesa vesna vetle victor viggo
        vidar vigdis viktor viktoria viktorija vilhelm vilhelmina viljo ville villads vilmos vinko vincent vincenzo violaine
        violetta virginie virpi vita vitali vitaly vitor vittoria vittorio vivianne viviane vlad vladan vladislav vlasta vojtech
        volker volodymyr vratislav vuk walburga waldemar walther waltraud wenche wencke werner wibke wieslaw wiktor wilhelm wilhelmina
        willem wim winfried wioletta witold wladyslaw wojciech wolfgang wolfram wouter xenia xenophon yael yann yannick yana ylva
        yngve yrjo yuri yulia yuliya yves yvan zacharias zala zbigniew zdenek zdenka zdravko zeljko zelma zenon zita zlata zlatko
        zlatan zofia zoltan zoran zsofia zsolt zsuzsa zsuzsanna zuzana zvonimir zygmunt adelina agustina alonzo amparo anabel
        antonela ariadna arnau asuncion aurelio bautista beltran benita benjamina bernarda camila candela caridad carolus catarine
        cayetano celina chantel clotilde concepcion consuelo cristobal dalila dulce edelmira elisenda eloisa encarnacion esteve
        estefania eulalia eusebio evaristo faustino fermin florencia gerardina gloriana gregorio griselda heliodoro hernando
        higinio hilario horacio hortensia inmaculada iker inigo isidro itziar jacinto jacinta javiera joaquina jordina josue julieta
        lautaro leandro leocadia leopoldo lisandro luciana luciano lucio macarena macario marcelina marcelino marcos maite matias
        maximo melisenda mireia modesto montserrat narciso natividad nicanor nieves noelia norberto nuria octavio olegario oriol
        paloma pascual paulino perpetua placido purificacion quirino ramiro reinaldo remedios renato rocio rodrigo rosario rufino
        salud sancho segundo serafin severino soledad susana teodoro timoteo trinidad urbano valentino valeriano vanesa vicente
        visitacion ximena yago yolanda zacarias zulema abdelkader abu adnan aiman akram amin amira anwar asad ashraf ayman aziz
        bashir basma dalal dina ebrahim faisal farhan farida fawzi firas ghada habib haifa hanan hani hatem hisham hoda huda iman
        jaber jalal jamal jawad kamal karima khadija laila latifa layla leyla lina lubna maher majid malak marwan maysa mona mounir
        mounira munir muna nabil nader naima najwa nasser nawal noor nour rabia rami rana rania rashid reem reza rima saad 
        saida salah saleh salem salim salman samira sawsan shadi sherif siham sulaiman taha talal thabit wafa wahid walid yahya yara
        yasir yasser yousef zahra zaid zakaria ziad amanuel abeba tesfaye haile kidane yonas dawit bereket mehari semhar filmon
        """
}
