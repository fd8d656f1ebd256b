namespace CsBot.Texts;

/// <summary>
/// Every short text of the bot in one language, as Cards/strings/{language}.yaml holds it.
/// Names in braces are filled in by <see cref="TextFormat"/>.
/// </summary>
public sealed class BotTexts
{
    // First contact
    public string WelcomeTitle { get; init; } = "";
    public string WelcomeText { get; init; } = "";
    public string WelcomeLimits { get; init; } = "";
    public string WelcomeStart { get; init; } = "";
    public string WelcomeShort { get; init; } = "";
    public string WelcomeCollapsed { get; init; } = "";
    public string WelcomeSummary { get; init; } = "";

    // Before the first step
    public string TriageTitle { get; init; } = "";
    public string TriageText { get; init; } = "";
    public string TriageInvitation { get; init; } = "";
    public string TriageInvitationMicrosoft { get; init; } = "";
    public string TriageInvitationForwarded { get; init; } = "";
    public string TriageInvitationMissing { get; init; } = "";
    public string TriageInvitationUnsure { get; init; } = "";
    public string TriageAccount { get; init; } = "";
    public string TriageAccountNone { get; init; } = "";
    public string TriageAccountPersonal { get; init; } = "";
    public string TriageAccountWork { get; init; } = "";
    public string TriageAccountUnsure { get; init; } = "";
    public string TriageDone { get; init; } = "";
    public string TriageDoneNothing { get; init; } = "";
    public string TriageDoneAccount { get; init; } = "";
    public string TriageDoneConnected { get; init; } = "";
    public string TriageGo { get; init; } = "";
    public string TriageSkip { get; init; } = "";
    public string TriageSummary { get; init; } = "";
    public string TriageCollapsed { get; init; } = "";
    public string TriageMissing { get; init; } = "";
    public string TriageBegins { get; init; } = "";
    public string TriageUnsure { get; init; } = "";
    public string InvitationTitle { get; init; } = "";
    public string InvitationRequest { get; init; } = "";
    public string InvitationAsked { get; init; } = "";
    public string InvitationHere { get; init; } = "";
    public string InvitationAgain { get; init; } = "";
    public string InvitationSummary { get; init; } = "";
    public string InvitationCollapsed { get; init; } = "";

    // What fails
    public string DiagnosisPosition { get; init; } = "";
    public string DiagnosisYes { get; init; } = "";
    public string DiagnosisNo { get; init; } = "";
    public string DiagnosisUnsure { get; init; } = "";
    public string DiagnosisAgain { get; init; } = "";
    public string DiagnosisCollapsed { get; init; } = "";
    public string DiagnosisFault { get; init; } = "";
    public string DiagnosisFixer { get; init; } = "";
    public string DiagnosisStep { get; init; } = "";
    public string DiagnosisNone { get; init; } = "";
    public string DiagnosisNoneText { get; init; } = "";
    public string DiagnosisSummary { get; init; } = "";

    // Waiting
    public string WaitTitle { get; init; } = "";
    public string WaitLabel { get; init; } = "";
    public string WaitHour { get; init; } = "";
    public string WaitEvening { get; init; } = "";
    public string WaitTomorrow { get; init; } = "";
    public string WaitDays { get; init; } = "";
    public string WaitPark { get; init; } = "";
    public string WaitMissing { get; init; } = "";
    public string WaitSummary { get; init; } = "";
    public string WaitCollapsed { get; init; } = "";
    public string WaitOffer { get; init; } = "";
    public string ParkedText { get; init; } = "";
    public string ParkedOver { get; init; } = "";
    public string ParkedAgain { get; init; } = "";
    public string ParkedLeft { get; init; } = "";

