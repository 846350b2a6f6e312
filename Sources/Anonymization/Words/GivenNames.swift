extension Lexicon {
    /// Frequent given names of the United States (Social Security and Census rankings, from memory, both sexes) and of the
    /// countries its letters come from.
    static let givenNames: StaticString = """
        james robert john michael david william richard joseph thomas charles christopher daniel matthew anthony mark donald
        steven paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric
        jonathan stephen larry justin scott brandon benjamin samuel gregory alexander frank patrick raymond jack dennis jerry
        tyler aaron jose adam nathan henry douglas zachary peter kyle ethan walter noah jeremy christian keith roger terry
        gerald harold sean austin carl arthur lawrence dylan jesse jordan bryan billy joe bruce gabriel logan albert willie alan
        juan wayne elijah randy roy vincent ralph eugene russell bobby mason philip louis harry johnny clarence ernest martin
        craig stanley shawn travis bradley leonard earl gabriel jimmy francis todd noel dale melvin glenn chad marcus fred
        barry joel marvin alfred jeff edwin theodore clifford corey norman dustin derek calvin leon lloyd tony ricky leroy
        floyd tommy ray jay jim tom dan ben sam max ted bob bill mike dave steve greg matt nick ken ron don rick rob doug
        josh jake zach alex andy chris pete phil stu chuck hank gus luke evan cody mitchell lucas isaac caleb hunter owen
        connor aidan aiden jayden liam oliver mateo levi sebastian julian wyatt carter dominic hudson lincoln ezra miles nolan
        easton colton cameron gavin parker blake brody chase landon tristan preston spencer garrett brett derrick wesley
        clayton trevor seth dillon lance ross grant neil neal clark kent kirk kurt karl erik heath herbert harvey homer horace
        howard hubert hugh hugo ian irving ivan jared jarrod jasper jerome joaquin johnathan jon jorge juan julio julius
        karim kareem keegan kelvin kendrick kenny kris lamar lance leo leonardo leland lester lewis lionel lonnie lorenzo
        lowell lucian luis luther lyle lynn mack malcolm manuel marc marco mario marion marlon marshall maurice mauricio
        melvyn merle micah miguel milton mitch morris moses myron nelson nestor nathaniel nathanael norbert omar orlando
        orville oscar otis otto pablo pedro percy perry quentin quincy rafael ramon randal randall raul reggie reginald rene
        reuben rex rhett ricardo rickey roberto rocco roderick rodney rodolfo rogelio roland rolando roman roosevelt rory ruben
        rudolph rudy rufus rupert salvador salvatore sammy santiago santos saul shane sheldon sherman sidney silas simon
        solomon stefan stewart stuart sylvester tanner taylor terence terrance terrell thaddeus theo tim tobias toby tomas
        tracy trent troy ty tyrone ulysses uriel van vance vernon victor virgil vito vladimir wade wallace warren wendell
        wilbert wilbur wilfred will willard willis wilson winston woodrow xavier zane abdul abdullah abel abraham abram adan
        adolfo adrian agustin ahmad ahmed alberto alden aldo alejandro alfonso alfredo ali allan allen alonso alonzo alton
        alvaro alvin amir amos andre andreas andres angel angelo anton antonio archie ari armando arnold arturo arun asher
        ashton august avery barney barrett bart barton basil bennett bernard bernardo bert blaine boris boyd brad braden
        bradford branden brant brendan brennan brent bret brock bronson brooks bryant bryce bryson buddy burton byron carlo
        carlos carlton carroll cary casey cecil cedric cesar charlie chester chet clay clement cleveland cliff clifton clint
        clinton clyde colby cole colin collin conrad cornelius cory courtney cruz curt curtis cyrus damian damien damon dana
        dane danny dante darin darius darnell darrel darrell darren darrin darryl darwin daryl davis dean deandre demetrius
        denis denny deon derick desmond devin devon dewey dexter diego dion domingo donnie dorian doyle drew duane dudley
        duncan dwayne dwight earnest eddie edgar edmond edmund eduardo efrain elbert eli elias elliot elliott ellis elmer elton
        elvis emanuel emerson emil emilio emmanuel emmett enrique erick ernesto ernie ervin esteban everett ezekiel fabian
        felipe felix fernando fidel finn fletcher forrest francisco franklin freddie frederick fredrick gene geoffrey gerard
        gerardo german gerry gilbert gilberto giovanni glen gonzalo gordon graham grady graciela guadalupe guillermo gustavo
        guy hans harlan harley harrison hector heriberto herman hernan hiram houston humberto ignacio irvin irwin isaiah
        ismael israel issac ivan jackson jacques jaime jamal jamar jameson jamie javier jean jed jeffery jefferson jeremiah
        jermaine jess jesus jimmie joan johnnie jonah jonas jonathon josef josiah jude junior
        mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley
        kimberly emily donna michelle carol amanda melissa deborah stephanie dorothy rebecca sharon laura cynthia amy kathleen
        angela shirley brenda emma anna pamela nicole samantha katherine christine helen debra rachel carolyn janet maria
        catherine heather diane olivia julie joyce victoria ruth virginia lauren kelly christina joan evelyn judith andrea
        hannah megan cheryl jacqueline martha madison teresa gloria sara janice ann kathryn abigail sophia frances jean alice
        judy isabella julia grace amber denise danielle marilyn beverly charlotte natalie theresa diana brittany kayla doris
        lori alexis tiffany kathy anne annie annette april ariana arlene audrey autumn ava bailey bernadette bernice bertha
        bessie beth bethany betsy beulah bianca billie bonnie bridget brianna brooke caitlin camille candace candice cara carla
        carly carmen carolina caroline carrie cassandra cassidy cecilia celeste celia chelsea cherie chloe christie christy
        cindy claire clara claudia colleen connie constance cora corinne courtney crystal daisy daniela darlene dawn deanna
        debbie debra delia della delores desiree diana dianna dianne dina dixie dolores dora doreen edith edna eileen elaine
        eleanor elena elisa elise eliza ella ellen eloise elsa elsie erica ericka erika erin erma esmeralda essie estelle
        esther ethel eunice eva eve faith fannie faye felicia fern fiona flora florence gabriela gabrielle gail gayle
        genevieve georgia georgina geraldine gertrude gina ginger gladys glenda gretchen gwen gwendolyn haley harriet hattie
        hazel heidi henrietta hilda hillary holly hope ida ines inez ingrid irene iris irma isabel isabelle ivy jackie jaclyn
        jada jade jaime jamie jan jana jane janelle janie janine jasmine jayne jeanette jeanne jeannette jeannie jenna jennie
        jenny jeri jill jillian jo joann joanna joanne jocelyn jodi jodie jody johanna jolene josephine josie joy juana
        juanita judi juliana julianne juliet june kaitlin kaitlyn kara kari karin karina karla kasey kate katelyn kathie
        kathrine katie katrina kay kaylee keisha kelley kelli kellie kelsey kendra kerri kerry kim kirsten krista kristen
        kristi kristie kristin kristina kristine kristy krystal lacey lana latasha latoya laurel lauri laurie lea leah leanne
        leann lee leigh lela lena leona leslie leticia lila lillian lillie lily lindsay lindsey liz liza lois lola loretta
        lorena lorene lorna lorraine lottie louise lucia lucille lucy lula luz lydia lynda lynette lynne mabel mackenzie
        madeline mae maggie mallory mamie mandy marcella marci marcia marcy margarita margie margo marguerite mariah mariana
        marianne maribel marie marilena marina marisa marisol marissa marjorie marla marlene marsha marta martina maryann
        matilda mattie maureen mavis maxine may maya mckenzie meagan meghan melanie melba melinda melody mercedes meredith
        mia mildred mindy minnie miranda miriam misty mitzi mollie molly mona monica monique muriel myra myrna myrtle nadia
        nadine naomi natalia natasha nell nellie nettie nichole nikki nina nita noemi nora norma odessa olga olive opal ora
        paige pam pat patrice patsy patti patty paula paulette pauline pearl peggy penelope penny phoebe phyllis polly
        priscilla rachael rae ramona raquel reba regina rena renee rhoda rhonda rita roberta robin robyn rochelle rosa
        rosalie rosalind rosanne rose rosemarie rosemary rosie roxanne ruby rylee sabrina sadie sally salma selena selma serena
        shana shannon shari shauna shawna sheena sheila shelby shelia shelley shelly sheri sherri sherrie sherry sheryl
        shelia sierra silvia simone sofia sondra sonia sonja sonya sophie stacey staci stacie stacy stella sue summer susana
        susanne susie suzanne suzette sybil sydney sylvia tabitha tamara tameka tami tamika tammie tammy tanisha tanya tara
        tasha tatiana terri tessa thelma tina toni tonya tracey traci tracie tricia trina trisha trudy ursula valarie valerie
        valery vanessa velma vera verna veronica vicki vickie vicky viola violet vivian viviana wanda wendy whitney wilma
        winifred yesenia yolanda yvette yvonne zelda zoe zoey aaliyah adele adeline adriana adrienne agatha agnes aida aileen
        aimee aisha alana alba alexa alexandra alexandria alicia alina alisa alisha alison alissa allie allison alma althea
        alyssa amalia amelia amie amina anastasia angel angelica angelina angeline angie anita anissa antoinette antonia
        arabella araceli ariel ashlee athena aubrey augusta aurora avis barb becky belinda bella berenice bettye blanca
        blanche bobbie brandi brandie brandy breanna brandon briana britney brittney bryanna candy carey carissa carlene
        carmela carole casandra cathy catalina cathleen charity charlene charmaine chasity cheri christa christi claudette
        clarissa claudine concetta cristina cleopatra dahlia daphne darla deana deanne deena deidre deirdre delilah delphine
        demi denice dominique donata dorothea dorthy earline earnestine ebony effie elva elvira elyse emilia emilie esperanza
        estela estella etta eugenia eula evangeline fatima fay felecia flossie francesca francine francis freda frieda
        giselle goldie guadalupe hallie hana hester imani imelda imogene ingeborg ira iva jacklyn jaylee jerri jerry jewel
        jewell joni jordan juliette katharine kathi kendall kenya kiara kiera kimberley lakeisha lara larissa latonya lavonne
        leila lenora leola lesley lidia lilly liliana lina lizzie lorie lorri lourdes luann lucinda luella lupe magdalena
        malia malinda mara maricela mariam marian marietta marlena marva maryanne maude melisa mercy micaela michaela
        milagros mina nan nanette natalya nia noreen octavia olivia pansy pearlie petra portia   
        rachelle randi reyna rhea ronda rosalinda rosalyn rosetta roslyn roxana ruthie salome sasha savannah scarlett shanna
        sharron shayla sheree socorro stephany sunny susanna suzan tamra tania tatum teri tia tiana trinity twila una vada
        valeria vilma violeta virgie winnie yadira yasmin yasmine zena zara
        aadhya aarav aditi aditya ajay akash akira alok amit ananya anand anil anita anjali ankit arjun aryan asha ashok
        bhavna chandra deepa deepak devi dinesh divya fatemeh farah farid fatma feng gaurav geeta gopal hamid harish haruto
        hasan hassan hiroshi hussein ibrahim imran indira jamila jing jin jun kavita khalid kiran krishna kumar lakshmi lei
        li lin ling mahmoud manish manoj mariam maryam mei meera mehmet min ming mohamed mohammad mohammed muhammad mustafa
        nadeem naveen neha nikhil nisha omar pooja prakash pranav pradeep prasad preeti priya rahul raj rajesh rajiv
        rakesh ram ramesh rani ravi rekha rohan rohit sachin sadia sana sandeep sanjay sanjeev satish saurabh shanti sharad
        shilpa shreya sita sneha sophea sumit sunil sunita suresh syed tariq usha vijay vikram vinay vishal wei xin yan yang
        yi ying yong youssef yuki yusuf zainab zhang takashi kenji yoko naoko satoshi hiroko akiko emiko minh thuy linh nguyen
        hung dung trang huong phuong tuan quang thanh
        """
}
