/// Names of other languages that detainees and their families bear, by the same rule as the first table.
extension CommonNames {
  static let persianAndTurkic = """
    200 خان khan xan han
    120 جان jan dschan
    150 گل gul gol gül
    60 شاه shah şah chah
    60 ولي wali vali veli waly
    50 نبي nabi nebi
    60 khanmohammad
    50 داد dad
    50 آغا اغا agha aga aqa ağa
    60 آخوند اخوند akhund akhond akhundzada
    50 ملا mullah molla
    50 بيگ بيك beg baig bek beyg bik
    60 نظر nazar nezar
    40 شير shir sher şir
    40 دوست dost dust doost
    30 يار yar
    30 زلمي zalmay zalmai
    30 وزير wazir vezir vazir
    20 حنيف hanif haneef hanef
    60 حق haqq haq hak
    40 حقاني haqqani haqani hakkani
    30 نورزي nurzai noorzai nurzay noorzay
    20 achakzai achekzai
    20 پوپلزي popalzai popal
    20 بارکزي barakzai
    20 ishaqzai ishakzai
    20 الکوزي alikozai alokozai
    20 استانکزي stanekzai stanikzai
    20 احمدزي ahmadzai
    20 يوسفزي yusufzai yousafzai
    20 صافي safi
    20 شينواري shinwari
    20 مهمند mohmand
    20 افريدي afridi
    20 محسود mehsud mahsud
    20 ځدران zadran jadran
    20 کاکړ kakar
    20 durrani dorani
    20 رحيمي rahimi
    20 کريمي karimi
    20 نوري nuri noori
    20 هاشمي hashemi
    20 حبيبي habibi
    20 نظري nazari
    20 مرادي moradi muradi
    20 رضائي rezai rezaei
    20 اکبر akbar ekber akber
    20 اسد assadi asadi
    20 بهرام bahram behram
    20 فرهاد farhad ferhat
    20 پرويز parwiz parviz perviz pervez
    20 رحمت rahmat rehmat rahmet
    20 جواد javad
    20 مهران mehran
    20 شهريار shahryar şehriyar
    20 کيا kia
    20 سهراب sohrab suhrab
    20 جمشيد jamshid jamshed
    20 منصوري mansuri
    20 ميرزا mirza
    20 مير mir mer meer
    20 دولت dawlat daulat devlet dovlat
    20 عارف arif aref
    20 نياز niaz niyaz
    20 صدر sadr sadar
    20 بابر babur babar
    20 تيمور taymur teymur timur тимур timour
    20 گلاب gulab
    20 لال lal
    20 ننگ nang
    20 تور tor
    20 سپين spin
    20 طور toor
    20 قلندر qalandar kalandar
    20 قدوس quddus quddous kudus qudus
    20 هدايت hidayat hedayat hidayet hedayet
    20 عنايت inayat enayat inayet
    20 امان aman
    20 احسان ihsan ehsan ihsaan
    20 اقبال iqbal ikbal eqbal
    20 نواز nawaz navaz
    20 شريفي sharifi
    20 ضمير zamir
    20 لياقت liaqat liaquat
    20 ممتاز mumtaz
    20 بشارت basharat
    20 طارقي tariqi
    20 چودهري chaudhry choudhury chaudhary chowdhury
    20 بٹ butt bhatt
    20 راجا raja
    20 رانا rana
    20 شيخ shaikh sheikh cheikh
    20 سنگھ singh
    20 کمار kumar
    20 yilmaz yılmaz
    20 kaya
    20 demir
    20 çelik celik
    20 şahin
    20 yıldız yildiz
    20 öztürk ozturk
    20 aydın aydin
    20 özdemir ozdemir
    20 arslan aslan arslanov аслан
    20 doğan dogan
    20 kılıç kilic
    20 koç
    20 kurt
    20 özkan ozkan
    20 polat bolat
    20 korkmaz
    20 acar
    20 murat мурат
    20 emre
    20 burak
    20 fatih
    20 serkan
    20 ercan
    20 erkan
    20 orhan orkhan
    20 gökhan gokhan
    20 volkan
    20 hakan
    20 osman
    20 tuncay tunjay
    20 bülent bulent
    20 cengiz jengiz chingiz genghis
    20 turan
    20 batu
    20 aydar айдар
    20 ildar ильдар
    20 ramil рамиль
    20 renat ринат rinat ренат
    20 ruslan руслан
    20 рамзан ramzan ramazan рамазан
    20 аслан aslan
    20 зелимхан zelimkhan selimchan
    20 шамхал shamkhal
    20 арби arbi
    20 апти apti
    20 ваха vakha
    20 адам adam
    20 руслан ruslan
    20 хаджи khadzhi hadji hadzhi
    20 гаджи gadzhi
    20 гаджиев gadzhiev hajiyev gadjiev gadzhiyev
    20 магомедов magomedov mahomedov
    20 алиев aliev aliyev
    20 ахмедов akhmedov ahmadov ahmedov
    20 исмаилов ismailov ismayilov
    20 ибрагимов ibragimov ibrahimov
    20 умаров umarov omarov
    20 гасанов gasanov hasanov
    20 гусейнов guseinov huseynov huseinov
    20 мамедов mamedov mammadov
    20 рахимов rakhimov rahimov
    20 каримов karimov
    20 юсупов yusupov yusupov jusupov
    20 иванов ivanov
    20 петров petrov
    20 николай nikolai nikolay nicolas nicholas nicola
    20 дмитрий dmitry dmitri dimitri
    20 игорь igor
    20 олег oleg
    20 юрий yuri yury juri
    20 виктор viktor victor
    20 виталий vitaly vitali
    20 анатолий anatoly anatoli
    20 тагир tagir tahir
    20 мурад murad
    20 темирлан temirlan tamerlan
    20 бахтияр bakhtiyar
    20 шавкат shavkat
    20 зафар zafar
    20 рустам rustam
    20 фарход farhod
    20 дильшод dilshod
    20 жумабой jumaboy
    20 жума juma
    20 zebari zibari
    20 dohuki duhoki
    20 sorani
    20 هوشيار hoshyar hoshiar
    20 دلير diler dler
    20 دلدار dildar
    20 شوان shwan shivan
    20 سوران soran
    20 زانا zana
    20 زانيار zanyar
    20 رزگار rizgar
    20 هيمن hemin hemn
    20 هه‌ڤال heval haval
    20 بێستون bestoon bestun
    20 کاروان karwan karvan
    20 گۆران goran
    20 ئاسۆ aso
    20 نه‌وزاد nawzad
    20 نه‌به‌ز nabaz
    20 به‌رزان barzan
    20 ژيان jiyan zhyan
    20 شيلان shilan
    20 روناك runak ronak
    """

