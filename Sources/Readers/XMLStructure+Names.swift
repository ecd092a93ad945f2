/// The names of the vocabularies known here, by namespace; for a vocabulary without a namespace, by dialect. From
/// published examples, with names expected in parts that no example shows.
extension XMLStructure {
  static func names(of vocabulary: String) -> Set<String>? { vocabularies[vocabulary] }

  private static let vocabularies: [String: Set<String>] = [
    "http://biometrics.nist.gov/standard/2011": words(
      """
      BinaryBase64Object CaptureDate CaptureOrganization ContentFirstRecordCategoryCode \
      ContentRecordQuantity ContentRecordSummary FaceImage FingerprintImage IdentificationID \
      ImageCaptureDetail ImageColorSpaceCode ImageHorizontalLineLengthPixelQuantity ImageReferenceID \
      ImageReferenceIdentification ImageVerticalLineLengthPixelQuantity IrisImage \
      NISTBiometricInformationExchangePackage NativeScanningResolutionValue \
      NominalTransmittingResolutionValue OrganizationIdentification PackageDNARecord \
      PackageDescriptiveTextRecord PackageFacialAndSMTImageRecord PackageFingerprintImageRecord \
      PackageInformationRecord PackageIrisImageRecord RecordCategoryCode RecordCategoryName \
      Transaction TransactionCategoryCode TransactionContentSummary TransactionControlIdentification \
      TransactionDate TransactionDestinationOrganization TransactionImageResolutionDetails \
      TransactionMajorVersionValue TransactionMinorVersionValue TransactionOriginatingOrganization \
      TransactionPriorityValue TransactionReferenceIdentification TransactionUTCDate \
      UserDefinedDescriptiveDetail
      """),
    "http://cjis.fbi.gov/fbi_ebts/10.0": words(
      """
      Arrest ArrestCharge ArrestDate CaptureTagNumber CaseIdentification ChargeDescriptionText Date \
      DomainDefinedDescriptiveFields EncounterDate EncounterLocationText IdentificationID \
      InternmentSerialNumber PersonAlternateName PersonBirthDate PersonBirthPlaceCode \
      PersonCitizenshipFIPS10-4Code PersonDigitalImage PersonEyeColorCode PersonFBIIdentification \
      PersonFullName PersonGivenName PersonHairColorCode PersonHeightMeasure PersonMiddleName \
      PersonMiscellaneousIdentification PersonName PersonOccupationText PersonPhysicalFeature \
      PersonRaceCode PersonResidenceLocation PersonSSNIdentification PersonSexCode \
      PersonStateFingerprintIdentification PersonSurName PersonUniversalControlNumber \
      PersonWeightMeasure PhysicalFeatureDescriptionText PhysicalFeatureNCICCode \
      RecordControllingAgency RecordForwardOrganizations RecordRapSheetRequestIndicator \
      RecordRetentionIndicator RecordSubject RecordTransactionActivity SubjectArrest \
      TransactionElectronicRapSheetRequestCode TransactionResponseData WatchListStatusText
      """),
    "http://docbook.org/ns/docbook": words(
      """
      abbrev abstract acronym address alt appendix article author authorgroup biblioentry bibliography \
      biblioid bibliolist blockquote book bridgehead caption caution chapter citation citetitle \
      colspec copyright date editor emphasis entry epigraph figure firstname footnote footnoteref \
      foreignphrase formalpara imagedata imageobject important info informalfigure informaltable \
      itemizedlist legalnotice link listitem literal literallayout mediaobject member note orderedlist \
      orgname para personname phrase preface pubdate quote releaseinfo revhistory revision revnumber \
      revremark row sect1 sect2 sect3 section sidebar simpara simplelist simplesect subscript subtitle \
      superscript surname table tbody term textobject tfoot tgroup thead tip title variablelist \
      varlistentry warning xref
      """),
    "http://niem.gov/niem/niem-core/2.0": words(
      """
      Date DateTime IdentificationCategoryDescriptionText IdentificationID LocationCityName \
      LocationCountryName LocationDescriptionText MeasureValueText OrganizationIdentification \
      OrganizationName PersonFullName PersonGivenName PersonMiddleName PersonSurName
      """),
    "http://release.niem.gov/niem/niem-core/3.0/": words(
      """
      Date DateTime IdentificationCategoryDescriptionText IdentificationID LocationCityName \
      LocationCountryName LocationDescriptionText MeasureValueText OrganizationIdentification \
      OrganizationName PersonFullName PersonGivenName PersonMiddleName PersonSurName
      """),
    "http://www.tei-c.org/ns/1.0": words(
      """
      TEI ab abbr add addrLine address anchor author availability back bibl body c cb cell choice \
      closer corr date dateline del div div1 div2 div3 editor emph expan figDesc figure fileDesc \
      foreign front gap gloss graphic head hi idno item l label lb lg list listBibl milestone name \
      note opener orgName orig p pb persName placeName postscript pubPlace publicationStmt publisher q \
      quote ref reg row said salute seg sic signed sourceDesc sp speaker stage supplied table \
      teiHeader term text time title titleStmt unclear
      """),
    "urn:CellexReport": words(
      """
      ESN ICCID IMSI LAC MMC MNC MSISDN SimCardType TMSI acquireDate acquiringUnit actualTime \
      alertInfo alertLevel alertTargetId alertTypeCount baseReportData batId batchId bcc bccAddress \
      bluetoothID calendarEvent calendarEvents callLogEntries callLogEntry callLogLoc cc ccAddress \
      cellexReport cellexReportData change changeHistory changeSet circumstance clock clocks comments \
      dateTime designation detaineeCaptureTag detaineeName detaineePhotoName displayId duration \
      emailFolder emailMessage emailMessages endDateTime eventLocation file fileCategory fileFullPath \
      fileMD5 fileName fileSize files forensicUnit forensicUnits fromAddress full gpsLocation \
      gpsLocations greetingMessage handsetInfo handsetMake handsetModel hardwareVersion harmonyNumber \
      identities identity imei index ip isGPSWayPoint isIEDRelated isReoccuring isTrigger isValidated \
      isn keypadLockCode kitNumber kitSchemaVersion kitSoftwareVersion lastSelectedDtg location \
      locationOfCapture locations memoryCard memoryCards memoryLocation mmsDirection mmsMessage \
      mmsMessages name normTechVersion normalizedLatitude normalizedLongitude normalizedMGRS number \
      objName origFileName origMessText origName origTitle owner phoneBookEntries phoneBookEntry \
      rawLatitude rawLongitude rawMGRS rawValue rawValues realm reportCategory reportDate \
      reportSerialNumber selector selectors serviceProvider serviceTechnologyInfo serviceType setTime \
      sigActId smsDirection smsMessage smsMessages softwareVersion startDateTime status \
      stoppedSelector tagName tagValue target targetLevel targetType targets thumb timeSetTo to \
      toAddress transMessText transTitle uniqueId uploadDTG uploadDate uploadErrorMsg uploadInfo \
      uploadOrganization uploadOrganizations uploadOwner uploadStatus url urlHistory userDefinedTag \
      userDefinedTags value version wayPointName
      """),
    "urn:us:gov:ic:arh": words(
      """
      ExternalSecurity Security
      """),
    "urn:us:gov:ic:audit": words(
      """
      Action ActionInitiator ActionResult ActionTarget AuditRecord AuditRecordList Creator DateTime \
      GenericIdentifierValue Id IdentityIdentifierValue TypeOfGenericIdentifier \
      TypeOfIdentityIdentifier
      """),
    "urn:us:gov:ic:edh": words(
      """
      AuthorizationReference Country DataItemCreateDateTime Edh ExternalEdh Organization \
      ResponsibleEntity SubOrganization
      """),
    "urn:us:gov:ic:id": words(
      """
      Identifier
      """),
    "urn:us:gov:ic:irm": words(
      """
      ICResourceMetadataPackage acquiredOn affiliation approximableDate category contributor \
      countryCode creator dates description email end extent format geographicIdentifier \
      geospatialCoverage identifier keyword language link medium metacardInfo mimeType name \
      organization person phone processingInfo publisher relatedResource resourceManagement rights \
      searchableDate source start subOrganization subjectCoverage surname temporalCoverage title type \
      userID virtualCoverage
      """),
    "urn:us:gov:ic:ism": words(
      """
      Notice NoticeExternal NoticeExternalList NoticeList NoticeText
      """),
    "urn:us:gov:ic:mac": words(
      """
      MultiAudience
      """),
    "urn:us:gov:ic:ntk": words(
      """
      Access AccessPolicy AccessProfile AccessProfileList AccessProfileValue ExternalAccess ProfileDes \
      RequiresAllOf RequiresAnyOf VocabularyType
      """),
    "urn:us:gov:ic:pubs": words(
      """
      Abstract AdministrativeMetadata Agency AuthorInfo Caption DateList DatePublished Description \
      DescriptiveMetadata DocumentBody EmailAddress EmphasizedText Footnote GivenName IntelDoc \
      IntelDocMetadata KeyJudgments KeyPoint List ListItem MediaResource Note NoteList OfficeName \
      POCinfo Para PhoneNumber ProductLine PublicationMetadata PublicationMetadataList Publisher \
      PubsNumber Quote Section SectionTitle SourceReference StillImageExhibit SubscriptText Subtitle \
      Summary SuperscriptText Surname Table TearLine Tearline Title colspec entry row tbody tgroup \
      thead
      """),
    "urn:us:gov:ic:revrecall": words(
      """
      Link POC ProductTitle Reason RevisionRecall
      """),
    "urn:us:gov:ic:tdf": words(
      """
      Assertion Base64BinaryPayload EncryptionInformation HandlingAssertion HandlingStatement \
      ReferenceStatement ReferenceValuePayload StatementMetadata StringPayload StringStatement \
      StructuredPayload StructuredStatement TrustedDataCollection TrustedDataObject
      """),
    "urn:us:mil:ces:metadata:ddms:5": words(
      """
      applicationSoftware approximableDate approximableEnd approximableStart category contributor \
      countryCode creator dates description email end format geographicIdentifier geospatialCoverage \
      identifier keyword language link metacardInfo mimeType name organization person phone \
      pointOfContact productionMetric publisher recordKeeper recordKeeperID recordsManagementInfo \
      relatedResource resource resourceManagement searchableDate start subjectCoverage surname \
      temporalCoverage title type virtualCoverage
      """),
    "urn:us:mil:ces:metadata:domex": words(
      """
      acquisition activity alias batId birDetainee cameraSerialNumber captureTag circumstance \
      citizenship collection comments countryOfInformation countryOfPublication dateAccessed \
      dateAndTimeOfLastModification dateCreated dateModified dateOfBirth dateTimeOriginal detaineeName \
      detaineeNumber disposition documentDate documentType duration entryDate exifImage file \
      fileMimeType format gist gpsCoordinates harmonyNumber hasSubtitles hashValue identification \
      imageLength imageWidth internationalSharingAgreement isnNumber issuingCountry kinship \
      lawEnforcementWarrant location make media mediaFile model name originalFileName originalText \
      owningAgency placeOfBirth primaryActivity primaryAgency primaryLanguage productionGroup project \
      propertiesLastEditedBy reasonForModification relatedISN size sourcePath speakerIdentification \
      subActivity subAgency subtitleLanguage summary title transcript translation \
      transliteratedFileName unit
      """),
    "xml.report": words(
      """
      classification from number originator report reportnumber serial to
      """),
    "xml.un-list": words(
      """
      ALIAS_NAME CITY CITY_OF_BIRTH CITY_OF_ISSUE COMMENTS1 CONSOLIDATED_LIST COUNTRY COUNTRY_OF_BIRTH \
      COUNTRY_OF_ISSUE DATAID DATE DATE_OF_BIRTH DATE_OF_ISSUE DELISTED_ON DESIGNATION ENTITIES ENTITY \
      ENTITY_ADDRESS ENTITY_ALIAS FIRST_NAME FOURTH_NAME FROM_YEAR GENDER INDIVIDUAL INDIVIDUALS \
      INDIVIDUAL_ADDRESS INDIVIDUAL_ALIAS INDIVIDUAL_DATE_OF_BIRTH INDIVIDUAL_DOCUMENT \
      INDIVIDUAL_PLACE_OF_BIRTH ISSUING_COUNTRY LAST_DAY_UPDATED LISTED_ON LIST_TYPE \
      NAME_ORIGINAL_SCRIPT NATIONALITY NOTE NUMBER QUALITY REFERENCE_NUMBER SECOND_NAME SORT_KEY \
      SORT_KEY_LAST_MOD STATE_PROVINCE STREET SUBMITTED_ON THIRD_NAME TITLE TO_YEAR TYPE_OF_DATE \
      TYPE_OF_DOCUMENT TYPE_OF_DOCUMENT2 UN_LIST_TYPE VALUE VERSIONNUM YEAR ZIP_CODE
      """),
  ]
}
