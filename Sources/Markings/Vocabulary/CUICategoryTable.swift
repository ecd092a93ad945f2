/// CUI categories of ISM 2022-NOV (`CVEnumISMCUIBasic`, `CVEnumISMCUISpecified`): code, whether it may be
/// used as Basic (B) and as Specified (S), and its name.
enum CUICategoryTable {
  static let text = """
    ADJ|B|Status Adjustment
    ADPO|BS|Administrative Proceedings
    AG|B|Agriculture
    AIV|S|Accident Investigation
    APP|B|Patent Applications
    ARCHR|S|Archaelogical Resources
    ASYL|B|Asylee
    BARG|B|Collective Bargaining
    BATT|B|Battered Spouse or Child
    BUDG|S|Budget
    CCI|S|Consumer Complaint Information
    CEII|S|Critical Energy Infrastructure Information
    CENS|S|US Census
    CHLD|S|Child Pornography
    CHRI|S|Criminal History Records Information
    CMPRS|B|Committed Person
    COMPT|B|Comptroller General
    CONREG|B|System for Award Management
    CONTRACT|S|Contract Use
    CONV|B|Tax Convention
    CRIT|B|General Critical Infrastructure Information
    CRITAN|S|Ammonium Nitrate
    CTI|S|Controlled Technical Information
    CUI-PROVISIONAL-HSAI|B|Provisional - Homeland Security Agreement Information
    CUI-PROVISIONAL-HSEI|B|Provisional - Homeland Security Enforcement Information
    CUI-PROVISIONAL-IAIH|B|Provisional - International Agreement Information - Homeland
    CUI-PROVISIONAL-ISVIH|B|Provisional - Information Systems Vulnerability Information - Homeland
    CUI-PROVISIONAL-OSI|B|Provisional - Operations Security Information
    CUI-PROVISIONAL-PHYSH|B|Provisional - Physical Security - Homeland
    CUI-PROVISIONAL-PII|B|Provisional - Sensitive Personally Identifiable Information
    CUI-PROVISIONAL-PRIVACY|B|Provisional - Privacy Information
    CUI-PROVISIONAL-PSI|B|Provisional - Personnel Security Information
    CVI|BS|Chemical-terrorism Vulnerability Information
    CVIC|B|Child Victim/Witness
    DCNI|BS|Unclassified Controlled Nuclear Information - Defense
    DCRIT|B|DoD Critical Infrastructure Security Information
    DREC|B|Death Records
    EMGT|B|Emergency Management
    EXPT|BS|Export Controlled
    EXPTR|B|Export Controlled Research
    FHFANPI|B|Federal Housing Finance Non-Public Information
    FINT|B|International Financial Institutions
    FISA|S|Foreign Intelligence Surveillance Act
    FISAB|S|Foreign Intelligence Surveillance Act Business Records
    FNC|BS|General Financial Information
    FSEC|BS|Bank Secrecy
    FSI|B|Financial Supervision Information
    FUND|S|Campaign Funds
    GENETIC|BS|Genetic Information
    GEO|S|Geodetic Product Information
    HISTP|S|Historic Properties
    HLTH|BS|Health Information
    ID|BS|Internal Data
    IFNC|S|Intelligence Financial Records
    INF|BS|Informant
    INTEL|BS|General Intelligence
    INTL|S|International Agreement Information
    INV|BS|Investigation
    INVENT|B|Inventions
    ISVI|B|Information Systems Vulnerability Information
    IVIC|B|Victims of Human Trafficking
    JURY|BS|Federal Grand Jury
    JUV|B|Juvenile
    LCOMM|B|Communications
    LDNA|S|DNA
    LEI|B|General Law Enforcement
    LFNC|S|Law Enforcement Financial Records
    LMI|B|Legislative Materials
    LNSL|B|National Security Letter
    LPROT|BS|Protective Order
    LSCRN|B|Terrorist Screening
    LVIC|B|Victim
    MERG|B|Mergers
    MFC|S|Proprietary Manufacturer
    MIL|B|Military Personnel Records
    NETW|B|Net Worth
    NNPI|BS|Naval Nuclear Propulsion Information
    NPSR|S|National Park System Resources
    NUC|BS|General Nuclear
    OCCMTO|B|Ocean Common Carrier and Marine Terminal Operator Agreements
    OPSEC|B|Critical information determined to give evidence of the planning and execution o
    PCII|S|Protected Critical Infrastructure Information
    PERS|BS|Personnel Records
    PEST|B|Pesticide Producer Survey
    PHYS|B|Physical Security
    POST|B|Proprietary Postal
    PRE|B|Presentence Report
    PRIIG|BS|Inspector General Protected
    PRIOR|B|Prior Arrest
    PRIVILEGE|B|Legal Privilege
    PROCURE|S|General Procurement and Acquisition
    PROPIN|BS|General Proprietary Business Information
    PROT|B|Temporary Protected Status
    PRVCY|BS|General Privacy
    PSEC|B|Secrecy Orders
    RAIL|B|Railroad Safety Analysis Records
    RECCOM|B|Nuclear Recommendation Material
    RESD|B|Permanent Resident Status
    RTR|B|Retirement
    RWRD|B|Reward
    SAFE|B|SAFETY Act Information
    SBIZ|B|Small Business Research and Technology
    SCV|B|Sex Crime Victim
    SERV|B|Ocean Common Carrier Service Contracts
    SGI|S|Safeguards Information
    SRI|BS|Nuclear Security-Related Information
    SSEL|BS|Source Selection
    SSI|S|Sensitive Security Information
    STAT|BS|Statistical Information
    STUD|BS|Student Records
    SUB|S|Controlled Substances
    SURV|B|Investment Survey
    TAI|B|Taxpayer Advocate Information
    TAX|S|Federal Taxpayer Information
    TRACE|B|Pen Register/Trap & Trace
    TSCA|S|Toxic Substances
    UCNI|BS|Unclassified Controlled Nuclear Information - Energy
    VISA|B|Visas
    WATER|B|Water Assessments
    WDT|S|Written Determinations
    WHSTL|BS|Whistleblower Identity
    WIT|BS|Witness Protection
    XFER|B|Electronic Funds Transfer
    """
}