    // A step
    public string StepPosition { get; init; } = "";
    public string StepSummary { get; init; } = "";
    public string StepExpect { get; init; } = "";
    public string StepNoAction { get; init; } = "";
    public string StepPicture { get; init; } = "";
    public string StepDone { get; init; } = "";
    public string StepSeen { get; init; } = "";
    public string StepLast { get; init; } = "";
    public string StepBack { get; init; } = "";
    public string StepElse { get; init; } = "";
    public string StepPerson { get; init; } = "";
    public string NoteLabel { get; init; } = "";
    public string TipLabel { get; init; } = "";
    public string WarningLabel { get; init; } = "";
    public string StepTicked { get; init; } = "";
    public string StepLeft { get; init; } = "";
    public string FirstStep { get; init; } = "";
    public string NoSuchStep { get; init; } = "";
    public string ChangedGuide { get; init; } = "";
    public string WelcomeBack { get; init; } = "";
    public string NotUnderstoodIdle { get; init; } = "";
    public string EmptyMessage { get; init; } = "";
    public string Hello { get; init; } = "";
    public string HelloIdle { get; init; } = "";
    public string Thanks { get; init; } = "";
    public string ThanksIdle { get; init; } = "";

    // Answers
    public string AnswerSummary { get; init; } = "";
    public string AnswerHelpful { get; init; } = "";
    public string AnswerUnhelpful { get; init; } = "";
    public string AnswerRatedHelpful { get; init; } = "";
    public string AnswerRatedUnhelpful { get; init; } = "";
    public string AnswerDidYouMean { get; init; } = "";
    public string AnswerDidYouMeanText { get; init; } = "";
    public string AnswerNotKnown { get; init; } = "";
    public string AnswerNotKnownText { get; init; } = "";
    public string AnswerNotKnownNear { get; init; } = "";
    public string AnswerNotKnownAgain { get; init; } = "";
    public string AnswerNotKnownAgainText { get; init; } = "";
    public string AnswerOffTopic { get; init; } = "";
    public string AnswerOffTopicText { get; init; } = "";
    public string AnswerNoFurther { get; init; } = "";
    public string AnswerNoFurtherText { get; init; } = "";
    public string NextStep { get; init; } = "";
    public string NextInvitation { get; init; } = "";
    public string NextFault { get; init; } = "";
    public string NextLinks { get; init; } = "";
    public string NextKept { get; init; } = "";
    public string PictureTitle { get; init; } = "";
    public string PictureNone { get; init; } = "";
    public string PictureNoStep { get; init; } = "";
    public string OneLanguage { get; init; } = "";

    // At the door
    public string TooFast { get; init; } = "";
    public string OtherTenant { get; init; } = "";

    // A used or old card
    public string StaleTitle { get; init; } = "";
    public string StaleAt { get; init; } = "";
    public string StaleIdle { get; init; } = "";
    public string StaleFinished { get; init; } = "";

    // Help
    public string HelpTitle { get; init; } = "";
    public string HelpText { get; init; } = "";
    public List<string> HelpCommands { get; init; } = [];
    public string HelpPrivacy { get; init; } = "";
    public string HelpSummary { get; init; } = "";
    public string HelpCollapsed { get; init; } = "";

    // Overviews
    public string WhereTitle { get; init; } = "";
    public string WhereText { get; init; } = "";
    public string WhereSummary { get; init; } = "";
    public string WhereCollapsed { get; init; } = "";
    public string WhereNotStarted { get; init; } = "";
    public string WhereFinished { get; init; } = "";
    public string ShortTitle { get; init; } = "";
    public string ShortSummary { get; init; } = "";
    public string ShortCollapsed { get; init; } = "";
    public string LinksTitle { get; init; } = "";
    public string LinksPersonal { get; init; } = "";
    public string LinksWhere { get; init; } = "";
    public string LinksSummary { get; init; } = "";
    public string LinksCollapsed { get; init; } = "";
    public string BackToStep { get; init; } = "";
    public string StartGuide { get; init; } = "";

