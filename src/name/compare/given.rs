//! Given names: the spellings of each, and what its bearers are called.

/// A line is a name: its spellings, and behind the bar its short forms. A short form may be of several names. Written
/// for this project from common knowledge; names of other languages that are another person's (John, Juan) are apart.
const NAMES: &str = "
aaron aron|ronnie
abdullah abdallah abdulla abdoulaye abdalla|
abigail abigayle abbigail|abby abbie gail
abraham avraham ibrahim ebrahim ibraheem abram|abe bram ibo
adam|
adrian adrien|
agnieszka|aga agusia
ahmad ahmed achmed ahmet ahmat|
aidan aiden ayden|
alan allan allen|al
albert alberto|al bert bertie
alejandro|alex ale jandro
alessandro|alex ale sandro
alexander aleksandr alexandr aleksander oleksandr aleksandar alexandre alexandros aliaksandr|alex al xander sandy sasha sascha sacha shura sanya lex olek
alexandra aleksandra oleksandra alejandra alessandra|alex sandra sandy sasha lexi alexa ale ola
alexei aleksei alexey oleksii oleksiy|alyosha lyosha alex
alfred alfredo|al fred alf freddy
ali|
alice alicia|ali
amanda|mandy
amy aimee|
ana|anita
anastasia anastasiya anastasiia|nastya ana stacy asya
anatoly anatolii anatoliy|tolya
andre|
andrea|
andreas|andi andy
andrei andrey andrii andriy|andryusha
andrew|andy drew
andrzej|andrew
angela angelika angelina|angie
angelo angel|
anna ann anne anya anja ania|annie nan nancy annushka nina hanna anka
anthony antony antoni anton antoine|tony toni tono
antonio|tony toni tono nino
arthur artur arturo|art artie
ashley ashlee ashleigh|ash
barbara|barb babs barbie basia
beatrice beatrix beatriz|bea bee trixie
benjamin benyamin binyamin|ben benny benji bibi
bernard bernhard bernardo|bernie bern
boris|borya
bradley|brad
brian bryan|
bridget brigid|biddy bridie
bruce|
calvin|cal
carl karl|
carla karla|
carlos|carlitos charly
carmen|
carol carole carroll|
caroline carolina karolina karoline|carol carrie caro line
catherine katherine kathryn catharine cathryn katharine katherina katharina catarina caterina|kate katie kathy cathy cat kat kitty kay kit kathe kathi trina kasia
cecilia cecily|cece cissy
charles|charlie chuck chas chip charly
charlotte|charlie lottie lotte char
chloe|
christian kristian cristian|chris
christina christine kristina kristine cristina krystyna|chris chrissy tina kris krissy christa
christopher kristopher christoph christophe cristobal krzysztof|chris kit topher kris christof
clara klara|
claudia klaudia|
claude|
consuelo|chelo
cynthia|cindy
daniel danyal|dan danny dani
daniela danielle daniella|dani
david dawid|dave davey davy
deborah debra debora|deb debbie
denis dennis denys|
diana diane dianne|di
dimitri dmitri dmitry dmitriy dmitrii dmytro dimitrios|dima mitya dimitris
dolores|lola
dominic dominik dominique|dom nick
donald|don donny donnie
dorothy dorothea|dot dottie dolly dora
douglas|doug
duncan|
edith|edie
eduardo|edu lalo
edward eduard edouard|ed eddie ted teddy ned
edwin|ed eddie
ekaterina yekaterina kateryna|katya kate katia katja
eleanor elinor eleonora|ellie nell nora elle
elena yelena olena jelena|lena lenka
elizabeth elisabeth elisabet elizaveta yelizaveta|liz lizzie lizzy beth betty eliza lisa libby bess betsy lisbeth elise liesl liza lise ella
emil emilio emile|
emily emilie emilia|em emmy millie
emma|em
emmanuel emanuel emmanuelle manuel|manny manu manolo
enrique|quique kike
eric erik erich|ric rick
erica erika|ricki
ernest ernst ernesto|ernie
esperanza|espe
ethan|
eugene evgeny evgenii yevgeny yevgeniy yevhen|gene zhenya
eva eve ewa|evie
evan|
faisal faysal feisal|
fatima fatma fatimah fatema|
felipe|pipe
felix|
fernando|nando fer
filip|
florence|flo flossie
frances francesca franziska|fran frannie fanny franzi cesca
francis|frank fran
francisco|paco pancho curro kiko fran
franco|
francois|
frank|frankie
franklin|frank
franz|
frederick frederic frederik|fred freddy freddie fritz rick
friedrich friedrych fridrich|fritz fred
gabriel|gabe gabi
gabriela gabriella gabrielle|gabi gaby gabby
gary garry|
george georg georges|georgie
geoffrey jeffrey jeffery|jeff geoff
gerald|gerry jerry
gerard gerhard gerardo|gerry gerd
gertrude gertrud|trudy gertie gerti
gianluca|luca
giovanni|gianni nino vanni
giuseppe|beppe peppe pino
grace|
graham graeme|
gregory grigori grigory grigoriy hryhorii gregor grzegorz|greg grisha
guadalupe|lupe lupita
guillermo|memo guille
gustavo gustav gustave|gus
hannah hanna|
hans|hansi
harold harald|harry hal
hassan hasan|
heather|
heinrich|heinz heiner
helen helena helene|nell nellie lena leni
henry henri|harry hank hal
hector|
hussein hussain husain husayn hossein huseyin|
ian iain|
ignacio|nacho
igor ihor|
ilya ilia illia|ilyusha
irina iryna irene irena|ira irka
isaac isaak itzhak yitzhak|ike zac
isabel isabelle isabella izabela|izzy bella belle isa bel
ivan|vanya
jacek|
jack|jackie
jacob jakob jakub yaakov|jake coby kuba
jacqueline jaqueline|jackie
james|jim jimmy jamie jem
jan|
jane jayne|janie
janet janette|jan
jason|jay
javier xavier|javi
jean|
jennifer jenifer|jen jenny jenn
jeremy jeremiah|jerry jem
jerome|jerry
jesse|jess
jessica|jess jessie
jesus|chucho chuy
gillian jillian|jill gill
joachim joaquin|jo achim quino
joan|joanie
joanna joanne johanna|jo joey hanna asia
joel|
john jon|johnny jack jonny
johannes johann|hans jo hannes
jonathan johnathan jonathon|jon jonny nathan
jorge|
jose|pepe chepe che
joseph josef jozef yosef|joe joey jo sepp jupp
josefa josephine josefina|jo josie fina pepa
joshua yehoshua|josh
juan|juancho
judith|judy judi
julia julie juliana|jules
julian julien julius|jules
julio|
justin|
karen karin|
karim kareem|
kenneth|ken kenny
kevin|
kimberly kimberley|kim
konstantin constantine kostyantyn|kostya kostas costas dinos
kyle|
larisa|lara
laura|lori laurie
lauren loren|laurie
lawrence laurence lorenzo laurent|larry laurie lars
leonard leonardo leonid|len lenny leo lyonya
leopold|leo
leslie lesley|les
lewis louis luis luigi|lou louie lucho
lillian lilian|lily lil
linda lynda|lin
lucas lukas luke luca lukasz luc|
lucia lucy lucie|lu luz
ludwig|lutz wiggerl
lyudmila ludmila liudmyla|lyuda lucy mila
madeline madeleine madelyn|maddie maddy
magdalena|magda lena leni
mahmoud mahmud mahmood|
margaret margarita margarete margaretha margarethe marguerite malgorzata|maggie meg peggy marge margie greta rita gretel gosia daisy madge peg grete
maria marie mariya mariia|masha mitzi mia ria
mariam miriam maryam myriam|mimi
mark marc marcus markus marco marek marko|
marina|
mario|
martha marta|
martin|marty
martina|tina
mary|molly polly mamie may minnie
mateo matteo|teo
matilda mathilde|tilly tilda
matthew mathew matthias mattias mathias matthieu mateusz|matt mat matty hias
maurice moritz mauricio|mo
maxim maksim maksym maximilian maxime maximiliano|max maks
maya maja|
megan meghan|meg
melanie|mel
melissa|mel lissa missy
mercedes|merche mercy
michael mikael michal mikhail mykhailo michail|mike mick mickey micky mikey misha michi mischa micha
michelle michele|shelly
miguel|migue mickey
milan|
mohammed muhammad mohamed mohammad mohamad muhammed mohamud mhd mehmet mochammad muhamad mouhamed|mo moe
moses moshe moises musa moussa|
murat murad|
mustafa mostafa mustapha moustafa|
natalia natalie nataliya nataliia natalya nathalie|nat natasha
nathaniel nathanael|nat nate nathan
nathan natan|nate nat
nicholas nicolas nikolas nikolaus nicolai nikolai nikolay mykola nicola nicolaus mikolaj|nick nicky kolya nico niko klaus claus nik
nicole nichole|nicky nikki
nina|
norman|norm
olaf olav|
oleg oleh|
olga olha|olya
oliver olivier oliviero|ollie
olivia|liv livvy
omar umar omer|
osama usama|
oscar oskar oszkar|ossie
oswald|ozzie oz
pablo|
pamela|pam
patricia|pat patty trish tricia patsy paddy
patrick patryk patrice|pat paddy rick
paul|pauly
paula|
pavel pawel pavlo|pasha
peter pyotr petr piotr petro pieter|pete petya
pedro|perico
philip phillip philipp philippe|phil pip
pierre|
pietro|
rachel rachael raquel|rae
rafael raphael raffaele|rafa raf rafi
rahman rehman|
ralph|
ramon|moncho
raymond raimund raymundo|ray
rebecca rebekah rebeca|becky becca reba
reinhard|reini
richard ricardo riccardo ryszard|rick dick rich richie ricky ric
robert roberto rupert|bob bobby rob robbie bert robin robby
roberta|bobbie
roderick rodrigo|rod roddy rick
roger rodger|rog
roland rolando|rollo
roman|roma
ronald ronaldo|ron ronnie
rosario|charo
rosemary rosemarie|rose rosie
rosa rose|rosie
roxana roxanne|roxy
rudolf rudolph rodolfo|rudi rudy
ruslan|
russell russel|russ rusty
ryan|
said saeed sayed saad|
salvador salvatore|sal toto chava
samantha|sam sammy
samuel|sam sammy
sandra|sandy
santiago|santi
sarah sara|sally sadie
sebastian sebastien|seb bastian basti
selena selina|
serena|
sergei sergey sergio serge serhii serhiy|seryozha sergo
shannon|
sharon|shari
sheila sheilagh|
sidney sydney|sid syd
simon shimon szymon|si
siobhan|
sofia sophia sophie sofya zofia|soph sonya sonja sonia zosia
stanislav stanislaw stanislaus|stas staszek stan
stanley|stan
stephanie stefanie stephania|steph steffi stef
stephen steven stefan stephan stefano esteban stevan|steve stevie stef
susan susanne suzanne susanna suzanna|sue susie suzy sanne
sylvia silvia|
tamara|tammy toma
tariq tarik tarek|
tatiana tatyana tetiana|tanya tania tanja
teresa theresa therese|terry tess tessa tracy resi tere
terence terrence|terry
theodore theodor fyodor fedor teodoro|ted teddy theo fedya
theresia|resi
thomas tomas tommaso tomasz|tom tommy thom
timothy timofey timothee|tim timmy
tobias|tobi toby
tracy tracey|
ulrich|uli
ursula|uschi ulla
valentina|valya
valeria valerie|val lera
vasily vasilii vasyl vasiliy vasilios|vasya
veronica veronika|ronnie vera nika
victor viktor|vic vitya
victoria viktoria viktoriya wiktoria|vicky vicki tori vika
vincent vincenzo vicente|vince vinny enzo chente
viola|
virginia|ginny ginger
vitaly vitalii vitaliy|vitalik
vladimir volodymyr uladzimir wladimir|vova volodya vlad
vladislav wladyslaw vladyslav|vlad
wael wail|
walter walther|walt wally
wendy|
wilhelm|willi willy helmut
william guillaume willem|bill billy will willie liam
wolfgang|wolf wolfi
yan|
yasser yasir|
youssef yusuf yousef yousuf josip youssouf|
yuri yury yurii yuriy iurii|yura
zachary zachariah|zach zack
zoe|
";