  static let further = """
    60 john jon jack jak
    20 james jim
    30 william guillaume wilhelm willem
    30 henri henry henrik enrique
    30 charles carlos karl carl
    30 joseph jose josef giuseppe
    40 jean jeanne
    30 pierre
    30 francois francis francisco frank franz
    30 louis luis lewis ludwig
    30 antoine anthony antonio anton tony
    30 marc mark marco marcus markus
    30 luc lucas luke luka
    20 philippe philip felipe filip
    20 christian christophe cristian christoph
    20 stefan stephane stephen steven esteban stefano
    20 patrick patrice
    20 bernard bernhard
    20 laurent lawrence lorenzo
    20 eric erik
    20 simon simeon
    20 samuel
    20 emmanuel manuel imanuel
    20 justin
    20 sylvestre sylvester
    20 felix
    20 victor
    20 thierry
    20 joachim
    20 gabriel
    20 raphael rafael
    20 maria marie mary
    20 anna anne ana
    20 elena helena helen
    20 garcia
    20 rodriguez
    20 gonzalez gonzales
    20 hernandez fernandez
    20 lopez
    20 perez
    20 martinez
    20 santos dela
    20 cruz
    20 reyes
    20 smith schmidt
    20 brown braun
    20 miller muller
    20 johnson
    20 jones
    120 kim gim
    100 pak park bak
    100 ri lee yi rhee rie
    60 choe choi choy
    50 jong jung chong chung jeong
    40 kang gang
    40 cho jo
    40 yun yoon
    40 jang chang zhang
    40 han
    40 sin shin
    30 kwon
    30 hwang
    30 song
    30 hong
    30 jon chon
    30 ko go
    30 mun moon
    30 son sohn
    30 ju joo chu
    30 no roh noh
    30 ryu yu yoo
    30 paek baek paik
    30 ho heo hur
    30 nam
    30 sim shim
    30 chae
    30 won
    30 chol cheol chul
    30 hyok hyuk hyeok
    30 su soo
    30 myong myung myeong
    30 yong young yeong
    30 kuk guk kook
    30 kwang gwang
    30 hak
    30 song sung seong
    30 chun
    30 ung woong
    30 hyon hyun hyeon
    30 sok seok suk
    30 chin jin
    30 hui hee
    30 tae dae
    30 ryong
    30 tok deok
    30 wang
    30 li
    30 liu
    30 chen chan
    30 yang
    30 huang
    30 zhao
    30 wu
    30 zhou
    30 xu
    30 lin
    30 ma
    30 wei
    30 ming
    20 hidayat hidayah
    20 abdullah
    20 rahman rachman
    20 abubakar
    20 oumar
    20 ousmane
    20 moussa
    20 diallo
    20 traore
    20 keita
    20 toure
    20 sow
    20 coulibaly
    20 bah barry
    20 cisse
    20 camara
    20 sidi
    20 mokhtar mukhtar mukhtaar muxtaar muhtar mokhtaar مختار
    20 farah faarax فرح
    20 aden adan aadan
    20 warsame
    20 jama jaamac
    20 hirsi xirsi
    20 dahir
    20 nur nuur
    20 bello
    20 odhiambo
    20 ochieng
    20 kamau
    20 mwangi
    20 bizimana
    20 habimana
    20 hakizimana
    20 niyonzima
    20 nsengimana
    """
}