    // Something else
    public string TroubleTitle { get; init; } = "";
    public string TroubleText { get; init; } = "";
    public string TroubleLabel { get; init; } = "";
    public string TroubleOther { get; init; } = "";
    public string TroubleSummary { get; init; } = "";
    public string TroubleShow { get; init; } = "";
    public string TroubleCollapsed { get; init; } = "";
    public string CureWorked { get; init; } = "";
    public string CureStill { get; init; } = "";
    public string CureSummary { get; init; } = "";
    public string CureAgain { get; init; } = "";
    public string CureCollapsed { get; init; } = "";
    public string TroubleNone { get; init; } = "";
    public string TroubleScreens { get; init; } = "";
    public string TroubleScreensHint { get; init; } = "";
    public string TroubleScreenAt { get; init; } = "";
    public string TroubleMissing { get; init; } = "";
    public string StatusTitle { get; init; } = "";
    public string StatusProducts { get; init; } = "";

    // Closing all browsers
    public string LeaveTitle { get; init; } = "";
    public string LeaveText { get; init; } = "";
    public string BrowsersHow { get; init; } = "";
    public string BrowsersPrivate { get; init; } = "";
    public string BrowsersSummary { get; init; } = "";
    public string BrowsersCollapsed { get; init; } = "";

    // Region
    public string RegionOther { get; init; } = "";
    public string RegionTitle { get; init; } = "";
    public string RegionText { get; init; } = "";
    public string RegionKeep { get; init; } = "";
    public string RegionSummary { get; init; } = "";
    public string RegionCollapsed { get; init; } = "";
    public string RegionChosen { get; init; } = "";
    public string RegionSet { get; init; } = "";

    // Restart and stop
    public string RestartTitle { get; init; } = "";
    public string RestartText { get; init; } = "";
    public string RestartYes { get; init; } = "";
    public string RestartNo { get; init; } = "";
    public string RestartDone { get; init; } = "";
    public string RestartKept { get; init; } = "";
    public string ConfirmAgain { get; init; } = "";
    public string Stopped { get; init; } = "";
    public string StoppedCollapsed { get; init; } = "";
    public string LeftAtStep { get; init; } = "";
    public string LeftQuestion { get; init; } = "";
    public string NothingToStop { get; init; } = "";

    // Finish
    public string ProofTitle { get; init; } = "";
    public string ProofText { get; init; } = "";
    public string ProofYes { get; init; } = "";
    public string ProofNo { get; init; } = "";
    public string ProofCollapsed { get; init; } = "";
    public string ProofMissing { get; init; } = "";
    public string FinishTitle { get; init; } = "";
    public string FinishText { get; init; } = "";
    public string FinishKeep { get; init; } = "";
    public string FinishBookmark { get; init; } = "";
    public string FinishAccount { get; init; } = "";
    public string FinishNext { get; init; } = "";
    public string FinishAgain { get; init; } = "";
    public string FinishSummary { get; init; } = "";
    public string FinishCollapsed { get; init; } = "";

    // Score and take-away
    public string TakeAwayLabel { get; init; } = "";
    public string TakeAwayHint { get; init; } = "";
    public List<string> TakeAwayLines { get; init; } = [];
    public string ScoreLabel { get; init; } = "";
    public string ScoreHint { get; init; } = "";
    public List<string> ScoreChoices { get; init; } = [];
    public string ScoreMissing { get; init; } = "";
    public string ScoreSend { get; init; } = "";
    public string ScoreThanks { get; init; } = "";

    // Practice
    public string PracticeTry { get; init; } = "";
    public string PracticeBanner { get; init; } = "";
    public string PracticeLine { get; init; } = "";
    public string PracticeTitle { get; init; } = "";
    public string PracticeText { get; init; } = "";
    public string PracticeInvitation { get; init; } = "";
    public string PracticeBegin { get; init; } = "";
    public string PracticeLeave { get; init; } = "";
    public string PracticeSummary { get; init; } = "";
    public string PracticeCollapsed { get; init; } = "";
    public string PracticeOver { get; init; } = "";
    public string PracticeNone { get; init; } = "";
    public string PracticePersonLine { get; init; } = "";
    public string PracticePerson { get; init; } = "";
    public string PracticeFinishText { get; init; } = "";

