/// Tetragraphs of ISMCAT 2022-NOV: code, whether its membership is published, the day it was retired, its
/// published members, and its name (`CVEnumISMCATTetragraph`, `TetragraphTaxonomyDenormalized`).
enum TetragraphTable {
  static let text = """
    ACGU|published||AUS CAN GBR USA|FOUR EYES
    AMSP|published||AUS AUT BEL CAN DEU DNK ESP EST FIN FRA GBR ITA JPN KOR NLD NOR NZL PRT ROU SWE TUR \
    USA|AFRICOM Multinational Strategic Partners
    AOSC|retired|2005-12-12||Athens Olympics Security Coalition
    APFS|suppressed|||African Peacekeeping Force Somalia
    ASEA|published||BRN IDN KHM LAO MMR MYS PHL SGP THA USA VNM|Association of Southeast Asian Nations \
    (ASEAN)
    AUSTRALIA_GROUP|published||ARG AUS AUT BEL BGR CAN CHE CYP CZE DEU DNK ESP EST FIN FRA GBR GRC HRV HUN \
    IRL ISL ITA JPN KOR LTU LUX LVA MLT NLD NOR NZL POL PRT ROU SVK SVN SWE TUR UKR USA|Australia Group
    BHTF|retired|2015-10-27||Boko Haram Task Force
    BWCS|published||AFG AGO ALB AND ARE ARG ARM ATG AUS AUT AZE BDI BEL BEN BFA BGD BGR BHR BHS BIH BLR BLZ \
    BOL BRA BRB BRN BTN BWA CAF CAN CHE CHL CHN CIV CMR COD COG COK COL CPV CRI CUB CYP CZE DEU DMA DNK DOM \
    DZA ECU ESP EST ETH FIN FJI FRA GAB GBR GEO GHA GIN GMB GNB GNQ GRC GRD GTM GUY HND HRV HUN IDN IND IRL \
    IRN IRQ ISL ITA JAM JOR JPN KAZ KEN KGZ KHM KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAR \
    MCO MDA MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG MOZ MRT MUS MWI MYS NER NGA NIC NIU NLD NOR NPL NRU NZL \
    OMN PAK PAN PER PHL PLW PNG POL PRK PRT PRY QAT ROU RUS RWA SAU SDN SEN SGP SLB SLE SLV SMR SRB STP SUR \
    SVK SVN SWE SWZ SYC TGO THA TJK TKM TLS TON TTO TUN TUR TZA UGA UKR URY USA UZB VAT VCT VEN VNM VUT WSM \
    YEM ZAF ZMB ZWE|Biological Weapons Convention States
    CFCK|published||KOR USA|Combined Forces Command Korea
    CFOD|retired|2016-03-17||Coalition Forces Odyssey Dawn
    CFUP|retired|2016-03-17||Coalition Forces Unified Protector
    CLFC|suppressed|||Combined Libya Fusion Cell
    CMFC|published||ARE AUS BEL BHR BRA CAN DEU DNK EGY ESP FRA GBR GRC IDN IND ITA JOR JPN KOR KWT MYS NLD \
    NOR NZL PAK PHL PRT QAT SAU SGP SYC THA TUR USA|Combined Maritime Forces Central
    CMFP|published||AUS BRN CAN CHL DEU DNK ESP FRA GBR IDN IND ITA JPN KOR MYS NLD NZL PER PHL SGP THA \
    USA|Cooperative Maritime Forces Pacific
    CPMT|published||CAN GBR IRL USA|Civilian Protection Monitoring Team for Sudan
    CTOC|suppressed|||Countering Transnational Organized Crime
    CWCS|published||AFG AGO ALB AND ARE ARG ARM ATG AUS AUT AZE BDI BEL BEN BFA BGD BGR BHR BHS BIH BLR BLZ \
    BOL BRA BRB BRN BTN BWA CAF CAN CHE CHL CHN CIV CMR COD COG COK COL COM CPV CRI CUB CYP CZE DEU DJI DMA \
    DNK DOM DZA ECU ERI ESP EST ETH FIN FJI FRA FSM GAB GBR GEO GHA GIN GMB GNB GNQ GRC GRD GTM GUY HND HRV \
    HTI HUN IDN IND IRL IRN IRQ ISL ITA JAM JOR JPN KAZ KEN KGZ KHM KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE \
    LKA LSO LTU LUX LVA MAR MCO MDA MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG MOZ MRT MUS MWI MYS NAM NER NGA \
    NIC NIU NLD NOR NPL NRU NZL OMN PAK PAN PER PHL PLW PNG POL PRT PRY QAT ROU RUS RWA SAU SDN SEN SGP SLB \
    SLE SLV SMR SOM SRB STP SUR SVK SVN SWE SWZ SYC SYR TCD TGO THA TJK TKM TLS TON TTO TUN TUR TUV TZA UGA \
    UKR URY USA UZB VAT VCT VEN VNM VUT WSM YEM ZAF ZMB ZWE|Chemical Weapons Convention States
    ECTF|retired|2016-03-17||European Counter-Terrorism Forces
    EFOR|retired|2016-03-17||European Union Stabilization Forces in Bosnia
    EU|suppressed|||European Union
    EUDA|retired|2016-03-17||European Union DARFUR
    FRME|published||AUS BEL CAN DEU DNK ESP FRA GBR ITA NLD NOR NZL USA|Counter Violent Extremist \
    Organizations Framework Partners
    FVEY|published||AUS CAN GBR NZL USA|FIVE EYES
    GCCH|suppressed|||Gulf Cooperation Council
    GCTF|retired|2016-03-17||Global Counter-Terrorism Forces
    GFNX|suppressed|||Global Foreign Terrorist Fighter Network Exchange
    GMIF|published||ALB AUS BEL BGR CAN CZE DEU DNK ESP EST FRA GBR GRC HRV HUN ISL ITA JPN LTU LUX LVA MKD \
    MNE NLD NOR NZL POL PRT ROU SVK SVN TUR USA|Global Maritime Interception Forces
    IESC|retired|2016-03-17||International Events Security Coalition
    IMSC|suppressed|||International Maritime Security Construct
    IMSP|published||AUS CAN FRA GBR JPN KOR NZL PHL USA|INDOPACOM Multinational Strategic Partners
    IPMC|suppressed|||INDO PACIFIC Maritime Call
    IRKS|suppressed|||Inherent Resolve Kinetic Support
    ISAF|retired|2016-03-17||International Security Assistance Force for Afghanistan
    ISSG|suppressed|||International Syria Support Group
    KFOR|suppressed|||Stabilization Forces in Kosovo
    MCFI|retired|2016-03-17||Multinational Coalition Forces-Iraq
    MESF|suppressed|||Middle East Stability Force
    MGEU|suppressed|||Multinational GEOINT Europe
    MIFH|retired|2016-03-17||Multinational Interim Force Haiti
    MLEC|published||AUS CAN ESP FRA GBR NLD NZL USA|Multi-Lateral Enduring Contingency
    MNTF|suppressed|||Multinational Task Force
    MPFL|retired|2016-03-17||Multinational Peacekeeping Forces
    NACT|suppressed|||North African Counter-Terrorism Forces
    NATO|published||ALB BEL BGR CAN CZE DEU DNK ESP EST FRA GBR GRC HRV HUN ISL ITA LTU LUX LVA MKD MNE NLD \
    NOR POL PRT ROU SVK SVN TUR USA|North Atlantic Treaty Organization
    NCFE|published||BEL BGR CAN CZE DEU DNK ESP FRA GBR GRC HUN ISL ITA LUX NLD NOR POL PRT ROU SVK TUR \
    USA|NATO CFE Treaty on Conventional Armed Forces in Europe
    NKIC|suppressed|||North Korea Intelligence Coalition
    NRDC|suppressed|||NORDIC
    NSG|published||ARG AUS AUT BEL BGR BLR BRA CAN CHE CHN CYP CZE DEU DNK ESP EST FIN FRA GBR GRC HRV HUN \
    IRL ITA JPN KAZ KOR LTU LUX LVA MLT NLD NOR NZL POL PRT ROU RUS SVK SVN SWE TUR UKR USA ZAF|Nuclear \
    Suppliers' Group
    OSAG|retired|2016-03-17||Olympic Security Advisory Group
    OSTY|published||BEL BGR BIH BLR CAN CZE DEU DNK ESP EST FIN FRA GBR GEO GRC HRV HUN ISL ITA LTU LUX LVA \
    NLD NOR POL PRT ROU RUS SVK SVN SWE TUR UKR USA|Open Skies Treaty
    PAWA|published||AUT BEL CAN DEU DNK ESP EST FIN FRA GBR ITA NLD NOR NZL PRT USA|Partnership for Actions \
    in West Africa
    PGMF|retired|2016-03-17||Persian Gulf Multinational Forces
    PSMX|published||AUS CAN DEU FRA GBR JPN KOR NZL USA|Pacific Security Monitoring Exchange
    RISC|suppressed|||Russia Intelligence Sharing Coalition
    RSMA|retired|2021-11-03||Resolute Support Mission Afghanistan
    SFOR|retired|2016-03-17||Stabilization Force
    SOFP|suppressed|||Special Operations Forces Partners
    SPAA|retired|2021-11-03||SOF Planning Activities in Afghanistan (also called '11-Eyes')
    TEYE|published||AUS GBR USA|THREE EYES
    TFTC|published||ARE BHR KWT OMN QAT SAU USA|Terrorist Financing Targeting Center
    UNCK|published||AUS BEL CAN COL DNK FRA GBR GRC ITA KOR NLD NOR NZL PHL THA TUR USA ZAF|United Nations \
    Command, Korea
    """
}
