//! Words that are known: given names with their short forms, common family names with their romanisations, and the few
//! others that comparing has to tell.

/// A line is a name: its spellings, and behind the slash its short forms; a short form may be of several names. A line
/// that begins with a number is of that [class](super::lists::Classes). Written for this project from common knowledge; names of other
/// languages that are another person's (John, Juan) are apart.
pub(super) const LISTS: &str = "
0abd abdul abdel abdal abdol abdur abdoul bd
1mr mister sir lord sr senor senhor herr monsieur sig signor dhr don
2mrs ms miss lady dame madam sra srta senora senorita senhora frau mme mlle madame signora signorina mevr dona
3al el ul de la del dela delos della dei di da do dos das du le van vander vanden vande von zu zum zur der den ter ten ben bin ibn bint \
abu abou ould mac mc san st d l o t
4smith johnson williams brown jones garcia miller davis rodriguez martinez hernandez lopez gonzalez wilson anderson \
thomas taylor moore jackson martin lee nguyen kim li wang zhang chen singh kumar khan patel ahmed ali silva santos \
muller schmidt ivanov tran murphy kelly rossi hansen johansson nowak
5perez thompson white harris sanchez clark ramirez lewis robinson walker young allen king wright scott torres hill \
flores green adams nelson baker hall rivera campbell mitchell carter roberts gomez phillips evans turner diaz parker \
cruz edwards collins reyes stewart morris cook rogers morgan cooper peterson bailey reed howard ward richardson watson \
brooks wood james bennett gray mendoza ruiz hughes price alvarez fernandez robertson johnston obrien ryan schneider \
fischer weber meyer wagner becker richter klein bernard petit durand ferrari russo costa ferreira pereira oliveira \
rodrigues gomes sharma gupta hussain hassan yilmaz petrov smirnov popov kuznetsov andersson jensen nielsen larsen \
jansen kowalski novak tanaka suzuki sato pham park
6wang wong
6li lee lei
6zhang chang cheung teo
6liu lau low
6chen chan tan
6yang yeung
6huang wong ng
6zhao chao chiu
6wu ng goh
6zhou chow chou
6xu hsu hui tsui
6sun suen
6ma mah
6zhu chu
6hu woo
6guo kuo kwok
6he ho
6gao kao ko
6lin lam lim
6luo lo law
6zheng cheng tay
6liang leung
6xie hsieh tse
6song sung
6tang tong
6zeng tseng tsang
6xiao hsiao siu
6cai tsai choi chua
6jiang chiang
6ye yeh yip
6lu lui
6su so
6pan poon
6du to
6xi hsi
6qian chien
6gim kim
6i yi lee rhee ri
6bak park pak
6choe choi
6jeong jung chung
6gang kang
6jo cho
6yun yoon
6jang chang
6im lim yim
6o oh
6seo suh
6sin shin
6gwon kwon
6hwang
6an ahn
6ryu yoo yu
6jeon jun
6go koh ko
6mun moon
6bae pae
6no noh
6heo hur
6nguyen
6tran
6pham
abdullah abdallah abdulla
abigail/abby abbie gail
adam
agnieszka
ahmad ahmed achmed ahmet
alan allan allen/al
alejandro/alex ale jandro
alessandro/alex ale sandro
alexander aleksandr alexandr aleksander oleksandr aleksandar alexandre alexandros aliaksandr/alex al sandy sasha sacha shura
alexandra aleksandra oleksandra alejandra alessandra/alex sandra sandy sasha alexa ale
alexei aleksei alexey oleksii oleksiy/alex
alfred alfredo/al fred alf freddy
ali
alice alicia/ali
amanda/mandy
amy aimee
ana/anita
anastasia anastasiya anastasiia/nastya ana stacy
anatoly anatolii anatoliy/tolya
andre
andrea
andreas/andi andy
andrei andrey andrii andriy
andrew/andy drew
andrzej/andrew
angela angelika angelina/angie
angelo angel
anna ann anne anya/annie nancy nina
anthony antony antoni anton antoine/tony toni tono
antonio/tony toni tono nino
arthur artur arturo
barbara/barb
beatrice beatrix beatriz/bea bee
benjamin benyamin binyamin/ben benny benji bibi
boris
brian bryan
carl karl
carla karla
carlos/carlitos charly
carmen
carol carole carroll
caroline carolina karolina karoline/carol carrie line
catherine katherine kathryn catharine cathryn katharine katherina katharina catarina caterina/kate katie kathy cathy cat kat kitty kay kathe kathi
charles/charlie chuck chas chip charly
charlotte/charlie lottie
christian kristian cristian/chris
christina christine kristina kristine cristina krystyna/chris chrissy tina kris krissy christa
christopher kristopher christoph christophe cristobal krzysztof/chris kris
clara klara
claudia klaudia
daniel danyal/dan danny
daniela danielle daniella
david dawid/dave
deborah debra debora/debbie
denis dennis denys
diana diane dianne/di
dimitri dmitri dmitry dmitriy dmitrii dmytro dimitrios/dima mitya dimitris
donald/don donny donnie
dorothy dorothea/dolly dora
douglas/doug
eduardo
edward eduard edouard/ed eddie ted teddy ned
ekaterina yekaterina kateryna/katya kate katia katja
eleanor elinor eleonora/ellie nell nora elle
elena yelena olena jelena/lenka
elizabeth elisabeth elisabet elizaveta yelizaveta/liz lizzie lizzy beth betty eliza lisa bess betsy ella
emily emilie emilia/em emmy millie
emma/em
emmanuel emanuel emmanuelle manuel/manny manu manolo
enrique
eric erik erich/ric rick
erica erika/ricki
ethan
eugene evgeny evgenii yevgeny yevgeniy yevhen/gene zhenya
eva eve ewa
fatima fatma fatimah fatema
felipe/pipe
felix
fernando/fer
frances francesca franziska/fran
francis/frank fran
francisco/paco pancho fran
franco
francois
frank/frankie
franz
frederick frederic frederik/fred freddy freddie fritz rick
friedrich friedrych fridrich/fritz fred
gabriel/gabe
gabriela gabriella gabrielle/gaby gabby
gary garry
george georg georges/georgie
geoffrey jeffrey jeffery/jeff geoff
gerald/gerry jerry
gerard gerhard gerardo/gerry gerd
giovanni/gianni nino
giuseppe/beppe peppe pino
grace
gregory grigori grigory grigoriy hryhorii gregor grzegorz/greg grisha
guadalupe/lupe lupita
guillermo/memo guille
hannah
hassan hasan
heather
heinrich/heinz heiner
helen helena helene/nell
henry henri/harry hank hal
hussein hussain husain husayn hossein huseyin
ian iain
ignacio/nacho
igor ihor
ilya ilia illia/ilyusha
irina iryna irene irena/ira irka
isaac isaak itzhak yitzhak/ike zac
isabel isabelle isabella izabela/izzy bella belle isa bel
ivan/vanya
jack/jackie
jacob jakob jakub yaakov/jake kuba
james/jim jimmy jamie
jan
jane/janie
janet janette/jan
jason/jay
javier xavier/javi
jean
jennifer jenifer/jen jenny
jesse/jess
jessica/jess jessie
jesus
gillian jillian/jill gill
joachim joaquin/jo achim quino
joan/joanie
joanna joanne johanna/jo joey asia
john jon/johnny jack jonny
johannes johann/hans jo hannes
jonathan johnathan jonathon/jon jonny nathan
jorge
jose/pepe chepe che
joseph josef jozef yosef/joe joey jo sepp jupp
josefa josephine josefina/jo
joshua yehoshua/josh
juan
julia julie juliana/jules
julio
justin
karen karin
kenneth/ken kenny
kevin
kimberly kimberley/kim
konstantin constantine kostyantyn/kostya
kyle
laura/lori laurie
lawrence laurence lorenzo laurent/larry laurie lars
leonard leonardo leonid/len lenny leo
lewis louis luis luigi/lou louie
linda lynda/lin
lucas lukas luke luca lukasz luc
lucia lucy lucie/lu luz
lyudmila ludmila liudmyla/lyuda lucy mila
magdalena/magda
mahmoud mahmud mahmood
margaret margarita margarete margaretha margarethe marguerite malgorzata/maggie meg peggy greta rita gretel peg grete
maria marie mariya mariia/mia ria
mariam miriam maryam myriam
mark marc marcus markus marco marek marko
mario
martha marta
martin/marty
martina/tina
mary/molly polly mamie may minnie
mateo matteo/teo
matthew mathew matthias mattias mathias matthieu mateusz/matt mat matty
maxim maksim maksym maximilian maxime maximiliano/max maks
melanie/mel
melissa/mel lissa missy
michael mikael michal mikhail mykhailo michail/mike mick mickey mikey misha michi
michelle michele/shelly
miguel/mickey
mohammed muhammad mohamed mohammad mohamad muhammed mohamud mhd mohd md/moe
mustafa mostafa mustapha moustafa
natalia natalie nataliya nataliia natalya nathalie/nat natasha
nathan/nate nat
nicholas nicolas nikolas nicolai nikolai nikolay mykola nicola nicolaus mikolaj/nick nicky kolya klaus claus nik
nicole nichole/nicky nikki
nina
norman/norm
olaf olav
oleg oleh
olga olha/olya
oliver olivier oliviero/ollie
olivia/liv livvy
omar umar omer
osama usama
oscar oskar oszkar
pablo
pamela/pam
patricia/pat patty trish tricia
patrick patryk patrice/pat rick
paul/pauly
paula
pavel pawel pavlo/pasha
peter pyotr petr piotr petro pieter/pete petya
pedro
philip phillip philipp philippe/phil
pierre
pietro
rachel rachael raquel
rafael raphael raffaele/rafa
ramon/moncho
raymond raimund raymundo/ray
rebecca rebekah rebeca/becky becca reba
richard ricardo riccardo ryszard/rick dick rich richie ricky ric
robert roberto rupert/bob bobby rob robbie
roland rolando/rollo
roman/roma
ronald ronaldo/ron ronnie
rosa rose/rosie
ruslan
ryan
said saeed sayed saad
samantha/sam sammy
samuel/sam sammy
sandra/sandy
santiago/santi
sarah sara/sally
sebastian sebastien/bastian
selena selina
serena
sergei sergey sergio serge serhii serhiy/sergo
simon shimon szymon/si
sofia sophia sophie sofya zofia/sonya sonja sonia
stanislav stanislaw stanislaus/stan
stanley/stan
stephanie stefanie stephania
stephen steven stefan stephan stefano esteban stevan/steve stevie
susan susanne suzanne susanna suzanna/sue susie suzy
tatiana tatyana tetiana/tanya tania
teresa theresa therese/terry tess tracy resi
theodore theodor fyodor fedor teodoro/ted teddy
thomas tomas tommaso tomasz/tom tommy
timothy timofey timothee/tim
tracy tracey
ulrich/uli
ursula
vasily vasilii vasyl vasiliy vasilios
victor viktor/vic
victoria viktoria viktoriya wiktoria/vicky vicki tori
vincent vincenzo vicente/vince vinny
vitaly vitalii vitaliy
vladimir volodymyr uladzimir wladimir/vlad
vladislav wladyslaw vladyslav/vlad
wilhelm/willy
william guillaume willem/bill billy will willie liam
yasser yasir
youssef yusuf yousef yousuf josip youssouf
yuri yury yurii yuriy iurii
zachary zachariah/zach
       \n";
