/// Further Arabic given names and names after places and tribes, by the same rule as the first table.
extension CommonNames {
  static let arabicGiven = """
    60 أدهم ادهم adham
    60 أكثم اكثم aktham
    60 ألطاف altaf eltaf
    120 أمجد امجد amjad amjed emced
    60 أنيس انيس anis anees aniss
    60 أوس اوس aws aous
    60 أويس اويس uways owais uwais oweis veysel
    60 أيهم ايهم ayham aiham
    40 آدم ادم adam adem
    40 آصف اصف asif asef
    50 آمنة امنه amina amna aminah emine aminata
    30 بتول batul batool
    40 بدران badran bedran
    30 برهان burhan borhan burhaan
    30 برهم barham
    30 بسمة basma basmah
    60 بشري bushra bouchra boushra
    40 بلقيس bilqis balqis belkis
    60 بندر bandar bender
    60 بهجت bahjat behcet bahgat
    20 تامر tamir tamer
    40 تركي turki turky torki
    30 تميم tamim tameem temim
    60 ثائر thair thaer thayer
    40 ثابت thabit thabet sabit
    30 ثناء thana sana thanaa
    30 جارالله jarallah garallah
    60 جاد jad gad
    30 جبران jibran gibran jubran
    50 جبريل جبرائيل jibril jibreel gibril djibril cebrail jabril gabriel
    30 جرجس جرجيس jirjis girgis jerjis
    30 جزاع jazza jazzaa
    50 جعفري jafari jaafari
    40 جلول jalloul djelloul jaloul
    30 جمعة جمعه juma jumaa gomaa djuma joumaa jumah jumma jomaa cuma
    20 جنان jinan jenan
    40 جهاد jihad cihad jehad gihad djihad
    20 جوهر jawhar gohar jauhar cevher
    60 حارث harith hareth haris haarith
    20 حافظ hafiz hafez hafidh hafeez
    20 حبش habash habbash
    40 حجاج hajjaj haggag hajaj
    30 حردان hardan
    20 حسيب hasib haseeb
    40 حسينة hasina hassina
    40 حفصة hafsa hafsah hafza
    30 حمدان hamdan hemdan
    20 حمدون hamdun hamdoun
    40 حنان hanan hanane hannan
    30 حنفي hanafi hanafy hanefi
    30 حنين hunayn hunain hanin haneen
    20 حيان hayyan hayan
    15 خباب khabbab khabab
    30 خديجة khadija khadijah hatice khadidja xedice hadija khadeeja
    60 خضر khidr khader khodr khadr hızır khedr khider khudr
    40 خضير khudayr khudair khdair khodair
    20 خطاب khattab khatab hattab
    40 خلدون khaldun khaldoun
    20 خلود khulud kholoud khulood
    30 خميس khamis khamees hamis
    15 خيري khayri khairi hayri kheiri
    20 داني dani dany
    60 داوودي dawoodi davudi
    30 دحام daham dahham
    20 دخيل dakhil dakheel
    30 درويش darwish darwich derviş darweesh derwish
    20 دعاء duaa doaa dua
    40 ذاكر dhakir zakir thakir zaker
    30 ذنون dhannun thanoon dhanoon zannoun
    20 zulfiqar dhulfiqar zulfikar zulfiqaar thulfiqar
    20 رؤوف رووف rauf raouf raoof reuf
    20 رابح rabih rabeh rabah
    30 راجح rajih rajeh rageh
    20 راضي radi radhi razi
    40 راغب raghib ragheb ragip rageb
    30 رافع rafi rafie rafea
    20 رامز ramiz ramez
    60 رامي rami ramy
    40 رأفت رافت raafat rafat refet
    30 رجب rajab recep ragab redjeb rajap rejeb
    20 رحاب rihab rehab
    20 رزق rizq rizk rezq
    20 رستم rustam rostam rustem rüstem rustum рустам
    20 رشا rasha racha
    20 رشدي rushdi rüştü roshdi rochdi
    30 رضوان ridwan rıdvan redouane radwan rizwan ridhwan redwan
    40 رفعت rifat refaat rıfat rafaat
    40 رفيق rafiq rafik rafeeq refik
    20 رقية ruqayya rukiye roqaya ruqayyah rokaya
    10 رماح rimah
    20 رنا rana ranaa
    30 رواد rawad
    15 رياح riyah
    20 ريم rim reem
    30 زبن zabn
    40 زبير الزبير zubayr zubair zübeyr zoubair zobair zubeir zoubeir
    20 زهراء zahra zahraa zehra zohra
    10 زهران zahran zehran
    30 زياني zayani
    20 زيدون zaydun zaydoun
    20 زيني zaini zayni
    30 سائر saer sair
    30 ساجد sajid sajed sacid
    10 ساري sari sary
    40 سامح samih sameh
    30 سبهان sabhan
    20 سبع sabaa
    20 سحر sahar seher
    20 سراج siraj sirac serraj
    60 سرحان sarhan serhan
    20 سرمد sarmad sermed
    20 سعاده saada saadah
    20 سعدالله saadallah sadullah saadullah
    60 سفر safar sefer
    20 سلامي salami sallami
    30 سلوم sallum salloum
    40 سماح samah
    20 سمية sumayya sumaya sümeyye somaya soumaya
    20 سناء sana sanaa
    20 سنان sinan senan
    60 زاهد zahid zahed
    60 زاهر zahir zaher
    20 سهام siham seham
    30 سهيل suhayl suhail süheyl sohail souhail suheil
    20 سوسن sawsan susan
    40 سيدو saydo saido
    20 شادي shadi chadi shady
    20 شامل shamil shamel chamil шамиль shamal şamil
    30 شاهين shahin shaheen chahine şahin
    20 شعيب shuayb shoaib chouaib şuayb shuaib shoaib shuaibu
    30 شفيق shafiq chafik şefik shafeeq shafik
    20 شقير shuqayr
    20 شكري shukri choukri şükrü shokri shoukri
    20 شمري shammari shamari shimmari
    30 شيماء shayma shaimaa chaima shaima
    15 صبحي subhi sobhi suphi
    15 صخر sakhr
    15 صفاء safa safaa sefa
    20 صفوان safwan safouan saffwan
    10 صفوت safwat saffet
    10 صفية safiyya safia safiya safiye
    15 صهيب suhayb suhaib sohaib souhaib süheyb
    20 ضرغام dirgham durgham dergham
    15 ضرار dirar derar dhirar
    20 طاووس tawus tavus
    30 طعمة tuma toma tuaima
    15 طلعت talat talaat tal'at
    20 ظاهر zahir dhahir zaher daher thahir zaheer
    30 عائد aid aed ayed
    10 عابد abid abed abeed
    10 عاطف atif atef aatif
    10 عاكف akif akef
    40 عامري amiri ameri amery
    20 عباد abbad
    30 عبدو عبده abdo abdu abdou abdoh
    40 عبيد ubayd obaid ubaid obeid
    60 عتيق atiq ateeq atik
    60 عجاج ajaj ajjaj
    30 عجيل ajil ageel ujayl
    30 عدوان adwan
    30 عرفات arafat
    20 عرفان irfan erfan irfaan
    20 عروة urwa orwa urwah
    20 عزام azzam azam
    30 عزت izzat izzet ezzat
    20 عساف assaf asaf
    20 عصمت ismat ismet esmat esmatt
    30 عطا عطاء ata attaa atta ataa
    60 عطوان atwan
    20 عقبة uqba okba uqbah
    30 عكاشة ukasha okasha akasha okacha
    10 علياء alya aliya alia
    20 عليان alyan elyan ulayyan
    15 عنتر antar antara
    20 عوض awad awadh awaz iwad
    20 عوف awf auf
    30 عون awn aoun aun
    20 عياش ayyash ayash ayache
    20 عياض iyad
    20 غازية ghazia
    30 غدير ghadir ghadeer
    20 غزوان ghazwan gazwan
    10 غضبان ghadban ghathban
    20 غلام ghulam gholam golam gulam
    30 غيث ghayth ghaith gheith
    20 فائز faiz fayez faez fayiz fayz
    20 فايق فائق faiq fayeq faik
    20 فاتح fatih fateh
    20 فاتن fatin faten
    20 فادي fadi fady
    20 فتاح fattah fatah fettah
    30 فداء fida fidaa
    20 فراس firas feras firaas
    20 فرج faraj farag ferec faradj
    20 فضل fadl fazl fadhl fazal fadel
    10 فكري fikri fekri
    30 فليح flayeh fulayh fulaih
    30 فالح falih faleh
    20 فهمي fahmi fehmi fahmy
    20 فواز fawaz fawwaz fevaz
    15 فيض fayd faydh faid
    20 قحطان qahtan kahtan
    20 قاضي qadi qazi kadi
    10 قدري qadri kadri
    10 قطان qattan kattan
    40 قعقاع qaqa alqaqa qaaqaa
    20 كايد kayed kaid
    20 كوثر kawthar kevser kaouther kawsar kausar
    20 لبيب labib labeeb lebib
    20 لبنى lubna loubna
    20 لقمان luqman lokman loqman lukman luqmaan
    20 ماهر mahir maher
    20 مازن mazin mazen
    20 مؤمن مومن mumin moamen mümin mumen momen momin
    20 مؤيد موید muayyad moayad muayad moayed
    20 مبارك mubarak mubarek mobarak moubarak embarek mübarek
    15 متعب mutib miteb moteb muteb
    15 مثنى muthanna mothanna muthana
    20 مجاهد mujahid mojahed mücahit moujahid mujahed
    20 مجدي majdi magdy magdi mecdi
    20 محفوظ mahfuz mahfouz mahfoudh mahfoodh mahfoud mahfooz
    15 محسوب mahsub
    20 محي muhyi mohie muhi mohi
    20 مدحت midhat mithat medhat
    20 مرزوق marzuq marzouk marzuk merzouk marzooq
    20 مرشد murshid mourchid murshed morshed
    20 مساعد musaid musaed mosaed
    30 مشعل mishal meshal mashal michaal mish'al
    30 مصباح misbah mesbah mosbah
    20 مطر matar mattar
    20 مطلق mutlaq motlaq mutlak
    15 معتز mutazz moataz mutaz motaz moutaz
    15 معتصم mutasim moatasem mutassim moutassim mutasem
    15 معروف maruf marouf maarouf maroof mahrouf
    20 معمر muammar moammar mouammar mu'ammar
    20 معن maan ma'an
    15 مفتاح miftah meftah muftah moftah
    10 مفلح muflih mofleh
    20 مقداد miqdad mikdad meqdad
    20 مكي makki mekki makky
    15 ملحم mulhim melhem milhim
    20 ممدوح mamduh mamdouh memduh mamdooh
    10 مناف manaf
    15 منتصر muntasir montasser mountasir mostansir montaser muntaser
    15 منيب munib moneeb muneeb
    20 مهند muhannad mohanad mohannad mouhanad muhanad
    20 مهيب muhib moheeb
    20 موفق muwaffaq mowafaq muaffaq mouafak mowaffak
    20 ميثم maytham maitham meitham maysam
    15 ميسر muyassar moyasar
    15 ميسرة maysara
    15 ناظم nazim nadhim nazem nadhem
    15 نادر nadir nader
    20 ناصيف nasif nassif
    20 نايف nayif nayef naif nayyef
    10 نبهان nabhan nebhan
    20 نجاح najah nagah
    20 نجلاء najla nagla najlaa
    10 نجيب najib naguib necip nadjib najeeb
    10 ندى nada neda
    15 نزال nazzal
    10 نزيه nazih nazeeh
    10 نسرين nasrin nisreen nesrin nassrine nasreen
    20 نشأت نشات nashat neşet
    15 نصار nassar nasar
    30 نصرت nusrat nusret nosrat
    30 نظام nizam nidham nezam
    40 نعمة nima nimat neama nimah niimat
    30 نعيم naim naeem naeim naiim
    20 نواف nawaf nawwaf nouaf
    20 نوح nuh nooh nouh noah
    20 نوفل nawfal naufal nofal nevfel
    20 نيازي niyazi niazi
    20 هارون harun haroun haroon aaron harouna
    20 هاجر hajar hager hacer hadjer
    15 هبة hiba heba hibah
    20 هزاع hazza hazzaa haza
    15 همام humam hammam homam
    20 هند hind hend
    15 وجدي wajdi wagdi vecdi
    15 وجيه wajih wagih vecih
    20 وديع wadi wadie wadih
    20 وضاح waddah wadah wadhah
    20 وسيم wasim waseem wassim vesim
    20 وعد waad
    20 وفاء wafa wafaa vefa
    15 وقاص waqqas wakkas waqas
    20 ياسمين yasmin yasmine yasemin yasmeen
    15 يقظان yaqdhan yaqzan
    15 يعرب yarub yaarub
    15 سكينة sukayna sakina sukaina
    20 سارة sara sarah
    20 سميرة samira sameera
    20 أسماء اسماء asma asmaa esma
    20 إيمان ايمان iman eman imane
    20 أميرة اميره amira ameera emira
    15 أمل امل amal amel emel
    20 حميدة hamida hameeda
    15 حليمة halima haleema halime
    10 نادية nadia nadiya
    10 نورة nura noura nora
    10 رقيب raqib
    20 سائد saed
    30 عمير umayr omair umair oumair
    20 ربعي ribi
    60 طالب talib taleb thalib
    40 حاج hajj haj
    30 باسل basil bassel basel
    60 مجتبى mujtaba mojtaba muctaba
    15 أثير athir atheer
    15 ثويني thuwayni thuwaini
    15 جسام jassam
    15 دريد durayd duraid
    20 سطام sattam satam
    20 شلال shallal shalal
    15 شنشل shanshal
    15 صلبي sulbi
    20 طارش tarish taresh
    15 عبطان abtan
    20 عريبي uraybi oraibi araibi
    15 فنر fanar
    15 كردي kurdi kordi
    20 لفتة lafta leftah
    20 مخيبر mukhaybir
    20 مطشر mutashar mutashshar
    15 ناهض nahidh
    15 نهار nahar
    15 هزبر hizbar
    """