    // Ask a person
    public string PersonTitle { get; init; } = "";
    public string PersonText { get; init; } = "";
    public string PersonLabel { get; init; } = "";
    public string PersonPlaceholder { get; init; } = "";
    public string PersonMissing { get; init; } = "";
    public string PersonSend { get; init; } = "";
    public string PersonCancel { get; init; } = "";
    public string PersonSummary { get; init; } = "";
    public string PersonSent { get; init; } = "";
    public string PersonCancelled { get; init; } = "";
    public string TicketTitle { get; init; } = "";
    public string TicketText { get; init; } = "";
    public string TicketWaiting { get; init; } = "";
    public string TicketSummary { get; init; } = "";
    public string TicketReplyTitle { get; init; } = "";
    public string TicketReplySummary { get; init; } = "";
    public string TicketAnswerLabel { get; init; } = "";
    public string TicketAnswerPlaceholder { get; init; } = "";
    public string TicketAnswerMissing { get; init; } = "";
    public string TicketAnswerSend { get; init; } = "";
    public string TicketAnswerSent { get; init; } = "";
    public string TicketClosedTitle { get; init; } = "";
    public string TicketClosedText { get; init; } = "";
    public string TicketClosedSummary { get; init; } = "";
    public string TicketGone { get; init; } = "";

    // What is kept
    public string KeptTitle { get; init; } = "";
    public string KeptText { get; init; } = "";
    public string KeptPlace { get; init; } = "";
    public string KeptMessages { get; init; } = "";
    public string KeptTickets { get; init; } = "";
    public string KeptJourneys { get; init; } = "";
    public string KeptQuestions { get; init; } = "";
    public string KeptTimers { get; init; } = "";
    public string KeptTimeZone { get; init; } = "";
    public string KeptNever { get; init; } = "";
    public string KeptDelete { get; init; } = "";
    public string KeptCollapsed { get; init; } = "";
    public string EraseTitle { get; init; } = "";
    public string EraseText { get; init; } = "";
    public string EraseYes { get; init; } = "";
    public string EraseNo { get; init; } = "";
    public string EraseKept { get; init; } = "";
    public string EraseDone { get; init; } = "";
    public string Erased { get; init; } = "";

    // Reminders
    public string RemindWaiting { get; init; } = "";
    public string RemindIdle { get; init; } = "";
    public string RemindersOff { get; init; } = "";
    public string RemindersOn { get; init; } = "";

    // The support team's side
    public string SupportWithdrawn { get; init; } = "";
    public string SupportTitle { get; init; } = "";
    public string SupportFrom { get; init; } = "";
    public string SupportStep { get; init; } = "";
    public string SupportSaid { get; init; } = "";
    public string SupportState { get; init; } = "";
    public string SupportSince { get; init; } = "";
    public string SupportOpen { get; init; } = "";
    public string SupportClosed { get; init; } = "";
    public string SupportNotStarted { get; init; } = "";
    public string SupportReplyLabel { get; init; } = "";
    public string SupportReplyPlaceholder { get; init; } = "";
    public string SupportReplyMissing { get; init; } = "";
    public string SupportReply { get; init; } = "";
    public string SupportClose { get; init; } = "";
    public string SupportSummary { get; init; } = "";
    public string SupportSent { get; init; } = "";
    public string SupportReplied { get; init; } = "";
    public string SupportCustomerSaid { get; init; } = "";
    public string SupportClosedNote { get; init; } = "";
    public string SupportAlreadyClosed { get; init; } = "";
    public string SupportUnknown { get; init; } = "";
    public string SupportHello { get; init; } = "";
    public string SupportSilent { get; init; } = "";
    public string NoTeam { get; init; } = "";
    public string WrongTeam { get; init; } = "";
    public string GroupHello { get; init; } = "";
    public string GroupOpen { get; init; } = "";
    public string GroupSummary { get; init; } = "";

    // When something breaks
    public string ApologyStep { get; init; } = "";
    public string ApologyStuck { get; init; } = "";
    public string Apology { get; init; } = "";
    public string Updated { get; init; } = "";