/// How many names one word may be a form of.
const MOST: usize = 5;

/// The names that a word may be a form of: their lines in the table from 1 on, below zero where it is a short form.
pub(super) type Names = [i16; MOST];

/// Looks a word up.
#[inline(never)]
pub(super) fn names(word: &str) -> Names {
    let mut names = Names::default();
    let mut free = names.iter_mut();
    let (mut line, mut form, mut start) = (0, 1, 0);
    let word = word.as_bytes();
    let table = NAMES.as_bytes();
    for (at, byte) in table.iter().enumerate() {
        if byte.is_ascii_lowercase() {
            continue;
        }
        if at > start
            && table.get(start..at) == Some(word)
            && let Some(name) = free.next()
        {
            *name = line * form;
        }
        start = at + 1;
        match byte {
            b'|' => form = -1,
            b'\n' => (line, form) = (line + 1, 1),
            _ => {}
        }
    }
    names
}

/// Whether two words are forms of one name, and if so whether both are spellings of it, not short forms.
pub(super) fn share(names: &Names, others: &Names) -> Option<bool> {
    let known = names.iter().filter(|name| **name != 0);
    let shared = known.filter_map(|name| {
        let other = others.iter().find(|other| other.abs() == name.abs())?;
        Some(*name > 0 && *other > 0)
    });
    shared.reduce(|one, other| one || other)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shared(word: &str, other: &str) -> Option<bool> {
        share(&names(word), &names(other))
    }

    #[test]
    fn short_forms_are_those_of_their_names() {
        for (word, other) in
            [("bob", "robert"), ("rob", "bobby"), ("peggy", "margaret"), ("alex", "alexandra"), ("pepe", "jose")]
        {
            assert_eq!(shared(word, other), Some(false), "{word} {other}");
        }
        assert_eq!(shared("catherine", "kathryn"), Some(true));
        assert_eq!((shared("john", "juan"), shared("frank", "robert")), (None, None));
        assert_eq!((shared("", ""), shared("xyz", "xyz")), (None, None));
    }

    #[test]
    fn every_line_is_as_it_is_read() {
        for line in NAMES.trim().lines() {
            let (spellings, short) = line.split_once('|').unwrap();
            let words: Vec<&str> =
                spellings.split(' ').chain(short.split(' ').filter(|word| !word.is_empty())).collect();
            for (at, word) in words.iter().enumerate() {
                assert!(word.bytes().all(|byte| byte.is_ascii_lowercase()) && !word.is_empty(), "{line}");
                assert!(!words[..at].contains(word), "{word} twice: {line}");
                assert!(
                    names(word).iter().filter(|name| **name != 0).count() < MOST + 1,
                    "{word} is of too many names"
                );
            }
        }
    }
}