  static let nisbas = """
    60 دليمي dulaymi dulaimi dulemi dolaimi duleimi dulaymy
    60 جبوري juburi jubouri jaburi jabouri jiburi djibouri joubouri jbouri
    60 عبيدي ubaydi obaidi ubaidi obeidi obaydi oubeidi
    50 عزاوي azzawi azawi
    50 تكريتي tikriti takriti tikreeti
    40 عاني ani aani
    40 سامرائي samarrai samarai samarraie samerai
    60 بغدادي baghdadi bagdadi
    50 موصلي mawsili mosuli mosili
    40 بصري basri
    40 عراقي iraqi iraki irak
    40 حديثي hadithi hadeethi
    30 راوي rawi
    30 هيتي hiti heeti
    30 كبيسي kubaysi kubaisi kubaissi koubeissi
    40 فلاحي falahi fallahi
    30 محمدي muhammadi mohammadi mohammedi
    40 زيدي zaydi zaidi zeidi
    40 عيساوي isawi issawi eisawi essawi
    30 جميلي jumayli jumaili jumeili gumaili
    30 مشهداني mashhadani meshhadani mashadani
    30 طائي tai taie taee taai
    30 جنابي janabi jinabi ganabi
    30 سعدي saadi
    30 ربيعي rubayi rubaie rubaiee rubai
    30 حسني hasani hassani
    30 حسيني husayni husseini hussaini hosseini huseyni housseini husaini
    30 موسوي musawi mousavi mousawi moussawi
    20 حيالي hayali
    20 نعيمي nuaymi nuaimi naimi noaimi nuaimy
    20 لامي lami
    20 شمري shammari shamari chammari shimari
    20 عنزي anzi anazi enezi
    20 مطيري mutayri mutairi mutiri moutairi
    20 عتيبي utaybi otaibi utaibi oteibi
    20 قحطاني qahtani kahtani gahtani qahtany
    20 غامدي ghamdi gamdi
    20 زهراني zahrani
    20 شهري shahri shehri shahry
    20 عسيري asiri aseeri
    20 حربي harbi
    20 دوسري dawsari dosari dossari dawsary
    20 سبيعي subaie subayi
    20 شهراني shahrani
    20 عجمي ajmi ajami
    20 كويتي kuwaiti kuwayti
    20 يمني yamani yemeni yamany
    20 حضرمي hadrami hadhrami
    20 صنعاني sanani sanaani
    20 تعزي taizi tayzi
    20 بيحاني bayhani
    20 مصري masri misri masry almasri
    20 سوري suri souri
    40 شامي shami chami
    20 حمصي himsi homsi
    20 حلبي halabi halaby
    20 دمشقي dimashqi
    20 فلسطيني filistini falastini philistini
    20 غزي ghazzi
    20 أردني اردني urduni ordoni
    20 لبناني lubnani
    30 ليبي libi liby libbi
    20 طرابلسي tarabulsi trabelsi tarabolsi
    15 درنوي dernawi darnawi
    30 تونسي tunisi tounsi tunsi
    30 جزائري jazairi djazairi jazaeri aljazairi
    20 وهراني wahrani ouahrani
    30 مغربي maghribi moghrabi maghrebi mughrabi
    20 موريتاني muritani mauritani
    20 شنقيطي shinqiti chinguetti shanqiti
    20 سوداني sudani soudani
    15 صومالي sumali somali
    20 تركي turki
    15 شيشاني shishani chichani shishany chechani
    15 داغستاني daghistani dagestani
    15 أفغاني afghani avghani
    15 كابلي kabuli
    15 قندهاري qandahari kandahari
    15 باكستاني bakistani pakistani
    15 بشاوري peshawari
    15 كشميري kashmiri
    15 هندي hindi
    20 مكي makki
    20 مدني madani madni medani
    20 نجدي najdi nejdi
    20 حجازي hijazi hejazi hegazi
    15 إدلبي ادلبي idlibi
    15 رقي raqqi
    15 ديري dayri
    20 أنصاري انصاري ansari ansary ensari
    20 مهاجر muhajir mohajer muhacir mouhajir
    20 قرشي qurashi qureshi quraishi kureyshi qurayshi qoreishi
    20 هاشمي hashimi hashemi hachimi
    20 علوي alawi alavi
    20 فاروقي faruqi farooqi
    20 صديقي siddiqi siddiqui sediqi sadiqi
    20 عثماني uthmani usmani osmani othmani
    20 بكري bakri
    20 عمري umari omari
    15 حداد haddad hadad
    15 نجار najjar naggar
    15 خياط khayyat khayat
    15 صباغ sabbagh
    15 قصاب qassab
    15 حلاق hallaq
    15 بناء banna bana
    15 عطار attar
    15 فارسي farisi farsi
    15 بدوي badawi badaoui bedawi
    15 خزرجي khazraji
    15 ساعدي saidi saedi
    15 كعبي kaabi kabi
    15 مالكي maliki malki
    15 خفاجي khafaji
    15 بياتي bayati
    15 كرخي karkhi
    15 صالحي salihi salehi
    15 حمداني hamdani
    15 سلماني salmani
    15 عامري amiri
    15 شرقي sharqi charki
    """
}