    // Secrets
    public string SecretsSeen { get; init; } = "";
    public string SecretPassword { get; init; } = "";
    public string SecretCode { get; init; } = "";
    public string SecretPersonalLink { get; init; } = "";
    public string SecretCardNumber { get; init; } = "";
    public string SecretToken { get; init; } = "";
    public string SecretAnd { get; init; } = "";
    public string SecretPasswordAdvice { get; init; } = "";
    public string SecretCodeAdvice { get; init; } = "";
    public string SecretPersonalLinkAdvice { get; init; } = "";
    public string SecretCardNumberAdvice { get; init; } = "";
    public string SecretTokenAdvice { get; init; } = "";

    // A mail that was pasted or attached
    public string MailSummary { get; init; } = "";
    public string MailCollapsed { get; init; } = "";
    public string MailReasons { get; init; } = "";
    public string MailLinks { get; init; } = "";
    public string MailLinkPlace { get; init; } = "";
    public string MailStep { get; init; } = "";
    public string MailOrder { get; init; } = "";
    public string MailWait { get; init; } = "";
    public string MailGenuineTitle { get; init; } = "";
    public string MailGenuineText { get; init; } = "";
    public string MailGenuineNext { get; init; } = "";
    public string MailForwardedTitle { get; init; } = "";
    public string MailForwardedText { get; init; } = "";
    public string MailForwardedNext { get; init; } = "";
    public string MailIncompleteTitle { get; init; } = "";
    public string MailIncompleteText { get; init; } = "";
    public string MailIncompleteNext { get; init; } = "";
    public string MailSuspiciousTitle { get; init; } = "";
    public string MailSuspiciousText { get; init; } = "";
    public string MailSuspiciousNext { get; init; } = "";
    public string MailVerificationTitle { get; init; } = "";
    public string MailVerificationText { get; init; } = "";
    public string MailVerificationNext { get; init; } = "";
    public string MailOtherTitle { get; init; } = "";
    public string MailOtherText { get; init; } = "";
    public string MailOtherNext { get; init; } = "";
    public string MailCannotTellTitle { get; init; } = "";
    public string MailCannotTellText { get; init; } = "";
    public string MailCannotTellNext { get; init; } = "";
    public string MailSenderKnown { get; init; } = "";
    public string MailPersonalLinkWhole { get; init; } = "";
    public string MailSignupLinkSeen { get; init; } = "";
    public string MailForwardPrefix { get; init; } = "";
    public string MailForwardMarker { get; init; } = "";
    public string MailSecondHead { get; init; } = "";
    public string MailTwoRecipients { get; init; } = "";
    public string MailNoteAbove { get; init; } = "";
    public string MailSignature { get; init; } = "";
    public string MailQuoted { get; init; } = "";
    public string MailSenderIsPerson { get; init; } = "";
    public string MailMailInMail { get; init; } = "";
    public string MailPersonalLinkMissing { get; init; } = "";
    public string MailPersonalLinkCut { get; init; } = "";
    public string MailSignupLinkMissing { get; init; } = "";
    public string MailSenderSpoofed { get; init; } = "";
    public string MailChecksFailed { get; init; } = "";
    public string MailReplyElsewhere { get; init; } = "";
    public string MailLookAlikeHost { get; init; } = "";
    public string MailTextDiffers { get; init; } = "";
    public string MailNotHttps { get; init; } = "";
    public string MailUserInAddress { get; init; } = "";
    public string MailNumberAddress { get; init; } = "";
    public string MailIsVerification { get; init; } = "";
    public string MailNoInvitationWords { get; init; } = "";
    public string MailNoHead { get; init; } = "";
    public string MailLinksHidden { get; init; } = "";
    public string MailUnreadable { get; init; } = "";
    public string MailFileOutlook { get; init; } = "";
    public string MailFileOther { get; init; } = "";
    public string MailFileTooBig { get; init; } = "";
    public string MailFileGone { get; init; } = "";
}
